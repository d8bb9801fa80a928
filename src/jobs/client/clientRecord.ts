import type { Day } from '../../core/day';
import { ClientIndex } from '../../core/identity/clientIndex';
import type { Settings } from '../../core/settings';
import type { ContactsColumn } from '../../schema/userColumns';
import type { SheetDocument } from '../../sheets/document/document';
import { SheetError } from '../../sheets/document/sheetError';
import { standingSettings } from '../../sheets/settings/standingSettings';
import type { ClientsTable } from '../../sheets/tables/clientsTable';
import { type ContactsRow, readContacts } from '../../sheets/tables/contactsSheet';
import { knownClients, ownerIn } from '../../sheets/tables/knownClients';
import { type StandingClient, standingClient } from '../../sheets/tables/standingClients';
import { linesOf, type Table } from '../../sheets/tables/table';
import { texts } from '../../texts/texts';
import { lookAtClients, openContacts } from '../clientBaseSheets';
import { clientKeys } from '../undoing/clientKeys';

/** What the tables say of one client. */
export interface ClientRecord {
  document: SheetDocument;
  asOf: Day;
  settings: Settings;
  table: ClientsTable;
  /** His, as an index among the table's rows. */
  row: number;
  client: StandingClient;
  /** Null where there is no log of contacts that can be used. */
  log: Table<ContactsColumn> | null;
  /** His contacts of the log, up to today. */
  contacts: readonly ContactsRow[];
}

/**
 * Reads what is needed to do something about one client.
 *
 * @param key the client's
 * @throws SheetError where he has no row any more, or the sheets cannot be worked with
 */
export function clientRecord(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  key: string,
  document: SheetDocument,
): ClientRecord {
  const asOf = document.today();
  const { language } = document;
  const table = lookAtClients(spreadsheet, language);
  const row = clientKeys(table).findIndex(
    (each, index) => each === key && !table.headings.has(index),
  );
  if (row < 0) throw new SheetError(texts[language].refused.clientGone(table.name));
  const log = openContacts(spreadsheet, language, []);
  const settings = standingSettings(spreadsheet, document);
  const index = new ClientIndex(knownClients(table), settings.aliases);
  const lines = log && linesOf(log, key, (name) => ownerIn(name, index));
  const contacts = lines ? readContacts(lines, asOf, document, texts[language], []) : [];
  return {
    document,
    asOf,
    settings,
    table,
    row,
    client: standingClient(table, row, document),
    log,
    contacts: contacts.map((contact) => ({ ...contact, client: key })),
  };
}
