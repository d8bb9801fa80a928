import { addDays, calendarDate, type Day, dayOf } from './day';

/** The lengths retention is watched by. */
export type PeriodLength = 'month' | 'quarter' | 'year';

/**
 * A calendar period, counted from year 0 in its own length, so that the next one is `period + 1`.
 */
export type Period = number;

/** How many periods of a length a year holds. */
export const PER_YEAR: Readonly<Record<PeriodLength, number>> = { month: 12, quarter: 4, year: 1 };

/** The period that holds a day. */
export function periodOf(day: Day, length: PeriodLength): Period {
  const { year, month } = calendarDate(day);
  return year * PER_YEAR[length] + Math.floor(((month - 1) * PER_YEAR[length]) / 12);
}

/** The first day of a period. */
export function firstDayOf(period: Period, length: PeriodLength): Day {
  const { year, index } = periodParts(period, length);
  return dayOf(year, index * (12 / PER_YEAR[length]) + 1, 1);
}

/** The last day of a period. */
export function lastDayOf(period: Period, length: PeriodLength): Day {
  return addDays(firstDayOf(period + 1, length), -1);
}

/** The last period that is over on a day; on its last day a period is. */
export function lastFullPeriod(asOf: Day, length: PeriodLength): Period {
  return periodOf(addDays(asOf, 1), length) - 1;
}

/** Its year, and which of that year's periods it is, counted from 0. */
export function periodParts(period: Period, length: PeriodLength): { year: number; index: number } {
  const perYear = PER_YEAR[length];
  const year = Math.floor(period / perYear);
  return { year, index: period - year * perYear };
}

/**
 * A period's code, which sorts by time and is the same in every language: `2010-02`, `2010-Q1`,
 * `2010`. Sentences say it in words, which the texts have.
 */
export function periodLabel(period: Period, length: PeriodLength): string {
  const { year, index } = periodParts(period, length);
  if (length === 'year') return String(year);
  return length === 'quarter'
    ? `${year}-Q${index + 1}`
    : `${year}-${String(index + 1).padStart(2, '0')}`;
}
