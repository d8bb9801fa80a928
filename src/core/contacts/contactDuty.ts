import type { Day } from '../day';
import { type Category, WITHOUT_CATEGORY } from '../segments/category';
import { type Cadence, type DueContact, daysOverdue, nextContact, snoozedContact } from './cadence';
import type { LastContacts } from './lastContacts';

/** A client as the contact rules look at them. */
export interface ContactedClient {
  /** Null where not known: the rules of B stand in. */
  category: Category | null;
  /** The last contact of each type, whoever tells of it. */
  lastContacts: LastContacts;
  /** Null where they never bought, or the day is not known. */
  firstPurchase: Day | null;
  doNotContact: boolean;
  /** The day that contacts with them were put off to. */
  snoozedUntil: Day | null;
}

/** When a client is to be contacted. Null stands for "not at all". */
export interface ContactDuty {
  nextContact: DueContact | null;
  /** Null where contacts were not put off, or the day they were put off to has come. */
  snoozedUntil: Day | null;
  daysOverdue: number | null;
}

/**
 * When the contact rules ask for a client's next contact, and how late it is; not before the day
 * that they were put off to.
 */
export function contactDuty(client: ContactedClient, cadence: Cadence, asOf: Day): ContactDuty {
  const snoozedUntil =
    client.snoozedUntil !== null && client.snoozedUntil > asOf ? client.snoozedUntil : null;
  const regular = client.doNotContact
    ? null
    : nextContact(
        cadence[client.category ?? WITHOUT_CATEGORY],
        client.lastContacts,
        client.firstPurchase,
        asOf,
      );
  const due = regular && snoozedUntil !== null ? snoozedContact(regular, snoozedUntil) : regular;
  return { nextContact: due, snoozedUntil, daysOverdue: due && daysOverdue(due.day, asOf) };
}
