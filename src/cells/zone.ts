import { asDay, type CalendarDate, calendarDate, type Day } from '../core/day';
import type { Conventions } from './conventions';

const MS_PER_MINUTE = 60_000;
/** A day of UTC, the one clock whose days are all alike. */
const MS_PER_UTC_DAY = 86_400_000;

/**
 * Maps instants to calendar days and back in the document's time zone, which need not be the
 * script's.
 *
 * The zone is asked once a day of UTC, not once a cell: only on a day that begins and ends with
 * different offsets, a DST night, is the instant itself asked for.
 *
 * @param offsetMinutesAt minutes by which the zone is ahead of UTC at an instant
 */
export function zoneCalendar(
  offsetMinutesAt: (instant: Date) => number,
): Pick<Conventions, 'shownDate' | 'dateOn'> {
  const offsets = new Map<number, number>();
  const offsetAtStartOf = (utcDay: number): number => {
    let offset = offsets.get(utcDay);
    if (offset === undefined) {
      offset = offsetMinutesAt(new Date(utcDay * MS_PER_UTC_DAY));
      offsets.set(utcDay, offset);
    }
    return offset;
  };
  const offsetAt = (time: number): number => {
    const utcDay = Math.floor(time / MS_PER_UTC_DAY);
    const offset = offsetAtStartOf(utcDay);
    return offset === offsetAtStartOf(utcDay + 1) ? offset : offsetMinutesAt(new Date(time));
  };
  const dayShownAt = (time: number): Day =>
    asDay(Math.floor((time + offsetAt(time) * MS_PER_MINUTE) / MS_PER_UTC_DAY));

  // A log names the same days again and again.
  const shownDates = new Map<number, CalendarDate>();
  return {
    shownDate: (date) => {
      const time = date.getTime();
      const shown = shownDates.get(time) ?? calendarDate(dayShownAt(time));
      shownDates.set(time, shown);
      return shown;
    },
    dateOn: (day) => {
      const midnight = day * MS_PER_UTC_DAY;
      const guess = midnight - offsetAt(midnight) * MS_PER_MINUTE;
      const time = midnight - offsetAt(guess) * MS_PER_MINUTE;
      // Where the clocks spring forward at midnight, that day has none and begins at one.
      return new Date(dayShownAt(time) < day ? time + 60 * MS_PER_MINUTE : time);
    },
  };
}
