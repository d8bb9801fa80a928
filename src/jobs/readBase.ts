import { type ClientBaseFigures, clientBase } from '../core/base/clientBase';
import type { Day } from '../core/day';
import { underClients } from '../core/identity/aliases';
import type { ContactPoints, KnownClient } from '../core/identity/likelyTwins';
import type { Settings } from '../core/settings';
import type { ContactsColumn, SalesColumn } from '../schema/userColumns';
import type { SheetDocument } from '../sheets/document/document';
import { addOnDocument, inChosenLanguage } from '../sheets/settings/addOnLanguage';
import { readSettings } from '../sheets/settings/readSettings';
import { prepareSettings, type SettingsSheet } from '../sheets/settings/settingsSheet';
import { type ClientRow, readClients } from '../sheets/tables/clientRows';
import type { ClientsTable } from '../sheets/tables/clientsTable';
import type { ContactsRow } from '../sheets/tables/contactsSheet';
import type { LogLine } from '../sheets/tables/logLine';
import { readSales, type SalesRow } from '../sheets/tables/salesSheet';
import type { Table } from '../sheets/tables/table';
import type { Warning } from '../sheets/tables/warnings';
import { texts } from '../texts/texts';
import { lookAtClients, openContacts, openSales } from './clientBaseSheets';
import { clientContacts } from './clientContacts';

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
  const { aliases } = settings;
  const sales = salesTable
    ? underClients(
        readSales(salesTable, settings.marginPercent, asOf, document, words, warnings),
        aliases,
      )
    : [];
  const inLog = new Set(sales.map(({ client }) => client));
  const clients = readClients(
    clientsTable,
    (key) => inLog.has(key),
    asOf,
    document,
    words,
    warnings,
    aliases,
  );
  const known = [...clients, ...toldBySales(sales)];
  const contacts = clientContacts(contactsTable, known, settings, asOf, document, warnings);
  const base = clientBase(clients, sales, contacts, settings, asOf);
  const tables = {
    clients: clientsTable,
    sales: salesTable,
    contacts: contactsTable,
    settings: settingsSheet,
  };
  return { document, asOf, settings, clients, sales, contacts, base, tables };
}

/** Whom a log of deals gives a telephone or an address of. */
function toldBySales(sales: readonly (LogLine & ContactPoints)[]): KnownClient[] {
  return sales.flatMap(({ client, name, phone, email }) =>
    phone == null && email == null ? [] : [{ key: client, name, phone, email }],
  );
}
