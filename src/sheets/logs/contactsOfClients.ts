import type { ClientIndex } from '../../core/identity/clientIndex';
import type { ContactsColumn } from '../../schema/userColumns';
import type { Texts } from '../../texts/texts';
import { RowReader, type Table } from '../tables/table';
import type { Warning } from '../tables/warnings';
import type { ContactsRow } from './contactsSheet';

/**
 * The contacts of a log, each under the client whom it means: by another spelling, a telephone or
 * an e-mail address too, as a telephony service lists its calls. One that clients share is reported
 * and left out, since nobody can tell whose it was.
 */
export function contactsOfClients(
  contacts: readonly ContactsRow[],
  index: ClientIndex,
  table: Table<ContactsColumn>,
  texts: Texts,
  warnings: Warning[],
): ContactsRow[] {
  const reader = new RowReader(table, texts, warnings);
  // The same name stands in many lines.
  const known = new Map<string, string | readonly string[]>();
  return contacts.flatMap((contact) => {
    const meant = known.get(contact.name) ?? index.whose(contact.name);
    known.set(contact.name, meant);
    if (typeof meant === 'string') {
      return meant === contact.client ? contact : { ...contact, client: meant };
    }
    const message = texts.warnings.sharedContact(contact.name, meant.length, meant.join(', '));
    reader.warn(contact.row, 'client', message, 'sharedContact');
    return [];
  });
}
