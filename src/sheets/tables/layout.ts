import { type Cell, isBlank } from '../../cells/cell';
import { isoDay } from '../../core/day';
import { filledDown, isFirstRowOnly } from '../../recognition/filledDown';
import { headerWords } from '../../recognition/headerWords';
import { linesAcross, type MonthsAcross, monthsAcross } from '../../recognition/monthsAcross';
import { type TableKind, tableKindOf } from '../../recognition/tableKind';
import { linesUnderClient, underClient } from '../../recognition/underClient';
import { rowBelow, sheetRow } from '../../schema/sheetRow';
import type { TableRole } from '../../schema/sheets';
import type { Texts } from '../../texts/texts';
import { currentDocument } from '../document/document';
import { type LocatedColumns, nameHeader } from './headers';
import type { Table } from './table';
import { placeOf, type RowPlace } from './tableRows';

// Tables that are laid out in another way than a line a row are read as if they were not. What is
// made of their cells stands behind the last column of the sheet, and is never written to.

/** So many rows show how a table is laid out. */
const ROWS_LOOKED_AT = 400;

/** What a table's rows are once each says all that is said of it. */
export interface LaidOut<Column extends string> {
  header: readonly Cell[];
  columns: ReadonlyMap<Column, number>;
  rows: readonly (readonly Cell[])[];
}

/**
 * Puts a first and a last name together; fills down a client who stands in the first of merged
 * rows, or above the documents that are theirs.
 *
 * @param below the rows under the header
 */
export function laidOut<Column extends string>(
  role: TableRole,
  header: readonly Cell[],
  below: readonly (readonly Cell[])[],
  { columns, name }: LocatedColumns<Column>,
): LaidOut<Column> {
  const [date, client] = [columns.get('date' as Column), columns.get('client' as Column)];
  if (role !== 'clients' && date !== undefined) {
    const group = underClient(below, date);
    if (group) {
      return {
        header: [...header, header[group.group] ?? ''],
        // What stands beside a line there is its document, whatever the header says of the names.
        columns: new Map([
          ...[...columns].filter(([, index]) => index !== group.group),
          ['client' as Column, header.length],
        ]),
        rows: linesUnderClient(group, below, date),
      };
    }
    if (client !== undefined && name === null && isFirstRowOnly(below, client, date)) {
      return { header, columns, rows: filledDown(below, client, date) };
    }
  }
  if (name === null) return { header, columns, rows: below };
  return {
    header: [...header, nameHeader(header, name)],
    columns,
    rows: below.map((cells) => [...cells, wholeName(cells, name)]),
  };
}

/** A name of two columns; '' where neither says any. */
export function wholeName(cells: readonly Cell[], name: readonly [number, number]): string {
  return name
    .map((index) => String(cells[index] ?? '').trim())
    .filter((part) => part !== '')
    .join(' ');
}

/** Months side by side under one of these headers, and which it is. */
export type AcrossFound = MonthsAcross & { row: number; cells: readonly Cell[] };

/**
 * The first of these rows that heads months side by side; null where none does, and for other
 * tables than deals.
 *
 * @param values the sheet's, from the first of the rows on
 */
export function acrossIn(
  role: TableRole,
  rows: readonly (readonly Cell[])[],
  values: readonly (readonly Cell[])[],
): AcrossFound | null {
  if (role !== 'sales') return null;
  const document = currentDocument();
  for (const [row, cells] of rows.entries()) {
    const below = values.slice(row + 1, row + 1 + ROWS_LOOKED_AT);
    const found = monthsAcross(cells, below, document);
    if (found) return { ...found, row, cells };
  }
  return null;
}

