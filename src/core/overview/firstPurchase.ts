import type { Day } from '../day';
import { clientKey } from '../log/clientKey';
import { type DealLog, placesWithin } from '../log/dealLog';
import type { LabelledClient } from './clientGroups';

/**
 * Where each buyer came from, by key: the source of the first deal of their first purchase day that
 * names one. A later deal does not say what brought them, so who has none there is left out.
 */
export function firstSources(log: DealLog): Map<string, string> {
  const { sources } = log.said;
  return ofFirstDay(log, (purchases) => {
    for (const row of purchases) if (sources.numberAt(row) >= 0) return sources.at(row);
    return null;
  });
}

/**
 * What each buyer bought first, by key: the product group of the greatest amount of their first
 * purchase day, or the product where a line has no group. Of equal amounts the first in the log; who
 * bought nothing with a name that day is left out.
 */
export function firstProducts(log: DealLog): Map<string, string> {
  const { items } = log.said;
  const keys = items.words.map(clientKey);
  return ofFirstDay(log, (purchases) => {
    const sums = new Map<string, { name: string; sum: number }>();
    for (const row of purchases) {
      for (let place = items.startOf(row); place < items.startOf(row + 1); place++) {
        const number = items.numberAt(place);
        const key = keys[number] as string;
        const entry = sums.get(key) ?? { name: items.words[number] as string, sum: 0 };
        entry.sum += items.values[place] as number;
        sums.set(key, entry);
      }
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
  deals: DealLog,
): LabelledClient[] {
  const products = firstProducts(deals);
  return clients.map(({ key }) => ({ key, label: products.get(key) ?? null }));
}

/** @param said of the rows of a client's purchases on the first day that they bought */
function ofFirstDay(
  log: DealLog,
  said: (purchases: readonly number[]) => string | null,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, client] of log.clients) {
    const first: Day | undefined = client.purchaseDays[0];
    if (first === undefined) continue;
    const { from, to } = placesWithin(log, client, first, first);
    const purchases: number[] = [];
    for (let deal = from; deal < to; deal++) {
      if (!((log.amounts[deal] as number) < 0)) purchases.push(log.rowOf[deal] as number);
    }
    const text = said(purchases);
    if (text !== null) found.set(key, text);
  }
  return found;
}
