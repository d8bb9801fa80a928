import type { Client } from '../base/clientBase';
import type { ClientSnapshot } from '../base/clientSnapshot';
import { daysOverdue, nextContact } from '../contacts/cadence';
import { type Contact, type LastContacts, laterContacts } from '../contacts/lastContacts';
import type { Day } from '../day';
import {
  continueHistories,
  type Deal,
  NO_PURCHASES,
  type PurchaseHistory,
} from '../log/purchaseHistory';
import { clientRhythm } from '../rhythm/clientRhythm';
import { medianInterval, purchaseInterval } from '../rhythm/rhythm';
import { category } from '../segments/category';
import { clientAbc } from '../segments/clientAbc';
import type { Settings } from '../settings';

/** A base as it stood on a day that is over, by what the logs held on that day. */
export interface PastBase {
  day: Day;
  /** Of every client of the log, up to that day. Carried on to the next day: not to be kept. */
  histories: ReadonlyMap<string, PurchaseHistory>;
  /** Of the clients who have a row and whom the logs knew by then. */
  clientSnapshots: Map<string, ClientSnapshot>;
}

/** What is known of a base: its clients' rows and its logs, in any order. */
export interface BaseRecords {
  clients: readonly Client[];
  deals: readonly Deal[];
  /** Before its first line nobody wrote contacts down: who was overdue then is not known. */
  contacts: readonly Contact[];
}

/**
 * The base as it stood on each of some past days, in one pass through the logs. Nothing after a day counts on it: intervals, the
 * base's median and the classes are those of the log up to that day. Judgement (category by hand, traits, potential) and settings bear
 * no date and are today's; what a row tells of purchases without dating them is left out.
 *
 * @param days ascending
 */
export function* pastBases(
  days: readonly Day[],
  { clients, deals, contacts }: BaseRecords,
  settings: Settings,
): Generator<PastBase> {
  const datedDeals = byDay(deals);
  const datedContacts = byDay([...contacts, ...contactsInRows(clients)]);
  const logBegins = contacts.reduce((first, { day }) => Math.min(first, day), Infinity);
  // In the order in which classes are told, so that they need no sorting each time.
  const rows = [...clients].sort((a, b) => (a.key < b.key ? -1 : 1));
  const histories = new Map<string, PurchaseHistory>();
  const lastContacts = new Map<string, LastContacts>();
  let [dealsSeen, contactsSeen] = [0, 0];

  for (const day of days) {
    const dealsBy = countUpTo(datedDeals, day, dealsSeen);
    continueHistories(histories, datedDeals.slice(dealsSeen, dealsBy));
    dealsSeen = dealsBy;
    const contactsBy = countUpTo(datedContacts, day, contactsSeen);
    for (const { client, type, day: on } of datedContacts.slice(contactsSeen, contactsBy)) {
      lastContacts.set(client, laterContacts(lastContacts.get(client) ?? {}, { [type]: on }));
    }
    contactsSeen = contactsBy;

    const known = rows.filter(({ key }) => histories.has(key) || lastContacts.has(key));
    const own = new Map(known.map(({ key }) => [key, histories.get(key) ?? NO_PURCHASES] as const));
    const base = medianInterval(
      [...histories.values()].map(({ purchaseDays }) => purchaseInterval(purchaseDays)),
    );
    const { classes } = clientAbc(own, datedDeals.slice(0, dealsSeen), settings, day);
    const clientSnapshots = new Map<string, ClientSnapshot>();
    for (const client of known) {
      const history = own.get(client.key) as PurchaseHistory;
      const decided = category(classes.get(client.key) ?? 'C', client).category;
      const due =
        day < logBegins || client.doNotContact
          ? null
          : nextContact(
              settings.cadence[decided],
              lastContacts.get(client.key) ?? {},
              history.purchaseDays[0] ?? null,
              day,
            );
      clientSnapshots.set(client.key, {
        status: clientRhythm(history, null, base, settings, day).status,
        category: decided,
        revenue: history.revenue,
        daysOverdue: due && daysOverdue(due.day, day),
      });
    }
    yield { day, histories, clientSnapshots };
  }
}

function byDay<Dated extends { day: Day }>(lines: readonly Dated[]): Dated[] {
  return [...lines].sort((a, b) => a.day - b.day);
}

/** How many lines of an ascending log, of which `from` are known to be, are not after a day. */
function countUpTo(lines: readonly { day: Day }[], day: Day, from: number): number {
  let count = from;
  while (count < lines.length && (lines[count] as { day: Day }).day <= day) count += 1;
  return count;
}

/** Rows may tell of later contacts than the log does. */
function contactsInRows(clients: readonly Client[]): Contact[] {
  return clients.flatMap(({ key, lastContacts = {} }) =>
    (Object.keys(lastContacts) as Contact['type'][]).map((type) => ({
      client: key,
      type,
      day: lastContacts[type] as Day,
    })),
  );
}
