import { calendarDate, type Day } from '../../core/day';

/** A day as Russians write it: `28.02.2025`. */
export function russianDay(day: Day): string {
  const { year, month, dayOfMonth } = calendarDate(day);
  return `${String(dayOfMonth).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
}
