import type { Day } from './day';

/** A reading of a clock: the day and the hour, 0–23. */
export interface ClockReading {
  day: Day;
  hour: number;
}

/**
 * A trigger fires within the hour it is set for, and a run takes minutes; so many hours after that
 * it is late.
 */
const GRACE_HOURS = 2;

/**
 * Whether a daily run that should have taken place has not.
 *
 * @param hour     0–23, when it takes place every day
 * @param lastDay  the day of the last run that ended, or that it was switched on
 * @param reading  now, on a clock in the schedule's time zone
 */
export function isRunMissed(hour: number, lastDay: Day, reading: ClockReading): boolean {
  // Late in the evening the grace ends after midnight: yesterday's run is the last that can be
  // missed.
  const lastDue = reading.hour >= hour + GRACE_HOURS ? reading.day : reading.day - 1;
  const isInGrace = hour + GRACE_HOURS > 24 && reading.hour < hour + GRACE_HOURS - 24;
  return lastDay < (isInGrace ? lastDue - 1 : lastDue);
}
