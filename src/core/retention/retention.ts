import type { Day } from '../day';
import { FigureError, requireCounts, requirePositive } from '../figureError';
import {
  firstDayOf,
  lastDayOf,
  lastFullPeriod,
  type Period,
  type PeriodLength,
  periodOf,
} from '../period';

/**
 * Customer retention rate: the share of the customers at the start who are still there at the end.
 *
 *     CRR = (E − N) / S × 100
 *
 * @param customersAtEnd   E, customers at the end of the period (count)
 * @param newCustomers     N, customers won during it (count, ≤ E)
 * @param customersAtStart S, customers at its start (count, > 0)
 * @returns percentage, 0–100
 * @throws FigureError where the counts contradict each other
 */
export function customerRetentionRate(
  customersAtEnd: number,
  newCustomers: number,
  customersAtStart: number,
): number {
  requireCounts({ customersAtEnd, newCustomers, customersAtStart });
  requirePositive({ customersAtStart });
  if (newCustomers > customersAtEnd) {
    throw new FigureError('newAboveEnd', { newCustomers, customersAtEnd });
  }
  if (customersAtEnd - newCustomers > customersAtStart) {
    throw new FigureError('keptAboveStart', { customersAtEnd, newCustomers, customersAtStart });
  }
  // Multiplied first: 29 of 100 are 29 %, where 0.29 × 100 would be 28.999…
  return ((customersAtEnd - newCustomers) * 100) / customersAtStart;
}

/**
 * Churn rate: the share of the customers at the start who were lost.
 *
 *     churn = lost / S × 100
 *
 * @param customersLost    customers lost during the period (count, ≤ S)
 * @param customersAtStart S, customers at its start (count, > 0)
 * @returns percentage, 0–100
 * @throws FigureError where the counts contradict each other
 */
export function churnRate(customersLost: number, customersAtStart: number): number {
  requireCounts({ customersLost, customersAtStart });
  requirePositive({ customersAtStart });
  if (customersLost > customersAtStart) {
    throw new FigureError('lostAboveStart', { customersLost, customersAtStart });
  }
  return (customersLost * 100) / customersAtStart;
}

/**
 * Repeat purchase rate: the share of buyers who bought on two days or more.
 *
 * @returns percentage, 0–100; null where nobody has bought
 */
export function repeatPurchaseRate(purchaseDaysByClient: Iterable<readonly Day[]>): number | null {
  let buyers = 0;
  let repeatBuyers = 0;
  for (const purchaseDays of purchaseDaysByClient) {
    if (purchaseDays.length >= 1) buyers += 1;
    if (purchaseDays.length >= 2) repeatBuyers += 1;
  }
  return buyers === 0 ? null : (repeatBuyers * 100) / buyers;
}

/** Retention over one period of the log, held against the period before it. */
export interface PeriodRetention {
  period: Period;
  /** S: clients who bought in the period before. */
  atStart: number;
  /** E: clients who bought in this one. */
  atEnd: number;
  /**
   * N: clients of E who did not buy in the period before. Null in the log's first period, where
   * everyone would look new.
   */
  acquired: number | null;
  /** Of N, those who bought for the first time. */
  firstTime: number | null;
  /** Of N, those who had bought earlier than the period before. */
  reactivated: number | null;
  /** Percentages; null where there was nobody to keep. */
  crr: number | null;
  churn: number | null;
  /** Whether the period was still running on the as-of day. */
  partial: boolean;
}

/**
 * Retention by period, from the first purchase to the as-of day, with no period left out.
 *
 *     CRR = clients who bought in this period and the one before / clients who bought in the one before × 100
 *
 * @param purchaseDaysByClient distinct days up to `asOf`, ascending, per client
 * @param length  month, quarter or year
 * @param asOf    the last day known of; without it, the end of the period of the last purchase
 */
