import {
  contactsMade,
  fixedContacts,
  type MonthContacts,
  type MonthOfContacts,
  monthOfContacts,
} from '../../core/contacts/monthContacts';
import { groupedBy } from '../../core/groupedBy';
import { type Period, periodOf } from '../../core/period';
import { isGivenUp } from '../../core/value/winBackValue';
import { ruledClients } from '../client/plannedContacts';
import type { ReadBase } from '../readBase';

/** What this month and the last have asked for, and what came of it, the later first. */
export type MonthPlan = ReadonlyMap<Period, MonthOfContacts>;

/**
 * This month's contacts and the last one's. Older ones are told by their figures alone.
 *
 * @param fixed as they were kept
 */
export function monthPlan(fixed: readonly MonthContacts[], read: ReadBase): MonthPlan {
  const { asOf, clients, logs, base } = read;
  const byMonth = groupedBy(fixed, ({ fixedOn }) => periodOf(fixedOn, 'month'));
  const rows = new Map(clients.map((client) => [client.key, client]));
  const isAsked = (key: string) => {
    const [row, figures] = [rows.get(key), base.clients.get(key)];
    if (!row || !figures || row.doNotContact) return false;
    return !isGivenUp(figures.status, figures.winBackDecision);
  };
  const thisMonth = periodOf(asOf, 'month');
  return new Map(
    [thisMonth, thisMonth - 1].flatMap((month) => {
      const asked = byMonth.get(month);
      if (!asked) return [];
      const made = contactsMade(clients, logs.contacts, month);
      return [[month, monthOfContacts(asked, made, isAsked)] as const];
    }),
  );
}

/** The same, the month's own fixed today where none of its contacts have been yet. */
export function fixedMonthPlan(fixed: readonly MonthContacts[], read: ReadBase): MonthPlan {
  const thisMonth = periodOf(read.asOf, 'month');
  if (fixed.some(({ fixedOn }) => periodOf(fixedOn, 'month') === thisMonth)) {
    return monthPlan(fixed, read);
  }
  return monthPlan(
    [...fixed, ...fixedContacts(ruledClients(read), read.settings, read.asOf)],
    read,
  );
}
