import { asDay, type CalendarDate, calendarDate, type Day } from '../core/day';
import type { Conventions } from './conventions';

const MS_PER_SECOND = 1_000;
/** A day of UTC, the one clock whose days are all alike. */
const MS_PER_UTC_DAY = 86_400_000;

/**
 * Maps instants to calendar days and back in the document's time zone, which need not be the
 * script's.
 *
 * The zone is asked once a day of UTC, not once a cell: only on a day that begins and ends with
 * different offsets, a DST night, is the instant itself asked for.
 *
 * @param offsetMsAt milliseconds by which the zone is ahead of UTC at an instant
 */
export function zoneCalendar(
  offsetMsAt: (instant: Date) => number,
): Pick<Conventions, 'shownDate' | 'dateOn'> {
  const offsets = new Map<number, number>();
  const offsetAtStartOf = (utcDay: number): number => {
    let offset = offsets.get(utcDay);
    if (offset === undefined) {
      offset = offsetMsAt(new Date(utcDay * MS_PER_UTC_DAY));
      offsets.set(utcDay, offset);
    }
    return offset;
  };
  const offsetAt = (time: number): number => {
    const utcDay = Math.floor(time / MS_PER_UTC_DAY);
    const offset = offsetAtStartOf(utcDay);
    return offset === offsetAtStartOf(utcDay + 1) ? offset : offsetMsAt(new Date(time));
  };
  const dayShownAt = (time: number): Day =>
    asDay(Math.floor((time + offsetAt(time)) / MS_PER_UTC_DAY));

  // A log names the same days again and again.
  const shownDates = new Map<number, CalendarDate>();
  return {
    shownDate: (date) => {
      const time = date.getTime();
      let shown = shownDates.get(time);
      if (shown === undefined) {
        shown = calendarDate(dayShownAt(time));
        shownDates.set(time, shown);
      }
      return shown;
    },
    dateOn: (day) => {
      const midnight = day * MS_PER_UTC_DAY;
      const around = [midnight - MS_PER_UTC_DAY, midnight + MS_PER_UTC_DAY].map(offsetAt);
      const [earliest, latest] = [midnight - Math.max(...around), midnight - Math.min(...around)];
      const isReachedAt = (time: number) => time + offsetAt(time) >= midnight;
      return new Date(isReachedAt(earliest) ? earliest : firstBy(isReachedAt, earliest, latest));
    },
  };
}

/**
 * The moment, to the second, from which on something holds that does not at the first of two
 * moments: where the clocks skip a midnight, or a whole day, the one to which they are put.
 */
function firstBy(holds: (time: number) => boolean, not: number, held: number): number {
  let [before, after] = [not, held];
  while (after - before > MS_PER_SECOND) {
    const between = before + Math.floor((after - before) / 2 / MS_PER_SECOND) * MS_PER_SECOND;
    if (holds(between)) after = between;
    else before = between;
  }
  return after;
}
