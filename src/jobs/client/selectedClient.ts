import type { Cell } from '../../cells/cell';
import { TABLE_ROLES } from '../../schema/sheets';
import { topOf } from '../../sheets/document/sheetTop';
import { locateColumns } from '../../sheets/tables/headers';
import { keyIn } from '../../sheets/tables/keyIn';
import { headerRowOf } from '../../sheets/tables/table';
import { findTable, type UserTable } from '../../sheets/tables/userTable';
import { type Language, texts } from '../../texts/texts';

/** A client as the user sees him in a row. */
export interface SelectedClient {
  key: string;
  name: string;
}

/**
 * Whose row the user has selected, in Clients or in a log. Asked for again and again, so it reads no more than the top of the sheet and one cell.
 *
 * @returns null where the row is nobody's
 */
export function selectedClient(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  language: Language,
): SelectedClient | null {
  const sheet = spreadsheet.getActiveSheet();
  const row = spreadsheet.getActiveRange()?.getRow() ?? 1;
  for (const role of TABLE_ROLES) {
    const table = findTable(spreadsheet, role, language) as UserTable<string> | null;
    if (table?.sheet.getSheetId() !== sheet.getSheetId()) continue;
    const top = topOf(sheet);
    const header = headerRowOf(table, top, texts[language]);
    if (row <= header + 1 || row > sheet.getLastRow()) return null;
    const column = locateColumns(top[header] ?? [], table.names).columns.get('client') as number;
    const cell = sheet.getRange(row, column + 1).getValue() as Cell;
    const key = keyIn(cell);
    const isHeading = key === keyIn(top[header]?.[column] ?? '');
    return key === null || isHeading ? null : { key, name: String(cell).trim() };
  }
  return null;
}
