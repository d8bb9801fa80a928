import type { Cell } from '../../src/cells/cell';
import { type ClientBaseFigures, clientBase } from '../../src/core/base/clientBase';
import { type CalendarDate, type Day, dayOf, isoDay } from '../../src/core/day';
import { contactLog } from '../../src/core/log/contactLog';
import { type DealLog, groupedDeals } from '../../src/core/log/dealLog';
import type { KnownDeal } from '../../src/core/log/newDeals';
import { EXTRACT_HEADER } from '../../src/extract/extractForm';
import { DEFAULT_SETTINGS } from '../../src/schema/settings';
import { sheetRow } from '../../src/schema/sheetRow';
import type { SalesColumn } from '../../src/schema/userColumns';
import { currentDocument, type SheetDocument } from '../../src/sheets/document/document';
import type { SalesRow } from '../../src/sheets/logs/sales';
import { readSales, type SalesLog } from '../../src/sheets/logs/salesSheet';
import type { StandingBlock } from '../../src/sheets/logs/salesWarnings';
import { extractTable } from '../../src/sheets/tables/extractTable';
import type { Table } from '../../src/sheets/tables/table';
import { leftOutRows, type Warning } from '../../src/sheets/tables/warnings';
import { texts } from '../../src/texts/texts';
import { plainClient } from '../core/arbitrary';
import { cellOf, type RandomSource } from './randomSource';

export const SHEET = {
  getName: () => 'Extract 1',
} as GoogleAppsScript.Spreadsheet.Sheet;

/** The table that an extract's cells are unpacked into. */
export function tableOfCells(cells: readonly Cell[]): Table<SalesColumn> {
  const header = { row: 0, cells: [EXTRACT_HEADER] };
  return extractTable(
    SHEET,
    header,
    cells.map((cell) => [cell]),
    texts.en,
  );
}

/**
 * The table that a sheet would hold, its columns and rows in the order of another; undefined where
 * the two do not hold the same rows.
 */
export function tableOfRows(
  { columns, rows }: RandomSource,
  { header, rows: order, placeAt }: Table<SalesColumn>,
): Table<SalesColumn> | undefined {
  const indexes = header.map((name) => columns.findIndex((column) => column.name === name));
  const document = currentDocument();
  const keyOf = (cells: readonly Cell[]) => sameCells(cells, document);
  const own = rows.map((row) =>
    indexes.map((place) => cellOf(row[place] ?? null, columns[place]?.type ?? 'STRING', document)),
  );
  const left = new Map<string, Cell[][]>();
  for (const row of own) {
    const key = keyOf(row);
    left.set(key, [...(left.get(key) ?? []), row]);
  }
  const ordered = order.map((row) => left.get(keyOf(row))?.pop());
  if (own.length !== order.length || ordered.includes(undefined)) return undefined;
  return {
    sheet: SHEET,
    name: 'Extract 1',
    headerRow: sheetRow(0),
    header,
    columns: new Map(
      indexes.flatMap((place, index) => {
        const role = columns[place]?.role ?? '';
        return role === '' ? [] : [[role, index] as const];
      }),
    ),
    rows: ordered as Cell[][],
    // Where messages say that they stand.
    ...(placeAt && { placeAt }),
    headings: new Map(),
    unused: [],
    another: null,
  };
}

/** Cells by what they say: a Date by its day. */
function sameCells(
  cells: readonly Cell[],
  { shownDate }: Pick<SheetDocument, 'shownDate'>,
): string {
  const dayIn = ({ year, month, dayOfMonth }: CalendarDate) =>
    isoDay(dayOf(year, month, dayOfMonth));
  return JSON.stringify(
    cells.map((cell) => (typeof cell === 'object' ? dayIn(shownDate(cell)) : cell)),
  );
}

/** All that comes of a log. */
export interface Outcome {
  log: Pick<SalesLog, 'statuses'> & {
    sales: SalesRow[];
    known: KnownDeal[];
    blocks: Omit<StandingBlock, 'aboveRows' | 'belowRows'>[];
  };
  deals: DealLog;
  messages: string[];
}

/** What a table of deals comes to, without where its rows stand. */
export function outcomeOf(table: Table<SalesColumn>, asOf: Day): Outcome {
  const warnings: Warning[] = [];
  const { sales, statuses, unansweredBlocks } = readSales(
    table,
    DEFAULT_SETTINGS,
    asOf,
    currentDocument(),
    texts.en,
    warnings,
  );
  return {
    log: {
      sales: Array.from(sales, (sale) => ({ ...sale, row: 0 })),
      known: Array.from(sales.known(), (deal) => ({ ...deal, line: { ...deal.line, row: 0 } })),
      statuses,
      blocks: unansweredBlocks.map(({ aboveRows, belowRows, ...block }) => block),
    },
    deals: groupedDeals(sales.columns),
    messages: warnings.map(({ column, message }) => `${column}: ${message}`),
  };
}

/** Every figure of a base in which each client of the log has a row. */
export function figuresOf({ deals }: Outcome, asOf: Day): ClientBaseFigures {
  const clients = [...deals.clients.keys()].map((key) => plainClient(key));
  return clientBase(clients, deals, contactLog([]), DEFAULT_SETTINGS, asOf);
}

/** How many rows of a table do not count, by why. */
export function leftOutOf(table: Table<SalesColumn>, asOf: Day): Record<string, number> {
  const warnings: Warning[] = [];
  readSales(table, DEFAULT_SETTINGS, asOf, currentDocument(), texts.en, warnings);
  return Object.fromEntries(leftOutRows(warnings).map(({ reason, rows }) => [reason, rows]));
}
