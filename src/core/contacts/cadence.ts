import { addDays, type Day, later } from '../day';
import type { Category } from '../segments/category';

/** How we get in touch. */
export type ContactType = 'call' | 'meeting' | 'email' | 'message';

export const CONTACT_TYPES: readonly ContactType[] = ['call', 'meeting', 'email', 'message'];

/**
 * Days from one contact to the next, by category and type. A type that is not there is not
 * required.
 */
export type Cadence = Readonly<Record<Category, Readonly<Partial<Record<ContactType, number>>>>>;

/**
 * A call a week and a meeting a month for those who matter most, a call in half a year for the
 * least.
 */
export const DEFAULT_CADENCE: Cadence = {
  VIP: { call: 7, meeting: 30 },
  A: { call: 14, meeting: 90 },
  B: { call: 30, meeting: 182 },
  C: { call: 182 },
};

/** A contact that falls due, and of which type. */
export interface DueContact {
  day: Day;
  type: ContactType | null;
}

/**
 * The contacts that a category's rules ask of one client: of each type that has days, the last
 * contact of that type plus the days. A purchase is not a contact.
 *
 * @param days         the cadence's days for the client's category
 * @param lastContacts day of the last contact of each type
 * @param firstDue     when the first contact of a type falls due where there was none
 */
export function dueContacts(
  days: Readonly<Partial<Record<ContactType, number>>>,
  lastContacts: Readonly<Partial<Record<ContactType, Day>>>,
  firstDue: (type: ContactType, days: number) => Day,
): { day: Day; type: ContactType }[] {
  const due: { day: Day; type: ContactType }[] = [];
  for (const type of CONTACT_TYPES) {
    const interval = days[type];
    if (interval === undefined) continue;
    const last = lastContacts[type];
    due.push({
      day: last === undefined ? firstDue(type, interval) : addDays(last, interval),
      type,
    });
  }
  return due;
}

/** The earliest of some contacts, of those of one day the first; null where there are none. */
export function earliest<Due extends { day: Day }>(contacts: readonly Due[]): Due | null {
  return contacts.reduce<Due | null>(
    (first, each) => (first && first.day <= each.day ? first : each),
    null,
  );
}

/** The day of the earliest contact of each type. */
export function firstOfEachType(
  contacts: Iterable<{ day: Day; type: ContactType }>,
): Map<ContactType, Day> {
  const first = new Map<ContactType, Day>();
  for (const { day, type } of contacts) {
    const known = first.get(type);
    if (known === undefined || day < known) first.set(type, day);
  }
  return first;
}

/** A contact that was put off to a day: not due before it. */
export function snoozedContact(due: DueContact, snoozedUntil: Day): DueContact {
  return { ...due, day: later(due.day, snoozedUntil) };
}

/** Days by which a contact is late; 0 on the day it falls due and before. */
export function daysOverdue(nextContact: Day, asOf: Day): number {
  return Math.max(0, asOf - nextContact);
}

/**
 * Contact compliance: of the clients who have a cadence, the share with no overdue contact.
 *
 * @param nextContacts per client; null for one whose category asks for none
 * @returns percentage; null where no client has a cadence
 */
export function contactCompliance(nextContacts: Iterable<Day | null>, asOf: Day): number | null {
  let required = 0;
  let kept = 0;
  for (const next of nextContacts) {
    if (next === null) continue;
    required += 1;
    if (daysOverdue(next, asOf) === 0) kept += 1;
  }
  return required === 0 ? null : (kept * 100) / required;
}

/** Touches allowed in any span of so many days. */
export interface PressureLimit {
  touchLimit: number;
  touchDays: number;
}

/** No more than a touch or two a week. */
export const DEFAULT_PRESSURE_LIMIT: PressureLimit = { touchLimit: 2, touchDays: 7 };

/**
 * Pressure guard: whether one more touch on `asOf` would be one too many.
 *
 * @param touchDays days of the contacts so far
 */
export function pressureReached(
  touchDays: Iterable<Day>,
  asOf: Day,
  limit: PressureLimit = DEFAULT_PRESSURE_LIMIT,
): boolean {
  return recentTouches(touchDays, asOf, limit.touchDays) >= limit.touchLimit;
}

/** How many of the touches fall into the span of so many days that ends on `asOf`. */
export function recentTouches(touchDays: Iterable<Day>, asOf: Day, days: number): number {
  let recent = 0;
  for (const day of touchDays) {
    if (day <= asOf && day > asOf - days) recent += 1;
  }
  return recent;
}
