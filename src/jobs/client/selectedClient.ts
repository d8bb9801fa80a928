import type { Cell } from '../../cells/cell';
import { TABLE_ROLES } from '../../schema/sheets';
import { isGrid } from '../../sheets/document/gridSheets';
import { topOf } from '../../sheets/document/sheetTop';
import { locateColumns } from '../../sheets/tables/headers';
import { keyIn } from '../../sheets/tables/keyIn';
import { wholeName } from '../../sheets/tables/layout';
import { headerOf } from '../../sheets/tables/table';
import { findTable, type UserTable } from '../../sheets/tables/userTable';
import { type Language, texts } from '../../texts/texts';

/** A client as the user sees them in a row. */
export interface SelectedClient {
  key: string;
  name: string;
}

/**
 * Whose row the user has selected, in Clients or in a log. Asked for again and again, so it reads
 * no more than the top of the sheet and one cell.
 *
 * @returns null where the row is nobody's
 */
export function selectedClient(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  language: Language,
): SelectedClient | null {
  const sheet = spreadsheet.getActiveSheet();
  if (!isGrid(sheet)) return null;
  const row = spreadsheet.getActiveRange()?.getRow() ?? 1;
  for (const role of TABLE_ROLES) {
    const table = findTable(spreadsheet, role, language) as UserTable<string> | null;
    const sheets = table ? [table.sheet, ...table.others] : [];
    if (!table || !sheets.some((each) => each.getSheetId() === sheet.getSheetId())) continue;
    const top = topOf(sheet);
    const { row: header, cells } = headerOf({ ...table, sheet }, top, texts[language]);
    if (row <= header + 1 || row > sheet.getLastRow()) return null;
    const { columns, name: parts } = locateColumns(cells, top.slice(header + 1), table);
    const column = columns.get('client');
    if (column === undefined) return null;
    const [first, last] = parts ?? [column, column];
    const left = Math.min(first, last);
    const width = Math.abs(last - first) + 1;
    const [values = []] = sheet.getRange(row, left + 1, 1, width).getValues() as Cell[][];
    const cell = parts ? wholeName(values, [first - left, last - left]) : (values[0] ?? '');
    const key = keyIn(cell);
    const isHeading = key === keyIn(cells[column] ?? '');
    return key === null || isHeading ? null : { key, name: String(cell).trim() };
  }
  return null;
}
