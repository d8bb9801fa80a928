import { type Cell, isBlank, isDate } from '../../cells/cell';
import { commonCurrency } from '../../cells/currency';
import { currencyOfFormat } from '../../cells/formatCurrency';
import { currencyIn } from '../../cells/money';
import { asDay, type Day } from '../../core/day';
import { clientKey } from '../../core/log/clientKey';
import type { DealStatus } from '../../core/log/dealStatus';
import { LineColumns } from '../../core/log/lineColumns';
import type { SalesLine } from '../../core/log/salesLine';
import type { StatusWord } from '../../core/log/statusWord';
import { type Minor, toMinor } from '../../core/money';
import { headerWords } from '../../recognition/headerWords';
import type { SalesColumn } from '../../schema/userColumns';
import { ORDER_TOTALS } from '../../texts/vocabulary';
import type { SheetDocument } from '../document/document';
import { SheetError } from '../document/sheetError';
import { knownText } from '../tables/knownText';
import { RowReader, type Table } from '../tables/table';
import { cellAt, rowCount } from '../tables/tableRows';
import {
  type ColumnReader,
  cellsOf,
  dayReader,
  numberReader,
  type Telling,
  textReader,
} from './columnReader';
import { isTotalLine } from './logLine';
import { paymentReader, yesNoIn } from './paymentReader';
import { passOverShares } from './profitShares';
import { statusReader } from './statusReader';

/** What the rows of a sales log say, before lines are put together to deals. */
export interface SalesLines {
  lines: LineColumns;
  /** Clients as written first, by key. */
  names: ReadonlyMap<string, string>;
  /** Whether the header of amounts means the total of an order. */
  isTotalHeader: boolean;
}

/** More unknown words than a shop has statuses: it is a column of free text. */
const MOST_UNKNOWN_STATUSES = 12;

/**
 * Reads the rows up to the as-of day. A row whose day, client or amount cannot be read is left out,
 * told; any other cell that cannot is passed over.
 *
 * @param meanings what the user says that a status means, by the word's key
 * @param rated the currencies that Settings give a rate
 * @throws SheetError where days or clients cannot be read in any row
 */
export function readSalesLines(
  table: Table<SalesColumn>,
  meanings: ReadonlyMap<string, DealStatus>,
  rated: Iterable<string>,
  asOf: Day,
  document: SheetDocument,
  telling: Telling,
): SalesLines {
  const { texts } = telling;
  const reader = new RowReader(table, texts, telling.warnings);
  const has = (column: SalesColumn) => table.columns.has(column);
  const text = (column: SalesColumn): ColumnReader<string> =>
    has(column) ? textReader({ table, column, isNeeded: 'never' }, telling) : ABSENT;
  const number = (
    column: SalesColumn,
    kind: 'money' | 'number' = 'money',
    isNeeded: 'whereReadable' | 'never' = 'never',
  ): ColumnReader<number> =>
    has(column) ? numberReader({ table, column, isNeeded }, kind, document, telling) : ABSENT;

  const days = dayReader({ table, column: 'date', isNeeded: 'always' }, document, telling);
  const buyers = buyerReader(table, text, telling);
  const amounts = number('amount', 'money', 'whereReadable');
  const profits = number('profit');
  const refunds = number('refunded');
  const quantities = number('quantity', 'number');
  const prices = number('price');
  const orderNumbers = text('orderNumber');
  const products = text('product');
  const groups = text('productLine');
  const sources = text('source');
  const managers = text('manager');
  const statuses = statusReader(table, meanings);
  const cancelled = cancelledReader(table, document, telling);
  const currencies = currencyReader(table);

  const tellingCells = TELLING_COLUMNS.flatMap((column) => {
    const index = table.columns.get(column);
    return index === undefined ? [] : [{ index, isAmount: column === 'amount' }];
  });
  const count = rowCount(table);
  const lines = new LineColumns(count);
  for (let row = 0; row < count; row++) {
    if (table.headings.has(row) || isEmpty(table, row, tellingCells)) continue;
    if (isTotalLine(reader, row, texts)) continue;
    const day = days.at(row);
    const buyer = buyers.at(row);
    const amount = amounts.at(row);
    if (day === undefined || buyer === undefined) continue;
    if (amount === undefined && !amounts.isUnreadable) continue;
    if (day !== null && day > asOf) {
      reader.warn(row, 'date', texts.warnings.afterAsOf(day), 'future');
      continue;
    }
    const said = statuses(row);
    lines.add({
      row,
      client: buyer.client,
      secondClient: buyer.secondClient,
      day,
      amount: minorOf(amount),
      profit: minorOf(profits.at(row)),
      orderNumber: orderNumbers.at(row) ?? null,
      statuses: said.statuses,
      statusWords: said.statusWords,
      cancelledOn: cancelled(row, day ?? asOf),
      refunded: minorOf(refunds.at(row)),
      currency: currencies(row),
      quantity: quantities.at(row) ?? null,
      unitPrice: prices.at(row) ?? null,
      product: products.at(row) ?? null,
      productGroup: groups.at(row) ?? null,
      source: knownText(sources.at(row)),
      manager: managers.at(row) ?? null,
      payment: undefined,
      otherCells: null,
    });
  }
  const unread = days.fault ?? buyers.fault;
  if (lines.length === 0 && unread !== null) {
    const column = days.fault === null ? 'client' : 'date';
    const header = String(table.header[table.columns.get(column) as number]);
    throw new SheetError(texts.run.nothingReadable(table.name, header, unread));
  }
  readPayments(lines, table, document, telling);
  passOverFreeText(lines, table, telling);
  passOverShares(lines, table, telling);
  addShownCurrencies(lines, table);
  shareSigns(lines, rated);
  tellApart(lines, table);
  lines.settle();
  return { lines, names: buyers.names, isTotalHeader: meansOrderTotal(table) };
}

