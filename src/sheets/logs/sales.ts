import type { Day } from '../../core/day';
import { DealColumns } from '../../core/log/dealColumns';
import type { KnownDeal } from '../../core/log/newDeals';
import type { Orders, PlacedLine } from '../../core/log/orders';
import { PlaceLists } from '../../core/log/placeLists';
import type { Deal } from '../../core/log/purchaseHistory';
import type { LogLine } from './logLine';

/** A deal and where its first line stands. */
export interface SalesRow extends Deal, LogLine {
  /** Who made the deal, as written; null where the log does not say. */
  manager: string | null;
  /** What was bought, as written, by the deal's greatest line; null where the log does not say. */
  productLine: string | null;
  /** Whether the log itself says what the profit is, and no margin stands in for it. */
  hasOwnProfit: boolean;
}

/** What deals were put together of. */
export interface LinesOfDeals {
  /** By deal, those that count. */
  counted: PlaceLists;
  lineAt: Orders['lineAt'];
  /** Clients as written first, by key. */
  names: ReadonlyMap<string, string>;
  hasProductLines: boolean;
}

/**
 * The deals that move clients' figures, in the log's order. They stand in columns; one by one they
 * are looked at only where a few of their cells are asked for.
 */
export class Sales implements Iterable<SalesRow> {
  constructor(
    readonly columns: DealColumns,
    private readonly madeOf: LinesOfDeals,
  ) {}

  get length(): number {
    return this.columns.length;
  }

  *[Symbol.iterator](): Generator<SalesRow> {
    const { names, hasProductLines } = this.madeOf;
    for (let index = 0; index < this.length; index++) {
      const deal = this.columns.at(index);
      const lines = this.linesAt(index);
      const [first] = lines as [PlacedLine];
      const greatest = lines.reduce((one, other) =>
        (other.amount ?? 0) > (one.amount ?? 0) ? other : one,
      );
      yield {
        ...deal,
        name: names.get(first.client) ?? first.client,
        row: first.row,
        manager: deal.manager ?? null,
        productLine: hasProductLines ? greatest.productGroup : greatest.product,
        hasOwnProfit: deal.profit !== null && deal.hasOwnProfit !== false,
      };
    }
  }

  /** One client's alone. */
  of(client: string): Sales {
    const { clients } = this.columns;
    const number = clients.words.indexOf(client);
    const theirs: number[] = [];
    for (let index = 0; number >= 0 && index < this.length; index++) {
      if (clients.numberAt(index) === number) theirs.push(index);
    }
    const columns = new DealColumns(theirs.length);
    const lineCount = theirs.reduce((sum, index) => sum + this.madeOf.counted.sizeAt(index), 0);
    const counted = new PlaceLists(lineCount);
    for (const index of theirs) {
      columns.add(this.columns.at(index));
      counted.add(this.madeOf.counted.at(index));
    }
    return new Sales(columns, { ...this.madeOf, counted });
  }

  /** What each is known by when the log is read again, whomever a spelling is said to be. */
  *known(): Generator<KnownDeal> {
    for (let index = 0; index < this.length; index++) {
      const [line] = this.linesAt(index) as [PlacedLine];
      const day = this.columns.days[index] as Day;
      yield { orderNumber: line.orderNumber, client: line.client, day, line };
    }
  }

  private linesAt(index: number): PlacedLine[] {
    return this.madeOf.counted.at(index).map(this.madeOf.lineAt);
  }
}

export const NO_SALES = new Sales(new DealColumns(0), {
  counted: new PlaceLists(0),
  lineAt: () => {
    throw new RangeError('There are no lines.');
  },
  names: new Map(),
  hasProductLines: false,
});
