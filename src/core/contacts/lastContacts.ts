import { type Day, later } from '../day';
import type { ContactType } from './cadence';
import { isTry, type Outcome } from './outcome';

/** The day of the last contact of each type. */
export type LastContacts = Readonly<Partial<Record<ContactType, Day>>>;

/** One line of the contact log. */
export interface Contact {
  client: string;
  day: Day;
  type: ContactType;
  /** Left out where the log does not say: they were reached. */
  outcome?: Outcome;
  /** The day for which the next contact was agreed. */
  nextDay?: Day | null;
  /** 0–10, where the client gave one. */
  score?: number | null;
  /** Whether the client complained. */
  isComplaint?: boolean;
  /** Whether the client answered a form: nobody has to keep a contact log for it. */
  isFormAnswer?: boolean;
}

/**
 * The last contacts among some of one client; tries are none.
 *
 * @param asOf later ones do not count
 */
export function lastContacts(
  contacts: readonly Pick<Contact, 'day' | 'type' | 'outcome'>[],
  asOf = Number.POSITIVE_INFINITY,
): LastContacts {
  const last: Partial<Record<ContactType, Day>> = {};
  for (const { day, type, outcome } of contacts) {
    if (day <= asOf && !isTry(outcome)) last[type] = later(last[type] ?? day, day);
  }
  return last;
}

/** Of two tellings of the last contacts, the later one of each type. */
export function laterContacts(a: LastContacts, b: LastContacts): LastContacts {
  const latest: Partial<Record<ContactType, Day>> = { ...a };
  for (const type of Object.keys(b) as ContactType[]) {
    const day = b[type] as Day;
    latest[type] = later(latest[type] ?? day, day);
  }
  return latest;
}
