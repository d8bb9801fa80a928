import { addDays, type Day, dayOf, isCalendarDate } from '../core/day';
import { type Cell, isBlank, isDate, MAX_FIGURE_CHARACTERS } from './cell';
import { CellFault, isErrorValue, type Problem } from './cellFault';
import type { Conventions, DateOrder } from './conventions';
import { type WrittenDate, writtenDate } from './writtenDate';

/** Day 0 of the spreadsheet's serial numbers, 1899-12-30. */
const SERIAL_EPOCH = dayOf(1899, 12, 30);

/**
 * Dates are read from 1920 to 2199. One outside is a slip of the hand, and a number outside stands
 * in the wrong column.
 */
const EARLIEST = dayOf(1920, 1, 1);
const LATEST = dayOf(2199, 12, 31);

const MINUTES_PER_DAY = 24 * 60;
const MS_PER_MINUTE = 60_000;

/** How a column writes its days, as its own values show. One cell alone is read without it. */
export interface DayConvention {
  /** Which of two figures comes first; `mixed` where the column proves both orders. */
  readonly order: DateOrder | 'mixed';
  /** Whether numbers of ten digits are seconds since 1970, and those of thirteen milliseconds. */
  readonly isEpoch: boolean;
  /**
   * Whether the times are those of a place's own clock, so that `+0000` is its winter and no
   * machine's UTC.
   */
  readonly isLocal: boolean;
}

export type DayDocument = Pick<Conventions, 'dateOrder' | 'shownDate'>;

/**
 * A day as the spreadsheet counts it; a number written this way needs no time zone to be the right
 * day.
 */
export function serialOf(day: Day): number {
  return day - SERIAL_EPOCH;
}

/**
 * The whole calendar day in a cell: a Date cell, a serial number, a number that spells it
 * (`20250201`, with the hour, minute and second or without), or text in one of the forms of
 * `writtenDate`.
 *
 * The day is the one written. Only a moment of UTC (`Z`, `UTC`, `GMT`, `+00:00`, seconds since
 * 1970) is a machine's, and is the day that the spreadsheet's time zone had then. An offset such as
 * `-0500` is the clock of the shop: its day is the one that the shop's own reports show, in
 * whichever zone the spreadsheet is.
 *
 * `01/02/2025` is read in the order of the column, or else of the document's locale. Where neither
 * settles which part is the month, nothing is guessed.
 *
 * @param convention the column's own, where its cells have been looked at together
 * @returns null for a blank cell
 * @throws CellFault on anything else, an impossible date such as 31.02.2025 included
 */
export function readDay(
  cell: Cell | null | undefined,
  document: DayDocument,
  convention?: DayConvention,
): Day | null {
  const day = dayOrProblem(cell, document, convention);
  if (typeof day === 'string') throw new CellFault('day', day, cell);
  return day;
}

/**
 * What {@link readDay} reads, or what is wrong with the cell: a column of them is looked through
 * without a throw for each.
 */
export function dayOrProblem(
  cell: Cell | null | undefined,
  document: DayDocument,
  convention?: DayConvention,
): Day | Problem | null {
  if (isBlank(cell)) return null;
  if (isErrorValue(cell)) return 'error';
  if (isDate(cell)) return Number.isNaN(cell.getTime()) ? 'impossible' : dayShownAt(cell, document);
  if (typeof cell === 'number') return dayOfNumber(cell, document, convention);
  if (typeof cell === 'string') return dayOfText(cell.trim(), document, convention);
  return 'kind';
}

/**
 * Seconds or milliseconds since 1970, of the years 2001 to 2099; before, the digits are fewer. Null
 * for any other number.
 */
export function epochTime(value: number): number | null {
  if (value >= 1e9 && value < 4.1e9) return value * 1000;
  return value >= 1e12 && value < 4.1e12 ? value : null;
}

const SPELLED = /^(\d{4})(\d{2})(\d{2})(?:(?:[01]\d|2[0-4])(?:[0-5]\d(?:[0-5]\d|60)?)?)?$/;

/**
 * The day that a number's digits spell: `20250201`, and with the hour, the minute, the second. Null
 * for any other number.
 */
function spelledDay(value: number): Day | null {
  const [, year, month, dayOfMonth] = SPELLED.exec(String(value)) ?? [];
  if (year === undefined) return null;
  const day = onCalendar(Number(year), Number(month), Number(dayOfMonth));
  return typeof day === 'string' ? null : day;
}

/** A whole text that is a number and nothing else, as `writtenDate` has no form for it. */
export const DIGITS = /^\d{8,14}(?:\.\d{1,6})?$/;

/**
 * The day of a written date in the order given; what is wrong with it where the calendar has none.
 */
export function dayInOrder(
  { year, month, dayOfMonth }: WrittenDate,
  order: 'dayFirst' | 'monthFirst',
): Day | Problem {
  return order === 'dayFirst'
    ? onCalendar(year, month, dayOfMonth)
    : onCalendar(year, dayOfMonth, month);
}

function dayOfNumber(
  value: number,
  document: DayDocument,
  convention: DayConvention | undefined,
): Day | Problem {
  const day = addDays(SERIAL_EPOCH, Math.floor(value));
  if (day >= EARLIEST && day <= LATEST) return day;
  const time = convention?.isEpoch ? epochTime(value) : null;
  if (time !== null) return dayShownAt(new Date(time), document);
  return spelledDay(value) ?? 'kind';
}

function dayOfText(
  text: string,
  document: DayDocument,
  convention: DayConvention | undefined,
): Day | Problem {
  if (text.length > MAX_FIGURE_CHARACTERS) return 'kind';
  if (DIGITS.test(text)) return dayOfNumber(Number(text), document, convention);
  const written = writtenDate(text);
  if (!written) return 'kind';
  const day = written.isOrderOpen
    ? dayOfOpenOrder(written, convention?.order ?? document.dateOrder)
    : dayInOrder(written, 'dayFirst');
  if (typeof day === 'string' || !isMoment(written, convention)) return day;
  const minutes = day * MINUTES_PER_DAY + written.minutes;
  return dayShownAt(new Date(minutes * MS_PER_MINUTE), document);
}

function isMoment({ clock }: WrittenDate, convention: DayConvention | undefined): boolean {
  return clock === 'utc' || (clock === 'noOffset' && !convention?.isLocal);
}

function dayOfOpenOrder(written: WrittenDate, order: DayConvention['order']): Day | Problem {
  if (order === 'dayFirst' || order === 'monthFirst') return dayInOrder(written, order);
  if (order === 'yearFirst') return 'ambiguous';
  const dayFirst = dayInOrder(written, 'dayFirst');
  const monthFirst = dayInOrder(written, 'monthFirst');
  if (typeof dayFirst === 'string') return monthFirst;
  return typeof monthFirst === 'string' || monthFirst === dayFirst ? dayFirst : 'mixed';
}

function dayShownAt(date: Date, { shownDate }: DayDocument): Day | Problem {
  const { year, month, dayOfMonth } = shownDate(date);
  return onCalendar(year, month, dayOfMonth);
}

function onCalendar(year: number, month: number, dayOfMonth: number): Day | Problem {
  if (!isCalendarDate(year, month, dayOfMonth)) return 'impossible';
  const day = dayOf(year, month, dayOfMonth);
  return day < EARLIEST || day > LATEST ? 'remote' : day;
}
