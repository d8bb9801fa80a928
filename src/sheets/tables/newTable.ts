import type { TableRole } from '../../schema/sheets';
import type { TableColumns } from '../../schema/userColumns';
import { type Language, texts } from '../../texts/texts';
import { freeSheetName } from '../document/freeSheetName';
import { appendSheet } from '../document/workbook';
import type { Mapping } from './mapping';
import { mappedTable, type UserTable } from './userTable';

/** A table on a blank sheet behind all others, under its usual name or the next that is free. */
export function newTable<Role extends TableRole>(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  role: Role,
  language: Language,
): UserTable<TableColumns[Role]> {
  const name = freeSheetName(spreadsheet, texts[language].sheets[role]);
  const sheetId = appendSheet(spreadsheet, name, language).getSheetId();
  const headers = {} as Mapping<Role>['headers'];
  return mappedTable(spreadsheet, role, { sheetId, headers, occurrence: 0 }, language);
}
