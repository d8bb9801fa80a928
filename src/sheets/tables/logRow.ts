import { type Cell, isBlank } from '../../cells/cell';
import { rowBelow } from '../../schema/sheetRow';
import { REQUIRED } from '../../schema/userColumns';
import { decorate } from '../document/decoration';
import type { SheetDocument } from '../document/document';
import type { AppendedRow } from '../document/lastAction';
import type { WrittenCells } from '../document/protectedCells';
import { changedBlocks } from '../grid/changedCells';
import { escapedCell } from '../grid/escapedCell';
import { insertRowsBelow } from '../grid/growth';
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

/** The columns of a log that hold days. */
const DAYS: readonly string[] = ['date', 'nextDay'];

/**
 * Writes a line below a log, in the columns given and no others. What stands below the log is not
 * written over.
 *
 * @param dayFormat how its days are to be shown
 */
export function appendRow(
  table: Table<string>,
  cells: Readonly<Record<string, Cell>>,
  dayFormat: string,
): void {
  const { sheet, headerRow, rows, columns, another } = table;
  const row = rowBelow(headerRow, nextRow(table));
  const last = another ? headerRow + rows.length : sheet.getMaxRows();
  if (row > last) insertRowsBelow(sheet, last, 1);
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
