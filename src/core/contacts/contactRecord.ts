import type { Day } from '../day';
import type { ContactType } from './cadence';
import { type Contact, type LastContacts, lastContacts, laterContacts } from './lastContacts';
import { isTry } from './outcome';

/** What the contacts with a client come to, for the rules that ask for the next one. */
export interface ContactRecord {
  /** Of each type, tries left out. */
  last: LastContacts;
  /** The last of them all, and who made it; null where not known. */
  latest: { day: Day; type: ContactType; by: string | null } | null;
  /** What was agreed on in the last contact; null where nothing was. */
  agreed: { day: Day; type: ContactType } | null;
  /** Tries since the last contact. */
  tries: number;
  lastTry: Day | null;
}

/**
 * What the contacts with one client come to.
 *
 * @param contacts of the log, ascending by day, those of one day in the order they were written
 * @param told     the last contacts that the client's row tells of
 * @param asOf     later ones do not count
 */
export function contactRecord(
  contacts: readonly (Contact & { manager?: string | null })[],
  told: LastContacts = NOTHING_TOLD,
  asOf = Number.POSITIVE_INFINITY,
): ContactRecord {
  if (contacts.length === 0 && Object.keys(told).length === 0) return NO_CONTACTS;
  const known = Object.entries(told).filter(([, day]) => day <= asOf);
  const last = laterContacts(Object.fromEntries(known), lastContacts(contacts, asOf));
  let latest: ContactRecord['latest'] = null;
  let agreed: ContactRecord['agreed'] = null;
  let tries = 0;
  let lastTry: Day | null = null;
  for (const { day, type, outcome, nextDay = null, manager = null } of contacts) {
    if (day > asOf) break;
    if (isTry(outcome)) {
      tries += 1;
      lastTry = day;
    } else {
      agreed = nextDay === null ? null : { day: nextDay, type };
      latest = { day, type, by: manager };
      tries = 0;
    }
  }
  for (const [type, day] of known as [ContactType, Day][]) {
    if (lastTry !== null && day > lastTry) tries = 0;
    if (latest && day <= latest.day) continue;
    // The row tells of a contact that the log has not: what was agreed before it is settled.
    latest = { day, type, by: null };
    agreed = null;
  }
  return { last, latest, agreed, tries, lastTry };
}

const NOTHING_TOLD: LastContacts = {};

const NO_CONTACTS: ContactRecord = {
  last: NOTHING_TOLD,
  latest: null,
  agreed: null,
  tries: 0,
  lastTry: null,
};
