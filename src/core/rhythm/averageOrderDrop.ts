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
 * @param orderAmounts money per purchase day, in the order of days
 * @returns null with fewer than four orders
 */
export function averageOrders(orderAmounts: readonly Minor[]): AverageOrders | null {
  if (orderAmounts.length < LEAST_ORDERS) return null;
  return {
    recent: mean(orderAmounts.slice(-RECENT_ORDERS)),
    earlier: mean(orderAmounts.slice(0, -RECENT_ORDERS)),
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
export function averageOrderDropPercent(orderAmounts: readonly Minor[]): number | null {
  const orders = averageOrders(orderAmounts);
  return orders && orders.earlier > 0 ? (1 - orders.recent / orders.earlier) * 100 : null;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
