import { addDays, type Day, later } from '../day';
import { DEFAULT_PRESSURE_LIMIT, type PressureLimit } from './cadence';

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
