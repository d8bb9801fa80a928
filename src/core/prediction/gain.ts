import type { Day } from '../day';

/** How much better a score ranked than another on the same past days: in areas under the curve. */
export interface Gain {
  mean: number;
  /** Of the mean, over the days. */
  standardError: number;
  /** How many days there were. */
  days: number;
}

/** On fewer past days chance may well be on one side. */
export const LEAST_DAYS = 3;
/** A mean so many standard errors above nothing is hardly chance. */
const BEYOND_CHANCE = 2;

/**
 * What a score gains on another over past days, and how far chance may have moved that:
 *
 *     standard error = s / √n
 *
 * s is the deviation of the days' gains. Days whose horizons overlap say partly the same, so n is
 * how many of them there is room for one after another.
 *
 * @param days      ascending
 * @param aheadDays the horizon that they are judged by
 */
export function gainOf(
  own: readonly number[],
  other: readonly number[],
  days: readonly Day[],
  aheadDays: number,
): Gain {
  const gains = own.map((area, index) => area - (other[index] as number));
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  const squares = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0);
  const [first, last] = [days[0] as Day, days[days.length - 1] as Day];
  const independent = Math.min(days.length, 1 + (last - first) / aheadDays);
  const standardError = Math.sqrt(squares / Math.max(1, gains.length - 1) / independent);
  return { mean, standardError, days: days.length };
}

/** Whether a gain is one, and not chance. */
export function isProved({ mean, standardError, days }: Gain): boolean {
  return days >= LEAST_DAYS && mean > BEYOND_CHANCE * standardError;
}

/** So much of a gain may be chance. */
export function byChance({ standardError }: Pick<Gain, 'standardError'>): number {
  return BEYOND_CHANCE * standardError;
}
