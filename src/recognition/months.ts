import { type Cell, isDate } from '../cells/cell';
import type { Conventions } from '../cells/conventions';
import { HEADER_ROOTS } from '../texts/headerRoots';
import { listed } from './phrases';

/** A month of a year; the year is null where the header does not say it. */
export interface Month {
  year: number | null;
  /** 1–12. */
  month: number;
}

/** The number of each month, 1–12, by the words for it in every language. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  Object.values(HEADER_ROOTS).flatMap(({ months }) =>
    months.flatMap((words, index) => listed(words).map((word) => [word, index + 1] as const)),
  ),
);
const LONGEST = 30;

/**
 * The month that a header is: «янв.26», `Jan 2026`, `2026-01`, `01.2026`, a day of it, or its name
 * alone.
 *
 * @returns null where it is none
 */
export function monthOf(
  cell: Cell | null | undefined,
  { shownDate }: Pick<Conventions, 'shownDate'>,
): Month | null {
  if (isDate(cell)) {
    const { year, month } = shownDate(cell);
    return { year, month };
  }
  if (typeof cell !== 'string' || cell.length > LONGEST) return null;
  const text = cell.trim().toLowerCase().replace(/ё/g, 'е');
  const yearFirst = /^(\d{4})[-./](\d{1,2})(?:[-./]0?1)?$/.exec(text);
  if (yearFirst) return calendarMonth(Number(yearFirst[1]), Number(yearFirst[2]));
  const yearLast = /^(?:0?1[-./])?(\d{1,2})[-./](\d{4})$/.exec(text);
  if (yearLast) return calendarMonth(Number(yearLast[2]), Number(yearLast[1]));
  const parts = text.match(/\p{L}+|\d+/gu) ?? [];
  const [words, numbers] = [
    parts.filter((part) => !/^\d/.test(part) && !/^(?:г|год|года)$/.test(part)),
    parts.filter((part) => /^\d/.test(part)),
  ];
  const [word = ''] = words;
  const month = MONTHS.get(word);
  if (month === undefined || words.length > 1 || numbers.length > 1) return null;
  const [number] = numbers;
  if (number === undefined) return { year: null, month };
  if (number.length !== 4 && number.length !== 2) return null;
  return { year: number.length === 2 ? 2000 + Number(number) : Number(number), month };
}

function calendarMonth(year: number, month: number): Month | null {
  return month >= 1 && month <= 12 && year >= 1970 && year < 2100 ? { year, month } : null;
}
