import { type Cell, isBlank } from '../../cells/cell';
import { rowBelow } from '../../schema/sheetRow';
import type { SheetDocument } from '../document/document';
import { requireUnprotected } from '../document/protectedCells';
import { escapedCell } from '../grid/escapedCell';
import { growRows } from '../grid/growth';
import { isSame, rememberedCell } from '../grid/rememberedCell';
import type { SettingsTable } from './settingsTable';

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
  table: SettingsTable,
  before: readonly Cell[] | null,
  after: readonly Cell[],
  document: SheetDocument,
  begin: () => void = () => {},
): boolean {
  const row = before === null ? freeRow(table) : lastRowOf(table, before, document);
  if (row < 0) return false;
  const { sheet, headerRow, firstColumn, header } = table;
  const sheetRow = rowBelow(headerRow, row);
  const cells = header.map((title, index) => ({
    ...{ sheet, column: firstColumn + index, firstRow: sheetRow, lastRow: sheetRow },
    name: String(title),
  }));
  requireUnprotected(sheet.getParent(), cells, document.language);
  begin();
  growRows(sheet, sheetRow);
  sheet
    .getRange(sheetRow, firstColumn, 1, header.length)
    .setValues([header.map((_, index) => escapedCell(after[index] ?? ''))]);
  return true;
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
