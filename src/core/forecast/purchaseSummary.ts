import type { Day } from '../day';
import { FigureError } from '../figureError';

const DAYS_PER_WEEK = 7;

/**
 * With fewer who came back, a fit says more of chance than of the clients. With as many, in
 * simulated bases like the CDNOW one, the purchases forecast for the whole base are within a
 * quarter of the true expectation nine times of ten.
 */
export const LEAST_REPEAT_BUYERS = 50;

/**
 * A client's purchases in time, as the forecast sees them.
 *
 * The words are those of the literature and mean something else than in everyday speech and in RFM:
 * frequency leaves out the first purchase, and recency is how old a client was at their last
 * purchase, not how long ago that is.
 */
export interface PurchaseTimes {
  /** x: purchase days after the first (count); 0 for one who has bought on a single day. */
  frequency: number;
  /** t_x: from the first purchase day to the last, weeks; 0 where the frequency is 0. */
  recency: number;
  /** T: from the first purchase day to the end of the log, weeks. */
  age: number;
}

/**
 * A client's purchase days as frequency, recency and age.
 *
 *     x = purchase days − 1,  t_x = (last − first) / 7,  T = (end − first) / 7
 *
 * Source: Fader, Hardie & Lee (2005), "'Counting Your Customers' the Easy Way".
 *
 * @param purchaseDays distinct days, ascending, at least one
 * @param endDay       the last day that the log covers
 * @param known        how many of the days are not after the end
 * @throws FigureError on a purchase after the end
 */
export function purchaseTimes(
  purchaseDays: readonly Day[],
  endDay: Day,
  known = purchaseDays.length,
): PurchaseTimes {
  const first = purchaseDays[0] as Day;
  const lastPurchase = purchaseDays[known - 1] as Day;
  if (lastPurchase > endDay) throw new FigureError('dayAfterAsOf', { lastPurchase, endDay });
  return {
    frequency: known - 1,
    recency: (lastPurchase - first) / DAYS_PER_WEEK,
    age: (endDay - first) / DAYS_PER_WEEK,
  };
}

/** @throws FigureError with fewer than {@link LEAST_REPEAT_BUYERS} */
export function requireRepeatBuyers(repeatBuyers: number): void {
  if (repeatBuyers < LEAST_REPEAT_BUYERS) {
    throw new FigureError('tooFewRepeatBuyers', { repeatBuyers, needed: LEAST_REPEAT_BUYERS });
  }
}