/** Months side by side as a log with a line for each client and month. */
export function turnedRound<Column extends string>(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { row: header, cells }: Pick<AcrossFound, 'row' | 'cells'>,
  across: MonthsAcross,
  below: readonly (readonly Cell[])[],
  { headers: { sales } }: Texts,
): Table<Column> {
  const name = sheet.getName();
  const lines = linesAcross(across, below);
  const used = new Set([across.client, ...across.months.map(({ index }) => index)]);
  const others = cells.filter((cell, index) => !isBlank(cell) && !used.has(index));
  const headerRow = sheetRow(header);
  return {
    sheet,
    name,
    headerRow,
    // Those that are not used stand behind, for their names alone.
    header: [sales.date, cells[across.client] ?? '', sales.amount, ...others],
    columns: new Map<string, number>([
      ['date', 0],
      ['client', 1],
      ['amount', 2],
    ]) as unknown as ReadonlyMap<Column, number>,
    rows: lines.map(({ day, client, amount }) => [isoDay(day), client, amount]),
    placeAt: (line) => ({
      sheet: name,
      row: rowBelow(headerRow, lines[line]?.row ?? 0),
      line,
    }),
    // Asked of the amounts alone: they are all that has a figure.
    formatsOf: () => {
      const height = (lines[lines.length - 1]?.row ?? 0) + 1;
      const range = sheet.getRange(rowBelow(headerRow, 0), 1, height, cells.length);
      const formats = range.getNumberFormats();
      return lines.map(({ row, column }) => formats[row]?.[column] ?? '');
    },
    layout: 'monthsAcross',
    headings: new Map(),
    unused: others.map((_, index) => ({ index: index + 3, mayBe: [] })),
    another: null,
  };
}

/**
 * Logs of one header as one: those that come later have their cells put in the order of the
 * first's.
 */
export function oneLog<Column extends string>(logs: readonly Table<Column>[]): Table<Column> {
  const [{ packed: _, ...first }, ...others] = logs as [Table<Column>, ...Table<Column>[]];
  const rows = [...first.rows];
  const places = first.rows.map((_, row) => placeOf(first, row));
  const headings = new Map(first.headings);
  const orders = new Map(others.map((log) => [log, orderOf(first, log)]));
  for (const [log, order] of orders) {
    const isSame = order.every((from, to) => from === to);
    for (const [row, heading] of log.headings) headings.set(rows.length + row, heading);
    for (const [row, cells] of log.rows.entries()) {
      rows.push(isSame ? cells : order.map((from) => cells[from] ?? ''));
      places.push(placeOf(log, row));
    }
  }
  const placeAt = (row: number) => places[row] as RowPlace;
  const formatsOf = (index: number) =>
    logs.flatMap((log) => {
      const at = orders.get(log)?.[index] ?? index;
      return (at < 0 ? undefined : log.formatsOf?.(at)) ?? log.rows.map(() => '');
    });
  return { ...first, rows, placeAt, formatsOf, headings, alsoOn: others.map(({ name }) => name) };
}

/**
 * By column of the first log, that of the other which bears the same header; −1 where none does.
 */
function orderOf(first: Table<string>, other: Table<string>): number[] {
  const wordsOf = (cell: Cell) => headerWords(cell).words.join(' ');
  const titles = other.header.map(wordsOf);
  const taken = new Set<number>();
  const columnAt = new Map([...first.columns].map(([column, index]) => [index, column]));
  return first.header.map((cell, index) => {
    const known = other.columns.get(columnAt.get(index) ?? '');
    const found =
      known ?? titles.findIndex((title, at) => title === wordsOf(cell) && !taken.has(at));
    taken.add(found);
    return found;
  });
}

/** Whether rows are deals, in whichever layout: such a sheet is no list of clients. */
export function isOfDeals(header: readonly Cell[], below: readonly (readonly Cell[])[]): boolean {
  const rows = below.slice(0, ROWS_LOOKED_AT);
  const { kind, reasons } = tableKindOf(header, rows, currentDocument());
  return OF_DEALS.has(kind) && reasons[0] !== 'dayClient';
}

const OF_DEALS: ReadonlySet<TableKind> = new Set([
  'sales',
  'bankStatement',
  'accountCard',
  'pivot',
  'monthsAcross',
  'groupedUnderClient',
]);

/**
 * Why a sheet is no log of deals, as a sentence, where that is clear from what it is; else null.
 */
export function refusalOf(
  sheet: string,
  role: TableRole,
  missing: readonly string[],
  header: readonly Cell[],
  below: readonly (readonly Cell[])[],
  { recognition: { refused } }: Texts,
): string | null {
  if (role !== 'sales') return null;
  const rows = below.slice(0, ROWS_LOOKED_AT);
  const { kind, reasons } = tableKindOf(header, rows, currentDocument());
  const [reason] = reasons;
  if (kind !== 'none') return null;
  if (reason === 'marketplaceWords') return refused.marketplaceWords(sheet);
  if (!missing.includes('client')) return null;
  if (reason === 'bankWords') return refused.bankWords(sheet);
  return reason === 'noBuyer' && !reasons.includes('noDay') ? refused.noBuyer(sheet) : null;
}
