import type { ClientSnapshot } from '../core/base/clientSnapshot';
import type { Day } from '../core/day';
import type { DealLog } from '../core/log/dealLog';
import { historyRecord, monthEndsBetween, pastRecords } from '../core/overview/historyRecord';
import type { BaseRecords } from '../core/overview/pastBase';
import type { StatusCounts } from '../core/overview/statusDynamics';
import { periodOf } from '../core/period';
import { STATUSES, type Status } from '../core/rhythm/lifecycle';
import type { Settings } from '../core/settings';
import { type HistoryTable, writeHistory } from '../sheets/reports/historySheet';
import type { Language } from '../texts/texts';

/**
 * Keeps the base of the day in History, in place of what an earlier run of the day has kept. A past
 * month of which History has no row is filled in by its last day, as the logs tell it: so dynamics
 * are there on the first day, and a run that was missed leaves no gap.
 *
 * @param now where everybody stands on `asOf`; of a base without anybody nothing is kept
 * @param isKeepingKnown whether it is known how the contact rules are kept
 * @returns the statuses of every day that History now has
 */
export function recordHistory(
  openHistory: () => HistoryTable,
  records: BaseRecords,
  now: ReadonlyMap<string, ClientSnapshot>,
  isKeepingKnown: boolean,
  settings: Settings,
  asOf: Day,
  language: Language,
): StatusCounts[] {
  if (now.size === 0) return [];
  const table = openHistory();
  const monthsKept = new Set([...table.rows.keys()].map((day) => periodOf(day, 'month')));
  const first = firstPurchaseOf(records.deals);
  const missing =
    first === null
      ? []
      : monthEndsBetween(first, asOf).filter((day) => !monthsKept.has(periodOf(day, 'month')));
  const today = historyRecord(asOf, now.values(), records.deals);
  const added = [
    ...pastRecords(missing, records, settings),
    isKeepingKnown ? today : { ...today, compliancePercent: null },
  ];
  writeHistory(table, added, asOf, language);
  return [
    ...table.statuses.filter(({ day }) => day !== asOf),
    ...added.map(({ day, statuses }) => ({
      day,
      counts: Object.fromEntries(
        STATUSES.map((status) => [status, statuses[status].clients]),
      ) as Record<Status, number>,
    })),
  ];
}

function firstPurchaseOf({ purchaseDays }: DealLog): Day | null {
  let first: Day | null = null;
  for (const [own] of purchaseDays) {
    if (own !== undefined && (first === null || own < first)) first = own;
  }
  return first;
}
