import type { Day } from '../../core/day';
import type { RunState, Schedule } from './dailyState';

/** The last day of which no run is missing: that of the last run that came to its end, or the day it was switched on. */
export function lastDayRun({ sinceDay }: Schedule, last: RunState | null): Day {
  if (!last) return sinceDay;
  return Math.max(sinceDay, last.isDone ? last.day : last.day - 1);
}
