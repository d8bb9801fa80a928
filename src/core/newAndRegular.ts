import type { Day } from './day';
import { type Deal, isPurchase, type PurchaseHistory } from './history';
import type { Minor } from './money';

/** Sales of a span of days. */
export interface Sales {
  /** Who bought. */
  clients: number;
  /** Deals that are purchases. */
  deals: number;
  /** All amounts, refunds taken off. */
  revenue: Minor;
}

/**
 * The sales of a span, those of new and of regular clients apart. New are the clients whose first purchase falls into the span; a
 * client of refunds alone has bought before the log began, and is regular.
 *
 * @param deals     those of the span
 * @param histories up to the end of the span
 * @param from      the span's first day
 */
export function newAndRegular(
  deals: Iterable<Deal>,
  histories: ReadonlyMap<string, Pick<PurchaseHistory, 'purchaseDays'>>,
  from: Day,
): Record<'new' | 'regular', Sales> {
  const split = {
    new: { clients: new Set<string>(), deals: 0, revenue: 0 },
    regular: { clients: new Set<string>(), deals: 0, revenue: 0 },
  };
  for (const deal of deals) {
    const first = histories.get(deal.client)?.purchaseDays[0];
    const sales = split[first !== undefined && first >= from ? 'new' : 'regular'];
    sales.revenue += deal.amount;
    if (!isPurchase(deal)) continue;
    sales.deals += 1;
    sales.clients.add(deal.client);
  }
  return {
    new: { ...split.new, clients: split.new.clients.size },
    regular: { ...split.regular, clients: split.regular.clients.size },
  };
}
