import { type Cell, isBlank } from '../../cells/cell';
import { readDay } from '../../cells/day';
import type { Day } from '../../core/day';
import { rowBelow } from '../../schema/sheetRow';
import { REQUIRED } from '../../schema/userColumns';
import { texts } from '../../texts/texts';
import { decorate } from '../document/decoration';
import type { SheetDocument } from '../document/document';
import type { AppendedRow } from '../document/lastAction';
import type { WrittenCells } from '../document/protectedCells';
import { SheetError } from '../document/sheetError';
import { appendLines } from '../grid/appendLines';
import { changedBlocks } from '../grid/changedCells';
import { escapedCell } from '../grid/escapedCell';
import { insertRowsBelow } from '../grid/growth';
import type { GuardedPlace } from '../grid/guardedPlace';
import { isSame, rememberedCell } from '../grid/rememberedCell';
import type { Table } from './table';

// A row put below a log, and found again.

/**
 * Where the next line of a log goes, as an index among its rows: below the last in which anything
 * stands.
 */
export function nextRow({ rows }: Table<string>): number {
  return rows.reduce((last, row, index) => (row.every(isNothing) ? last : index + 1), 0);
}

/** A log on one sheet, to be written to while people go on working in it. */
export function logPlace(log: Table<string>): GuardedPlace {
  const { sheet, name, headerRow, header, rows, columns, another } = log;
  return {
    ...{ sheet, name, headerRow, header, rows, width: header.length },
    nameColumn: columns.get('client') ?? 0,
    hasMoreBelow: another !== null,
  };
}

/** The columns of a log that hold days. */
const DAYS: readonly string[] = ['date', 'nextDay'];

/**
 * Writes a line below a log, in the columns given and no others. Where nothing stands below the last
 * line, Google appends it: a line that somebody else adds meanwhile is never written over. Where
 * check boxes or formulas wait below, it goes into the first row that is still free.
 *
 * @param dayFormat how its days are to be shown
 * @throws SheetError where columns were moved meanwhile; nothing is left of the line then
 */
export function appendRow(
  table: Table<string>,
  cells: Readonly<Record<string, Cell>>,
  dayFormat: string,
  document: SheetDocument,
): void {
  if (nextRow(table) === table.rows.length && !table.another) appendLine(table, cells, document);
  else fillRow(table, cells, dayFormat);
}

function appendLine(
  { sheet, name: sheetName, headerRow, header, columns }: Table<string>,
  cells: Readonly<Record<string, Cell>>,
  document: SheetDocument,
): void {
  const line = new Array<Cell>(header.length).fill('');
  for (const [name, cell] of Object.entries(cells)) {
    // A Date is shown as a day in whatever cell.
    const isDay = typeof cell === 'number' && DAYS.includes(name);
    line[columns.get(name) as number] = isDay
      ? document.dateOn(readDay(cell, document) as Day)
      : escapedCell(cell);
  }
  if (appendLines(sheet, { row: headerRow, cells: header }, [line])) return;
  throw new SheetError(texts[document.language].client.rowsMoved(sheetName));
}

function fillRow(
  table: Table<string>,
  cells: Readonly<Record<string, Cell>>,
  dayFormat: string,
): void {
  const { sheet, headerRow, rows, columns, another } = table;
  const from = nextRow(table);
  const last = another ? headerRow + rows.length : sheet.getMaxRows();
  if (rowBelow(headerRow, from) > last) insertRowsBelow(sheet, last, 1);
  const waiting = Math.max(rows.length - from, 1);
  const below = sheet.getRange(rowBelow(headerRow, from), 1, waiting, table.header.length);
  const taken = nextRow({ ...table, rows: below.getValues() as Cell[][] });
  if (taken >= waiting && rowBelow(headerRow, from + taken) > last) {
    insertRowsBelow(sheet, last, 1);
  }
  const row = rowBelow(headerRow, from + taken);
  const changes = Object.entries(cells).map(([name, cell]) => ({
    row,
    column: (columns.get(name) as number) + 1,
    value: escapedCell(cell),
  }));
  for (const { column, values } of changedBlocks(changes)) {
    sheet.getRange(row, column, 1, values[0]?.length ?? 0).setValues(values);
  }
  for (const name of DAYS) {
    const index = name in cells ? columns.get(name) : undefined;
    if (index === undefined) continue;
    decorate(sheet, 'numberFormats', () => {
      sheet.getRange(row, index + 1).setNumberFormat(dayFormat);
    });
  }
}

/** The cells of a row in these columns. */
export function cellsOfRow(
  { sheet, headerRow, header, columns }: Table<string>,
  row: number,
  names: readonly string[],
): WrittenCells[] {
  const place = { firstRow: rowBelow(headerRow, row), lastRow: rowBelow(headerRow, row) };
  return names.flatMap((name) => {
    const index = columns.get(name);
    return index === undefined
      ? []
      : [{ sheet, column: index + 1, ...place, name: String(header[index]) }];
  });
}

/** The row that was put there, as it was put there; null where there is none any more. */
export function appendedRow(
  table: Table<string>,
  action: AppendedRow,
  document: SheetDocument,
): number | null {
  const row = rowsLike(table, action, document).find((each) =>
    isUntouched(table, each, action.cells, document),
  );
  return row ?? null;
}

/**
 * The rows that tell of the same: the required columns hold what was written there. The last comes
 * first.
 */
export function rowsLike(
  { rows, columns }: Table<string>,
  { table: role, cells }: AppendedRow,
  document: SheetDocument,
): number[] {
  const written: Readonly<Record<string, Cell>> = cells;
  const holds = (row: readonly Cell[]) =>
    REQUIRED[role].every((column) => {
      const index = columns.get(column) as number;
      return isSame(rememberedCell(row[index] ?? '', document), written[column] ?? '');
    });
  return rows.flatMap((row, index) => (holds(row) ? [index] : [])).reverse();
}

function isUntouched(
  { rows, columns }: Table<string>,
  row: number,
  written: Readonly<Record<string, Cell>>,
  document: SheetDocument,
): boolean {
  const expected = new Map<number, Cell>();
  for (const [column, cell] of Object.entries(written)) {
    const index = columns.get(column);
    if (index !== undefined) expected.set(index, cell);
  }
  return (rows[row] ?? []).every((cell, index) => {
    const wanted = expected.get(index) ?? '';
    return isBlank(wanted) ? isNothing(cell) : isSame(rememberedCell(cell, document), wanted);
  });
}

/** A checkbox that is not ticked is nothing. */
function isNothing(cell: Cell): boolean {
  return isBlank(cell) || cell === false;
}
