import { type Period, type PeriodLength, periodParts } from '../../core/period';

export const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `Q3 2026`. */
export function englishQuarter(quarter: Period): string {
  const { year, index } = periodParts(quarter, 'quarter');
  return `Q${index + 1} ${year}`;
}

/** A period as people say it: `March 2026`, `Q3 2026`, `2026`. */
export function englishPeriod(period: Period, length: PeriodLength): string {
  const { year, index } = periodParts(period, length);
  if (length === 'year') return String(year);
  return length === 'quarter' ? englishQuarter(period) : `${ENGLISH_MONTHS[index]} ${year}`;
}
