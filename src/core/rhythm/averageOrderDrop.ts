import { asMinor, type Minor } from '../money';

/** Two recent orders against two earlier ones at least: fewer tell a habit from nothing. */
const LEAST_ORDERS = 4;
const RECENT_ORDERS = 2;

/** What a client's orders come to: the last two on average, and those before. */
export interface AverageOrders {
  recent: Minor;
  earlier: Minor;
}

/**
 * A client's average order beside their own past. Orders whose money is not known do not count.
 *
 * @param orderAmounts money per purchase day, in the order of days
 * @param known        how many of them were made by the day that is looked at
 * @returns null with fewer than four orders
 */
export function averageOrders(
  orderAmounts: readonly (Minor | null)[],
  known = orderAmounts.length,
): AverageOrders | null {
  let [orders, recent, earlier] = [0, 0, 0];
  for (let index = known - 1; index >= 0; index--) {
    const amount = orderAmounts[index] as Minor | null;
    if (amount === null) continue;
    if (orders < RECENT_ORDERS) recent += amount;
    else earlier += amount;
    orders += 1;
  }
  if (orders < LEAST_ORDERS) return null;
  return {
    recent: asMinor(recent / RECENT_ORDERS),
    earlier: asMinor(earlier / (orders - RECENT_ORDERS)),
  };
}

/**
 * By how much a client's average order has fallen against their own past.
 *
 *     drop = (1 − mean of the last two orders / mean of those before) × 100
 *
 * @param orderAmounts money per purchase day, in the order of days
 * @param known        how many of them were made by the day that is looked at
 * @returns percentage, below 0 where the orders have grown; null with fewer than four orders, or
 * where the earlier ones brought nothing
 */
export function averageOrderDropPercent(
  orderAmounts: readonly (Minor | null)[],
  known = orderAmounts.length,
): number | null {
  const orders = averageOrders(orderAmounts, known);
  return orders && orders.earlier > 0 ? (1 - orders.recent / orders.earlier) * 100 : null;
}
