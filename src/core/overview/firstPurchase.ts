import type { Day } from '../day';
import { clientKey } from '../log/clientKey';
import { type DealLog, placesWithin, rowsIn } from '../log/dealLog';
import { type Deal, isPurchase } from '../log/purchaseHistory';
import type { SalesLine } from '../log/salesLine';
import { toMinor } from '../money';
import type { LabelledClient } from './clientGroups';

/** A deal that says where its client came from, and what it was of. */
export interface DetailedDeal extends Deal {
  /** As written; null where the log does not say. */
  source: string | null;
  /** In the log's order. */
  lines: readonly Pick<
    SalesLine,
    'amount' | 'quantity' | 'unitPrice' | 'product' | 'productGroup'
  >[];
}

/**
 * Where each buyer came from, by key: the source of the first deal of their first purchase day that
 * names one. A later deal does not say what brought them, so who has none there is left out.
 */
export function firstSources(log: DealLog<DetailedDeal>): Map<string, string> {
  return ofFirstDay(log, (deals) => deals.find(({ source }) => source !== null)?.source ?? null);
}

/**
 * What each buyer bought first, by key: the product group of the greatest amount of their first
 * purchase day, or the product where a line has no group. Of equal amounts the first in the log; who
 * bought nothing with a name that day is left out.
 *
 *     amount of a line = its amount, else quantity × unit price, else 0
 */
export function firstProducts(log: DealLog<DetailedDeal>): Map<string, string> {
  return ofFirstDay(log, (deals) => {
    const sums = new Map<string, { name: string; sum: number }>();
    for (const line of deals.flatMap(({ lines }) => lines)) {
      const name = line.productGroup ?? line.product;
      if (name === null) continue;
      const entry = sums.get(clientKey(name)) ?? { name, sum: 0 };
      entry.sum += line.amount ?? toMinor((line.quantity ?? 0) * (line.unitPrice ?? 0));
      sums.set(clientKey(name), entry);
    }
    let greatest: { name: string; sum: number } | null = null;
    for (const entry of sums.values()) {
      if (!greatest || entry.sum > greatest.sum) greatest = entry;
    }
    return greatest?.name ?? null;
  });
}

/** Clients by what they bought first. */
export function byFirstProduct(
  clients: readonly { key: string }[],
  deals: DealLog<DetailedDeal>,
): LabelledClient[] {
  const products = firstProducts(deals);
  return clients.map(({ key }) => ({ key, label: products.get(key) ?? null }));
}

function ofFirstDay(
  log: DealLog<DetailedDeal>,
  said: (purchases: readonly DetailedDeal[]) => string | null,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, client] of log.clients) {
    const first: Day | undefined = client.purchaseDays[0];
    if (first === undefined) continue;
    const places = placesWithin(log, client, first, first);
    const text = said(rowsIn(log, places).filter(isPurchase));
    if (text !== null) found.set(key, text);
  }
  return found;
}
