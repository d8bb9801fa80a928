import type { Day } from '../day';
import { DEFAULT_PRESSURE_LIMIT } from './cadence';

/**
 * The first day on which a client may be touched again without pressing him: the touches of the span that ends on it, itself among them, are
 * no more than the limit.
 *
 * @param touchDays days of the contacts so far, and of those already planned; in any order
 * @param from      the first day that comes into question
 * @param limit     touches allowed in any span of that many days
 */
export function nextAllowedTouch(
  touchDays: readonly Day[],
  from: Day,
  limit: { touches: number; days: number } = DEFAULT_PRESSURE_LIMIT,
): Day {
  if (touchDays.length < limit.touches) return from;
  // Of the last `touches` touches the earliest must have left the span.
  const latestFirst = [...touchDays].sort((a, b) => b - a);
  return Math.max(from, (latestFirst[limit.touches - 1] as Day) + limit.days);
}
