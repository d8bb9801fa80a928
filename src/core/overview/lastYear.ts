import { addMonths, type Day } from '../day';
import { type Deal, isPurchase } from '../log/purchaseHistory';
import { fromMinor } from '../money';

/** The last twelve months of a base, as far as its log tells. Money is in the sheet's currency; null stands for "not known". */
export interface LastYear {
  /** Clients who bought. */
  customers: number;
  /** Of them, those who bought for the first time; null where the log is no older than the year, and everybody looks new. */
  newCustomers: number | null;
  /** Purchase days of a client. */
  ordersPerYear: number | null;
  /** Of a purchase day whose amount is known. */
  averageOrder: number | null;
  /** Profit over revenue of the deals whose profit is known, percent; null where there are none, or they brought nothing. */
  marginPercent: number | null;
}

/**
 * What the last twelve months say of the next ones.
 *
 * @param deals the log up to `asOf`
 */
export function lastYear(deals: readonly Deal[], asOf: Day): LastYear {
  const yearAgo = addMonths(asOf, -12);
  const orders = new Map<string, Set<Day>>();
  const priced = new Map<string, Set<Day>>();
  const known = new Set<string>();
  let logBegins = Number.POSITIVE_INFINITY;
  let sold = 0;
  let [revenue, profit] = [0, 0];
  for (const deal of deals) {
    const { client, day, amount } = deal;
    logBegins = Math.min(logBegins, day);
    if (day <= yearAgo) {
      if (isPurchase(deal)) known.add(client);
      continue;
    }
    if (deal.profit !== null && amount !== null) {
      revenue += amount;
      profit += deal.profit;
    }
    if (!isPurchase(deal)) continue;
    orders.set(client, (orders.get(client) ?? new Set()).add(day));
    if (amount === null) continue;
    sold += amount;
    priced.set(client, (priced.get(client) ?? new Set()).add(day));
  }
  const customers = orders.size;
  const [count, pricedCount] = [countDays(orders), countDays(priced)];
  return {
    customers,
    newCustomers:
      logBegins > yearAgo ? null : [...orders.keys()].filter((key) => !known.has(key)).length,
    ordersPerYear: customers === 0 ? null : count / customers,
    averageOrder: pricedCount === 0 ? null : fromMinor(sold) / pricedCount,
    marginPercent: revenue <= 0 ? null : (profit * 100) / revenue,
  };
}

function countDays(daysByClient: ReadonlyMap<string, ReadonlySet<Day>>): number {
  return [...daysByClient.values()].reduce((sum, days) => sum + days.size, 0);
}
