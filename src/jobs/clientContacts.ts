import type { Day } from '../core/day';
import { ClientIndex } from '../core/identity/clientIndex';
import type { KnownClient } from '../core/identity/likelyTwins';
import type { Settings } from '../core/settings';
import type { ContactsColumn } from '../schema/userColumns';
import type { SheetDocument } from '../sheets/document/document';
import { contactsOfClients } from '../sheets/logs/contactsOfClients';
import { type ContactsRow, readContacts } from '../sheets/logs/contactsSheet';
import { readFormAnswers } from '../sheets/logs/formAnswers';
import type { FormSheet } from '../sheets/tables/formSheets';
import type { Table } from '../sheets/tables/table';
import type { Warning } from '../sheets/tables/warnings';
import { texts } from '../texts/texts';

/**
 * The answers to forms up to a day, each under the client who gave it.
 *
 * @param clients  those who may be meant
 * @param isWanted whether a key is that of a client whose answers are wanted
 */
export function formContacts(
  forms: readonly FormSheet[],
  clients: Iterable<KnownClient>,
  isWanted: (key: string) => boolean,
  { aliases }: Pick<Settings, 'aliases'>,
  asOf: Day,
  document: SheetDocument,
  warnings: Warning[],
): ContactsRow[] {
  if (forms.length === 0) return [];
  const index = new ClientIndex(clients, aliases);
  const words = texts[document.language];
  return forms.flatMap((form) =>
    readFormAnswers(form, index, isWanted, asOf, document, words, warnings),
  );
}

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
