import { addDays, type Day, later } from '../../core/day';
import type { RunState, Schedule } from './dailyState';

/**
 * The last day of which no run is missing: that of the last run that came to its end, or the day it
 * was switched on.
 */
export function lastDayRun({ sinceDay }: Schedule, last: RunState | null): Day {
  if (!last) return sinceDay;
  return later(sinceDay, last.isDone ? last.day : addDays(last.day, -1));
}
