import { type Cell, isBlank, isDate } from '../../cells/cell';
import { understood } from '../../cells/cellFault';
import { dayOrProblem, serialOf } from '../../cells/day';
import { dayColumn } from '../../cells/dayColumn';
import { numberOrProblem } from '../../cells/number';
import { numberColumn } from '../../cells/numberColumn';
import { readWord } from '../../cells/word';
import type { Day } from '../../core/day';
import type { Payment } from '../../core/log/salesLine';
import { toMinor } from '../../core/money';
import type { SalesColumn } from '../../schema/userColumns';
import { YES_NO_WORDS } from '../../texts/vocabulary';
import type { SheetDocument } from '../document/document';
import { RowReader, type Table } from '../tables/table';
import { cellsOf, type Telling } from './columnReader';

/** Reads what a log says of payments. */
export interface PaymentReader {
  /**
   * Null where nothing is paid yet; undefined where the log does not say, or the cell cannot be
   * read.
   */
  at(row: number): Payment | null | undefined;
  /**
   * Tells of the cells that could not be read, once for all: such a column mostly says how deals
   * were paid.
   */
  tellUnread(): void;
}

/** So long after a deal it may be paid for. */
const LATEST_PAYMENT_DAYS = 730;

/**
 * The column «Оплачено» by what stands in it: sums where most of its cells are sums, else days, and
 * yes or no.
 *
 * @param days of the deals, so that a number that a date is kept as is told from a sum
 */
export function paymentReader(
  table: Table<SalesColumn>,
  days: { earliest: Day; latest: Day },
  document: SheetDocument,
  { texts, warnings }: Telling,
): PaymentReader {
  if (!table.columns.has('paidOn')) return { at: () => undefined, tellUnread: () => {} };
  const reader = new RowReader(table, texts, warnings);
  const cells = cellsOf({ table, column: 'paidOn' });
  const dayConvention = dayColumn(headerOf(table), cells, document).convention;
  const sumConvention = numberColumn(cells, 'money', document).convention;
  const dayIn = (cell: Cell): Payment | undefined => {
    const day = dayOrProblem(cell, document, dayConvention);
    return typeof day === 'number' ? { kind: 'day', day } : undefined;
  };
  const sumIn = (cell: Cell): Payment | undefined => {
    const sum = numberOrProblem(cell, 'money', document, sumConvention);
    return typeof sum === 'number' ? { kind: 'sum', amount: toMinor(sum) } : undefined;
  };
  const earliest = serialOf(days.earliest);
  const latest = serialOf(days.latest) + LATEST_PAYMENT_DAYS;
  // A whole number of that size may be either, and says nothing of the column.
  const mayBeSerial = (cell: Cell) =>
    typeof cell === 'number' && Number.isInteger(cell) && cell >= earliest && cell <= latest;

  let sums = 0;
  let others = 0;
  for (let row = 0; row < cells.length; row++) {
    const cell = cells.at(row);
    if (isBlank(cell) || yesNoIn(cell) || mayBeSerial(cell)) continue;
    if (!isDate(cell) && sumIn(cell)) sums += 1;
    else others += 1;
  }
  // Where a few sums stand among days, the days are what the column is for.
  const read =
    sums > others
      ? (cell: Cell) => sumIn(cell) ?? yesNoIn(cell)
      : (cell: Cell) => yesNoIn(cell) ?? dayIn(cell);
  const unread: number[] = [];
  return {
    at(row) {
      const cell = reader.cell(row, 'paidOn');
      if (isBlank(cell)) return null;
      const payment = read(cell);
      if (payment === undefined) unread.push(row);
      return payment;
    },
    tellUnread() {
      const [first] = unread;
      if (first === undefined) return;
      reader.warn(first, 'paidOn', texts.warnings.unreadPayments(unread.length));
    },
  };
}

function headerOf({ header, columns }: Table<SalesColumn>): Cell {
  return header[columns.get('paidOn') as number] ?? '';
}

/** What a word says where people keep no more than yes and no. */
export function yesNoIn(cell: Cell): (Payment & { kind: 'yesNo' }) | undefined {
  if (isDate(cell)) return undefined;
  const word = understood(() => readWord(cell, YES_NO_WORDS));
  return word === null ? undefined : { kind: 'yesNo', isPaid: word === 'yes' };
}
