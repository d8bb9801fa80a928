import { GENERAL, type Look } from '../../document/cell';
import { colorArgument } from '../../document/colors';
import { RangeContent } from './rangeContent';

type FontWeight = GoogleAppsScript.Spreadsheet.FontWeight;
type FontStyle = GoogleAppsScript.Spreadsheet.FontStyle;

const HORIZONTAL = ['left', 'center', 'right'] as const;
const VERTICAL = ['top', 'middle', 'bottom'] as const;

/** What Google says of a cell without a colour of its own. */
const WHITE = '#ffffff';
const BLACK = '#000000';

/** What a range's cells look like. */
export abstract class RangeLook extends RangeContent {
  getNumberFormat(): string {
    return this.cells.pattern(this.area.startRow, this.area.startColumn) || GENERAL;
  }

  getNumberFormats(): string[][] {
    return this.map((row, column) => this.cells.pattern(row, column) || GENERAL);
  }

  setNumberFormat(format: string): this {
    return this.#dressAll({ format: patternOf(format) });
  }

  setNumberFormats(formats: string[][]): this {
    const format = this.block(formats, 'setNumberFormats');
    return this.#dress((row, column) => ({ format: patternOf(format(row, column)) }));
  }

  getBackground(): string {
    return this.#first().background ?? WHITE;
  }

  getBackgrounds(): string[][] {
    return this.map((row, column) => this.cells.look(row, column).background ?? WHITE);
  }

  setBackground(color: string | null): this {
    return this.#dressAll({ background: toHex(color) });
  }

  setBackgrounds(colors: (string | null)[][]): this {
    const color = this.block(colors, 'setBackgrounds');
    return this.#dress((row, column) => ({ background: toHex(color(row, column)) }));
  }

  getFontColor(): string {
    return this.#first().fontColor ?? BLACK;
  }

  getFontColors(): string[][] {
    return this.map((row, column) => this.cells.look(row, column).fontColor ?? BLACK);
  }

  setFontColor(color: string | null): this {
    return this.#dressAll({ fontColor: toHex(color) });
  }

  setFontColors(colors: (string | null)[][]): this {
    const color = this.block(colors, 'setFontColors');
    return this.#dress((row, column) => ({ fontColor: toHex(color(row, column)) }));
  }

  getFontWeight(): FontWeight {
    return this.#first().isBold ? 'bold' : 'normal';
  }

  getFontWeights(): FontWeight[][] {
    return this.map((row, column) => (this.cells.look(row, column).isBold ? 'bold' : 'normal'));
  }

  setFontWeight(weight: FontWeight | null): this {
    return this.#dressAll({ isBold: weight === 'bold' });
  }

  setFontWeights(weights: (FontWeight | null)[][]): this {
    const weight = this.block(weights, 'setFontWeights');
    return this.#dress((row, column) => ({ isBold: weight(row, column) === 'bold' }));
  }

  getFontStyle(): FontStyle {
    return this.#first().isItalic ? 'italic' : 'normal';
  }

  setFontStyle(style: FontStyle | null): this {
    return this.#dressAll({ isItalic: style === 'italic' });
  }

  getFontSize(): number {
    return this.#first().fontSize ?? 10;
  }

  setFontSize(size: number): this {
    return this.#dressAll({ fontSize: size });
  }

  getWrap(): boolean {
    return this.#first().isWrapped ?? false;
  }

  getWraps(): boolean[][] {
    return this.map((row, column) => this.cells.look(row, column).isWrapped ?? false);
  }

  setWrap(isWrapped: boolean): this {
    return this.#dressAll({ isWrapped });
  }

  setWraps(areWrapped: boolean[][]): this {
    const isWrapped = this.block(areWrapped, 'setWraps');
    return this.#dress((row, column) => ({ isWrapped: isWrapped(row, column) }));
  }

  getHorizontalAlignment(): string {
    return this.#first().horizontal ?? 'general';
  }

  setHorizontalAlignment(alignment: string | null): this {
    return this.#dressAll({ horizontal: sideOf(alignment) });
  }

  setHorizontalAlignments(alignments: (string | null)[][]): this {
    const alignment = this.block(alignments, 'setHorizontalAlignments');
    return this.#dress((row, column) => ({ horizontal: sideOf(alignment(row, column)) }));
  }

  getVerticalAlignment(): string {
    return this.#first().vertical ?? 'bottom';
  }

  setVerticalAlignment(alignment: string | null): this {
    return this.#dressAll({ vertical: VERTICAL.find((level) => level === alignment) ?? null });
  }

  clearFormat(): this {
    this.cells.dress(this.area, () => null);
    return this;
  }

  #first(): Look {
    return this.cells.look(this.area.startRow, this.area.startColumn);
  }

  #dressAll(look: Look): this {
    return this.#dress(() => look);
  }

  #dress(look: (row: number, column: number) => Look): this {
    this.cells.dress(this.area, look);
    return this;
  }
}

/** A script asks by name for the format of a cell that has none. */
function patternOf(format: string): string | null {
  return format === GENERAL ? null : format;
}

function toHex(color: string | null): string | null {
  return color ? colorArgument(color) : null;
}

function sideOf(alignment: string | null) {
  return HORIZONTAL.find((side) => side === alignment) ?? null;
}
