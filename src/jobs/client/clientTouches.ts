import type { LastContacts } from '../../core/contacts/lastContacts';
import type { Day } from '../../core/day';
import type { ContactLog } from '../../core/log/contactLog';

/**
 * The days on which every client was contacted or tried, by key: those of the log, and the last
 * that their row tells of.
 */
export function clientTouches(
  clients: readonly { key: string; lastContacts?: LastContacts }[],
  contacts: ContactLog,
): Map<string, readonly Day[]> {
  return new Map(
    clients.map(({ key, lastContacts = {} }) => {
      const days = (contacts.byClient.get(key) ?? []).map(({ day }) => day);
      // The row may tell of a contact that the log has as well; that is one touch.
      return [key, [...days, ...Object.values(lastContacts).filter((day) => !days.includes(day))]];
    }),
  );
}
