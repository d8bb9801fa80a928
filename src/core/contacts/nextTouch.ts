import { addDays, type Day, later } from '../day';
import { DEFAULT_PRESSURE_LIMIT, type PressureLimit } from './cadence';

/** The touches of a client, behind them and ahead. */
export interface Touches {
  /** Days of the contacts and tries so far. */
  touchDays: readonly Day[];
  /** Days, from now on, of the contacts that another list has planned already. */
  plannedDays: readonly Day[];
}

/**
 * The first day on which a client may be touched again without pressing them: the touches of the
 * span that ends on it, itself among them, are no more than the limit.
 *
 * @param touchDays days of the contacts so far, and of those already planned; in any order
 * @param from      the first day that comes into question
 */
export function nextAllowedTouch(
  touchDays: readonly Day[],
  from: Day,
  limit: PressureLimit = DEFAULT_PRESSURE_LIMIT,
): Day {
  if (touchDays.length < limit.touchLimit) return from;
  // Of the last `touchLimit` touches the earliest must have left the span.
  const latestFirst = [...touchDays].sort((a, b) => b - a);
  return later(from, addDays(latestFirst[limit.touchLimit - 1] as Day, limit.touchDays));
}

/**
 * The first day for a contact beside those that are planned already: a day that has one, which then
 * serves for both, or a day on which one more leaves no span of days with more touches than the
 * limit.
 */
export function nextTouchBeside(
  { touchDays, plannedDays }: Touches,
  from: Day,
  limit: PressureLimit = DEFAULT_PRESSURE_LIMIT,
): Day {
  const touches = [...touchDays, ...plannedDays];
  let day = from;
  while (!plannedDays.includes(day) && presses(touches, day, limit)) day = addDays(day, 1);
  return day;
}

/** Whether one more touch on a day is too many in a span that the day is in. */
function presses(touches: readonly Day[], day: Day, limit: PressureLimit): boolean {
  const near = touches.filter((each) => Math.abs(each - day) < limit.touchDays);
  // A span that is too full begins with a touch, or with the day itself.
  return [...near.filter((each) => each < day), day].some(
    (first) =>
      near.filter((each) => each >= first && each < first + limit.touchDays).length >=
      limit.touchLimit,
  );
}
