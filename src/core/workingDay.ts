import { addDays, type Day } from './day';

/** The days of the week on which nobody works. */
export type DaysOff = 'saturdaySunday' | 'sunday' | 'fridaySaturday' | 'none';

export const DAYS_OFF: readonly DaysOff[] = ['saturdaySunday', 'sunday', 'fridaySaturday', 'none'];

/** Days of the week as {@link weekday} counts them. */
const WEEKDAYS_OFF: Readonly<Record<DaysOff, readonly number[]>> = {
  saturdaySunday: [6, 0],
  sunday: [0],
  fridaySaturday: [5, 6],
  none: [],
};

/** The day of the week: 0 Sunday to 6 Saturday. */
function weekday(day: Day): number {
  return (((day + 4) % 7) + 7) % 7; // day 0 was a Thursday
}

/** Whether people work on a day: it is neither one of the week's days off nor a holiday. */
export function isWorkingDay(day: Day, daysOff: DaysOff, holidays: ReadonlySet<Day>): boolean {
  return !WEEKDAYS_OFF[daysOff].includes(weekday(day)) && !holidays.has(day);
}

/** So many days off in a row, and the calendar of holidays is no help. */
const LONGEST_HOLIDAYS = 60;

/** The first day from a day on, itself among them, on which people work. */
export function nextWorkingDay(
  from: Day,
  { daysOff, holidays }: { daysOff: DaysOff; holidays: ReadonlySet<Day> },
): Day {
  for (let ahead = 0; ahead < LONGEST_HOLIDAYS; ahead++) {
    const day = addDays(from, ahead);
    if (isWorkingDay(day, daysOff, holidays)) return day;
  }
  return from;
}
