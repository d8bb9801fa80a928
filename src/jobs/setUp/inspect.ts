import type { TableRole } from '../../schema/sheets';
import { TABLE_ROLES } from '../../schema/sheets';
import { askedColumns, REQUIRED, type TableColumns } from '../../schema/userColumns';
import { namesOfDataSources } from '../../sheets/document/gridSheets';
import { addOnLanguage } from '../../sheets/settings/addOnLanguage';
import { alikeSheets } from '../../sheets/tables/alikeSheets';
import { likelySheet } from '../../sheets/tables/likelySheet';
import { isDeclined, isSetUp, type Mapping, readMapping } from '../../sheets/tables/mapping';
import { offeredSheets } from '../../sheets/tables/offeredSheets';
import { recognisedSheet } from '../../sheets/tables/recognisedSheet';
import { type SheetContents, sheetContents } from '../../sheets/tables/sheetContents';
import { texts } from '../../texts/texts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Where a table is to be: on a sheet, by id, on a new one, or nowhere. */
export type Place = number | 'create' | 'none';

/** What set-up would find of a table, and what the add-on proposes. */
export interface TableInspection<Role extends TableRole> {
  place: Place;
  /** Of the sheet; null where the place is none. */
  contents: SheetContents<Role> | null;
  /** Every column that may be mapped, the required ones first. */
  columns: { column: TableColumns[Role]; isRequired: boolean }[];
  /**
   * Further sheets of the same header, a month each, say: all of them are one log, and are read
   * alone.
   */
  alsoOn: { id: number; name: string }[];
}

/** What set-up would find. Plain values only: they go to the panel. */
export interface Inspection {
  /** Whether the user has set up before. */
  isSetUp: boolean;
  /** The spreadsheet's. */
  timeZone: string;
  sheets: { id: number; name: string; isHidden: boolean }[];
  /** Which sheets only show BigQuery, as a sentence; empty where none does. */
  dataSources: string;
  tables: { [Role in TableRole]: TableInspection<Role> };
  /**
   * Names of the sheets in sight that hold something, where none of them was taken for clients or
   * deals.
   */
  without: string[];
}

/**
 * Whether there is nothing that set-up could ask about: no table is known, and no sheet of the
 * user's holds anything.
 */
export function isFreshStart(spreadsheet: Spreadsheet): boolean {
  return !isSetUp() && offeredSheets(spreadsheet).every((sheet) => sheet.getLastRow() === 0);
}

/** Looks at a spreadsheet as set-up would, and changes nothing. */
export function inspect(spreadsheet: Spreadsheet): Inspection {
  const sheets = offeredSheets(spreadsheet);
  const { clients, sales, contacts, alike } = tableSheets(sheets);
  const dataSources = namesOfDataSources(spreadsheet);
  const rows = clients ? inspectSheet(clients, 'clients') : null;
  // A log that is missing is not asked for where the clients' rows say as much.
  const placeOf = (role: 'sales' | 'contacts', sheet: Sheet | null | undefined, given: boolean) =>
    sheet?.getSheetId() ?? (given || isDeclined(role) ? 'none' : 'create');
  const { givenLastPurchase, givenRevenue, lastCall, lastMeeting } = rows?.columns ?? {};
  return {
    isSetUp: isSetUp(),
    timeZone: spreadsheet.getSpreadsheetTimeZone(),
    sheets: sheets.map((sheet) => ({
      id: sheet.getSheetId(),
      name: sheet.getName(),
      isHidden: sheet.isSheetHidden(),
    })),
    dataSources:
      dataSources.length > 0 ? texts[addOnLanguage()].extract.dataSources(dataSources) : '',
    tables: {
      clients: {
        place: clients?.getSheetId() ?? 'create',
        contents: rows,
        columns: columnsOf('clients'),
        alsoOn: [],
      },
      sales: {
        place: placeOf('sales', sales, Boolean(givenLastPurchase || givenRevenue)),
        contents: sales ? inspectSheet(sales, 'sales') : null,
        columns: columnsOf('sales'),
        alsoOn: alike.map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName() })),
      },
      contacts: {
        place: placeOf('contacts', contacts, Boolean(lastCall || lastMeeting)),
        contents: contacts ? inspectSheet(contacts, 'contacts') : null,
        columns: columnsOf('contacts'),
        alsoOn: [],
      },
    },
    without: clients || sales ? [] : filledSheets(sheets),
  };
}

