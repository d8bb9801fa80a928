import { isBlank } from '../../cells/cell';
import { readMoney } from '../../cells/money';
import { readText } from '../../cells/text';
import type { Day } from '../../core/day';
import type { Deal } from '../../core/log/purchaseHistory';
import { asMinor, toMinor } from '../../core/money';
import type { SalesColumn } from '../../schema/userColumns';
import type { Texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import { isTotalLine, type LogLine, readLogLine } from './logLine';
import { readPaidOn } from './paidOnCell';
import { RowReader, type Table } from './table';
import type { Warning } from './warnings';

/** A deal and where it stands. */
export interface SalesRow extends Deal, LogLine {
  /** Who made the deal, as written; null where the log does not say. */
  manager: string | null;
  /** What was bought, as written; null where the log does not say. */
  productLine: string | null;
  /** Whether the row itself says what the profit is, and no margin stands in for it. */
  hasOwnProfit: boolean;
}

/**
 * The deals of the sales log up to the as-of day. A row that cannot be read is left out with a warning; a profit that cannot is
 * passed over.
 *
 * @param marginPercent share of an amount that is profit where the row does not say; null where that is not known either
 */
export function readSales(
  table: Table<SalesColumn>,
  marginPercent: number | null,
  asOf: Day,
  document: SheetDocument,
  texts: Texts,
  warnings: Warning[],
): SalesRow[] {
  const { warnings: words } = texts;
  const reader = new RowReader(table, texts, warnings);
  const hasPayments = table.columns.has('paidOn');
  const sales: SalesRow[] = [];
  const unreadPayments: number[] = [];
  for (let row = 0; row < table.rows.length; row++) {
    const isEmpty = (['date', 'client', 'amount'] as const).every((column) => {
      const cell = reader.cell(row, column);
      // The 0 of a formula that was copied down ahead of the deals.
      return isBlank(cell) || (column === 'amount' && cell === 0);
    });
    if (isEmpty || table.headings.has(row) || isTotalLine(reader, row, texts)) continue;
    const line = readLogLine(reader, row, asOf, document, texts);
    const amount = reader.readOrLeaveOut(row, 'amount', (cell) => readMoney(cell, document));
    if (!line || amount === undefined) continue;
    const profit = reader.read(
      row,
      'profit',
      (cell) => readMoney(cell, document),
      words.cellIgnored,
    );
    const manager = reader.read(row, 'manager', readText, words.cellIgnored);
    const productLine = reader.read(row, 'productLine', readText, words.cellIgnored);
    const paidOn = hasPayments
      ? readPaidOn(reader.cell(row, 'paidOn'), line.day, document)
      : undefined;
    if (hasPayments && paidOn === undefined) unreadPayments.push(row);
    const minor = toMinor(amount);
    const sale: SalesRow = {
      client: line.client,
      name: line.name,
      day: line.day,
      row,
      amount: minor,
      profit:
        profit != null
          ? toMinor(profit)
          : marginPercent === null || minor === null
            ? null
            : asMinor(Math.round((minor * marginPercent) / 100)),
      manager: manager ?? null,
      productLine: productLine ?? null,
      hasOwnProfit: profit != null,
    };
    if (paidOn !== undefined) sale.paidOn = paidOn;
    sales.push(sale);
  }
  const [firstUnread] = unreadPayments;
  if (firstUnread !== undefined) {
    // One line for all: such a column mostly says how deals were paid, and not when.
    reader.warn(firstUnread, 'paidOn', words.unreadPayments(unreadPayments.length));
  }
  return sales;
}
