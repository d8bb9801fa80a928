import type { Minor } from './money';

/** Two recent orders against two earlier ones at least: fewer tell a habit from nothing. */
const LEAST_ORDERS = 4;
const RECENT_ORDERS = 2;

/**
 * By how much a client's average order has fallen against his own past.
 *
 *     drop = (1 − mean of the last two orders / mean of those before) × 100
 *
 * @param orderAmounts money per purchase day, in the order of days
 * @returns percentage, below 0 where his orders have grown; null with fewer than four orders, or where the earlier ones brought nothing
 */
export function averageOrderDropPercent(orderAmounts: readonly Minor[]): number | null {
  if (orderAmounts.length < LEAST_ORDERS) return null;
  const earlier = mean(orderAmounts.slice(0, -RECENT_ORDERS));
  return earlier <= 0 ? null : (1 - mean(orderAmounts.slice(-RECENT_ORDERS)) / earlier) * 100;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
