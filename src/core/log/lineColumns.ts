import type { Day } from '../day';
import type { Minor } from '../money';
import type { DealStatus } from './dealStatus';
import { NumberColumn } from './numberColumn';
import type { LineInLog, Payment, SalesLine } from './salesLine';
import type { StatusWord } from './statusWord';
import { ValueColumn } from './valueColumn';
import { WordColumn } from './wordColumn';

const NO_STATUSES: readonly (DealStatus | null)[] = [];
const NO_WORDS: readonly StatusWord[] = [];

/**
 * The lines of a sales log in the order in which they stand, a column for each thing that they say.
 * Only where somebody looks at a line is it an object: a log has millions.
 */
export class LineColumns {
  /** How many lines have been added. */
  length = 0;
  private readonly rows: Int32Array;
  readonly clients: WordColumn;
  readonly secondClients: WordColumn;
  readonly days: NumberColumn<Day>;
  readonly amounts: NumberColumn<Minor>;
  readonly profits: NumberColumn<Minor>;
  readonly orderNumbers: WordColumn;
  readonly statuses: ValueColumn<readonly (DealStatus | null)[]>;
  readonly statusWords: ValueColumn<readonly StatusWord[]>;
  readonly cancelledOn: NumberColumn<Day>;
  readonly refunded: NumberColumn<Minor>;
  readonly currencies: WordColumn;
  readonly quantities: NumberColumn;
  readonly unitPrices: NumberColumn;
  readonly products: WordColumn;
  readonly productGroups: WordColumn;
  readonly sources: WordColumn;
  readonly managers: WordColumn;
  readonly payments: ValueColumn<Payment | null | undefined>;
  readonly otherCells: WordColumn;

  /** @param capacity how many lines there are at most */
  constructor(capacity: number) {
    const words = () => new WordColumn(capacity);
    this.rows = new Int32Array(capacity);
    this.clients = words();
    this.secondClients = words();
    this.days = new NumberColumn(capacity);
    this.amounts = new NumberColumn(capacity);
    this.profits = new NumberColumn(capacity);
    this.orderNumbers = words();
    this.statuses = new ValueColumn(capacity, NO_STATUSES);
    this.statusWords = new ValueColumn(capacity, NO_WORDS);
    this.cancelledOn = new NumberColumn(capacity);
    this.refunded = new NumberColumn(capacity);
    this.currencies = words();
    this.quantities = new NumberColumn(capacity);
    this.unitPrices = new NumberColumn(capacity);
    this.products = words();
    this.productGroups = words();
    this.sources = words();
    this.managers = words();
    this.payments = new ValueColumn<Payment | null | undefined>(capacity, undefined);
    this.otherCells = words();
  }

  add(line: SalesLine): void {
    const place = this.length++;
    this.rows[place] = line.row;
    this.clients.set(place, line.client);
    this.secondClients.set(place, line.secondClient);
    this.days.set(place, line.day);
    this.amounts.set(place, line.amount);
    this.profits.set(place, line.profit);
    this.orderNumbers.set(place, line.orderNumber);
    this.statuses.set(place, line.statuses.length === 0 ? NO_STATUSES : line.statuses);
    this.statusWords.set(place, line.statusWords.length === 0 ? NO_WORDS : line.statusWords);
    this.cancelledOn.set(place, line.cancelledOn);
    this.refunded.set(place, line.refunded);
    this.currencies.set(place, line.currency);
    this.quantities.set(place, line.quantity);
    this.unitPrices.set(place, line.unitPrice);
    this.products.set(place, line.product);
    this.productGroups.set(place, line.productGroup);
    this.sources.set(place, line.source);
    this.managers.set(place, line.manager);
    this.payments.set(place, line.payment);
    this.otherCells.set(place, line.otherCells);
  }

  at(place: number): LineInLog {
    return {
      place,
      row: this.rowAt(place),
      client: this.clients.at(place),
      secondClient: this.secondClients.at(place),
      day: this.days.at(place),
      amount: this.amounts.at(place),
      profit: this.profits.at(place),
      orderNumber: this.orderNumbers.at(place),
      statuses: this.statuses.at(place),
      statusWords: this.statusWords.at(place),
      cancelledOn: this.cancelledOn.at(place),
      refunded: this.refunded.at(place),
      currency: this.currencies.at(place),
      quantity: this.quantities.at(place),
      unitPrice: this.unitPrices.at(place),
      product: this.products.at(place),
      productGroup: this.productGroups.at(place),
      source: this.sources.at(place),
      manager: this.managers.at(place),
      payment: this.payments.at(place),
      otherCells: this.otherCells.at(place),
    };
  }

  rowAt(place: number): number {
    return this.rows[place] as number;
  }

  /** Gives back what only the adding of lines needs. */
  settle(): void {
    for (const column of Object.values(this)) if (column instanceof WordColumn) column.settle();
  }

  /** All but some of them, in columns of their own. */
  without(places: ReadonlySet<number>): LineColumns {
    const left = new LineColumns(this.length - places.size);
    for (let place = 0; place < this.length; place++) {
      if (!places.has(place)) left.add(this.at(place));
    }
    return left;
  }
}

/** The same of lines that are objects. */
export function lineColumns(lines: readonly SalesLine[]): LineColumns {
  const columns = new LineColumns(lines.length);
  for (const line of lines) columns.add(line);
  return columns;
}
