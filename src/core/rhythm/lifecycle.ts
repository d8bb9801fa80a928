import { addMonths, type Day } from '../day';
import { FigureError, requirePositive } from '../figureError';

/** Where a client stands in their own rhythm. */
export type Status = 'active' | 'sleeping' | 'lost';

export const STATUSES: readonly Status[] = ['active', 'sleeping', 'lost'];

/** After how many missed cycles a client counts as sleeping and as lost. */
export interface StatusThresholds {
  sleepingAfter: number;
  lostAfter: number;
}

export const DEFAULT_STATUS_THRESHOLDS: StatusThresholds = { sleepingAfter: 1, lostAfter: 3 };

/**
 * Whole purchase cycles gone by since the last purchase. The day on which the interval is up counts
 * as one missed.
 *
 *     missed = floor((asOf − last) / interval)
 *
 * @param lastPurchase day of the last purchase, not after `asOf`
 * @param intervalDays the client's interval, days, > 0
 * @param asOf         day to count up to
 * @throws FigureError on an interval of 0 or less, or a purchase after `asOf`
 */
export function missedCycles(lastPurchase: Day, intervalDays: number, asOf: Day): number {
  if (!(intervalDays > 0)) requirePositive({ intervalDays });
  if (lastPurchase > asOf) {
    throw new FigureError('dayAfterAsOf', { lastPurchase, asOf });
  }
  const cycles = (asOf - lastPurchase) / intervalDays;
  // An interval is itself a quotient: 61 days at an interval of 61 / 3 are three cycles, not
  // 2.9999….
  return Math.floor(cycles * (1 + Number.EPSILON * 4));
}

/**
 * A client's status by missed cycles: active below `sleepingAfter`, lost from `lostAfter` on,
 * sleeping between.
 *
 * @throws FigureError unless 0 < sleepingAfter < lostAfter
 */
export function customerStatus(
  missed: number,
  { sleepingAfter, lostAfter }: StatusThresholds = DEFAULT_STATUS_THRESHOLDS,
): Status {
  if (!(sleepingAfter > 0 && sleepingAfter < lostAfter)) {
    throw new FigureError('thresholdsOutOfOrder', { sleepingAfter, lostAfter });
  }
  if (missed >= lostAfter) return 'lost';
  return missed >= sleepingAfter ? 'sleeping' : 'active';
}

/** How many clients have each status, and what share of all who have one that is, in percent. */
export function statusShare(
  statuses: Iterable<Status>,
): { status: Status; clients: number; sharePercent: number }[] {
  const counts: Record<Status, number> = { active: 0, sleeping: 0, lost: 0 };
  let total = 0;
  for (const status of statuses) {
    counts[status] += 1;
    total += 1;
  }
  return STATUSES.map((status) => ({
    status,
    clients: counts[status],
    sharePercent: total === 0 ? 0 : (counts[status] * 100) / total,
  }));
}

/** Months of silence between which a win-back works best. */
export interface ReactivationWindow {
  reactivationFromMonths: number;
  reactivationToMonths: number;
}

/**
 * Whether silence has lasted as long as win-back works best: the last request or purchase lies in
 * the window, counted in calendar months before `asOf`, both ends included.
 */
export function inReactivationWindow(
  lastSignalDay: Day,
  asOf: Day,
  { reactivationFromMonths, reactivationToMonths }: ReactivationWindow,
): boolean {
  return (
    lastSignalDay <= addMonths(asOf, -reactivationFromMonths) &&
    lastSignalDay >= addMonths(asOf, -reactivationToMonths)
  );
}
