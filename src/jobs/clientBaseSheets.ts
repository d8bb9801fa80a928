import { isBlank } from '../cells/cell';
import type { ClientUserColumn, ContactsColumn, SalesColumn } from '../schema/userColumns';
import { requireUnprotected } from '../sheets/document/protectedCells';
import { readPutAway } from '../sheets/document/putAway';
import { SheetError } from '../sheets/document/sheetError';
import {
  type ClientsFor,
  type ClientsTable,
  cellsBelow,
  prepareClients,
  readClientsFor,
  readClientsTable,
} from '../sheets/tables/clientsTable';
import { isToBeFolded } from '../sheets/tables/columnFold';
import { isComplete } from '../sheets/tables/computedColumns';
import { readTable, type Table } from '../sheets/tables/table';
import { readTablePart, type TablePart } from '../sheets/tables/tablePart';
import { findTable, type UserTable } from '../sheets/tables/userTable';
import type { Warning } from '../sheets/tables/warnings';
import { type Language, texts } from '../texts/texts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Clients, with its computed columns in place, to be written to.
 *
 * @throws SheetError where there is no such sheet, it cannot be worked with, or what a run writes
 * is protected
 */
export function openClients(spreadsheet: Spreadsheet, language: Language): ClientsTable {
  const found = findClients(spreadsheet, language);
  const table = readClientsTable(found, language);
  requireUnprotected(spreadsheet, cellsBelow(table), language);
  const isEmptyColumn = (index: number) => table.rows.every((row) => isBlank(row[index] ?? ''));
  const isWhole = isComplete(table.computed, table.header, isEmptyColumn);
  if (isWhole && !isToBeFolded(found.sheet)) return table;
  prepareClients(found, language);
  return readClientsTable(found, language);
}

/**
 * Clients as it stands: a computed column that it lacks is not added.
 *
 * @throws SheetError where there is no such sheet, or it cannot be worked with
 */
export function lookAtClients(spreadsheet: Spreadsheet, language: Language): ClientsTable {
  return readClientsTable(findClients(spreadsheet, language), language);
}

/**
 * Clients as far as it tells of one client.
 *
 * @throws SheetError where they have no row, there is no such sheet, or it cannot be worked with
 */
export function lookAtClient(
  spreadsheet: Spreadsheet,
  key: string,
  language: Language,
): ClientsFor {
  const found = findClients(spreadsheet, language);
  const client = readClientsFor(found, key, language);
  if (client) return client;
  const { refused } = texts[language];
  throw new SheetError(refused.clientGone(found.sheet.getName()));
}

function findClients(spreadsheet: Spreadsheet, language: Language): UserTable<ClientUserColumn> {
  const { run, sheets, removal } = texts[language];
  if (readPutAway()) throw new SheetError(removal.isPutAway);
  const found = findTable(spreadsheet, 'clients', language);
  if (!found) throw new SheetError(run.noSheet(sheets.clients));
  return found;
}

/**
 * The sales log.
 *
 * @param columns those to be read; left out, all
 * @returns null where the spreadsheet has none
 */
export function openSales(
  spreadsheet: Spreadsheet,
  language: Language,
  columns?: readonly SalesColumn[],
): Table<SalesColumn> | null {
  const found = findTable(spreadsheet, 'sales', language);
  return found && readLog(found, columns, language);
}

/**
 * The contact log. One that was never set up and cannot be used is reported, and everybody then
 * counts from their first purchase; one that set-up found is asked about.
 *
 * @param columns those to be read; left out, all
 * @returns null where the spreadsheet has none that can be used
 * @throws SheetError where a mapped column cannot be found any more
 */
export function openContacts(
  spreadsheet: Spreadsheet,
  language: Language,
  warnings: Warning[],
  columns?: readonly ContactsColumn[],
): TablePart<ContactsColumn> | null {
  const found = findTable(spreadsheet, 'contacts', language);
  if (!found) return null;
  try {
    return readLog(found, columns, language);
  } catch (error) {
    if (found.isMapped || !(error instanceof SheetError)) throw error;
    const sheet = found.sheet.getName();
    warnings.push({ sheet, row: null, column: '', message: error.message });
    return null;
  }
}

function readLog<Column extends string>(
  found: UserTable<Column>,
  columns: readonly Column[] | undefined,
  language: Language,
): TablePart<Column> {
  const words = texts[language];
  if (columns) return readTablePart(found, columns, words);
  const table = readTable(found, words);
  return { ...table, everyColumn: table.columns };
}
