import type { Day } from '../day';
import { missedCycles } from '../rhythm/lifecycle';
import { purchaseInterval } from '../rhythm/rhythm';
import type { OwnProducts, ProductsBought } from './productsBought';

/** On fewer days a product was tried rather than taken. */
const LEAST_DAYS = 3;

const LEAST_MISSED = 2;

/**
 * What each client stopped buying while they went on buying other products, by client key; who
 * stopped buying nothing is left out.
 *
 * A product counts that they bought on three days or more, of which they have missed two cycles or
 * more, by its own interval with them, and after whose first missed cycle they bought another one.
 * The day on which the interval is up is after the cycle, as in {@link missedCycles}.
 *
 * @param asOf not before the last purchase
 * @returns names, the product bought on the most days first
 */
export function stoppedBuying(
  { names, clients }: ProductsBought,
  asOf: Day,
): Map<string, readonly string[]> {
  const stopped = new Map<string, readonly string[]>();
  for (const [client, own] of clients) {
    const products = stoppedOf(own, asOf);
    if (products.length === 0) continue;
    const daysOf = (product: number) => own.get(product)?.length ?? 0;
    const named = products.map((product) => ({ product, name: names[product] as string }));
    named.sort((a, b) => daysOf(b.product) - daysOf(a.product) || (a.name < b.name ? -1 : 1));
    stopped.set(
      client,
      named.map(({ name }) => name),
    );
  }
  return stopped;
}

function stoppedOf(own: OwnProducts, asOf: Day): number[] {
  let latest = Number.NEGATIVE_INFINITY;
  for (const days of own.values()) latest = Math.max(latest, days[days.length - 1] as Day);
  return [...own].flatMap(([product, days]) => {
    const interval = purchaseInterval(days);
    const last = days[days.length - 1] as Day;
    if (days.length < LEAST_DAYS || interval === null) return [];
    if (missedCycles(last, interval, asOf) < LEAST_MISSED) return [];
    // What was bought later than the product's last day is another.
    return missedCycles(last, interval, latest as Day) >= 1 ? [product] : [];
  });
}
