import type { Day } from '../day';
import type { ContactType } from './cadence';

/** The day of the last contact of each type. */
export type LastContacts = Readonly<Partial<Record<ContactType, Day>>>;

/** One line of the contact log. */
export interface Contact {
  client: string;
  day: Day;
  type: ContactType;
  /** 0–10, where the client gave one. */
  score?: number | null;
  /** Whether he complained. */
  isComplaint?: boolean;
}

/** The last contacts of every client of a log, by client key. */
export function lastContactsByClient(contacts: readonly Contact[]): Map<string, LastContacts> {
  const byClient = new Map<string, LastContacts>();
  for (const { client, day, type } of contacts) {
    byClient.set(client, laterContacts(byClient.get(client) ?? {}, { [type]: day }));
  }
  return byClient;
}

/** Of two tellings of the last contacts, the later one of each type. */
export function laterContacts(a: LastContacts, b: LastContacts): LastContacts {
  const later: Partial<Record<ContactType, Day>> = { ...a };
  for (const type of Object.keys(b) as ContactType[]) {
    const day = b[type] as Day;
    later[type] = Math.max(later[type] ?? day, day);
  }
  return later;
}
