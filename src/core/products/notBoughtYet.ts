import { addMonths, type Day } from '../day';
import type { OwnProducts, ProductsBought } from './productsBought';

/** With fewer clients who bought both, two products go together by chance. */
const LEAST_BUYERS = 5;

const LEAST_LIFT = 1.5;

/** More than these nobody offers in one call. */
const MOST_SHOWN = 2;

/** A product beside another, and how much more often than usual its buyers took it. */
interface Beside {
  product: number;
  name: string;
  lift: number;
}

/**
 * What each client does not buy yet and buyers of the same products often do, by client key; of
 * whom nothing can be said is left out.
 *
 *     lift of q beside p = share of p's buyers who bought q / share of all buyers who bought q
 *
 * over the whole log, for every p that the client bought in the last twelve months and q that they
 * never bought. q's score is its greatest lift, 1.5 at least, with at least five clients who bought
 * both.
 *
 * Its time grows with the pairs of products that clients bought, and not with those there may be.
 *
 * @param asOf not before the last purchase
 * @returns names, of the two products with the highest score, the higher first
 */
export function notBoughtYet(
  { names, clients }: ProductsBought,
  asOf: Day,
): Map<string, readonly string[]> {
  const counts = buyersOf(names.length, clients);
  const countOf = (product: number) => counts[product] as number;
  // A lift is at most all / buyers, of whichever of the two products has more.
  const mostBuyers = clients.size / LEAST_LIFT;
  const mayLift = (product: number) =>
    countOf(product) >= LEAST_BUYERS && countOf(product) <= mostBuyers;
  const buyers = buyersByProduct(names.length, clients, mayLift);
  const yearAgo = addMonths(asOf, -12);
  const best = new Map<string, Beside[]>();
  const together = new Int32Array(names.length);
  for (let product = 0; product < names.length; product++) {
    const ofIt = buyers[product] as Buyer[];
    if (!ofIt.some(({ last }) => last > yearAgo)) continue;
    const found: number[] = [];
    for (const { products } of ofIt) {
      for (let place = 0; place < products.length; place++) {
        const other = products[place] as number;
        if (together[other] === 0) found.push(other);
        together[other] = (together[other] as number) + 1;
      }
    }
    const beside: Beside[] = [];
    for (const other of found) {
      const both = together[other] as number;
      together[other] = 0;
      if (both < LEAST_BUYERS || other === product) continue;
      const lift = (both * clients.size) / (ofIt.length * countOf(other));
      if (lift >= LEAST_LIFT) beside.push({ product: other, name: names[other] as string, lift });
    }
    if (beside.length === 0) continue;
    beside.sort(inOrder);
    for (const { key, own, last } of ofIt) {
      if (last <= yearAgo) continue;
      const before = best.get(key) ?? [];
      const least = before[MOST_SHOWN - 1];
      const first = firstNotIn(own, beside).filter((each) => !least || inOrder(each, least) < 0);
      if (first.length > 0) best.set(key, bestOf([...before, ...first]));
    }
  }
  return new Map([...best].map(([key, products]) => [key, products.map(({ name }) => name)]));
}

/** One who bought a product. */
interface Buyer {
  key: string;
  own: OwnProducts;
  /** Those of their products that may go together with others. */
  products: Int32Array;
  /** The last day on which they bought the product. */
  last: Day;
}

function buyersOf(count: number, clients: ProductsBought['clients']): Int32Array {
  const buyers = new Int32Array(count);
  for (const own of clients.values()) {
    for (const product of own.keys()) buyers[product] = (buyers[product] as number) + 1;
  }
  return buyers;
}

function buyersByProduct(
  count: number,
  clients: ProductsBought['clients'],
  mayLift: (product: number) => boolean,
): Buyer[][] {
  const buyers = Array.from({ length: count }, (): Buyer[] => []);
  for (const [key, own] of clients) {
    const products = Int32Array.from([...own.keys()].filter(mayLift));
    for (const product of products) {
      const days = own.get(product) as readonly Day[];
      buyers[product]?.push({ key, own, products, last: days[days.length - 1] as Day });
    }
  }
  return buyers;
}

/** None but the first of those beside one product can be among the first of all. */
function firstNotIn(own: OwnProducts, beside: readonly Beside[]): Beside[] {
  const first: Beside[] = [];
  for (const each of beside) {
    if (own.has(each.product)) continue;
    first.push(each);
    if (first.length === MOST_SHOWN) break;
  }
  return first;
}

/** The best of some products, each by its greatest lift. */
function bestOf(found: Beside[]): Beside[] {
  const [first, ...others] = found.sort(inOrder);
  if (!first) return [];
  return [first, ...others.filter(({ product }) => product !== first.product)].slice(0, MOST_SHOWN);
}

/** Of two with the same lift the first by name. */
function inOrder(a: Beside, b: Beside): number {
  return b.lift - a.lift || (a.name < b.name ? -1 : 1);
}
