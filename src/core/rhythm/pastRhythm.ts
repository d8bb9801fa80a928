import { addMonths, type Day } from '../day';
import { missedCycles } from './lifecycle';
import { baseInterval, steadiedInterval } from './rhythm';

/** Where a client stood on a past day, by nothing that happened after it. */
export interface PastRhythm {
  /** His place in the list given. */
  index: number;
  /** Up to that day, ascending, at least one. */
  purchaseDays: readonly Day[];
  intervalDays: number;
  missedCycles: number;
}

/**
 * Where the buyers of a base stood on a past day. The base's interval is that of the day as well: there is no look-ahead.
 *
 * @param purchaseDaysByClient distinct days, ascending, per client
 * @param steadyingWeight      k of the steadied interval
 * @returns those who had bought by then; nobody where no interval was known yet
 */
export function pastRhythmsOn(
  purchaseDaysByClient: readonly (readonly Day[])[],
  day: Day,
  steadyingWeight = 0,
): PastRhythm[] {
  const known = purchaseDaysByClient.map((days) => days.slice(0, countUpTo(days, day)));
  const base = baseInterval(known);
  const clientSnapshots: PastRhythm[] = [];
  known.forEach((purchaseDays, index) => {
    const interval = steadiedInterval(purchaseDays, base, steadyingWeight);
    const last = purchaseDays[purchaseDays.length - 1];
    if (interval === null || last === undefined) return;
    clientSnapshots.push({
      index,
      purchaseDays,
      intervalDays: interval.days,
      missedCycles: missedCycles(last, interval.days, day),
    });
  });
  return clientSnapshots;
}

/** A year of them sees every season once. */
const MOST_CUTS = 12;

/**
 * Past days on which a base can be judged by what came after: a month apart, the last one a horizon before the as-of day, the first one
 * when the log was as old as the horizon is long.
 *
 * @returns latest first, twelve at most; none where the log covers less than two horizons
 */
export function cutDays(
  purchaseDaysByClient: Iterable<readonly Day[]>,
  asOf: Day,
  horizonDays: number,
): Day[] {
  let logBegins = Number.POSITIVE_INFINITY;
  for (const [first] of purchaseDaysByClient) logBegins = Math.min(logBegins, first ?? logBegins);
  return Array.from({ length: MOST_CUTS }, (_, months) =>
    addMonths(asOf - horizonDays, -months),
  ).filter((cut) => cut - logBegins >= horizonDays);
}

/** Whether one of the ascending days lies after `after` and not after `until`. */
export function hasDayWithin(days: readonly Day[], after: Day, until: number): boolean {
  const next = days[countUpTo(days, after)];
  return next !== undefined && next <= until;
}

/** How many of the ascending days are not after `day`. */
function countUpTo(days: readonly Day[], day: Day): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as Day) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
