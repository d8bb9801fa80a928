import { asDay, type Day } from '../../core/day';
import { DealColumns } from '../../core/log/dealColumns';
import { LineColumns } from '../../core/log/lineColumns';
import type { KnownDeal } from '../../core/log/newDeals';
import type { Orders, PlacedLine } from '../../core/log/orders';
import { PlaceLists } from '../../core/log/placeLists';
import type { Minor } from '../../core/money';
import type { LogLine } from './logLine';

/** A deal, and where its first line stands. */
export interface SalesRow extends LogLine {
  /** Negative for a refund; null where the log does not say. */
  amount: Minor | null;
  /** Whether the log itself says what the profit is, and no margin stands in for it. */
  hasOwnProfit: boolean;
  /** Who made the deal, as written; null where the log does not say. */
  manager: string | null;
  /** What was bought, as written, by the deal's greatest line; null where the log does not say. */
  productLine: string | null;
}

/** What deals were put together of. */
export interface LinesOfDeals extends Pick<Orders, 'lineAt' | 'clientAt'> {
  log: LineColumns;
  /** By deal, those that count. */
  counted: PlaceLists;
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
    const { columns } = this;
    const { log, counted, clientAt, names } = this.madeOf;
    for (let index = 0; index < this.length; index++) {
      const first = counted.firstAt(index);
      const written = clientAt(first);
      yield {
        client: columns.clients.at(index) as string,
        name: names.get(written) ?? written,
        day: asDay(columns.days[index] as number),
        row: log.rowAt(first),
        amount: columns.amountAt(index),
        hasOwnProfit: columns.hasOwnProfitAt(index),
        manager: columns.managers.at(index),
        productLine: this.productLineAt(index),
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

  /** By the greatest of the lines, of two the first. */
  private productLineAt(index: number): string | null {
    const { log, counted, hasProductLines } = this.madeOf;
    const lines = hasProductLines ? log.productGroups : log.products;
    if (lines.isBlank) return null;
    let greatest = counted.firstAt(index);
    for (const place of counted.at(index)) {
      const amount = log.amounts.at(place) ?? 0;
      if (amount > (log.amounts.at(greatest) ?? 0)) greatest = place;
    }
    return lines.at(greatest);
  }

  private linesAt(index: number): PlacedLine[] {
    return this.madeOf.counted.at(index).map(this.madeOf.lineAt);
  }
}

export const NO_SALES = new Sales(new DealColumns(0), {
  log: new LineColumns(0),
  counted: new PlaceLists(0),
  lineAt: noLine,
  clientAt: noLine,
  names: new Map(),
  hasProductLines: false,
});

function noLine(): never {
  throw new RangeError('There are no lines.');
}
