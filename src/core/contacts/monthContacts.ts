import { addDays, type Day } from '../day';
import { clientKey } from '../log/clientKey';
import type { ContactLog } from '../log/contactLog';
import { lastDayOf, type Period, periodOf } from '../period';
import { WITHOUT_CATEGORY } from '../segments/category';
import { CONTACT_TYPES, type ContactType, firstOfEachType } from './cadence';
import { type ContactedClient, type ContactRules, contactsDue } from './contactDuty';
import type { Contact, LastContacts } from './lastContacts';
import { isTry } from './outcome';

/** What a month asks for with a client: so many contacts of a type. It stays as it was fixed. */
export interface MonthContacts {
  /** The day of the month's first run. */
  fixedOn: Day;
  client: string;
  /** The key of who answered for them then; null where nobody did. */
  manager: string | null;
  type: ContactType;
  /** When the first of them was due; before the month where it was late already. */
  dueDay: Day;
  planned: number;
}

/** The same, and what has come of it. */
export interface KeptContacts extends MonthContacts {
  done: number;
  /** What is asked for still: nothing of whom nobody is to contact any more. */
  left: number;
  isReleased: boolean;
}

/** A client as the contacts of a month are fixed. */
export interface AskedClient extends ContactedClient {
  manager: string | null;
}

/**
 * The contacts that the rules ask for from a day to the end of its month. One that is late counts
 * once, however late; from there, or from its due day, they repeat as the rules say:
 *
 *     planned = 1 + ⌊(last day of the month − later of due day and `asOf`) / days of the rule⌋
 */
export function fixedContacts(
  clients: readonly AskedClient[],
  rules: ContactRules,
  asOf: Day,
): MonthContacts[] {
  const lastDay = lastDayOf(periodOf(asOf, 'month'), 'month');
  return clients.flatMap((client) => {
    const { key, manager, category, snoozedUntil } = client;
    const days = rules.cadence[category ?? WITHOUT_CATEGORY];
    const due = firstOfEachType(contactsDue(client, rules, asOf));
    return [...due].flatMap(([type, dueDay]): MonthContacts[] => {
      const first = Math.max(dueDay, snoozedUntil ?? dueDay, asOf);
      if (first > lastDay) return [];
      const interval = days[type];
      const repeats = interval === undefined ? 0 : Math.floor((lastDay - first) / interval);
      return [{ fixedOn: asOf, client: key, manager, type, dueDay, planned: 1 + repeats }];
    });
  });
}

/** A contact that was made, and the key of who made it; null where nobody is known to have. */
export interface MadeContact {
  client: string;
  day: Day;
  type: ContactType;
  by: string | null;
}

/**
 * The contacts of a month with clients who have a row, tries left out: those of the log, and the
 * last that a row tells of besides. Where the log does not say who made one, it was who answers for
 * the client.
 *
 * @returns each client's by day
 */
export function contactsMade(
  clients: readonly { key: string; manager: string | null; lastContacts?: LastContacts }[],
  contacts: ContactLog<Contact & { manager: string | null }>,
  month: Period,
): MadeContact[] {
  return clients.flatMap(({ key, manager: responsible, lastContacts = {} }) => {
    const made = (contacts.byClient.get(key) ?? []).flatMap(
      ({ day, type, outcome, manager }): MadeContact[] =>
        isTry(outcome) ? [] : [{ client: key, day, type, by: keyOf(manager ?? responsible) }],
    );
    for (const type of CONTACT_TYPES) {
      const day = lastContacts[type];
      if (day === undefined || made.some((each) => each.type === type && each.day === day))
        continue;
      made.push({ client: key, day, type, by: keyOf(responsible) });
    }
    return made.filter(({ day }) => periodOf(day, 'month') === month).sort((a, b) => a.day - b.day);
  });
}

/** What a month has asked for, and what was done besides. */
export interface MonthOfContacts {
  asked: KeptContacts[];
  /** Contacts that nothing in it asked for. */
  other: MadeContact[];
}

/**
 * What has come of the contacts that a month asked for. A contact of the type with the client keeps
 * one of them, one a day; on the day on which they were fixed only where one was due by then, since
 * what had been made before was known.
 *
 * @param made       the contacts of the month, each client's by day
 * @param isReleased whether a client has asked not to be contacted any more
 */
export function monthOfContacts(
  fixed: readonly MonthContacts[],
  made: readonly MadeContact[],
  isReleased: (client: string) => boolean,
): MonthOfContacts {
  const slots = new Map<string, { kept: KeptContacts; from: Day }>();
  const asked = fixed.map((each) => {
    const kept: KeptContacts = { ...each, done: 0, left: each.planned, isReleased: false };
    const from = each.dueDay <= each.fixedOn ? each.fixedOn : addDays(each.fixedOn, 1);
    slots.set(slotOf(each), { kept, from });
    return kept;
  });
  const other = made.filter((contact) => {
    const slot = slots.get(slotOf(contact));
    if (!slot || slot.kept.left === 0 || contact.day < slot.from) return true;
    slot.kept.done += 1;
    slot.kept.left -= 1;
    slot.from = addDays(contact.day, 1);
    return false;
  });
  return {
    asked: asked.map((each) =>
      isReleased(each.client) ? { ...each, left: 0, isReleased: true } : each,
    ),
    other,
  };
}

/** How one manager kept a month's contacts. */
export interface ContactsKept {
  planned: number;
  done: number;
  left: number;
  /** Made beside the plan. */
  other: number;
}

/**
 * The same by manager: the plan's under who answered for the client when it was fixed, what was
 * done besides under who did it. Of whom nobody is to contact any more counts what was done.
 */
export function keptByManager({ asked, other }: MonthOfContacts): Map<string | null, ContactsKept> {
  const byManager = new Map<string | null, ContactsKept>();
  const of = (manager: string | null) => {
    const found = byManager.get(manager) ?? { planned: 0, done: 0, left: 0, other: 0 };
    byManager.set(manager, found);
    return found;
  };
  for (const { manager, done, left } of asked) {
    const own = of(manager);
    own.planned += done + left;
    own.done += done;
    own.left += left;
  }
  for (const { by } of other) of(by).other += 1;
  return byManager;
}

function keyOf(manager: string | null): string | null {
  return manager === null ? null : clientKey(manager);
}

function slotOf({ client, type }: { client: string; type: ContactType }): string {
  return `${type} ${client}`;
}
