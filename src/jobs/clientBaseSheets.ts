import { type ClientsTable, prepareClients, readClientsTable } from '../sheets/clientsTable';
import { COLUMN_NAMES } from '../sheets/columnNames';
import { CLIENT_COMPUTED, REQUIRED, type SalesColumn } from '../sheets/schema';
import { readTable, type Table } from '../sheets/table';
import { findSheet, requireSheet } from '../sheets/workbook';
import { type Language, texts } from '../texts/texts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Clients, with its computed columns in place. */
export function openClients(spreadsheet: Spreadsheet, language: Language): ClientsTable {
  const sheet = requireSheet(spreadsheet, 'clients', language);
  const table = readClientsTable(sheet, language);
  if (table.computed.size === CLIENT_COMPUTED.length) return table;
  prepareClients(sheet, language);
  return readClientsTable(sheet, language);
}

/** The sales log; null where the spreadsheet has none. */
export function openSales(spreadsheet: Spreadsheet, language: Language): Table<SalesColumn> | null {
  const sheet = findSheet(spreadsheet, 'sales');
  return sheet && readTable(sheet, COLUMN_NAMES.sales, REQUIRED.sales, texts[language]);
}
