import type { Client } from '../base/clientBase';
import type { ClientSnapshot } from '../base/clientSnapshot';
import { contactDuty } from '../contacts/contactDuty';
import { contactRecord } from '../contacts/contactRecord';
import type { Contact } from '../contacts/lastContacts';
import type { Day } from '../day';
import type { ContactLog } from '../log/contactLog';
import { type DealLog, firstDealDay, type LoggedClient } from '../log/dealLog';
import { NO_PURCHASES, type Sold, UNKNOWN_PURCHASES } from '../log/purchaseHistory';
import { clientRhythm } from '../rhythm/clientRhythm';
import type { Status } from '../rhythm/lifecycle';
import { knownPurchases } from '../rhythm/pastRhythm';
import { baseInterval } from '../rhythm/rhythm';
import { abcWindowDays } from '../segments/abcWindow';
import { type Category, category } from '../segments/category';
import { abcBySold, soldInSpan } from '../segments/clientAbc';
import { bringsNoProfit } from '../segments/noProfit';
import type { Settings } from '../settings';
import { clientWinBackDecision, isGivenUp } from '../value/winBackValue';

/** A base as it stood on a day that is over, by what the logs held on that day. */
export interface PastBase {
  day: Day;
  /**
   * How many purchase days of each client of the log were over; carried on to the next day, so not
   * to be kept.
   */
  known: Int32Array;
  /** Of the clients who have a row and whom the logs knew by then. */
  clientSnapshots: readonly PastSnapshot[];
}

/** Where a client stood, and whose it is. */
export interface PastSnapshot extends ClientSnapshot {
  key: string;
}

/** What is known of a base: its clients' rows and its logs. */
export interface BaseRecords {
  clients: readonly Client[];
  deals: DealLog;
  /** Before its first line nobody wrote contacts down: who was overdue then is not known. */
  contacts: ContactLog;
}

/**
 * The base as it stood on each of some past days, in one pass through the logs. Nothing after a day
 * counts on it: intervals, the base's median and the classes are those of the log up to that day.
 * Judgement (category by hand, traits, potential) and settings bear no date and are today's; what a
 * row tells of purchases without dating them is left out.
 *
 * @param days ascending
 */
export function* pastBases(
  days: readonly Day[],
  records: BaseRecords,
  settings: Settings,
): Generator<PastBase> {
  const { deals, contacts } = records;
  const contactsKept = contacts.rows.reduce(
    (first, { day, isFormAnswer }) => (isFormAnswer ? first : Math.min(first, day)),
    Infinity,
  );
  const logBegins = firstDealDay(deals);
  const clients = pastClients(records);

  for (const { day, known } of knownPurchases(deals.purchaseDays, days)) {
    const base = baseInterval(deals.purchaseDays, known);
    const unmentioned = logBegins <= day ? NO_PURCHASES : UNKNOWN_PURCHASES;
    const allTime = { firstDay: null, lastDay: day };
    const span = (logBegins <= day && abcWindowDays(settings, day)) || allTime;
    const acquainted = clients.filter(({ since }) => since <= day);
    const sold = acquainted.map(({ logged }) =>
      logged && logBegins <= day ? soldInSpan(deals, logged, allTime) : unmentioned,
    );
    const soldInWindow =
      span === allTime
        ? sold
        : acquainted.map(({ logged }, index) =>
            logged ? soldInSpan(deals, logged, span) : (sold[index] as Sold),
          );
    const { classes } = abcBySold(acquainted, soldInWindow, settings);
    const clientSnapshots = acquainted.map((acquaintance, index): PastSnapshot => {
      const { key, client, isJudged, logged, place, touches } = acquaintance;
      const history = logged ?? NO_PURCHASES;
      const count = logged ? (known[place] as number) : 0;
      const abcClass = classes[index] ?? null;
      const isUnprofitable = logged !== null && bringsNoProfit(deals, logged, span);
      const decided =
        isJudged || isUnprofitable ? category(abcClass, client, isUnprofitable).category : abcClass;
      const { status } = clientRhythm(history, null, base, settings, day, count);
      const duty =
        day < contactsKept
          ? null
          : contactDuty(
              {
                key,
                category: decided,
                contacts: contactRecord(touches, client.lastContacts, day),
                firstPurchase: count > 0 ? (history.purchaseDays[0] as Day) : null,
                purchaseDays: count,
                doNotContact: client.doNotContact,
                isGivenUp: isGivenUp(status, decisionByClass(status, decided, settings)),
                snoozedUntil: null,
              },
              settings,
              day,
            );
      return {
        key,
        status,
        category: decided,
        revenue: (sold[index] as Sold).revenue,
        daysOverdue: duty?.daysOverdue ?? null,
      };
    });
    yield { day, known, clientSnapshots };
  }
}

/** A decision about winning a client back as far as their class takes it: sums bear no date. */
function decisionByClass(status: Status | null, decided: Category | null, settings: Settings) {
  const known = { status, category: decided, value: null, cost: null };
  return clientWinBackDecision(known, settings).decision;
}

/** A client with a row, and what the logs hold of them. */
interface PastClient {
  key: string;
  client: Client;
  /** Whether anything but the class decides their category. */
  isJudged: boolean;
  /** Null where no deal is theirs. */
  logged: LoggedClient | null;
  /** Among the clients of the sales log, where they are one. */
  place: number;
  /** Contacts of the log. */
  touches: readonly Contact[];
  /** The first day on which the logs knew them; +∞ where they never did. */
  since: number;
}

function pastClients({ clients, deals, contacts }: BaseRecords): PastClient[] {
  const places = new Map([...deals.clients.keys()].map((key, place) => [key, place]));
  return clients.map((client) => {
    const logged = deals.clients.get(client.key) ?? null;
    const touches = contacts.byClient.get(client.key) ?? [];
    const contactDays = [
      ...touches.map(({ day }) => day),
      ...Object.values(client.lastContacts ?? {}),
    ];
    const firstDeal = logged ? (deals.days[logged.from] as number) : Number.POSITIVE_INFINITY;
    const { manualCategory, potential, traits } = client;
    return {
      key: client.key,
      client,
      isJudged: manualCategory !== null || potential === 'high' || traits.length > 0,
      logged,
      place: places.get(client.key) ?? -1,
      touches,
      since: contactDays.reduce((first, day) => Math.min(first, day), firstDeal),
    };
  });
}