function filledSheets(sheets: readonly Sheet[]): string[] {
  return sheets
    .filter((sheet) => !sheet.isSheetHidden() && sheet.getLastRow() > 0)
    .map((sheet) => sheet.getName());
}

/**
 * What a sheet would be as this table.
 *
 * @param headerRow which row is the header, counted from 1; left out, the likeliest is
 */
export function inspectSheet<Role extends TableRole>(
  sheet: Sheet,
  role: Role,
  headerRow?: number,
): SheetContents<Role> {
  const kept: Mapping<Role> | null = readMapping(role);
  const mapping = kept?.sheetId === sheet.getSheetId() ? kept : null;
  return sheetContents(sheet, role, mapping, headerRow, addOnLanguage());
}

/**
 * The sheet of each table: the mapped one, else one in sight that is called so, else one whose
 * headers tell. Logs are told before clients, whose one sure column every log has too. A log that
 * has only the name of one gives way to one that has its columns.
 */
function tableSheets(
  sheets: readonly Sheet[],
): Record<TableRole, Sheet | null> & { alike: Sheet[] } {
  const found: Record<TableRole, Sheet | null> = { clients: null, sales: null, contacts: null };
  const inSight = sheets.filter((sheet) => !sheet.isSheetHidden());
  let alike: Sheet[] = [];
  const free = () =>
    inSight.filter((sheet) => !Object.values(found).includes(sheet) && !alike.includes(sheet));
  const open = TABLE_ROLES.filter((role) => !isDeclined(role));
  for (const role of open) {
    const mapping = readMapping(role);
    found[role] = sheets.find((sheet) => sheet.getSheetId() === mapping?.sheetId) ?? null;
  }
  for (const role of open) {
    found[role] ??= role === 'clients' ? namedClients(free()) : namedLog(role, free());
  }
  for (const role of ['sales', 'contacts', 'clients'] as const) {
    if (!open.includes(role)) continue;
    found[role] ??=
      recognisedSheet(role, free()) ?? (role === 'clients' ? null : likelySheet(role, free()));
    if (role === 'sales' && found.sales) alike = sheetsAlike(found.sales, free(), sheets);
  }
  return { ...found, alike };
}

/**
 * The sheets that are one log with this one: those kept with it, else those that bear the same
 * header.
 */
function sheetsAlike(sales: Sheet, free: readonly Sheet[], all: readonly Sheet[]): Sheet[] {
  const kept = readMapping('sales');
  if (kept?.sheetId === sales.getSheetId()) {
    return all.filter((sheet) => kept.alsoOn?.includes(sheet.getSheetId()));
  }
  return alikeSheets(sales, free);
}

/** The sheet that is called like the list of clients, unless what stands on it are deals. */
function namedClients(sheets: readonly Sheet[]): Sheet | null {
  const named = likelySheet('clients', sheets);
  if (!named || !inspectSheet(named, 'clients').isOfDeals) return named;
  return namedClients(sheets.filter((sheet) => sheet !== named));
}

/** The sheet that is called like a log and has the columns of one. */
function namedLog(role: 'sales' | 'contacts', sheets: readonly Sheet[]): Sheet | null {
  const named = likelySheet(role, sheets);
  if (!named || hasRequired(inspectSheet(named, role), role)) return named;
  return namedLog(
    role,
    sheets.filter((sheet) => sheet !== named),
  );
}

function hasRequired<Role extends TableRole>(
  { columns }: Pick<SheetContents<Role>, 'columns'>,
  role: Role,
): boolean {
  const known: Readonly<Record<string, string | null | undefined>> = columns;
  return REQUIRED[role].every((column) => typeof known[column] === 'string');
}

function columnsOf<Role extends TableRole>(role: Role): TableInspection<Role>['columns'] {
  const required: readonly string[] = REQUIRED[role];
  return askedColumns(role)
    .map((column) => ({ column, isRequired: required.includes(column) }))
    .sort((a, b) => Number(b.isRequired) - Number(a.isRequired));
}
