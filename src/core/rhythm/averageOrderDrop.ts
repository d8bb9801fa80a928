import type { Minor } from '../money';

/** Two recent orders against two earlier ones at least: fewer tell a habit from nothing. */
const LEAST_ORDERS = 4;
const RECENT_ORDERS = 2;

/** What a client's orders come to: the last two on average, and those before. */
export interface AverageOrders {
  recent: Minor;
  earlier: Minor;
}

/**
 * A client's average order beside his own past.
 *
 * @param orderAmounts money per purchase day, in the order of days; orders whose amount is not known (null) are passed over
 * @returns null with fewer than four orders
 */
export function averageOrders(orderAmounts: readonly (Minor | null)[]): AverageOrders | null {
  const known = orderAmounts.filter((amount) => amount !== null);
  if (known.length < LEAST_ORDERS) return null;
  return {
    recent: mean(known.slice(-RECENT_ORDERS)),
    earlier: mean(known.slice(0, -RECENT_ORDERS)),
  };
}

/**
 * By how much a client's average order has fallen against his own past.
 *
 *     drop = (1 − mean of the last two orders / mean of those before) × 100
 *
 * @param orderAmounts money per purchase day, in the order of days
 * @returns percentage, below 0 where his orders have grown; null with fewer than four orders, or where the earlier ones brought nothing
 */
export function averageOrderDropPercent(orderAmounts: readonly (Minor | null)[]): number | null {
  const orders = averageOrders(orderAmounts);
  return orders && orders.earlier > 0 ? (1 - orders.recent / orders.earlier) * 100 : null;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
