import type { Day } from '../day';
import type { Minor } from '../money';
import type { PurchaseHistory } from './purchaseHistory';

/**
 * What a client's row says of their purchases where no log lists them. Null stands for "not said".
 */
export interface GivenHistory {
  firstPurchase: Day | null;
  lastPurchase: Day | null;
  deals: number | null;
  revenue: Minor | null;
  profit: Minor | null;
  intervalDays: number | null;
}

/**
 * The history that a row tells: its purchase days are the first and the last alone, and a sum that
 * it gives is that of all its deals.
 */
export function historyOf({
  firstPurchase,
  lastPurchase,
  deals,
  revenue,
  profit,
}: GivenHistory): PurchaseHistory {
  const purchaseDays = [...new Set([firstPurchase ?? lastPurchase, lastPurchase ?? firstPurchase])];
  const known = purchaseDays.filter((day): day is Day => day !== null);
  const count = deals ?? known.length;
  return {
    purchaseDays: known,
    deals: count,
    amountsKnown: revenue === null ? 0 : count,
    profitsKnown: profit === null ? 0 : count,
    revenue,
    profit,
  };
}

/**
 * The interval that a row tells: the usual one where it is said, else the time from the first
 * purchase to the last over the deals between.
 *
 * @returns days; null where neither can be told, as where nobody says how many deals there were
 */
export function intervalOf(given: GivenHistory): number | null {
  if (given.intervalDays !== null) return given.intervalDays;
  const { firstPurchase, lastPurchase, deals } = given;
  if (firstPurchase === null || lastPurchase === null || deals === null) return null;
  return deals >= 2 && lastPurchase > firstPurchase
    ? (lastPurchase - firstPurchase) / (deals - 1)
    : null;
}
