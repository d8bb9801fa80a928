import type { LineColumns } from '../../core/log/lineColumns';
import type { LogFinding, LogFindingKind } from '../../core/log/logFinding';
import type { RepeatedBlock } from '../../core/log/repeatedBlocks';
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
  told: readonly LogFinding[],
  currency: string | null,
  lines: LineColumns,
  table: Table<SalesColumn>,
  { texts, warnings }: Telling,
): void {
  for (const found of told) {
    const { kind, places, deals } = found;
    const rows = places.map((place) => lines.rowAt(place));
    const { columns, leavesOut } = PLACES[kind];
    const orders = new Set(places.flatMap((place) => lines.orderNumbers.at(place) ?? []));
    const words = texts.salesLog.found[kind]({
      deals,
      rows: rows.length,
      ...placesNamed(rows, table),
      orders: named([...orders]),
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
        ? { rows: rows.length - deals }
        : { rows: rows.length, places: rows.map((row) => placeOf(table, row)) };
    const { sheet, row } = placeOf(table, rows[0] as number);
    warnings.push({
      sheet,
      row,
      column: index === undefined ? '' : String(table.header[index]),
      message: words,
      ...(leavesOut && { leftOut: { reason: leavesOut, ...leftOut } }),
    });
  }
}

/** A block that stands twice, by its rows. */
export interface StandingBlock extends RepeatedBlock {
  aboveRows: RowSpan;
  belowRows: RowSpan;
}

/** The first and the last of some rows. */
type RowSpan = readonly [number, number];

export function standingBlock(block: RepeatedBlock, lines: LineColumns): StandingBlock {
  const spanOf = (places: readonly number[]): RowSpan => [
    lines.rowAt(places[0] as number),
    lines.rowAt(places[places.length - 1] as number),
  ];
  return { ...block, aboveRows: spanOf(block.above), belowRows: spanOf(block.below) };
}

/** Asks of rows that stand twice whether they were pasted twice. */
export function warnOfRepeatedBlocks(
  blocks: readonly StandingBlock[],
  table: Table<SalesColumn>,
  { texts, warnings }: Telling,
): void {
  const reader = new RowReader(table, texts, warnings);
  for (const { below, aboveRows, belowRows } of blocks) {
    const message = texts.salesLog.repeatedBlock(
      below.length,
      shownSpan(belowRows, table),
      shownSpan(aboveRows, table),
    );
    reader.warn(belowRows[0], 'date', message);
  }
}

/** The rows from the first to the last, as the sheet counts them: `12–40`. */
export function shownSpan([first, last]: RowSpan, table: Table<SalesColumn>): string {
  return `${placeOf(table, first).row}–${placeOf(table, last).row}`;
}

/** Where rows stand; those of an extract share their cells. */
function placesNamed(
  rows: readonly number[],
  table: Table<SalesColumn>,
): { cells: number; named: string } {
  const places = rows.map((row) => placeOf(table, row));
  const distinct = [...new Set(places.map(({ row }) => String(row)))];
  const isPacked = places.some(({ line }) => line !== undefined);
  return { cells: isPacked ? distinct.length : 0, named: named(distinct) };
}

function named(all: readonly string[]): string {
  return all.slice(0, NAMED).join(', ') + (all.length > NAMED ? ', …' : '');
}
