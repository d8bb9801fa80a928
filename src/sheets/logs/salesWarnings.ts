import type { LogFinding, LogFindingKind } from '../../core/log/logFinding';
import type { RepeatedBlock } from '../../core/log/repeatedBlocks';
import type { SalesLine } from '../../core/log/salesLine';
import type { SalesColumn } from '../../schema/userColumns';
import { RowReader, type Table } from '../tables/table';
import { placeOf } from '../tables/tableRows';
import type { LeftOutReason } from '../tables/warnings';
import type { Telling } from './columnReader';

/**
 * The columns that show what was found, the first that there is, and why rows stand outside the
 * figures for it.
 */
const PLACES: Readonly<
  Record<LogFindingKind, { columns: readonly SalesColumn[]; leavesOut?: LeftOutReason }>
> = {
  open: { columns: ['status', 'secondStatus'], leavesOut: 'open' },
  notDone: { columns: ['status', 'cancelled', 'amount'], leavesOut: 'notDone' },
  refunded: { columns: ['status', 'refunded', 'amount'], leavesOut: 'refunded' },
  withoutStatus: { columns: ['status', 'secondStatus'] },
  unknownStatus: { columns: ['status', 'secondStatus'] },
  withoutClient: { columns: ['client'], leavesOut: 'noClient' },
  withoutDay: { columns: ['date'], leavesOut: 'noDate' },
  pasted: { columns: ['orderNumber'], leavesOut: 'pasted' },
  equalLines: { columns: ['orderNumber'], leavesOut: 'pasted' },
  repeatedTotals: { columns: ['amount'] },
  refundTakenOnce: { columns: ['refunded'] },
  refundUnknown: { columns: ['status', 'secondStatus'] },
  otherCurrency: { columns: ['currency', 'amount'] },
  mixedCurrencies: { columns: ['currency', 'amount'] },
};

/** So many rows and orders are named in one warning. */
const NAMED = 5;

/** Tells what was found in the log, once a kind, with how many deals and which rows. */
export function warnOfDeals(
  told: readonly LogFinding<SalesLine>[],
  currency: string | null,
  table: Table<SalesColumn>,
  { texts, warnings }: Telling,
): void {
  for (const found of told) {
    const { kind, lines, deals } = found;
    const { columns, leavesOut } = PLACES[kind];
    const orders = [...new Set(lines.flatMap(({ orderNumber }) => orderNumber ?? []))];
    const words = texts.salesLog.found[kind]({
      deals,
      rows: lines.length,
      named: rowsNamed(lines, table),
      orders: named(orders),
      about:
        found.kind === 'unknownStatus'
          ? found.word
          : found.kind === 'otherCurrency'
            ? found.currency
            : '',
      currency: currency ?? '',
    });
    const column = columns.find((each) => table.columns.has(each));
    const index = column && table.columns.get(column);
    // Equal lines are left out but for one of each order.
    const leftOut =
      kind === 'equalLines'
        ? { rows: lines.length - deals }
        : { rows: lines.length, places: lines.map(({ row }) => placeOf(table, row)) };
    const { sheet, row } = placeOf(table, (lines[0] as SalesLine).row);
    warnings.push({
      sheet,
      row,
      column: index === undefined ? '' : String(table.header[index]),
      message: words,
      ...(leavesOut && { leftOut: { reason: leavesOut, ...leftOut } }),
    });
  }
}

/** Asks of rows that stand twice whether they were pasted twice. */
export function warnOfRepeatedBlocks(
  blocks: readonly RepeatedBlock<SalesLine>[],
  table: Table<SalesColumn>,
  { texts, warnings }: Telling,
): void {
  const reader = new RowReader(table, texts, warnings);
  for (const { above, below } of blocks) {
    const [first] = below;
    if (!first) continue;
    const message = texts.salesLog.repeatedBlock(
      below.length,
      rowSpan(below, table),
      rowSpan(above, table),
    );
    reader.warn(first.row, 'date', message);
  }
}

/** The rows from the first to the last, as the sheet counts them: `12–40`. */
export function rowSpan(lines: readonly SalesLine[], table: Table<SalesColumn>): string {
  const [first, last] = [lines[0], lines[lines.length - 1]];
  return first && last ? `${placeOf(table, first.row).row}–${placeOf(table, last.row).row}` : '';
}

function rowsNamed(lines: readonly SalesLine[], table: Table<SalesColumn>): string {
  // Rows of an extract share those of their cells.
  return named([...new Set(lines.map((line) => String(placeOf(table, line.row).row)))]);
}

function named(all: readonly string[]): string {
  return all.slice(0, NAMED).join(', ') + (all.length > NAMED ? ', …' : '');
}
