import { asDay, type Day } from '../day';
import { clientKey } from '../log/clientKey';
import type { DealLog } from '../log/dealLog';

/** The days on which a client bought each product, by its number; distinct, ascending. */
export type OwnProducts = ReadonlyMap<number, readonly Day[]>;

/** What the clients of a log bought of which products. */
export interface ProductsBought {
  /** By number: as first written, which is on the earliest day. */
  names: readonly string[];
  /** Of every client who bought a product that has a name, by key. */
  clients: ReadonlyMap<string, OwnProducts>;
}

/**
 * What each client of a log bought, and when. Spellings are of one product where they would be of
 * one client; see {@link clientKey}. A deal that names no product, and a refund, say nothing.
 *
 * @param asOf later deals do not count
 */
export function productsBought(log: DealLog, asOf: Day): ProductsBought {
  const { rowOf, days, amounts, clients: logged, said } = log;
  const products = new ProductNames();
  const clients = new Map<string, OwnProducts>();
  const { products: named } = said;
  if (named.words.length === 0) return { names: [], clients };
  for (const [key, { from, to }] of logged) {
    const own = new Map<number, Day[]>();
    for (let deal = from; deal < to; deal++) {
      const day = asDay(days[deal] as number);
      if (day > asOf) break;
      if ((amounts[deal] as number) < 0) continue;
      const row = rowOf[deal] as number;
      for (let place = named.startOf(row); place < named.startOf(row + 1); place++) {
        const written = named.words[named.numberAt(place)] as string;
        const number = products.numberOf(written, day);
        const before = own.get(number);
        if (!before) own.set(number, [day]);
        else if (before[before.length - 1] !== day) before.push(day);
      }
    }
    if (own.size > 0) clients.set(key, own);
  }
  return { names: products.names, clients };
}

/** Gives every product a number. */
class ProductNames {
  readonly names: string[] = [];
  private readonly firstDays: Day[] = [];
  private readonly byKey = new Map<string, number>();
  private readonly bySpelling = new Map<string, number>();

  numberOf(written: string, day: Day): number {
    const number = this.bySpelling.get(written) ?? this.numberOfNew(written);
    const first = this.firstDays[number];
    const name = this.names[number] as string;
    // Of two spellings of one day the first by name, so that the order of rows does not matter.
    if (first === undefined || day < first || (day === first && written < name)) {
      this.firstDays[number] = day;
      this.names[number] = written;
    }
    return number;
  }

  private numberOfNew(written: string): number {
    const key = clientKey(written);
    const number = this.byKey.get(key) ?? this.byKey.size;
    if (number === this.byKey.size) this.names[number] = written;
    this.byKey.set(key, number);
    this.bySpelling.set(written, number);
    return number;
  }
}
