import type { Day } from '../day';
import { periodOf } from '../period';
import { STATUSES, type Status } from '../rhythm/lifecycle';

/** How many clients had each status on a day. */
export interface StatusCounts {
  day: Day;
  counts: Readonly<Record<Status, number>>;
}

/** What share of the clients had each status on a day, percent. */
export interface StatusShares {
  day: Day;
  shares: Record<Status, number>;
}

/** A year and the month it is compared with. */
const MONTHS_SHOWN = 13;

/**
 * The shares of the statuses month by month: for each of the last thirteen months the last day that
 * is known of it.
 *
 * @param known in any order; days without a client with a status are passed over
 * @returns ascending
 */
export function statusDynamics(known: readonly StatusCounts[], asOf: Day): StatusShares[] {
  const running = periodOf(asOf, 'month');
  const byMonth = new Map<number, StatusCounts>();
  for (const point of known) {
    const month = periodOf(point.day, 'month');
    const isShown = point.day <= asOf && month > running - MONTHS_SHOWN && totalOf(point) > 0;
    if (isShown && point.day >= (byMonth.get(month)?.day ?? point.day)) byMonth.set(month, point);
  }
  return [...byMonth.values()]
    .sort((a, b) => a.day - b.day)
    .map((point) => ({
      day: point.day,
      shares: Object.fromEntries(
        STATUSES.map((status) => [status, (point.counts[status] * 100) / totalOf(point)]),
      ) as Record<Status, number>,
    }));
}

function totalOf({ counts }: StatusCounts): number {
  return STATUSES.reduce((sum, status) => sum + counts[status], 0);
}

/**
 * The shares at the end of the month so many months before that of a day, or on the last day known
 * of it; null where none is.
 */
export function sharesMonthsAgo(
  dynamics: readonly StatusShares[],
  asOf: Day,
  months: number,
): StatusShares['shares'] | null {
  const wanted = periodOf(asOf, 'month') - months;
  return dynamics.find(({ day }) => periodOf(day, 'month') === wanted)?.shares ?? null;
}
