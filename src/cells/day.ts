import { type CalendarDate, type Day, dayOf, isCalendarDate } from '../core/day';
import { type Cell, isDate } from './cell';
import { CellFault, filled } from './cellFault';
import type { Conventions } from './conventions';

/** Day 0 of the spreadsheet's serial numbers, 1899-12-30. */
const SERIAL_EPOCH = dayOf(1899, 12, 30);

/** Dates are read from 1920 to 2199. One outside is a slip of the hand, and a number outside stands in the wrong column. */
const EARLIEST = dayOf(1920, 1, 1);
const LATEST = dayOf(2199, 12, 31);

/** A day as the spreadsheet counts it; a number written this way needs no time zone to be the right day. */
export function serialOf(day: Day): number {
  return day - SERIAL_EPOCH;
}

/**
 * The whole calendar day in a cell: a Date cell, a serial number, or text, `2025-02-01` anywhere and `01.02.2025` in the order of the
 * document's locale. A time of day is dropped. Where the locale does not settle which part is the month, nothing is guessed.
 *
 * @returns null for a blank cell
 * @throws CellFault on anything else, an impossible date such as 31.02.2025 included
 */
export function readDay(
  cell: Cell | null | undefined,
  conventions: Pick<Conventions, 'dateOrder' | 'shownDate'>,
): Day | null {
  const value = filled(cell, 'day');
  if (value === null) return null;
  if (isDate(value)) {
    if (Number.isNaN(value.getTime())) throw new CellFault('day', 'impossible', value);
    return onCalendar(conventions.shownDate(value), value);
  }
  if (typeof value === 'number') {
    if (!(value >= EARLIEST - SERIAL_EPOCH && value < LATEST - SERIAL_EPOCH + 1)) {
      throw new CellFault('day', 'kind', value);
    }
    return SERIAL_EPOCH + Math.floor(value);
  }
  if (typeof value === 'string') {
    return onCalendar(writtenDate(value, conventions.dateOrder), value);
  }
  throw new CellFault('day', 'kind', value);
}

const TIME = String.raw`(?:[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AaPp][Mm]|Z|[+-]\d{2}:?\d{2})?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-./])(\d{1,2})\2(\d{1,2})${TIME}$`);
const YEAR_LAST = new RegExp(
  String.raw`^(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d{2})(?:\s*г\.?)?${TIME}$`,
);

function writtenDate(text: string, order: Conventions['dateOrder']): CalendarDate {
  const written = text.trim();
  const iso = YEAR_FIRST.exec(written);
  if (iso) return { year: Number(iso[1]), month: Number(iso[3]), dayOfMonth: Number(iso[4]) };

  const parts = YEAR_LAST.exec(written);
  if (!parts) throw new CellFault('day', 'kind', text);
  const [, first, separator, second, year] = parts;
  // Points are a day-first habit; in a month-first document they tell nothing of their writer.
  if (order === 'yearFirst' || (order === 'monthFirst' && separator === '.')) {
    throw new CellFault('day', 'ambiguous', text);
  }
  const [dayOfMonth, month] = order === 'dayFirst' ? [first, second] : [second, first];
  return { year: fullYear(year as string), month: Number(month), dayOfMonth: Number(dayOfMonth) };
}

/** Two-digit years as Sheets takes them: up to 29 this century, from 30 on the last. */
function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 30 ? 2000 : 1900);
}

function onCalendar({ year, month, dayOfMonth }: CalendarDate, cell: Cell): Day {
  if (!isCalendarDate(year, month, dayOfMonth)) throw new CellFault('day', 'impossible', cell);
  const day = dayOf(year, month, dayOfMonth);
  if (day < EARLIEST || day > LATEST) throw new CellFault('day', 'remote', cell);
  return day;
}
