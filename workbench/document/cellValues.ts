import { format } from 'numfmt';
import { isDatePattern } from '../locale/datePattern';
import { formulaForScripts, keptFormula } from '../locale/keptFormula';
import type { SheetLocale } from '../locale/locale';
import { readTyped } from '../locale/typed';
import type { Zone } from '../locale/zone';
import { type CellInput, type Content, GENERAL } from './cell';
import type { SheetCells } from './sheetCells';

/** A value as scripts see it. A blank is the empty text. */
export type ScriptValue = string | number | boolean | Date;

/** A text stays a text in a cell of this format, whatever it looks like. */
const TEXT_FORMAT = '@';

const TIME = 'hh:mm:ss';

/** What stands in a cell for a number that is none. */
const NO_NUMBER = '#NUM!';

/** All that a spreadsheet keeps of a number; the digits after them are noise. */
const FULL_DIGITS = 15;

/**
 * Cell values on their way to the script and back. A Date is the instant of the wall-clock time the
 * cell shows.
 */
export class CellValues {
  constructor(
    private readonly zone: Zone,
    private readonly locale: SheetLocale,
    /** Makes a Date of the script's own realm, so that `instanceof Date` holds there. */
    private readonly newDate: (instant: number) => Date,
  ) {}

  /** What a script reads where a cell holds this. */
  toScript(content: Content): ScriptValue {
    if (content === null) return '';
    return typeof content === 'object'
      ? this.newDate(this.zone.instantOf(content.serial))
      : content;
  }

  /** The serial of a script's Date. */
  serialOf(date: Date): number {
    return this.zone.serialAt(date.getTime());
  }

  /** The day format of the spreadsheet's locale, with the time where there is one. */
  dateFormatFor(serial: number): string {
    return Number.isInteger(serial) ? this.locale.dateFormat : this.locale.dateTimeFormat;
  }

  /** What `setValue(value)` puts into a cell of this number format. */
  toCell(value: unknown, pattern: string): CellInput {
    if (value === null || value === undefined || value === '') return { value: null };
    if (isDate(value)) return this.#dateCell(value, pattern);
    if (typeof value === 'number') return { value: Number.isFinite(value) ? value : NO_NUMBER };
    if (typeof value === 'boolean') return { value };
    const text = String(value);
    return pattern === TEXT_FORMAT ? { value: text } : this.#typedCell(text, pattern);
  }

  /** What `setFormula(written)` puts into a cell. */
  formulaToCell(written: string): CellInput {
    return { value: null, formula: keptFormula(written, this.locale.formulas) };
  }

  /** What `getFormula` gives of a formula that a cell keeps. */
  formulaToScript(kept: string): string {
    return formulaForScripts(kept, this.locale.formulas);
  }

  /**
   * What a person's typing puts into a cell. A day typed over a number shows as a day.
   */
  typedOver(text: string, pattern: string): CellInput {
    const typed = pattern === TEXT_FORMAT ? null : readTyped(text, this.locale);
    const isDay = typed?.kind === 'value' && isDatePattern(typed.format ?? '');
    return this.toCell(text, isDay && !isDatePattern(pattern) ? GENERAL : pattern);
  }

  /**
   * A number in full, as a person finds it in the cell's editor: read again, it is the same number.
   */
  editable(content: number | { serial: number }, pattern: string): string {
    if (typeof content === 'object') {
      const { serial } = content;
      return this.#shown(serial, serial >= 0 && serial < 1 ? TIME : this.dateFormatFor(serial));
    }
    const isPercentage = pattern.replace(/"[^"]*"|\\./g, '').includes('%');
    const number = Number((isPercentage ? content * 100 : content).toPrecision(FULL_DIGITS));
    return `${String(number).replace('.', this.locale.decimal)}${isPercentage ? '%' : ''}`;
  }

  /** What the cell shows. */
  display(cells: SheetCells, row: number, column: number): string {
    return this.shownText(cells.content(row, column), cells.pattern(row, column));
  }

  /** What a cell of this number format shows that holds this. */
  shownText(content: Content, pattern: string): string {
    if (content === null) return '';
    if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
    if (typeof content === 'string') return content;
    const number = typeof content === 'object' ? content.serial : content;
    return this.#shown(number, pattern === '' || pattern === TEXT_FORMAT ? GENERAL : pattern);
  }

  #shown(number: number, pattern: string): string {
    return format(pattern, number, { locale: this.locale.language });
  }

  #dateCell(date: Date, pattern: string): CellInput {
    if (Number.isNaN(date.getTime())) return { value: NO_NUMBER };
    const value = this.serialOf(date);
    return isPlain(pattern) ? { value, format: this.dateFormatFor(value) } : { value };
  }

  #typedCell(text: string, pattern: string): CellInput {
    const typed = readTyped(text, this.locale);
    if (typed.kind === 'formula') return { value: null, formula: typed.formula };
    const { value, format } = typed;
    return format !== undefined && isPlain(pattern) ? { value, format } : { value };
  }
}

function isPlain(pattern: string): boolean {
  return pattern === '' || pattern === GENERAL;
}

/** Dates come from the script's realm, where `instanceof` of this one does not hold. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
