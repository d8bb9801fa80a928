import type { Minor } from '../money';

/** Three recent orders against three earlier ones at least. */
const RECENT_ORDERS = 3;
const LEAST_ORDERS = 6;

/** Below this share of what it was, a margin has fallen. */
export const MARGIN_DROP_RATIO = 0.7;

/**
 * A client's margin beside their own past.
 *
 *     ratio = margin of the last three orders / margin of those before
 *     margin = profit / amount, of these orders together
 *
 * Orders whose money or profit is not known do not count; where they are more than half, neither
 * does the rest.
 *
 * @param orderAmounts money per purchase day, in the order of days
 * @param orderProfits what the log says of the profit of each; empty where it says none
 * @param known        how many of them were made by the day that is looked at
 * @returns below 1 where it has fallen; null with fewer than six orders, or where the earlier ones
 * brought nothing
 */
export function marginRatio(
  orderAmounts: readonly (Minor | null)[],
  orderProfits: readonly (Minor | null)[],
  known = orderAmounts.length,
): number | null {
  if (orderProfits.length === 0) return null;
  let orders = 0;
  const recent = { profit: 0, amount: 0 };
  const earlier = { profit: 0, amount: 0 };
  for (let index = known - 1; index >= 0; index--) {
    const amount = orderAmounts[index] as Minor | null;
    const profit = orderProfits[index] as Minor | null;
    if (amount === null || profit === null) continue;
    const part = orders < RECENT_ORDERS ? recent : earlier;
    part.profit += profit;
    part.amount += amount;
    orders += 1;
  }
  if (orders < LEAST_ORDERS || orders * 2 < known) return null;
  if (recent.amount <= 0 || earlier.profit <= 0) return null;
  return recent.profit / recent.amount / (earlier.profit / earlier.amount);
}
