import type { Day } from '../day';
import { type Category, WITHOUT_CATEGORY } from '../segments/category';
import type { Settings } from '../settings';
import { type DueContact, daysOverdue, dueContacts, earliest, snoozedContact } from './cadence';
import type { ContactRecord } from './contactRecord';
import { followUpDue } from './followUp';
import { firstContactDue, rulesSince } from './rulesInForce';

/** A client as the contact rules look at them. */
export interface ContactedClient {
  key: string;
  /** Null where not known: the rules of B stand in. */
  category: Category | null;
  /** Their contacts up to the as-of day, whoever tells of them. */
  contacts: ContactRecord;
  /** Null where they never bought, or the day is not known. */
  firstPurchase: Day | null;
  /** Null where not known. */
  purchaseDays: number | null;
  doNotContact: boolean;
  /** Lost, and not to be won back. */
  isGivenUp: boolean;
  /** The day that contacts with them were put off to. */
  snoozedUntil: Day | null;
}

/** The settings that say when somebody is to be contacted. */
export type ContactRules = Pick<
  Settings,
  | 'cadence'
  | 'followUpDays'
  | 'rulesSince'
  | 'callsSince'
  | 'meetingsSince'
  | 'emailsSince'
  | 'messagesSince'
>;

/** When a client is to be contacted. Null stands for "not at all". */
export interface ContactDuty {
  nextContact: DueContact | null;
  /** Null where contacts were not put off, or the day they were put off to has come. */
  snoozedUntil: Day | null;
  daysOverdue: number | null;
}

/**
 * When a client's next contact is due, and how late it is; not before the day that they were put
 * off to.
 */
export function contactDuty(client: ContactedClient, rules: ContactRules, asOf: Day): ContactDuty {
  const snoozedUntil =
    client.snoozedUntil !== null && client.snoozedUntil > asOf ? client.snoozedUntil : null;
  const asked = contactsDue(client, rules, asOf);
  const { agreed } = client.contacts;
  // What was agreed on is the next contact, before or after what the rules ask for.
  const regular = agreed && asked.includes(agreed) ? agreed : earliest(asked);
  const due = regular && snoozedUntil !== null ? snoozedContact(regular, snoozedUntil) : regular;
  return { nextContact: due, snoozedUntil, daysOverdue: due && daysOverdue(due.day, asOf) };
}

/**
 * Every contact that is asked for with a client: one of each type by the rules, that which was
 * agreed on instead of the rule's own, and after a first purchase the question how it went.
 */
export function contactsDue(
  client: ContactedClient,
  rules: ContactRules,
  asOf: Day,
): { day: Day; type: NonNullable<DueContact['type']> }[] {
  if (client.doNotContact || client.isGivenUp) return [];
  const { key, category, contacts, firstPurchase } = client;
  const since = rulesSince(rules, asOf);
  const regular = dueContacts(
    rules.cadence[category ?? WITHOUT_CATEGORY],
    contacts.last,
    (type, days) => firstContactDue(key, firstPurchase, days, since[type]),
  );
  const followUp = followUpOf(client, rules, asOf);
  const { agreed } = contacts;
  if (agreed) return [agreed, ...regular.filter(({ type }) => type !== agreed.type)];
  return followUp === null ? regular : [{ day: followUp, type: 'call' }, ...regular];
}

/** When a client is to be asked how their first purchase went; see {@link followUpDue}. */
export function followUpOf(
  client: Pick<ContactedClient, 'contacts' | 'firstPurchase' | 'purchaseDays'>,
  rules: ContactRules,
  asOf: Day,
): Day | null {
  const lastContact = client.contacts.latest?.day ?? null;
  return followUpDue(client, lastContact, rules.followUpDays, rulesSince(rules, asOf).call, asOf);
}
