import type { ClientSnapshot } from '../base/clientSnapshot';
import type { Day } from '../day';
import type { Deal, PurchaseHistory } from '../log/purchaseHistory';
import { fromMinor, type Minor, sumKnown } from '../money';
import { firstDayOf, lastDayOf, periodOf } from '../period';
import { type RetentionToDate, retentionToDate } from '../retention/retention';
import { STATUSES, type Status } from '../rhythm/lifecycle';
import { CATEGORIES, type Category } from '../segments/category';
import type { Settings } from '../settings';
import { type BaseRecords, pastBases } from './pastBase';

/** Clients and all that they have brought by a day, money in the sheet's currency. */
export interface Group {
  clients: number;
  /** Null where no amount is known. */
  revenue: number | null;
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
  /** Revenue of the month as far as that day; null in the log's first month, where everyone would look new. */
  newRevenue: number | null;
  regularRevenue: number | null;
}

/**
 * Sums up a base for the record of a day.
 *
 * @param histories of every client of the log, up to `day`
 * @param deals     at least those of the month, in any order; later ones do not count
 */
export function historyRecord(
  day: Day,
  clientSnapshots: ReadonlyMap<string, ClientSnapshot>,
  histories: ReadonlyMap<string, PurchaseHistory>,
  deals: readonly Deal[],
): HistoryRecord {
  const all = [...clientSnapshots.values()];
  const purchaseDays = [...histories.values()].map((history) => history.purchaseDays);
  const overdue = all.filter(({ daysOverdue }) => (daysOverdue ?? 0) > 0).length;
  const asked = all.filter(({ daysOverdue }) => daysOverdue !== null).length;
  const monthStart = firstDayOf(periodOf(day, 'month'), 'month');
  const isFirstMonth = !purchaseDays.some(([first]) => first !== undefined && first < monthStart);
  const ofMonth = deals.filter((deal) => deal.day >= monthStart && deal.day <= day);
  const month = revenueOf(ofMonth, histories, monthStart);
  return {
    day,
    clients: all.length,
    statuses: grouped(STATUSES, all, ({ status }) => status),
    categories: grouped(CATEGORIES, all, ({ category }) => category),
    overdueContacts: asked === 0 ? null : overdue,
    compliancePercent: asked === 0 ? null : ((asked - overdue) * 100) / asked,
    retention: {
      month: retentionToDate(purchaseDays, 'month', day),
      quarter: retentionToDate(purchaseDays, 'quarter', day),
    },
    newRevenue: isFirstMonth ? null : fromMinor(month.fromNew),
    regularRevenue: isFirstMonth ? null : fromMinor(month.fromRegular),
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
  const dealsByMonth = new Map<number, Deal[]>();
  for (const deal of records.deals) {
    const month = periodOf(deal.day, 'month');
    const deals = dealsByMonth.get(month);
    if (deals) deals.push(deal);
    else dealsByMonth.set(month, [deal]);
  }
  const found: HistoryRecord[] = [];
  for (const { day, clientSnapshots, histories } of pastBases(days, records, settings)) {
    const deals = dealsByMonth.get(periodOf(day, 'month')) ?? [];
    found.push(historyRecord(day, clientSnapshots, histories, deals));
  }
  return found;
}

/** A new user sees three years of dynamics on the first day. */
const MOST_MONTH_ENDS = 36;

/**
 * The month ends from one day to another, that one left out; of more than three years of them the last.
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

/** Revenue from clients whose first purchase falls into the month, and from all the others. */
function revenueOf(
  deals: readonly Deal[],
  histories: ReadonlyMap<string, PurchaseHistory>,
  monthStart: Day,
): Record<'fromNew' | 'fromRegular', Minor | null> {
  const fromNew: Deal['amount'][] = [];
  const fromRegular: Deal['amount'][] = [];
  for (const { client, amount } of deals) {
    const first = histories.get(client)?.purchaseDays[0];
    (first !== undefined && first >= monthStart ? fromNew : fromRegular).push(amount);
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
      return [code, { clients: own.length, revenue: fromMinor(sumKnown(own)) }];
    }),
  ) as Record<Code, Group>;
}
