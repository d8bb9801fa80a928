import { type Cell, isBlank } from '../../cells/cell';
import { rowBelow } from '../../schema/sheetRow';
import type { SheetDocument } from '../document/document';
import { requireUnprotected } from '../document/protectedCells';
import { escapedCell } from '../grid/escapedCell';
import { growRows } from '../grid/growth';
import { foundAgain } from '../grid/guardedPlace';
import { GuardedTable } from '../grid/guardedTable';
import { isSame, rememberedCell } from '../grid/rememberedCell';
import { lookAtSettings, type SettingsSheet, type TableKey } from './settingsSheet';
import { type SettingsTable, tablePlace } from './settingsTable';

/** A row that is to stand in a table; an index among its rows. */
interface TableRow {
  row: number;
  cells: readonly Cell[];
}

/**
 * Writes a row of a table beside the settings, for an action of the user's.
 *
 * @param before the row that it takes the place of, the last that stands so; null for the first
 * blank one, or the one right below
 * @param begin what is done once it is known that the row can be written
 * @returns false where there is no such row any more
 * @throws SheetError, before anything is written, where the cells are protected
 */
export function writeRow(
  found: SettingsSheet,
  key: TableKey,
  before: readonly Cell[] | null,
  after: readonly Cell[],
  document: SheetDocument,
  begin: () => void,
): boolean {
  let isBegun = false;
  let isWritten = false;
  const wanted = (table: SettingsTable): TableRow[] => {
    const standing = before === null ? -1 : lastRowOf(table, before, document);
    // It was written, and rows or columns were moved right after.
    isWritten = isBegun && standing < 0 && hasRow(table, after, document);
    const row = before === null ? freeRow(table) : standing;
    return isWritten || row < 0 ? [] : [{ row, cells: after }];
  };
  const require = (table: SettingsTable, { row }: TableRow) => {
    const { sheet, headerRow, firstColumn, header } = table;
    const sheetRow = rowBelow(headerRow, row);
    const cells = header.map((title, index) => ({
      ...{ sheet, column: firstColumn + index, firstRow: sheetRow, lastRow: sheetRow },
      name: String(title),
    }));
    requireUnprotected(sheet.getParent(), cells, document.language);
    if (!isBegun) begin();
    isBegun = true;
  };
  return writeRows(found, key, wanted, document, require) || isWritten;
}

/**
 * Writes rows into a table below the last that is filled; what its range has no room for is put
 * right below it.
 *
 * @param added what the table lacks, as it stands
 */
export function appendRows(
  found: SettingsSheet,
  key: TableKey,
  added: (table: SettingsTable) => readonly (readonly Cell[])[],
  document: SheetDocument,
): void {
  const wanted = (table: SettingsTable): TableRow[] => {
    const first = table.rows.reduce(
      (last, cells, row) => (cells.every(isBlank) ? last : row + 1),
      0,
    );
    return added(table).map((cells, index) => ({ row: first + index, cells }));
  };
  writeRows(found, key, wanted, document);
}

/**
 * Writes rows of a table that stand below each other, wherever it stands by now.
 *
 * @returns whether there were any
 */
function writeRows(
  found: SettingsSheet,
  key: TableKey,
  wanted: (table: SettingsTable) => readonly TableRow[],
  document: SheetDocument,
  begin: (table: SettingsTable, first: TableRow) => void = () => {},
): boolean {
  let known: SettingsSheet | null = found;
  return foundAgain(() => {
    const table = (known ?? lookAtSettings(found.spreadsheet))?.tables[key];
    known = null;
    const rows = table ? wanted(table) : [];
    const [first] = rows;
    if (!table || !first) return false;
    begin(table, first);
    const end = first.row + rows.length;
    growRows(table.sheet, rowBelow(table.headerRow, end - 1));
    const values = rows.map(({ cells }) =>
      table.header.map((_, index) => escapedCell(cells[index] ?? '')),
    );
    new GuardedTable(tablePlace(table, end), document).write([
      { row: first.row, column: table.firstColumn - 1, values },
    ]);
    return true;
  });
}

/** Whether a row of a table beside the settings holds just this. */
export function hasRow(
  table: SettingsTable,
  cells: readonly Cell[],
  document: SheetDocument,
): boolean {
  return lastRowOf(table, cells, document) >= 0;
}

function freeRow({ rows }: SettingsTable): number {
  const blank = rows.findIndex((cells) => cells.every(isBlank));
  return blank < 0 ? rows.length : blank;
}

function lastRowOf({ rows }: SettingsTable, wanted: readonly Cell[], document: SheetDocument) {
  return rows
    .map((cells) => cells.map((cell) => rememberedCell(cell, document)))
    .map((cells) => cells.every((cell, index) => isSame(cell, wanted[index] ?? '')))
    .lastIndexOf(true);
}
