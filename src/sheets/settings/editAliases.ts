import { isBlank } from '../../cells/cell';
import { rowBelow } from '../../schema/sheetRow';
import { texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import type { AliasCells } from '../document/lastAction';
import { requireUnprotected } from '../document/protectedCells';
import { escapedCell } from '../grid/escapedCell';
import { growRows } from '../grid/growth';
import { isSame, rememberedCell } from '../grid/rememberedCell';
import { lookAtSettings, prepareSettings } from './settingsSheet';
import type { SettingsTable } from './settingsTable';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Writes a row into the table of other spellings, in its first that is blank or right below it.
 *
 * @param before what is done once it is known that the row can be written
 * @throws SheetError, before anything is written, where the cells are protected
 */
export function appendAlias(
  spreadsheet: Spreadsheet,
  alias: AliasCells,
  document: SheetDocument,
  before: () => void,
): void {
  const { tables } = prepareSettings(spreadsheet, document.language);
  const table = tables.aliases as SettingsTable;
  const blank = table.rows.findIndex((cells) => cells.every(isBlank));
  const row = blank < 0 ? table.rows.length : blank;
  requireUnprotected(spreadsheet, cellsOf(table, row, document), document.language);
  before();
  growRows(table.sheet, rowBelow(table.headerRow, row));
  rangeOf(table, row).setValues([alias.map(escapedCell)]);
}

/**
 * Clears the row that was written so, the last of them.
 *
 * @returns false where there is none any more
 * @throws SheetError, before anything is written, where the cells are protected
 */
export function clearAlias(
  spreadsheet: Spreadsheet,
  alias: AliasCells,
  document: SheetDocument,
): boolean {
  const table = lookAtSettings(spreadsheet)?.tables.aliases;
  if (!table) return false;
  const row = table.rows
    .map((cells) => cells.map((cell) => rememberedCell(cell, document)))
    .map((cells) => alias.every((cell, index) => isSame(cells[index] ?? '', cell)))
    .lastIndexOf(true);
  if (row < 0) return false;
  requireUnprotected(spreadsheet, cellsOf(table, row, document), document.language);
  rangeOf(table, row).clearContent();
  return true;
}

function rangeOf({ sheet, headerRow, firstColumn, header }: SettingsTable, row: number) {
  return sheet.getRange(rowBelow(headerRow, row), firstColumn, 1, header.length);
}

function cellsOf(
  { sheet, headerRow, firstColumn, header }: SettingsTable,
  row: number,
  { language }: SheetDocument,
) {
  const [firstRow, lastRow] = [rowBelow(headerRow, row), rowBelow(headerRow, row)];
  const at = { firstRow, lastRow };
  const names = texts[language].settingTables.aliases.header;
  return header.map((_, index) => ({
    ...{ sheet, ...at, column: firstColumn + index, name: names[index] ?? '' },
  }));
}
