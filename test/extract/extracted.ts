import type { Cell } from '../../src/cells/cell';
import { type Client, type ClientBaseFigures, clientBase } from '../../src/core/base/clientBase';
import type { Day } from '../../src/core/day';
import { contactLog } from '../../src/core/log/contactLog';
import { type DealLog, dealLog } from '../../src/core/log/dealLog';
import { EXTRACT_HEADER } from '../../src/extract/extractForm';
import { DEFAULT_SETTINGS } from '../../src/schema/settings';
import { sheetRow } from '../../src/schema/sheetRow';
import type { SalesColumn } from '../../src/schema/userColumns';
import { currentDocument } from '../../src/sheets/document/document';
import { readSales, type SalesLog, type SalesRow } from '../../src/sheets/logs/salesSheet';
import { extractTable } from '../../src/sheets/tables/extractTable';
import type { Table } from '../../src/sheets/tables/table';
import type { Warning } from '../../src/sheets/tables/warnings';
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
  { header, rows: order, columns: roles, places = [] }: Table<SalesColumn>,
): Table<SalesColumn> | undefined {
  const indexes = header.map((name) => columns.findIndex((column) => column.name === name));
  const own = rows.map((row) =>
    indexes.map((place) => cellOf(row[place] ?? null, columns[place]?.type ?? 'STRING')),
  );
  const left = new Map<string, Cell[][]>();
  for (const row of own) {
    const key = sameCells(row);
    left.set(key, [...(left.get(key) ?? []), row]);
  }
  const ordered = order.map((row) => left.get(sameCells(row))?.pop());
  if (own.length !== order.length || ordered.includes(undefined)) return undefined;
  return {
    sheet: SHEET,
    name: 'Extract 1',
    headerRow: sheetRow(0),
    header,
    columns: roles,
    rows: ordered as Cell[][],
    // Where messages say that they stand.
    places,
    headings: new Map(),
    unused: [],
    another: null,
  };
}

/** Cells by what they say: a Date by its day, in a sheet in Moscow. */
function sameCells(cells: readonly Cell[]): string {
  const { shownDate } = currentDocument();
  return JSON.stringify(
    cells.map((cell) => {
      if (typeof cell === 'string' && /^\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?$/.test(cell)) {
        const date =
          cell.length === 10
            ? `${cell}T00:00:00+03:00`
            : cell.endsWith('Z')
              ? cell
              : `${cell}+03:00`;
        return shownDate(new Date(date));
      }
      return typeof cell === 'object' ? shownDate(cell) : cell;
    }),
  );
}

/** All that comes of a log. */
export interface Outcome {
  log: SalesLog;
  deals: DealLog<SalesRow>;
  base: ClientBaseFigures;
  messages: string[];
}

/** What a table of deals comes to, without where its rows stand. */
export function outcomeOf(table: Table<SalesColumn>, asOf: Day): Outcome {
  const warnings: Warning[] = [];
  const read = readSales(table, DEFAULT_SETTINGS, asOf, currentDocument(), texts.en, warnings);
  const log = withoutRows(read);
  const deals = dealLog(log.sales);
  const clients: Client[] = [...deals.clients.keys()].map((key) => plainClient(key));
  return {
    log,
    deals,
    base: clientBase(clients, deals, contactLog([]), DEFAULT_SETTINGS, asOf),
    messages: warnings.map(({ column, message }) => `${column}: ${message}`),
  };
}

function withoutRows<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (key, each) => (key === 'row' || key === 'rows' ? 0 : each)),
  ) as T;
}
