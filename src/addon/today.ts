import type { ContactType } from '../core/cadence';
import { CATEGORIES, type Category } from '../core/category';
import { isoDay } from '../core/day';
import type { ContactReason } from '../core/todayList';
import type { ContactsToday } from '../jobs/contactsToday';

/** A client to be contacted today, as the panel shows him. */
export interface TodayEntry {
  key: string;
  name: string;
  category: Category;
  manager: string;
  phone: string;
  /** Null where another reason than the contact rules brings him here. */
  daysOverdue: number | null;
  contactType: ContactType | null;
  reasons: ContactReason[];
  /** In the words of the sheet; '' where there is none. */
  signal: string;
}

export interface Today {
  /** ISO day. */
  asOf: string;
  /** How many are to be contacted, and how many of each category. */
  count: number;
  byCategory: { category: Category; clients: number }[];
  /** The first of them. */
  entries: TodayEntry[];
  birthdays: { key: string; name: string; day: string }[];
  /** Of the whole base, by name. */
  managers: string[];
}

/** As many as anybody gets through in a day, and few enough to cross at once. */
const ENTRIES = 300;

/** The managers of a base, by name. */
export function managersOf({ clients }: ContactsToday): string[] {
  const managers = new Set([...clients.values()].map(({ manager }) => manager));
  managers.delete('');
  return [...managers].sort((a, b) => a.localeCompare(b));
}

/** @param manager whose clients; '' for everybody's */
export function todayOf(contacts: ContactsToday, manager: string): Today {
  const { asOf, clients, due, birthdays } = contacts;
  const isHis = (key: string) => manager === '' || clients.get(key)?.manager === manager;
  const his = due.filter(({ key }) => isHis(key));
  return {
    asOf: isoDay(asOf),
    count: his.length,
    byCategory: CATEGORIES.map((category) => ({
      category,
      clients: his.filter((entry) => entry.category === category).length,
    })).filter((row) => row.clients > 0),
    entries: his.slice(0, ENTRIES).map((entry) => {
      const client = clients.get(entry.key);
      return {
        ...entry,
        name: client?.name ?? entry.key,
        manager: client?.manager ?? '',
        phone: client?.phone ?? '',
        signal: client?.churnSignal ?? '',
      };
    }),
    birthdays: birthdays
      .filter(({ client }) => isHis(client))
      .map(({ client, day }) => ({
        key: client,
        name: clients.get(client)?.name ?? client,
        day: isoDay(day),
      })),
    managers: managersOf(contacts),
  };
}
