import { CellValueType, type ICellData, numfmt } from '@univerjs/core';
import { isDatePattern } from '../locale/datePattern';
import { formulaForScripts, keptFormula } from '../locale/keptFormula';
import type { SheetLocale } from '../locale/locale';
import { readTyped } from '../locale/typed';
import type { Zone } from '../locale/zone';
import type { Content, SheetCells } from './sheetCells';

/** A value as scripts see it. A blank is the empty text. */
export type ScriptValue = string | number | boolean | Date;

/** A text stays a text in a cell of this format, whatever it looks like. */
const TEXT_FORMAT = '@';

const GENERAL = 'General';

const TIME = 'hh:mm:ss';

/** All that a spreadsheet keeps of a number; the digits after them are noise. */
const FULL_DIGITS = 15;

/** Takes away what a cell held before; its style stays. */
const EMPTY: ICellData = { v: null, t: null, f: null, si: null, p: null };

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

  /** The piece of a cell that `setValue(value)` writes into a cell of this number format. */
  toCell(value: unknown, pattern: string): ICellData {
    if (value === null || value === undefined || value === '') return { ...EMPTY };
    if (isDate(value)) return this.#dateCell(value, pattern);
    if (typeof value === 'number') {
      return Number.isFinite(value)
        ? { ...EMPTY, v: value, t: CellValueType.NUMBER }
        : { ...EMPTY, v: '#NUM!', t: CellValueType.STRING };
    }
    if (typeof value === 'boolean') {
      return { ...EMPTY, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    }
    const text = String(value);
    return pattern === TEXT_FORMAT ? textCell(text) : this.#typedCell(text, pattern);
  }

  /** The piece of a cell that `setFormula(written)` leaves. */
  formulaToCell(written: string): ICellData {
    return formulaCell(keptFormula(written, this.locale.formulas));
  }

  /** What `getFormula` gives of a formula that a cell keeps. */
  formulaToScript(kept: string): string {
    return formulaForScripts(kept, this.locale.formulas);
  }

  /**
   * The piece of a cell that a person's typing leaves. A day typed over a number shows as a day.
   */
  typedOver(text: string, pattern: string): ICellData {
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
    const content = cells.content(row, column);
    if (content === null) return '';
    if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
    if (typeof content === 'string') return content;
    const pattern = cells.pattern(row, column);
    const number = typeof content === 'object' ? content.serial : content;
    return this.#shown(number, pattern === '' || pattern === TEXT_FORMAT ? GENERAL : pattern);
  }

  #shown(number: number, pattern: string): string {
    return numfmt.format(pattern, number, { locale: this.locale.language });
  }

  #dateCell(date: Date, pattern: string): ICellData {
    if (Number.isNaN(date.getTime())) return { ...EMPTY, v: '#NUM!', t: CellValueType.STRING };
    const serial = this.serialOf(date);
    const cell: ICellData = { ...EMPTY, v: serial, t: CellValueType.NUMBER };
    return pattern === '' || pattern === GENERAL
      ? { ...cell, s: { n: { pattern: this.dateFormatFor(serial) } } }
      : cell;
  }

  #typedCell(text: string, pattern: string): ICellData {
    const typed = readTyped(text, this.locale);
    if (typed.kind === 'formula') return formulaCell(typed.formula);
    if (typeof typed.value === 'string') return textCell(typed.value);
    const cell = this.toCell(typed.value, pattern);
    return typed.format && (pattern === '' || pattern === GENERAL)
      ? { ...cell, s: { n: { pattern: typed.format } } }
      : cell;
  }
}

/** The piece of a cell that holds a formula; its result comes with the next calculation. */
export function formulaCell(formula: string): ICellData {
  return { ...EMPTY, f: formula };
}

/** A text. The engine retypes what looks like a number or a yes/no unless it is told to keep it. */
export function textCell(text: string): ICellData {
  const isLookalike =
    /^(true|false)$/i.test(text) || (text.trim() !== '' && !Number.isNaN(Number(text)));
  return { ...EMPTY, v: text, t: isLookalike ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** Dates come from the script's realm, where `instanceof` of this one does not hold. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
