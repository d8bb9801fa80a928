import { asDay } from '../day';
import { asMinor, type Minor, toMinor } from '../money';
import type { Deal, SoldItem } from './purchaseHistory';
import { WordColumn } from './wordColumn';
import { WordLists } from './wordLists';

/** In a column of payments: the log does not say. */
export const PAYMENT_NOT_SAID = -0x8000_0000;
/** In a column of payments: not paid yet. */
export const NOT_PAID_YET = -0x7fff_ffff;

/**
 * The deals of a sales log in the order given, a column for each thing that they say. A number for
 * a deal, and no object: a log has millions.
 */
export class DealColumns {
  /** How many deals have been added. */
  length = 0;
  /** By key. */
  readonly clients: WordColumn;
  readonly days: Int32Array;
  /** Minor units; NaN where not known. */
  readonly amounts: Float64Array;
  /** Minor units, NaN where not known; null where no deal says any. */
  profits: Float64Array | null = null;
  /** 1 where a margin of Settings stands in for the profit; null where it does nowhere. */
  marginProfits: Uint8Array | null = null;
  /** Days, or {@link PAYMENT_NOT_SAID}, {@link NOT_PAID_YET}; null where no deal says any. */
  paidOn: Int32Array | null = null;
  /** Who made the deal, as written. */
  readonly managers: WordColumn;
  /** Where it came from, as written. */
  readonly sources: WordColumn;
  /** What was bought, by the names of the deal's products, each once. */
  readonly products = new WordLists();
  /** What each line was of, with its amount in minor units. */
  readonly items = new WordLists();

  /** @param capacity how many deals there are at most */
  constructor(private readonly capacity: number) {
    this.clients = new WordColumn(capacity);
    this.days = new Int32Array(capacity);
    this.amounts = new Float64Array(capacity);
    this.managers = new WordColumn(capacity);
    this.sources = new WordColumn(capacity);
  }

  add(deal: Deal): void {
    const { capacity } = this;
    const row = this.length++;
    this.clients.set(row, deal.client);
    this.days[row] = deal.day;
    this.amounts[row] = deal.amount ?? Number.NaN;
    if (deal.profit !== null) {
      this.profits ??= new Float64Array(capacity).fill(Number.NaN);
      this.profits[row] = deal.profit;
      if (deal.hasOwnProfit === false) {
        this.marginProfits ??= new Uint8Array(capacity);
        this.marginProfits[row] = 1;
      }
    }
    if (deal.paidOn !== undefined) {
      this.paidOn ??= new Int32Array(capacity).fill(PAYMENT_NOT_SAID);
      this.paidOn[row] = deal.paidOn ?? NOT_PAID_YET;
    }
    this.managers.set(row, deal.manager);
    this.sources.set(row, deal.source);
    for (const product of deal.products ?? NOTHING) this.products.add(row, product);
    for (const line of deal.lines ?? NOTHING) {
      const name = line.productGroup ?? line.product;
      if (name !== null) this.items.add(row, name, amountOf(line));
    }
  }

  amountAt(row: number): Minor | null {
    return minorIn(this.amounts, row);
  }

  /** Whether the log says the profit, and no margin stands in for it. */
  hasOwnProfitAt(row: number): boolean {
    return minorIn(this.profits, row) !== null && this.marginProfits?.[row] !== 1;
  }

  /** A deal as it was added; of its lines, what their products came to. */
  at(row: number): Deal {
    const paidOn = this.paidOn?.[row] ?? PAYMENT_NOT_SAID;
    const products = this.products.wordsOf(row);
    const first = this.items.startOf(row);
    return {
      client: this.clients.at(row) as string,
      day: asDay(this.days[row] as number),
      amount: this.amountAt(row),
      profit: minorIn(this.profits, row),
      hasOwnProfit: this.hasOwnProfitAt(row),
      ...(paidOn !== PAYMENT_NOT_SAID && {
        paidOn: paidOn === NOT_PAID_YET ? null : asDay(paidOn),
      }),
      ...(products.length > 0 && { products }),
      manager: this.managers.at(row),
      source: this.sources.at(row),
      lines: this.items.wordsOf(row).map((product, index) => ({
        amount: asMinor(this.items.values[first + index] as number),
        quantity: null,
        unitPrice: null,
        product,
        productGroup: null,
      })),
    };
  }
}

function minorIn(column: Float64Array | null, row: number): Minor | null {
  const value = column?.[row] ?? Number.NaN;
  return Number.isNaN(value) ? null : asMinor(value);
}

/** The same of deals that are objects. */
export function dealColumns(deals: readonly Deal[]): DealColumns {
  const columns = new DealColumns(deals.length);
  for (const deal of deals) columns.add(deal);
  return columns;
}

const NOTHING: readonly never[] = [];

/**
 * A line's amount, minor units.
 *
 *     amount of a line = its amount, else quantity × unit price, else 0
 */
function amountOf({ amount, quantity, unitPrice }: SoldItem): number {
  return amount ?? toMinor((quantity ?? 0) * (unitPrice ?? 0));
}
