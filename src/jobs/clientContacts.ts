import type { Day } from '../core/day';
import { ClientIndex } from '../core/identity/clientIndex';
import type { KnownClient } from '../core/identity/likelyTwins';
import type { Settings } from '../core/settings';
import type { ContactsColumn } from '../schema/userColumns';
import type { SheetDocument } from '../sheets/document/document';
import { contactsOfClients } from '../sheets/logs/contactsOfClients';
import { type ContactsRow, readContacts } from '../sheets/logs/contactsSheet';
import type { Table } from '../sheets/tables/table';
import type { Warning } from '../sheets/tables/warnings';
import { texts } from '../texts/texts';

/**
 * The contacts of the log up to a day, each under the client whom it means.
 *
 * @param log     null where there is none that can be used
 * @param clients those who may be meant
 */
export function clientContacts(
  log: Table<ContactsColumn> | null,
  clients: Iterable<KnownClient>,
  settings: Settings,
  asOf: Day,
  document: SheetDocument,
  warnings: Warning[] = [],
): readonly ContactsRow[] {
  if (!log) return [];
  const words = texts[document.language];
  const contacts = readContacts(log, settings, asOf, document, words, warnings);
  return contactsOfClients(
    contacts,
    new ClientIndex(clients, settings.aliases),
    log,
    words,
    warnings,
  );
}
