import type { ClientSnapshot } from '../base/clientSnapshot';
import type { Day } from '../day';
import { type DealLog, placesWithin, soldIn } from '../log/dealLog';
import { type Minor, sumKnown } from '../money';
import { firstDayOf, lastDayOf, periodOf } from '../period';
import { type RetentionToDate, retentionToDate } from '../retention/retention';
import { STATUSES, type Status } from '../rhythm/lifecycle';
import { CATEGORIES, type Category } from '../segments/category';
import type { Settings } from '../settings';
import { type BaseRecords, pastBases } from './pastBase';

/** Clients and all that they have brought by a day. */
export interface Group {
  clients: number;
  /** Null where no amount is known. */
  revenue: Minor | null;
}

/** The base on one day, as it is kept: one record a day. Null stands for "not known". */
export interface HistoryRecord {
  day: Day;
  /** Who had dealt with us or was contacted by that day. */
  clients: number;
  statuses: Record<Status, Group>;
  categories: Record<Category, Group>;
  overdueContacts: number | null;
  compliancePercent: number | null;
  retention: Record<'month' | 'quarter', RetentionToDate>;
  /**
   * Revenue of the month as far as that day; null in the log's first month, where everyone would
   * look new.
   */
  newRevenue: Minor | null;
  regularRevenue: Minor | null;
}

/**
 * Sums up a base for the record of a day.
 *
 * @param deals the log; what is later than `day` does not count
 * @param known how many purchase days of each of its clients are not later, where that has been
 * counted
 */
export function historyRecord(
  day: Day,
  clientSnapshots: Iterable<ClientSnapshot>,
  deals: DealLog,
  known?: Int32Array,
): HistoryRecord {
  const all = [...clientSnapshots];
  const { purchaseDays } = deals;
  const overdue = all.filter(({ daysOverdue }) => (daysOverdue ?? 0) > 0).length;
  const asked = all.filter(({ daysOverdue }) => daysOverdue !== null).length;
  const monthStart = firstDayOf(periodOf(day, 'month'), 'month');
  const isFirstMonth = !purchaseDays.some((own) => (own[0] ?? monthStart) < monthStart);
  const month = revenueOf(deals, monthStart, day);
  return {
    day,
    clients: all.length,
    statuses: grouped(STATUSES, all, ({ status }) => status),
    categories: grouped(CATEGORIES, all, ({ category }) => category),
    overdueContacts: asked === 0 ? null : overdue,
    compliancePercent: asked === 0 ? null : ((asked - overdue) * 100) / asked,
    retention: {
      month: retentionToDate(purchaseDays, 'month', day, known),
      quarter: retentionToDate(purchaseDays, 'quarter', day, known),
    },
    newRevenue: isFirstMonth ? null : month.fromNew,
    regularRevenue: isFirstMonth ? null : month.fromRegular,
  };
}

/**
 * The records of days that are over, by what the logs held on each.
 *
 * @param days ascending
 */
export function pastRecords(
  days: readonly Day[],
  records: BaseRecords,
  settings: Settings,
): HistoryRecord[] {
  return Array.from(pastBases(days, records, settings), ({ day, known, clientSnapshots }) =>
    historyRecord(day, clientSnapshots, records.deals, known),
  );
}

/** A new user sees three years of dynamics on the first day. */
const MOST_MONTH_ENDS = 36;

/**
 * The month ends from one day to another, that one left out; of more than three years of them the
 * last.
 *
 * @param from first day that counts
 * @param to   the day that has a record of its own
 */
export function monthEndsBetween(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let month = periodOf(from, 'month'); lastDayOf(month, 'month') < to; month++) {
    days.push(lastDayOf(month, 'month'));
  }
  return days.slice(-MOST_MONTH_ENDS);
}

/**
 * Revenue of a month as far as a day, from clients whose first purchase falls into it and from all
 * the others.
 */
function revenueOf(
  deals: DealLog,
  monthStart: Day,
  day: Day,
): Record<'fromNew' | 'fromRegular', Minor | null> {
  const fromNew: (Minor | null)[] = [];
  const fromRegular: (Minor | null)[] = [];
  for (const client of deals.clients.values()) {
    const ofMonth = placesWithin(deals, client, monthStart, day);
    if (ofMonth.from === ofMonth.to) continue;
    const first = client.purchaseDays[0] ?? Number.POSITIVE_INFINITY;
    const isNew = first >= monthStart && first <= day;
    (isNew ? fromNew : fromRegular).push(soldIn(deals, ofMonth).revenue);
  }
  return { fromNew: sumKnown(fromNew), fromRegular: sumKnown(fromRegular) };
}

function grouped<Code extends string>(
  codes: readonly Code[],
  clientSnapshots: readonly ClientSnapshot[],
  codeOf: (standing: ClientSnapshot) => Code | null,
): Record<Code, Group> {
  const revenues = new Map<Code | null, ClientSnapshot['revenue'][]>(
    codes.map((code) => [code, []]),
  );
  for (const standing of clientSnapshots) revenues.get(codeOf(standing))?.push(standing.revenue);
  return Object.fromEntries(
    codes.map((code) => {
      const own = revenues.get(code) ?? [];
      return [code, { clients: own.length, revenue: sumKnown(own) }];
    }),
  ) as Record<Code, Group>;
}
