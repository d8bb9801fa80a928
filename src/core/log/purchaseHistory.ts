import type { Day } from '../day';
import { addKnown, type Minor } from '../money';

/** One line of the sales log. */
export interface Deal {
  /** The client's key. */
  client: string;
  day: Day;
  /** Negative for a refund or a cancellation; null where the log does not say. */
  amount: Minor | null;
  /** Null where the log does not say. */
  profit: Minor | null;
  /** The day it was paid; null where it is not paid yet, left out where the log does not say. */
  paidOn?: Day | null;
}

/** What the log says of one client, gathered once and read by every figure. */
export interface PurchaseHistory {
  /** The distinct days on which he bought, ascending. Empty for a client with refunds alone. */
  purchaseDays: Day[];
  /** Deals that are purchases; several may fall on one day. */
  deals: number;
  /** Of these deals, how many have an amount that is known: an average order divides by them. */
  amountsKnown: number;
  /** Of these deals, how many have a profit that is known: a profit per deal divides by them. */
  profitsKnown: number;
  /** All amounts that are known, refunds taken off; null where there are deals and no amount is known. */
  revenue: Minor | null;
  /** All profits that are known; null where there are deals and no profit is known. */
  profit: Minor | null;
}

/** The history of one who never bought. */
export const NO_PURCHASES: PurchaseHistory = {
  purchaseDays: [],
  deals: 0,
  amountsKnown: 0,
  profitsKnown: 0,
  revenue: 0,
  profit: 0,
};

/** A purchase is a deal whose amount is not negative, known or not; a refund lowers money and moves nothing else. */
export function isPurchase({ amount }: Deal): boolean {
  return amount === null || amount >= 0;
}

/**
 * One purchase history per client, in a single pass and independent of the order of deals.
 *
 * @returns histories by client key, in order of first appearance
 */
export function purchaseHistories(deals: Iterable<Deal>): Map<string, PurchaseHistory> {
  const histories = new Map<string, PurchaseHistory>();
  for (const deal of deals) {
    const history = addMoney(histories, deal);
    if (isPurchase(deal)) history.purchaseDays.push(deal.day);
  }
  for (const history of histories.values()) {
    history.purchaseDays = ascendingDistinct(history.purchaseDays);
  }
  return histories;
}

/**
 * Carries histories on by deals that come after all those already in them.
 *
 * @param deals by day, ascending
 */
export function continueHistories(
  histories: Map<string, PurchaseHistory>,
  deals: Iterable<Deal>,
): void {
  for (const deal of deals) {
    const { purchaseDays } = addMoney(histories, deal);
    const last = purchaseDays[purchaseDays.length - 1];
    if (isPurchase(deal) && last !== deal.day) purchaseDays.push(deal.day);
  }
}

/** Counts a deal, all but its day, in its client's history. */
function addMoney(histories: Map<string, PurchaseHistory>, deal: Deal): PurchaseHistory {
  let history = histories.get(deal.client);
  if (!history) {
    history = { ...NO_PURCHASES, purchaseDays: [], revenue: null, profit: null };
    histories.set(deal.client, history);
  }
  history.revenue = addKnown(history.revenue, deal.amount);
  history.profit = addKnown(history.profit, deal.profit);
  if (isPurchase(deal)) {
    history.deals += 1;
    if (deal.amount !== null) history.amountsKnown += 1;
    if (deal.profit !== null) history.profitsKnown += 1;
  }
  return history;
}

/** The days between one purchase and the next. */
export function gaps(purchaseDays: readonly Day[]): number[] {
  return purchaseDays.slice(1).map((day, index) => day - (purchaseDays[index] as Day));
}

function ascendingDistinct(days: Day[]): Day[] {
  return days.sort((a, b) => a - b).filter((day, index) => index === 0 || day !== days[index - 1]);
}
