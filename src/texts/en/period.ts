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

/** A period as people say it: `March 2026`, `Q3 2026`, `2026`. */
export function englishPeriod(period: Period, length: PeriodLength): string {
  const { year, index } = periodParts(period, length);
  if (length === 'year') return String(year);
  return `${length === 'quarter' ? `Q${index + 1}` : ENGLISH_MONTHS[index]} ${year}`;
}