export function retentionByPeriod(
  purchaseDaysByClient: Iterable<readonly Day[]>,
  length: PeriodLength,
  asOf?: Day,
): PeriodRetention[] {
  const tallies = new Map<Period, { buyers: number; kept: number; firstTime: number }>();
  let first = Number.POSITIVE_INFINITY;
  let last = asOf === undefined ? Number.NEGATIVE_INFINITY : periodOf(asOf, length);
  for (const purchaseDays of purchaseDaysByClient) {
    let before: Period | null = null;
    for (const day of purchaseDays) {
      const period = periodOf(day, length);
      if (period === before) continue;
      let tally = tallies.get(period);
      if (!tally) {
        tally = { buyers: 0, kept: 0, firstTime: 0 };
        tallies.set(period, tally);
        first = Math.min(first, period);
        last = Math.max(last, period);
      }
      tally.buyers += 1;
      if (before === null) tally.firstTime += 1;
      else if (before === period - 1) tally.kept += 1;
      before = period;
    }
  }

  const rows: PeriodRetention[] = [];
  for (let period = first; period <= last; period++) {
    const { buyers, kept, firstTime } = tallies.get(period) ?? { buyers: 0, kept: 0, firstTime: 0 };
    const atStart = tallies.get(period - 1)?.buyers ?? 0;
    const crr = atStart === 0 ? null : (kept * 100) / atStart;
    const isFirst = period === first;
    rows.push({
      period,
      atStart,
      atEnd: buyers,
      acquired: isFirst ? null : buyers - kept,
      firstTime: isFirst ? null : firstTime,
      reactivated: isFirst ? null : buyers - kept - firstTime,
      crr,
      churn: crr === null ? null : 100 - crr,
      partial: asOf !== undefined && lastDayOf(period, length) > asOf,
    });
  }
  return rows;
}

/**
 * A period as it is shown to people: while it runs and nobody has bought in it yet, it has no
 * rates. CRR 0 and churn 100 on its first day would tell of the calendar alone.
 */
export function shownRetention<Row extends PeriodRetention>(row: Row): Row {
  return row.partial && row.atEnd === 0 ? { ...row, crr: null, churn: null } : row;
}

/**
 * CRR of the period that holds a day, as far as that day, and of the last period that is over on
 * it; percentages.
 */
export interface RetentionToDate {
  toDate: number | null;
  lastFull: number | null;
}

/**
 * CRR of the running period and of the last full one, by the definition of {@link
 * retentionByPeriod}, without walking through the periods before. On a period's last day the two
 * are the same.
 *
 * @param purchaseDaysByClient distinct days, ascending, per client; later ones than `asOf` do not
 * count
 * @param known                how many of each client's are not after `asOf`, where that has been
 * counted
 * @returns null where nobody bought in the period before
 */
export function retentionToDate(
  purchaseDaysByClient: readonly (readonly Day[])[],
  length: PeriodLength,
  asOf: Day,
  known?: Int32Array,
): RetentionToDate {
  const running = periodOf(asOf, length);
  const lastFull = lastFullPeriod(asOf, length);
  const crrOf = (period: Period) => crrOfPeriod(purchaseDaysByClient, length, period, asOf, known);
  const toDate = crrOf(running);
  return { toDate, lastFull: lastFull === running ? toDate : crrOf(lastFull) };
}

/**
 * CRR of one period alone, by the definition of {@link retentionByPeriod}, as far as a day.
 *
 * @param purchaseDaysByClient distinct days, ascending, per client; later ones than `asOf` do not
 * count
 * @param known                how many of each client's are not after `asOf`, where that has been
 * counted
 * @returns percentage; null where nobody bought in the period before
 */
export function crrOfPeriod(
  purchaseDaysByClient: readonly (readonly Day[])[],
  length: PeriodLength,
  period: Period,
  asOf: Day,
  known?: Int32Array,
): number | null {
  const startOfBefore = firstDayOf(period - 1, length);
  const start = firstDayOf(period, length);
  const end = Math.min(lastDayOf(period, length), asOf);
  let atStart = 0;
  let kept = 0;
  for (let client = 0; client < purchaseDaysByClient.length; client++) {
    const purchaseDays = purchaseDaysByClient[client] as readonly Day[];
    let index = (known?.[client] ?? purchaseDays.length) - 1;
    let boughtNow = false;
    while (index >= 0 && (purchaseDays[index] as Day) >= start) {
      if ((purchaseDays[index] as Day) <= end) boughtNow = true;
      index -= 1;
    }
    if (index < 0 || (purchaseDays[index] as Day) < startOfBefore) continue;
    atStart += 1;
    if (boughtNow) kept += 1;
  }
  return atStart === 0 ? null : (kept * 100) / atStart;
}
