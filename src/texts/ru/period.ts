import { type Period, type PeriodLength, periodParts } from '../../core/period';

const MONTHS = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
];
const QUARTERS = ['I', 'II', 'III', 'IV'];

/** `III квартал 2026`. */
export function russianQuarter(quarter: Period): string {
  const { year, index } = periodParts(quarter, 'quarter');
  return `${QUARTERS[index]} квартал ${year}`;
}

/** A period as people say it, after «за» too: `март 2026`, `III квартал 2026`, `2026`. */
export function russianPeriod(period: Period, length: PeriodLength): string {
  const { year, index } = periodParts(period, length);
  if (length === 'year') return String(year);
  return length === 'quarter' ? russianQuarter(period) : `${MONTHS[index]} ${year}`;
}