const ABSENT: ColumnReader<never> = { at: () => null, isUnreadable: false, fault: null };

function minorOf(amount: number | null | undefined): Minor | null {
  return amount == null ? null : toMinor(amount);
}

/** The columns without any of which a row says nothing of a deal. */
const TELLING_COLUMNS: readonly SalesColumn[] = [
  ...(['date', 'client', 'contactPerson', 'firstName', 'lastName', 'email'] as const),
  ...(['orderNumber', 'amount'] as const),
];

function isEmpty(
  table: Table<SalesColumn>,
  row: number,
  telling: readonly { index: number; isAmount: boolean }[],
): boolean {
  for (const { index, isAmount } of telling) {
    const cell = cellAt(table, row, index);
    // The 0 of a formula that was copied down ahead of the deals.
    if (!isBlank(cell) && !(isAmount && cell === 0)) return false;
  }
  return true;
}

interface BuyerReader {
  /** Undefined where the row is left out. */
  at(row: number): Pick<SalesLine, 'client' | 'secondClient'> | undefined;
  readonly fault: string | null;
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Who bought: by the client's column alone, else by first and last name. Whoever else a row names
 * stands in where there is none: a contact person without a company, an e-mail.
 */
function buyerReader(
  table: Table<SalesColumn>,
  text: (column: SalesColumn) => ColumnReader<string>,
  telling: Telling,
): BuyerReader {
  const hasClients = table.columns.has('client');
  const [firstNames, lastNames] = [text('firstName'), text('lastName')];
  const persons = text('contactPerson');
  const emails = text('email');
  const names = new Map<string, string>();
  const keyOf = (name: string): string => {
    const key = clientKey(name);
    if (!names.has(key)) names.set(key, name);
    return key;
  };
  const clients = hasClients
    ? textReader({ table, column: 'client', isNeeded: 'always' }, telling, keyOf)
    : ABSENT;
  const known = (name: string | null | undefined) => (name == null ? null : keyOf(name));
  const fullName = (row: number) => {
    const parts = [firstNames.at(row), lastNames.at(row)].filter((part) => part != null);
    return parts.length === 0 ? null : parts.join(' ');
  };
  return {
    fault: clients.fault,
    names,
    at(row) {
      const client = clients.at(row);
      if (client === undefined) return undefined;
      const person = persons.at(row) ?? fullName(row);
      const second = person ?? emails.at(row) ?? null;
      return hasClients
        ? { client, secondClient: known(second) }
        : { client: known(fullName(row) ?? second), secondClient: known(emails.at(row)) };
    },
  };
}

/**
 * The day on which a line was cancelled, or no more than whether: then it was on the line's own
 * day.
 */
function cancelledReader(
  table: Table<SalesColumn>,
  document: SheetDocument,
  telling: Telling,
): (row: number, day: Day) => Day | null {
  if (!table.columns.has('cancelled')) return () => null;
  const { texts, warnings } = telling;
  const reader = new RowReader(table, texts, warnings);
  const cells = cellsOf({ table, column: 'cancelled' });
  let isYesNo = true;
  for (let row = 0; isYesNo && row < cells.length; row++) {
    isYesNo = isBlank(cells.at(row)) || yesNoIn(cells.at(row)) !== undefined;
  }
  if (isYesNo) {
    return (row, day) => (yesNoIn(reader.cell(row, 'cancelled'))?.isPaid ? day : null);
  }
  const days = dayReader({ table, column: 'cancelled', isNeeded: 'never' }, document, telling);
  return (row) => days.at(row) ?? null;
}

/** A line's currency by its column, else as its amount's cell or the header of amounts names it. */
function currencyReader(table: Table<SalesColumn>): (row: number) => string | null {
  const { columns, header } = table;
  const [own, amount] = [columns.get('currency'), columns.get('amount')];
  const headerCurrency = amount === undefined ? null : headerWords(header[amount]).currency;
  const known = new Map<Cell, string | null>();
  const named = (cell: Cell): string | null => {
    const text = String(cell).trim();
    if (!known.has(cell))
      known.set(cell, text === '' ? null : (currencyIn(text) ?? text.toUpperCase()));
    return known.get(cell) ?? null;
  };
  return (row) =>
    (own === undefined ? null : named(cellAt(table, row, own))) ??
    (amount === undefined ? null : currencyIn(cellAt(table, row, amount))) ??
    headerCurrency;
}

function readPayments(
  lines: LineColumns,
  table: Table<SalesColumn>,
  document: SheetDocument,
  telling: Telling,
): void {
  if (!table.columns.has('paidOn')) return;
  const span = {
    earliest: asDay(Number.POSITIVE_INFINITY),
    latest: asDay(Number.NEGATIVE_INFINITY),
  };
  for (let place = 0; place < lines.length; place++) {
    const day = lines.days.at(place);
    if (day === null) continue;
    if (day < span.earliest) span.earliest = day;
    if (day > span.latest) span.latest = day;
  }
  const payments = paymentReader(table, span, document, telling);
  for (let place = 0; place < lines.length; place++) {
    lines.payments.set(place, payments.at(lines.rowAt(place)));
  }
  payments.tellUnread();
}

/** Free text under the header of a status says nothing of deals, and is told of once. */
function passOverFreeText(
  { length, statusWords }: LineColumns,
  table: Table<SalesColumn>,
  { texts, warnings }: Telling,
): void {
  const isUnknown = ({ status }: StatusWord) => status === null;
  const unknown = new Set<string>();
  for (let place = 0; place < length; place++) {
    for (const said of statusWords.at(place)) if (isUnknown(said)) unknown.add(said.word);
  }
  if (unknown.size <= MOST_UNKNOWN_STATUSES) return;
  const column: SalesColumn = table.columns.has('status') ? 'status' : 'secondStatus';
  const message = texts.salesLog.freeText(unknown.size, [...unknown].slice(0, 3));
  new RowReader(table, texts, warnings).warn(null, column, message);
  for (let place = 0; place < length; place++) {
    statusWords.set(
      place,
      statusWords.at(place).filter((said) => !isUnknown(said)),
    );
  }
}

/**
 * Where nothing that is written names a sum's currency, it is the one that the sum is shown in. The
 * formats are read only then: for a long log that takes as long as its cells do.
 */
function addShownCurrencies(lines: LineColumns, table: Table<SalesColumn>): void {
  const amount = table.columns.get('amount');
  if (amount === undefined) return;
  let formats: readonly string[] | null = null;
  const known = new Map<string, string | null>();
  for (let place = 0; place < lines.length; place++) {
    if (lines.currencies.numberAt(place) >= 0) continue;
    const row = lines.rowAt(place);
    // A text is shown as it is written, whatever its cell's format.
    if (typeof cellAt(table, row, amount) !== 'number') continue;
    formats ??= table.formatsOf?.(amount) ?? [];
    const format = formats[row] ?? '';
    if (!known.has(format)) known.set(format, currencyOfFormat(format));
    lines.currencies.set(place, known.get(format));
  }
}

/**
 * A sign that several countries share is the one of them that the log names, or Settings give a
 * rate: `$` beside USD.
 */
function shareSigns({ length, currencies }: LineColumns, rated: Iterable<string>): void {
  const named = [...new Set([...currencies.words, ...rated])];
  const codes = new Map<string, string>();
  for (const sign of currencies.words) {
    const own = named.filter(
      (code) => code !== sign && commonCurrency(code, sign) === code && code.length === 3,
    );
    const [code] = own;
    if (code !== undefined && own.length === 1) codes.set(sign, code);
  }
  if (codes.size === 0) return;
  for (let place = 0; place < length; place++) {
    currencies.set(place, codes.get(currencies.at(place) ?? ''));
  }
}

/** Lines of an order next to each other may be told apart by a cell that has no role. */
function tellApart(lines: LineColumns, table: Table<SalesColumn>): void {
  const { header, columns } = table;
  const { length, orderNumbers, otherCells } = lines;
  const used = new Set(columns.values());
  const others = header.flatMap((_, index) => (used.has(index) ? [] : [index]));
  if (others.length === 0) return;
  const numberAt = (place: number) => (place < length ? orderNumbers.numberAt(place) : -1);
  for (let place = 0; place < length; place++) {
    const number = numberAt(place);
    if (number < 0) continue;
    const isBeside =
      (place > 0 && numberAt(place - 1) === number) || numberAt(place + 1) === number;
    if (!isBeside) continue;
    const told = others.map((index) => {
      const cell = cellAt(table, lines.rowAt(place), index);
      return isDate(cell) ? cell.getTime() : cell;
    });
    otherCells.set(place, told.join('\u0000'));
  }
}

function meansOrderTotal({ header, columns }: Table<SalesColumn>): boolean {
  const amount = columns.get('amount');
  return amount !== undefined && ORDER_TOTALS.has(headerWords(header[amount]).words.join(' '));
}
