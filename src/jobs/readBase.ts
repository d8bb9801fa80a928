import { type ClientBaseFigures, clientBase } from '../core/clientBase';
import type { Day } from '../core/day';
import type { Settings } from '../core/settings';
import { addOnDocument, inChosenLanguage } from '../sheets/addOnLanguage';
import { type ClientRow, readClients } from '../sheets/clientRows';
import { type ContactsRow, readContacts } from '../sheets/contactsSheet';
import type { SheetDocument } from '../sheets/document';
import { readSettings } from '../sheets/readSettings';
import { readSales, type SalesRow } from '../sheets/salesSheet';
import { prepareSettings } from '../sheets/settingsSheet';
import type { Warning } from '../sheets/warnings';
import { texts } from '../texts/texts';
import { lookAtClients, openContacts, openSales } from './clientBaseSheets';

/** Everything the tables say, and what follows from it as of one day. */
export interface ReadBase {
  document: SheetDocument;
  asOf: Day;
  settings: Settings;
  clients: readonly ClientRow[];
  sales: readonly SalesRow[];
  contacts: readonly ContactsRow[];
  base: ClientBaseFigures;
}

/**
 * Reads and computes the base as it stands today, and writes nothing to it. What is wrong with the tables the recalculation reports.
 *
 * @throws SheetError where the sheets cannot be worked with
 */
export function readBase(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): ReadBase {
  const spoken = addOnDocument();
  const asOf = spoken.today();
  const warnings: Warning[] = [];
  const salesTable = openSales(spreadsheet, spoken.language);
  const contactsTable = openContacts(spreadsheet, spoken.language, warnings);
  const clientsTable = lookAtClients(spreadsheet, spoken.language);
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
  return { document, asOf, settings, clients, sales, contacts, base };
}
