import type { Day } from '../day';
import { type Period, type PeriodLength, periodOf } from '../period';

/** Clients who first bought in one period, and how many of them bought in each period since. */
export interface Cohort {
  period: Period;
  /**
   * Clients by periods since the first purchase, from 0 on; it ends with the last period observed.
   */
  active: number[];
}

/**
 * First-purchase cohorts, oldest first; a period in which nobody was new has an empty cohort.
 *
 * @param purchaseDaysByClient distinct days, ascending, per client
 */
export function cohorts(
  purchaseDaysByClient: Iterable<readonly Day[]>,
  length: PeriodLength,
): Cohort[] {
  const activity: Set<Period>[] = [];
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const purchaseDays of purchaseDaysByClient) {
    const periods = new Set(purchaseDays.map((day) => periodOf(day, length)));
    if (periods.size === 0) continue;
    activity.push(periods);
    for (const period of periods) {
      first = Math.min(first, period);
      last = Math.max(last, period);
    }
  }
  const table: Cohort[] = [];
  for (let period = first; period <= last; period++) {
    table.push({ period, active: new Array<number>(last - period + 1).fill(0) });
  }
  for (const periods of activity) {
    // A set keeps the order of insertion, and purchase days ascend.
    const [joined] = periods;
    const { active } = table[(joined as Period) - first] as Cohort;
    for (const period of periods) {
      const since = period - (joined as Period);
      active[since] = (active[since] as number) + 1;
    }
  }
  return table;
}
