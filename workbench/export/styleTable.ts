import type { Look } from '../document/cell';
import { escaped, HEAD } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Number formats of a file's own begin here. */
const FIRST_FORMAT = 164;

/** The first two fills of every file are Excel's own. */
const OWN_FILLS = ['<patternFill patternType="none"/>', '<patternFill patternType="gray125"/>'];

/** The looks of a file's cells, each kept once. */
export class StyleTable {
  readonly #formats: string[] = [];
  readonly #fonts: string[] = [];
  readonly #fills: string[] = [...OWN_FILLS];
  readonly #cells: string[] = [];

  constructor() {
    this.indexOf({}, '');
  }

  /** The number of a look in the file. */
  indexOf(look: Look, pattern: string): number {
    const format =
      pattern === '' || /^general$/i.test(pattern)
        ? 0
        : FIRST_FORMAT + placeIn(this.#formats, escaped(pattern));
    const font = placeIn(this.#fonts, fontXml(look));
    const { background, isWrapped, horizontal, vertical } = look;
    const fill = background
      ? placeIn(
          this.#fills,
          `<patternFill patternType="solid"><fgColor rgb="${argb(background)}"/></patternFill>`,
        )
      : 0;
    const alignment = [
      horizontal && ` horizontal="${horizontal}"`,
      vertical && ` vertical="${vertical === 'middle' ? 'center' : vertical}"`,
      isWrapped && ' wrapText="1"',
    ]
      .filter(Boolean)
      .join('');
    const cell =
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" ` +
      'applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">' +
      `${alignment && `<alignment${alignment}/>`}</xf>`;
    return placeIn(this.#cells, cell);
  }

  xml(): string {
    const formats = this.#formats.map(
      (code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${code}"/>`,
    );
    const fills = this.#fills.map((fill) => `<fill>${fill}</fill>`);
    const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
    return (
      `${HEAD}<styleSheet xmlns="${MAIN}">${formats.length > 0 ? list('numFmts', formats) : ''}` +
      list('fonts', this.#fonts) +
      list('fills', fills) +
      list('borders', ['<border/>']) +
      list('cellStyleXfs', [plain]) +
      `${list('cellXfs', this.#cells)}</styleSheet>`
    );
  }
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

function fontXml({ isBold, isItalic, isUnderlined, isStruck, fontColor, fontSize }: Look): string {
  return [
    '<font>',
    isBold && '<b/>',
    isItalic && '<i/>',
    isStruck && '<strike/>',
    isUnderlined && '<u/>',
    `<sz val="${fontSize ?? 11}"/>`,
    fontColor && `<color rgb="${argb(fontColor)}"/>`,
    '<name val="Arial"/></font>',
  ]
    .filter(Boolean)
    .join('');
}

/** `#rrggbb` as Excel has it. */
function argb(colour: string): string {
  return `FF${colour.slice(1).toUpperCase()}`;
}

/** Where an item stands in a list, to which it is added where it is not there. */
function placeIn(list: string[], item: string): number {
  const found = list.indexOf(item);
  return found >= 0 ? found : list.push(item) - 1;
}
