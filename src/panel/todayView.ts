import type { ContactType } from '../core/contacts/cadence';
import { type ContactReason, firstOfToday } from '../core/contacts/todayList';
import { type ManagerRisk, riskByManager } from '../core/contacts/todayTotals';
import { isoDay } from '../core/day';
import type { Category } from '../core/segments/category';
import type { ContactsToday } from '../jobs/client/contactsToday';
import { lastLogged, whyToday } from '../jobs/client/todayInWords';
import { managersOf } from '../sheets/tables/clientRows';
import { type Language, texts } from '../texts/texts';
import { listCounted } from './listCounted';
import { type PanelText, panelText } from './panelText';

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
  moneyAtRisk: number | null;
  /** Whether they are among those to begin with. */
  isFirst: boolean;
  /** Of which type the contact is to be, and why, in words. */
  why: string;
  /** When and how the last contact was, and what was noted of it; '' where there was none. */
  last: string;
  /** When they bought last; '' where that is not known. */
  bought: string;
  /** What to offer; '' where nothing is known. */
  offer: string;
  /** A warning that they have been contacted often enough of late; '' where they have not. */
  pressure: string;
  /** What to write to them; null where there is nothing. */
  text: PanelText | null;
}

export interface Today {
  /** ISO day. */
  asOf: string;
  /** How many are to be contacted, and how many of each category; in words. */
  counted: string;
  /** How many were contacted today, and how many are left; '' where nobody is or was to be. */
  progress: string;
  /** By what they are ordered; '' where they are not told apart by money. */
  order: string;
  /** The money at risk in a year of those on the list, by manager; '' where they have none. */
  atRisk: ManagerRisk[];
  /** The first of them. */
  entries: TodayEntry[];
  birthdays: { key: string; name: string; day: string }[];
  /** Of the whole base, by name. */
  managers: string[];
}

/** As many as anybody gets through in a day, and few enough to cross at once. */
const ENTRIES = 300;

/**
 * @param manager       whose clients; '' for everybody's
 * @param isByOwnChance whether the money at risk was told by each client's own chance
 */
export function todayView(
  contacts: ContactsToday,
  manager: string,
  isByOwnChance: boolean,
  language: Language,
): Today {
  const { asOf, clients, due, isComputed, birthdays, pressed, pressureDays } = contacts;
  const { contactLists: words, foresight } = texts[language];
  const isTheirs = (key: string) => manager === '' || clients.get(key)?.manager === manager;
  const theirs = due.filter(({ key }) => isTheirs(key));
  const first = new Set(firstOfToday(theirs));
  const done = [...contacts.touched].filter(isTheirs).length;
  const overdue = theirs.filter(({ daysOverdue }) => (daysOverdue ?? 0) > 0).length;
  const listed = new Set(theirs.map(({ key }) => key));
  const resting = [...clients.values()].filter(
    ({ key, nextContact, doNotContact, snoozedUntil }) =>
      isTheirs(key) &&
      !listed.has(key) &&
      nextContact !== null &&
      nextContact < asOf &&
      !doNotContact &&
      (snoozedUntil ?? asOf) <= asOf,
  ).length;
  return {
    asOf: isoDay(asOf),
    order: !theirs.some(({ moneyAtRisk }) => moneyAtRisk !== null)
      ? ''
      : isByOwnChance
        ? foresight.byOwnChance
        : foresight.byStateChance,
    progress: done + theirs.length === 0 ? '' : words.today.progress(done, theirs.length),
    atRisk: riskByManager(theirs, (key) => clients.get(key)?.manager ?? ''),
    counted:
      isComputed || theirs.length > 0
        ? listCounted(
            theirs,
            ENTRIES,
            words.today,
            language,
            // Only these does the Overview count; the others are here for another reason.
            overdue + resting === 0 ? '' : words.today.overdue(overdue, resting),
          )
        : words.today.notComputed,
    entries: theirs.slice(0, ENTRIES).map((entry) => {
      const client = clients.get(entry.key);
      const touches = pressed.get(entry.key);
      return {
        ...entry,
        name: client?.name ?? entry.key,
        manager: client?.manager ?? '',
        phone: client?.phone ?? '',
        isFirst: first.has(entry),
        last: client ? lastLogged(client, language) : '',
        bought: client?.lastPurchase == null ? '' : words.today.bought(client.lastPurchase),
        offer: client?.offer ? words.winBack.offer(client.offer) : '',
        why: whyToday(entry, client?.churnSignal ?? '', language),
        pressure: touches === undefined ? '' : words.today.pressure(touches, pressureDays),
        text: panelText(contacts.textFor(entry.key), client),
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
