import type { Day } from './day';
import { FigureError } from './figureError';
import type { Deal } from './history';
import { isPurchase } from './history';
import { fromMinor } from './money';

const DAYS_PER_WEEK = 7;

/**
 * What the forecast needs to know of a client's purchases.
 *
 * The three words are the literature's and mean something else than in everyday speech, and than in RFM: frequency does not count the
 * first purchase, and recency is the client's age at his last purchase, not the time since.
 */
export interface PurchaseTimes {
  /** x: purchase days after the first; 0 for a client who has bought on one day only. */
  frequency: number;
  /** t_x: from the first purchase to the last, weeks; 0 where the frequency is. */
  recency: number;
  /** T: from the first purchase to the end of the log, weeks. */
  age: number;
}

/** The same, with what he spends. */
export interface PurchaseSummary extends PurchaseTimes {
  /** z̄: money a purchase day after the first, in the sheet's currency; null where there is none above 0. */
  meanSpend: number | null;
}

/**
 * A client's purchase days as the forecast sees them.
 *
 *     x = purchase days − 1,  t_x = (last − first) / 7,  T = (end − first) / 7
 *
 * Source: Fader, Hardie & Lee (2005), "'Counting Your Customers' the Easy Way", §3.
 *
 * @param purchaseDays distinct days, ascending, at least one
 * @param endDay       the last day the log covers
 * @throws FigureError where a purchase is after the end
 */
export function purchaseTimes(purchaseDays: readonly Day[], endDay: Day): PurchaseTimes {
  const first = purchaseDays[0] as Day;
  const last = purchaseDays[purchaseDays.length - 1] as Day;
  if (last > endDay) throw new FigureError('dayAfterAsOf', { lastPurchase: last, asOf: endDay });
  return {
    frequency: purchaseDays.length - 1,
    recency: (last - first) / DAYS_PER_WEEK,
    age: (endDay - first) / DAYS_PER_WEEK,
  };
}
