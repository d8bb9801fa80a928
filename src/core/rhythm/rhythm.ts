import type { Day } from '../day';
import { median, medianOf } from '../quantile';

/**
 * Whose rhythm an interval is: the client's own, the base's where they have none, the one typed in
 * Settings, or the year of a client who buys in one season of it.
 */
export type IntervalSource = 'own' | 'base' | 'settings' | 'season';

/**
 * A client's purchase interval: the mean gap between their purchase days.
 *
 *     interval = (last − first) / (purchase days − 1)
 *
 * @param purchaseDays distinct days, ascending
 * @param known        how many of them were over on the day that is looked at
 * @returns days; null with fewer than two purchase days
 */
export function purchaseInterval(
  purchaseDays: readonly Day[],
  known = purchaseDays.length,
): number | null {
  if (known < 2) return null;
  return ((purchaseDays[known - 1] as Day) - (purchaseDays[0] as Day)) / (known - 1);
}

/**
 * The base's interval: the median of the intervals of all who bought on two days or more. It stands
 * in for a client who has none of their own.
 *
 * @param purchaseDaysByClient distinct days, ascending, per client
 * @param known                how many of each client's were over on the day that is looked at
 * @returns days; null where nobody has bought twice
 */
export function baseInterval(
  purchaseDaysByClient: readonly (readonly Day[])[],
  known?: Int32Array,
): number | null {
  const intervals = new Float64Array(purchaseDaysByClient.length);
  let count = 0;
  for (let place = 0; place < intervals.length; place++) {
    const own = purchaseInterval(purchaseDaysByClient[place] as readonly Day[], known?.[place]);
    if (own !== null) intervals[count++] = own;
  }
  return count === 0 ? null : medianOf(intervals.subarray(0, count));
}

/** The median of the intervals that are known; null where none is. */
export function medianInterval(intervals: readonly (number | null)[]): number | null {
  const known = intervals.filter((interval) => interval !== null);
  return known.length === 0 ? null : median(known);
}

/**
 * A client's interval drawn towards the base's, so that two purchases a few days apart do not make
 * a habit.
 *
 *     steadied = (sum of own gaps + k · base) / (own gaps + k)
 *
 * @param purchaseDays distinct days, ascending
 * @param base   the base's interval, days; null where there is none
 * @param weight k, how many gaps the base counts for; 0 is the plain mean
 * @param known  how many of the days were over on the day that is looked at
 * @returns days and whose they are; null where neither the client nor the base has an interval
 */
export function steadiedInterval(
  purchaseDays: readonly Day[],
  base: number | null,
  weight = 0,
  known = purchaseDays.length,
): { days: number; source: 'own' | 'base' } | null {
  const days = steadiedDays(purchaseDays, base, weight, known);
  return days === null ? null : { days, source: known < 2 ? 'base' : 'own' };
}

/** The days of {@link steadiedInterval} alone. */
export function steadiedDays(
  purchaseDays: readonly Day[],
  base: number | null,
  weight: number,
  known: number,
): number | null {
  const own = purchaseInterval(purchaseDays, known);
  if (own === null) return base;
  return base === null || weight === 0 ? own : steadied(own, known - 1, base, weight);
}

/** An interval of so many gaps, drawn towards the base's as {@link steadiedInterval} tells. */
export function steadied(own: number, gapCount: number, base: number, weight: number): number {
  return (own * gapCount + weight * base) / (gapCount + weight);
}

/** Purchase days without which a slowdown cannot be told from chance. */
const SLOWDOWN_MIN_PURCHASE_DAYS = 4;

/**
 * How much longer the recent gaps are than the earlier ones.
 *
 *     slowdown = mean of recent gaps / mean of earlier gaps
 *
 * Recent are the last two closed gaps; where the open one (last purchase to `asOf`) is already
 * longer than the older of these, the last closed gap and the open one. Earlier are the closed gaps
 * before the last two. It finds the frequent buyer who begins to order less often while they still
 * count as active.
 *
 * @param purchaseDays distinct days, ascending
 * @param known        how many of them are not after `asOf`
 * @returns ratio: 1 is steady, 2 is half as often; null with fewer than four purchase days
 */
export function purchaseSlowdown(
  purchaseDays: readonly Day[],
  asOf: Day,
  known = purchaseDays.length,
): number | null {
  if (known < SLOWDOWN_MIN_PURCHASE_DAYS) return null;
  const last = purchaseDays[known - 1] as Day;
  const second = purchaseDays[known - 2] as Day;
  const third = purchaseDays[known - 3] as Day;
  const [newest, older, open] = [last - second, second - third, asOf - last];
  const recent = open > older ? (newest + open) / 2 : (older + newest) / 2;
  const earlier = (third - (purchaseDays[0] as Day)) / (known - 3);
  return recent / earlier;
}
