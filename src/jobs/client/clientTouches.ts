import {
  type LastContacts,
  lastContactsByClient,
  laterContacts,
} from '../../core/contacts/lastContacts';
import type { Day } from '../../core/day';
import type { Records } from '../readBase';

/** When a client was contacted. */
export interface ClientTouches {
  days: readonly Day[];
  last: LastContacts;
}

/** The contacts of every client of Clients, by key: those of the log, and the last ones that his row says of. */
export function clientTouches({ clients, contacts }: Records): Map<string, ClientTouches> {
  const logged = new Map<string, Day[]>();
  for (const { client, day } of contacts) {
    const own = logged.get(client);
    if (own) own.push(day);
    else logged.set(client, [day]);
  }
  const last = lastContactsByClient(contacts);
  return new Map(
    clients.map(({ key, lastContacts }) => {
      const days = logged.get(key) ?? [];
      // The row may tell of a contact that the log has as well; that is one touch.
      const told = Object.values(lastContacts).filter((day) => !days.includes(day));
      return [
        key,
        { days: [...days, ...told], last: laterContacts(lastContacts, last.get(key) ?? {}) },
      ];
    }),
  );
}
