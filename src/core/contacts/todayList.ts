import { addDays, type Day } from '../day';
import { missedCycles } from '../rhythm/lifecycle';
import { type Category, servingRank, WITHOUT_CATEGORY } from '../segments/category';
import type { Settings } from '../settings';
import type { ContactType, PressureLimit } from './cadence';
import { type ContactRules, followUpOf } from './contactDuty';
import type { ContactRecord } from './contactRecord';
import { offerMoreDue } from './followUp';
import { nextAnniversary } from './occasions';
import { nextTry } from './tryAgain';

/** A client as the day's list looks at them. */
export interface DueClient {
  key: string;
  category: Category | null;
  nextContact: Day | null;
  contactType: ContactType | null;
  contacts: ContactRecord;
  /** Days of all contacts and tries. */
  touchDays: readonly Day[];
  firstPurchase: Day | null;
  lastPurchase: Day | null;
  /** Null where not known. */
  purchaseDays: number | null;
  /** Null where their rhythm is not known. */
  intervalDays: number | null;
  /** How many of their seasons passed without a purchase; null for a client who has none. */
  missedSeasons: number | null;
  expectedOrder: Day | null;
  moneyAtRisk: number | null;
  /** When they last complained or gave a low score, where they have said nothing better since. */
  dissatisfiedOn: Day | null;
  /** Whether a sign of leaving was seen. */
  hasSignal: boolean;
  birthday: Day | null;
  doNotContact: boolean;
  /** Lost, and not to be won back. */
  isGivenUp: boolean;
  snoozedUntil: Day | null;
}

/** Why a client is to be contacted today, in the order in which the list is worked through. */
export type ContactReason =
  /** It was agreed with them. */
  | 'agreed'
  /** A contact is due by the rules, or they have just missed a first cycle. */
  | 'cadence'
  | 'firstMissedCycle'
  /** To be asked how it went. */
  | 'firstPurchase'
  /** It went well. */
  | 'offerMore'
  | 'orderExpected'
  | 'complaint'
  | 'birthday'
  | 'signal';

/** The parts of the list. */
const ORDER: readonly (readonly ContactReason[])[] = [
  ['agreed'],
  ['cadence', 'firstMissedCycle'],
  ['firstPurchase', 'offerMore'],
  ['orderExpected'],
  ['complaint'],
  ['birthday'],
];

/** A client to be contacted today, and why, the most pressing reason first. */
export interface DueEntry {
  key: string;
  category: Category | null;
  /**
   * By the contact rules; 0 on the day itself, null where another reason brings them here before
   * the rules do.
   */
  daysOverdue: number | null;
  contactType: ContactType | null;
  moneyAtRisk: number | null;
  /** Tries since the last contact. */
  tries: number;
  reasons: ContactReason[];
}

type TodaySettings = ContactRules &
  PressureLimit &
  Pick<Settings, 'daysOff' | 'holidays' | 'reminderDays'>;

/**
 * Whom to contact on a day: those it was promised to; whose contact is due, and who has just missed
 * a first cycle; who is to be asked how a first purchase went; who is about to order; who
 * complained; who has a birthday. In that order, and within it by the money at risk, then the
 * better category, then the longer delay.
 *
 * Nobody is here who is not to be contacted, was put off to a later day, was contacted on the day,
 * or was tried and is not to be tried again yet. A contact made since takes a missed cycle and an
 * expected order off the list. One of whom only another sign of leaving tells is left to the contact
 * rules; the sign is then told beside the rules.
 */
export function todayList(
  clients: readonly DueClient[],
  settings: TodaySettings,
  asOf: Day,
): DueEntry[] {
  return clients
    .flatMap((client) => entryOf(client, settings, asOf) ?? [])
    .sort(
      (a, b) =>
        partOf(a) - partOf(b) ||
        (b.moneyAtRisk ?? -1) - (a.moneyAtRisk ?? -1) ||
        servingRank(a.category) - servingRank(b.category) ||
        (b.daysOverdue ?? -1) - (a.daysOverdue ?? -1) ||
        (a.key < b.key ? -1 : 1),
    );
}

/** What anybody gets done beside the rest of their day. */
export const FIRST = 10;
/** Of whom so many are new, where any are due: nobody else would ask them. */
const LEAST_FOLLOW_UPS = 2;

/**
 * The first of a day's list: all to whom it was promised, at least two who bought for the first
 * time, then those with the most money at risk. Ten, or as many as were promised.
 */
