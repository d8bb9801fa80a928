import type { Cell } from '../cells/cell';
import { locateColumns } from '../sheets/headers';
import { keyIn } from '../sheets/keyIn';
import { TABLE_ROLES } from '../sheets/mapping';
import { topOf } from '../sheets/sheetTop';
import { headerRowOf } from '../sheets/table';
import { findTable, type UserTable } from '../sheets/userTable';
import { type Language, texts } from '../texts/texts';

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
