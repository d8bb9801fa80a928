import { addDays, calendarDate, type Day } from '../core/day';
import { isWorkingDay } from '../core/workingDay';

const NO_HOLIDAYS: ReadonlySet<Day> = new Set();

/** Monday to Friday, but not in the first four days of January. */
export function isWorkday(day: Day): boolean {
  const { month, dayOfMonth } = calendarDate(day);
  return isWorkingDay(day, 'saturdaySunday', NO_HOLIDAYS) && !(month === 1 && dayOfMonth <= 4);
}

/** The day itself, or the last working day before it. */
export function workdayBack(day: Day): Day {
  let back = day;
  while (!isWorkday(back)) back = addDays(back, -1);
  return back;
}

/** The nearest working day that is not after `latest`; of two equally near, the earlier. */
export function workdayNear(day: Day, latest: Day): Day {
  for (let away = 0; away < 10; away++) {
    const [back, ahead] = [addDays(day, -away), addDays(day, away)];
    if (back <= latest && isWorkday(back)) return back;
    if (ahead <= latest && isWorkday(ahead)) return ahead;
  }
  return workdayBack(latest);
}
