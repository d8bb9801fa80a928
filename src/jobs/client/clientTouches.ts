import type { LastContacts } from '../../core/contacts/lastContacts';
import { lastContacts, laterContacts } from '../../core/contacts/lastContacts';
import type { Day } from '../../core/day';
import type { ContactLog } from '../../core/log/contactLog';

/** When a client was contacted. */
export interface ClientTouches {
  days: readonly Day[];
  last: LastContacts;
}

/** The contacts of every client, by key: those of the log, and the last that their row tells of. */
export function clientTouches(
  clients: readonly { key: string; lastContacts?: LastContacts }[],
  contacts: ContactLog,
): Map<string, ClientTouches> {
  return new Map(
    clients.map(({ key, lastContacts: told = {} }) => {
      const logged = contacts.byClient.get(key) ?? [];
      const days = logged.map(({ day }) => day);
      // The row may tell of a contact that the log has as well; that is one touch.
      const others = Object.values(told).filter((day) => !days.includes(day));
      return [key, { days: [...days, ...others], last: laterContacts(told, lastContacts(logged)) }];
    }),
  );
}
