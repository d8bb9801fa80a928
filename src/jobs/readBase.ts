import { type ClientBaseFigures, clientBase } from '../core/clientBase';
import type { Day } from '../core/day';
import type { Settings } from '../core/settings';
import { addOnDocument, inChosenLanguage } from '../sheets/addOnLanguage';
import { type ClientRow, readClients } from '../sheets/clientRows';
import type { ClientsTable } from '../sheets/clientsTable';
import { type ContactsRow, readContacts } from '../sheets/contactsSheet';
import type { SheetDocument } from '../sheets/document';
import { readSettings } from '../sheets/readSettings';
import { readSales, type SalesRow } from '../sheets/salesSheet';
import type { ContactsColumn, SalesColumn } from '../sheets/schema';
import { prepareSettings, type SettingsSheet } from '../sheets/settingsSheet';
import type { Table } from '../sheets/table';
import type { Warning } from '../sheets/warnings';
import { texts } from '../texts/texts';
import { lookAtClients, openContacts, openSales } from './clientBaseSheets';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Everything the tables say, and what follows from it as of one day. */
export interface ReadBase {
  document: SheetDocument;
  asOf: Day;
  settings: Settings;
  clients: readonly ClientRow[];
  sales: readonly SalesRow[];
  contacts: readonly ContactsRow[];
  base: ClientBaseFigures;
  /** What it was read from; null where there is no such log. */
  tables: {
    clients: ClientsTable;
    sales: Table<SalesColumn> | null;
    contacts: Table<ContactsColumn> | null;
    settings: SettingsSheet;
  };
}

/** How a base is read where it is not just looked at. */
interface Reading {
  /** The day it is computed for, if it is not today. */
  asOf?: Day | undefined;
  openClients?: typeof lookAtClients;
  /** Takes what is wrong with the cells. */
  warnings?: Warning[];
}

/**
 * Reads and computes the base, each table once, and writes nothing to it.
 *
 * @throws SheetError where the sheets cannot be worked with
 */
export function readBase(
  spreadsheet: Spreadsheet,
  { asOf: day, openClients = lookAtClients, warnings = [] }: Reading = {},
): ReadBase {
  const spoken = addOnDocument();
  const asOf = day ?? spoken.today();
  // The logs first: one that cannot be used stops a run before Clients is given a column it lacks.
  const salesTable = openSales(spreadsheet, spoken.language);
  const contactsTable = openContacts(spreadsheet, spoken.language, warnings);
  const clientsTable = openClients(spreadsheet, spoken.language);
  const settingsSheet = prepareSettings(spreadsheet, spoken.language);
  const document = inChosenLanguage(spoken, settingsSheet, warnings);
  const words = texts[document.language];
  const settings = readSettings(settingsSheet, document, warnings);
  const sales = salesTable
    ? readSales(salesTable, settings.marginPercent, asOf, document, words, warnings)
    : [];
  const inLog = new Set(sales.map(({ client }) => client));
  const clients = readClients(
    clientsTable,
    (key) => inLog.has(key),
    asOf,
    document,
    words,
    warnings,
  );
  const contacts = contactsTable
    ? readContacts(contactsTable, asOf, document, words, warnings)
    : [];
  const base = clientBase(clients, sales, contacts, settings, asOf);
  const tables = {
    clients: clientsTable,
    sales: salesTable,
    contacts: contactsTable,
    settings: settingsSheet,
  };
  return { document, asOf, settings, clients, sales, contacts, base, tables };
}
