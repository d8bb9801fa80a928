import type { ContactType } from '../core/contacts/cadence';
import type { ContactReason, DueEntry } from '../core/contacts/todayList';
import { isoDay } from '../core/day';
import type { Category } from '../core/segments/category';
import type { ContactsToday } from '../jobs/client/contactsToday';
import { managersOf } from '../sheets/tables/clientRows';
import { type Language, texts } from '../texts/texts';
import { listCounted } from './listCounted';

/** A client to be contacted today, as the panel shows them. */
export interface TodayEntry {
  key: string;
  name: string;
  category: Category | null;
  manager: string;
  phone: string;
  /** Null where another reason than the contact rules brings them here. */
  daysOverdue: number | null;
  contactType: ContactType | null;
  reasons: ContactReason[];
  /** Of which type the contact is to be, and why, in words. */
  why: string;
  /** A warning that they have been contacted often enough of late; '' where they have not. */
  pressure: string;
}

export interface Today {
  /** ISO day. */
  asOf: string;
  /** How many are to be contacted, and how many of each category; in words. */
  counted: string;
  /** The first of them. */
  entries: TodayEntry[];
  birthdays: { key: string; name: string; day: string }[];
  /** Of the whole base, by name. */
  managers: string[];
}

/** As many as anybody gets through in a day, and few enough to cross at once. */
const ENTRIES = 300;

/** @param manager whose clients; '' for everybody's */
export function todayView(contacts: ContactsToday, manager: string, language: Language): Today {
  const { asOf, clients, due, birthdays, pressed, pressureDays } = contacts;
  const words = texts[language].contactLists;
  const isTheirs = (key: string) => manager === '' || clients.get(key)?.manager === manager;
  const theirs = due.filter(({ key }) => isTheirs(key));
  return {
    asOf: isoDay(asOf),
    counted: listCounted(theirs, ENTRIES, words.today, language),
    entries: theirs.slice(0, ENTRIES).map((entry) => {
      const client = clients.get(entry.key);
      const touches = pressed.get(entry.key);
      return {
        ...entry,
        name: client?.name ?? entry.key,
        manager: client?.manager ?? '',
        phone: client?.phone ?? '',
        why: whyToday(entry, client?.churnSignal ?? '', language),
        pressure: touches === undefined ? '' : words.today.pressure(touches, pressureDays),
      };
    }),
    birthdays: birthdays
      .filter(({ client }) => isTheirs(client))
      .map(({ client, day }) => ({
        key: client,
        name: clients.get(client)?.name ?? client,
        day: isoDay(day),
      })),
    managers: managersOf(clients.values()),
  };
}

function whyToday(
  { daysOverdue, contactType, reasons }: DueEntry,
  signal: string,
  language: Language,
): string {
  const { contactLists, words } = texts[language];
  const { today } = contactLists;
  const why: Record<ContactReason, string> = {
    cadence: daysOverdue ? today.late(daysOverdue) : today.dueToday,
    birthday: today.birthdayToday,
    firstMissedCycle: today.firstMissedCycle,
    signal,
  };
  const type = contactType === null ? [] : [words.contactTypes[contactType]];
  return [...type, ...reasons.map((reason) => why[reason])].join(' · ');
}
