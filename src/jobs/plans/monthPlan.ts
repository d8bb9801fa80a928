import {
  contactsMade,
  fixedContacts,
  type MonthContacts,
  type MonthOfContacts,
  monthOfContacts,
} from '../../core/contacts/monthContacts';
import { groupedBy } from '../../core/groupedBy';
import { underClients } from '../../core/identity/aliases';
import { type Period, periodOf } from '../../core/period';
import { ruledClients } from '../client/plannedContacts';
import type { ReadBase } from '../readBase';

/** What months have asked for, and what came of it, the latest first. */
export type MonthPlan = ReadonlyMap<Period, MonthOfContacts>;

/**
 * The months of a list of fixed contacts, whichever they are: one that no run has looked at since is
 * counted to its end.
 *
 * @param fixed as they were kept; a client is followed to the name that they go by now
 */
export function monthPlan(fixed: readonly MonthContacts[], read: ReadBase): MonthPlan {
  const { asOf, clients, logs, settings } = read;
  const byMonth = groupedBy(underClients(fixed, settings.aliases), ({ fixedOn }) =>
    periodOf(fixedOn, 'month'),
  );
  const thisMonth = periodOf(asOf, 'month');
  const spared = new Set(clients.flatMap(({ key, doNotContact }) => (doNotContact ? key : [])));
  const months = [...byMonth].filter(([month]) => month <= thisMonth).sort(([a], [b]) => b - a);
  return new Map(
    months.map(([month, asked]) => {
      const made = contactsMade(clients, logs.contacts, month);
      // A month that is over stays as it was.
      const isReleased = (key: string) => month === thisMonth && spared.has(key);
      return [month, monthOfContacts(asked, made, isReleased)];
    }),
  );
}

/** The same, the month's own fixed today where none of its contacts have been yet. */
export function fixedMonthPlan(fixed: readonly MonthContacts[], read: ReadBase): MonthPlan {
  const thisMonth = periodOf(read.asOf, 'month');
  const known = monthPlan(fixed, read);
  if (known.has(thisMonth)) return known;
  const asked = fixedContacts(ruledClients(read), read.settings, read.asOf);
  const made = contactsMade(read.clients, read.logs.contacts, thisMonth);
  return new Map([[thisMonth, monthOfContacts(asked, made, () => false)], ...known]);
}
