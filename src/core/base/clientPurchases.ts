import type { Day } from '../day';
import type { GivenHistory } from '../log/givenHistory';
import type { PurchaseHistory } from '../log/purchaseHistory';
import { fromMinor, type Minor } from '../money';

/** What is known of a client's purchases: of the log, else of their row. */
export interface ClientPurchases {
  /** Null where it is the rows that tell, and this one's does not; so is the revenue. */
  deals: number | null;
  /** Null where a row gives sums alone. */
  purchaseDays: number | null;
  revenue: Minor | null;
  profit: Minor | null;
  /** In the sheet's currency. */
  averageOrder: number | null;
  firstPurchase: Day | null;
  lastPurchase: Day | null;
}

/**
 * @param told     what their row says, where the log has nothing of them
 * @param isByRows whether the base is known by its rows alone
 */
export function clientPurchases(
  history: PurchaseHistory,
  told: GivenHistory | null,
  isByRows: boolean,
): ClientPurchases {
  const { deals, amountsKnown, purchaseDays, revenue, profit } = history;
  const logged = {
    deals,
    purchaseDays: purchaseDays.length,
    revenue,
    profit,
    averageOrder: revenue === null || amountsKnown === 0 ? null : fromMinor(revenue) / amountsKnown,
    firstPurchase: purchaseDays[0] ?? null,
    lastPurchase: purchaseDays[purchaseDays.length - 1] ?? null,
  };
  if (told) return { ...logged, ...toldPurchases(told) };
  return isByRows ? { ...logged, ...UNTOLD_PURCHASES } : logged;
}

/** Whether a client is known to have bought, by whatever is known of them. */
export function hasBought({
  deals,
  revenue,
  lastPurchase,
}: Pick<ClientPurchases, 'deals' | 'revenue' | 'lastPurchase'>): boolean {
  return (deals ?? 0) > 0 || (revenue ?? 0) > 0 || lastPurchase !== null;
}

/** What a row does not say is not known, and not 0. */
function toldPurchases({ deals, revenue, firstPurchase }: GivenHistory): Partial<ClientPurchases> {
  return {
    deals,
    purchaseDays: null,
    revenue,
    averageOrder: revenue === null || !deals ? null : fromMinor(revenue) / deals,
    firstPurchase,
  };
}

/** Of a client whose row says nothing, in a base that is known by its rows alone. */
const UNTOLD_PURCHASES = {
  deals: null,
  purchaseDays: null,
  revenue: null,
  profit: null,
  averageOrder: null,
};
