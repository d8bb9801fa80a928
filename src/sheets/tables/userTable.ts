import type { TableRole } from '../../schema/sheets';
import type { TableColumns } from '../../schema/userColumns';
import { REQUIRED } from '../../schema/userColumns';
import { type Language, texts } from '../../texts/texts';
import { SheetError } from '../document/sheetError';
import { findSheet } from '../document/workbook';
import type { KnownColumns } from './headers';
import { keptMapping, type Mapping, mappedColumns } from './mapping';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** How a table's header row and columns are known. */
export interface KnownHeader<Column extends string> extends KnownColumns<Column> {
  /** Columns that must be found, each just once. */
  required: readonly Column[];
  /** Of the rows that bear those columns, which is the header; undefined where nobody has said. */
  occurrence: number | undefined;
}

/** The sheet in which a user keeps a table, and how its columns are known. */
export interface UserTable<Column extends string> extends KnownHeader<Column> {
  sheet: GoogleAppsScript.Spreadsheet.Sheet;
  /** Others that bear the same header and are read with it as one log. */
  others: readonly GoogleAppsScript.Spreadsheet.Sheet[];
  /** Whether set-up has kept where it is. */
  isMapped: boolean;
}

/**
 * Finds a table where its mapping says; without one, under the add-on's own name of the sheet.
 *
 * @returns null where there is neither a mapping nor such a sheet, or the user has said that no
 * such table exists
 * @throws SheetError where the mapped sheet is gone, or what is kept of it cannot be read
 */
export function findTable<Role extends TableRole>(
  spreadsheet: Spreadsheet,
  role: Role,
  language: Language,
): UserTable<TableColumns[Role]> | null {
  const kept = keptMapping(role);
  const { run, sheets } = texts[language];
  if (kept === 'none') return null;
  // To guess where it was might be to guess wrong, and to go on without it would empty every
  // figure.
  if (kept === 'unreadable') throw new SheetError(run.mappingUnreadable(sheets[role]));
  return kept ? mappedTable(spreadsheet, role, kept, language) : unmappedTable(spreadsheet, role);
}

/**
 * The table on the sheet that bears the add-on's own name for it; null where there is no such
 * sheet.
 */
export function unmappedTable<Role extends TableRole>(
  spreadsheet: Spreadsheet,
  role: Role,
): UserTable<TableColumns[Role]> | null {
  const sheet = findSheet(spreadsheet, role);
  if (!sheet) return null;
  return { sheet, others: [], ...knownHeader(role, null), isMapped: false };
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
  const others = (mapping.alsoOn ?? []).map((id) => spreadsheet.getSheetById(id));
  if (!sheet || others.includes(null)) throw new SheetError(run.sheetGone(sheets[role]));
  return {
    sheet,
    others: others as GoogleAppsScript.Spreadsheet.Sheet[],
    ...knownHeader(role, mapping),
    isMapped: true,
  };
}

/**
 * How a table's header is known by its mapping; without one, by what its columns are recognised to
 * be.
 */
export function knownHeader<Role extends TableRole>(
  role: Role,
  mapping: Mapping<Role> | null,
): KnownHeader<TableColumns[Role]> {
  const required = REQUIRED[role] as readonly TableColumns[Role][];
  return {
    role,
    chosen: mapping?.headers ?? ({} as Mapping<Role>['headers']),
    required: mapping ? [...new Set([...required, ...mappedColumns(mapping)])] : required,
    occurrence: mapping?.occurrence,
  };
}
