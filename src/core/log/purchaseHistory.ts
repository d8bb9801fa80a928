import type { Day } from '../day';
import { asMinor, type Minor } from '../money';
import type { SalesLine } from './salesLine';

/** One line of the sales log. */
export interface Deal {
  /** The client's key. */
  client: string;
  day: Day;
  /** Negative for a refund or a cancellation; null where the log does not say. */
  amount: Minor | null;
  /** Null where the log does not say. */
  profit: Minor | null;
  /** False where a margin of Settings stands in for a profit that the log does not say. */
  hasOwnProfit?: boolean;
  /** The day it was paid; null where it is not paid yet, left out where the log does not say. */
  paidOn?: Day | null;
  /** What was bought, as written, each once; left out where the log does not say. */
  products?: readonly string[];
  /** Who made the deal, as written; null or left out where the log does not say. */
  manager?: string | null;
  /** Where it came from, likewise. */
  source?: string | null;
  /** In the log's order; left out where the log does not say. */
  lines?: readonly SoldItem[];
}

/** What a line of a deal says of what was sold. */
export type SoldItem = Pick<
  SalesLine,
  'amount' | 'quantity' | 'unitPrice' | 'product' | 'productGroup'
>;

/** What some of a client's deals come to. */
export interface Sold {
  /** Deals that are purchases; several may fall on one day. */
  deals: number;
  /** Of these deals, how many have an amount that is known: an average order divides by them. */
  amountsKnown: number;
  /** Of these deals, how many have a profit that is known: a profit per deal divides by them. */
  profitsKnown: number;
  /**
   * All amounts that are known, refunds taken off; null where there are deals and no amount is
   * known.
   */
  revenue: Minor | null;
  /** All profits that are known; null where there are deals and no profit is known. */
  profit: Minor | null;
}

/** What is known of one client's purchases, gathered once and read by every figure. */
export interface PurchaseHistory extends Sold {
  /** The distinct days on which they bought, ascending. Empty for a client with refunds alone. */
  purchaseDays: readonly Day[];
}

/** The history of one who never bought. */
export const NO_PURCHASES: PurchaseHistory = {
  purchaseDays: [],
  deals: 0,
  amountsKnown: 0,
  profitsKnown: 0,
  revenue: asMinor(0),
  profit: asMinor(0),
};

/** The history of one of whom nothing is known, where no log says who bought. */
export const UNKNOWN_PURCHASES: PurchaseHistory = { ...NO_PURCHASES, revenue: null, profit: null };

/**
 * A purchase is a deal whose amount is not negative, known or not; a refund lowers money and moves
 * nothing else.
 */
export function isPurchase({ amount }: Pick<Deal, 'amount'>): boolean {
  return amount === null || amount >= 0;
}
