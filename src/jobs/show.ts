import { rowBelow } from '../schema/sheetRow';
import { SheetError } from '../sheets/document/sheetError';
import { findOwnSheet } from '../sheets/document/workbook';
import { findRunReport } from '../sheets/reports/reportSheet';
import { nameColumn } from '../sheets/tables/clientsTable';
import { type Language, texts } from '../texts/texts';
import { lookAtClient } from './clientBaseSheets';

// From the panel to a place in the sheets.

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Takes the user to a client's row in Clients.
 *
 * @throws SheetError where they have no row any more
 */
export function showClient(spreadsheet: Spreadsheet, key: string, language: Language): void {
  const { table, row } = lookAtClient(spreadsheet, key, language);
  table.sheet.getRange(rowBelow(table.headerRow, row), nameColumn(table) + 1).activate();
}

/**
 * Takes the user to a row of a sheet.
 *
 * @param row counted from 1
 * @throws SheetError where there is none any more
 */
export function showRow(
  spreadsheet: Spreadsheet,
  sheetId: number,
  row: number,
  language: Language,
): void {
  const sheet = spreadsheet.getSheetById(sheetId);
  if (!sheet || row > sheet.getMaxRows()) throw new SheetError(texts[language].refused.rowGone);
  sheet.getRange(row, 1).activate();
}

/**
 * Takes the user to the report of the last run.
 *
 * @throws SheetError where there is none
 */
export function showRunReport(spreadsheet: Spreadsheet, language: Language): void {
  const sheet = findRunReport(spreadsheet);
  if (!sheet) throw new SheetError(texts[language].refused.noReport);
  sheet.activate();
}

/** Takes the user to the Overview, where there is one. */
export function showOverview(spreadsheet: Spreadsheet): void {
  findOwnSheet(spreadsheet, 'overview')?.sheet.activate();
}
