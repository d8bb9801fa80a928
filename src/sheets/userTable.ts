import { type Language, texts } from '../texts/texts';
import type { HeaderNames } from './headers';
import {
  isDeclined,
  isMappingUnreadable,
  type Mapping,
  mappedColumns,
  namesUnder,
  readMapping,
  type TableColumns,
  type TableRole,
} from './mapping';
import { REQUIRED } from './schema';
import { SheetError } from './sheetError';
import { findSheet } from './workbook';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The sheet in which a user keeps a table, and how its columns are known. */
export interface UserTable<Column extends string> {
  sheet: GoogleAppsScript.Spreadsheet.Sheet;
  names: HeaderNames<Column>;
  /** Columns that must be found, each just once. */
  required: readonly Column[];
  /** Whether set-up has kept where it is. */
  isMapped: boolean;
}

/**
 * Finds a table where its mapping says; without one, under the add-on's own name of the sheet.
 *
 * @returns null where there is neither a mapping nor such a sheet, or the user has said that he has no such table
 * @throws SheetError where the mapped sheet is gone
 */
export function findTable<Role extends TableRole>(
  spreadsheet: Spreadsheet,
  role: Role,
  language: Language,
): UserTable<TableColumns[Role]> | null {
  const mapping = readMapping(role);
  if (mapping) return mappedTable(spreadsheet, role, mapping, language);
  if (isDeclined(role)) return null;
  const sheet = findSheet(spreadsheet, role);
  if (sheet) {
    return { sheet, names: namesUnder(role, null), required: requiredOf(role), isMapped: false };
  }
  // Its mapping was damaged, and nothing else tells where it was: to go on without it would empty every figure.
  const { run, sheets } = texts[language];
  if (isMappingUnreadable(role)) throw new SheetError(run.sheetGone(sheets[role]));
  return null;
}

/** @throws SheetError where the sheet is gone */
export function mappedTable<Role extends TableRole>(
  spreadsheet: Spreadsheet,
  role: Role,
  mapping: Mapping<Role>,
  language: Language,
): UserTable<TableColumns[Role]> {
  const sheet = spreadsheet.getSheetById(mapping.sheetId);
  const { run, sheets } = texts[language];
  if (!sheet) throw new SheetError(run.sheetGone(sheets[role]));
  const required = new Set([...requiredOf(role), ...mappedColumns(mapping)]);
  return { sheet, names: namesUnder(role, mapping), required: [...required], isMapped: true };
}

function requiredOf<Role extends TableRole>(role: Role): readonly TableColumns[Role][] {
  return REQUIRED[role] as readonly TableColumns[Role][];
}
