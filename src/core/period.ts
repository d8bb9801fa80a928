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
  const perYear = PER_YEAR[length];
  const year = Math.floor(period / perYear);
  return dayOf(year, (period - year * perYear) * (12 / perYear) + 1, 1);
}

/** The last day of a period. */
export function lastDayOf(period: Period, length: PeriodLength): Day {
  return addDays(firstDayOf(period + 1, length), -1);
}

/** The last period that is over on a day; on its last day a period is. */
export function lastFullPeriod(asOf: Day, length: PeriodLength): Period {
  return periodOf(addDays(asOf, 1), length) - 1;
}

/** How a period reads: `2010-02`, `2010-Q1`, `2010`. */
export function periodLabel(period: Period, length: PeriodLength): string {
  const perYear = PER_YEAR[length];
  const year = Math.floor(period / perYear);
  const index = period - year * perYear + 1;
  if (length === 'year') return String(year);
  return length === 'quarter' ? `${year}-Q${index}` : `${year}-${String(index).padStart(2, '0')}`;
}