export function firstOfToday(list: readonly DueEntry[]): DueEntry[] {
  const promised = list.filter(({ reasons }) => reasons[0] === 'agreed');
  const followUps = list
    .filter(({ reasons }) => reasons[0] === 'firstPurchase')
    .slice(0, LEAST_FOLLOW_UPS);
  const chosen = new Set([...promised, ...followUps]);
  const byMoney = list
    .filter((entry) => !chosen.has(entry))
    .sort((a, b) => (b.moneyAtRisk ?? -1) - (a.moneyAtRisk ?? -1)); // stable: else in list order
  for (const entry of byMoney) {
    if (chosen.size >= FIRST) break;
    chosen.add(entry);
  }
  return list.filter((entry) => chosen.has(entry));
}

function entryOf(client: DueClient, settings: TodaySettings, asOf: Day): DueEntry | null {
  const { key, category, contacts, nextContact, contactType, moneyAtRisk } = client;
  if (client.doNotContact || client.isGivenUp || (client.snoozedUntil ?? asOf) > asOf) return null;
  if (contacts.latest?.day === asOf) return null;
  const reasons = reasonsFor(client, settings, asOf);
  if (reasons.length === 0) return null;
  const ruleDays = contactType && settings.cadence[category ?? WITHOUT_CATEGORY][contactType];
  const again = nextTry(
    contacts,
    contactType ?? 'call',
    client.touchDays,
    ruleDays ?? null,
    settings,
  );
  if (again && again.day > asOf) return null;
  const isDue = nextContact !== null && nextContact <= asOf;
  return {
    key,
    category,
    daysOverdue: isDue ? asOf - nextContact : null,
    contactType: again?.type ?? contactType,
    moneyAtRisk,
    tries: contacts.tries,
    reasons,
  };
}

function reasonsFor(client: DueClient, settings: TodaySettings, asOf: Day): ContactReason[] {
  const { contacts, nextContact } = client;
  const isDue = nextContact !== null && nextContact <= asOf;
  const isSilent = isInFirstMissedCycle(client, asOf);
  const followUp = followUpOf(client, settings, asOf);
  const isFollowUp = followUp !== null && followUp <= asOf;
  const offerMore = offerMoreDue(
    client,
    client.expectedOrder,
    contacts.latest?.day ?? null,
    client.dissatisfiedOn,
    settings,
  );
  const isOffer = offerMore !== null && offerMore <= asOf && !isContactedSince(client, offerMore);
  const isComplaintOpen =
    client.dissatisfiedOn !== null && !isContactedSince(client, addDays(client.dissatisfiedOn, 1));
  const isAgreed = contacts.agreed !== null && contacts.agreed.day <= asOf;
  const holds: Readonly<Record<Exclude<ContactReason, 'signal'>, boolean>> = {
    agreed: isAgreed,
    // What brings the due day about is told by its own reason.
    cadence: isDue && !isAgreed && !(isFollowUp && nextContact === followUp),
    firstMissedCycle: isSilent && !isContactedSince(client, client.expectedOrder),
    firstPurchase: isFollowUp,
    offerMore: isOffer && asOf < (client.expectedOrder ?? asOf),
    orderExpected: isOrderExpected(client, settings.reminderDays, asOf),
    complaint: isComplaintOpen,
    birthday: isBirthday(client.birthday, asOf),
  };
  const reasons: ContactReason[] = ORDER.flat().filter(
    (reason) => holds[reason as keyof typeof holds],
  );
  if (reasons.length > 0 && client.hasSignal && !isSilent && !isComplaintOpen) {
    reasons.push('signal');
  }
  return reasons;
}

function partOf({ reasons: [first] }: DueEntry): number {
  return ORDER.findIndex((part) => part.includes(first as ContactReason));
}

function isBirthday(birthday: Day | null, asOf: Day): boolean {
  return birthday !== null && nextAnniversary(birthday, asOf)?.day === asOf;
}

function isInFirstMissedCycle(
  { lastPurchase, intervalDays, missedSeasons }: DueClient,
  asOf: Day,
): boolean {
  if (missedSeasons !== null) return missedSeasons === 1;
  if (lastPurchase === null || intervalDays === null || lastPurchase > asOf) return false;
  return missedCycles(lastPurchase, intervalDays, asOf) === 1;
}

/** They are active, and worth a reminder that nobody has given them yet. */
function isOrderExpected(client: DueClient, reminderDays: number, asOf: Day): boolean {
  const { expectedOrder, lastPurchase, purchaseDays } = client;
  // Who has bought once has no rhythm of their own yet; they are asked how it went.
  if (expectedOrder === null || lastPurchase === null || (purchaseDays ?? 0) < 2) return false;
  const from = addDays(expectedOrder, -reminderDays);
  if (asOf < from || asOf >= expectedOrder || from <= lastPurchase) return false;
  return !isContactedSince(client, from);
}

function isContactedSince({ contacts: { latest } }: DueClient, since: Day | null): boolean {
  return latest !== null && since !== null && latest.day >= since;
}
