import { addDays, addMonths, type Day } from '../day';
import { baseInterval } from '../rhythm/rhythm';
import type { Buyers } from './buyers';
import {
  boughtWithin,
  type ClientsOn,
  clientsOn,
  type Horizon,
  type RuleSettings,
} from './clientsOn';
import type { JudgedDay } from './combination';
import type { PastTotal } from './total';

/** A past day, with what came of it; whose outcome may be read, `judgedBy` says. */
export interface PastDay {
  on: ClientsOn;
  bought: Uint8Array;
  /** Purchase days within the horizon. */
  purchases: Float64Array;
  /** What was bought within it, minor units. */
  revenue: Float64Array;
}

/** So many that each of the last half year has its like a year before. */
const MOST_DAYS = 20;
/** Before the log is as old as that, hardly anybody can have come back. */
const LEAST_AGE_DAYS = 28;

/** The days ahead that a horizon has for most. */
export function horizonDays(buyers: Buyers, horizon: Horizon): number | null {
  if (horizon !== 'ownInterval') return horizon;
  const base = baseInterval(buyers.purchaseDays);
  return base === null ? null : Math.max(7, Math.ceil(base));
}

/**
 * The past days of a base that can be judged by what came after: a month apart, the last one a
 * horizon before the as-of day, the first one when the log was half a horizon old; those left out
 * whose horizon, or the month before, lies in a hole of the log.
 *
 * @returns ascending
 */
export function pastDays(
  buyers: Buyers,
  asOf: Day,
  horizon: Horizon,
  settings: RuleSettings,
  isHole: (from: number, to: number) => boolean = () => false,
): PastDay[] {
  const ahead = horizonDays(buyers, horizon);
  if (ahead === null) return [];
  const least = Math.max(LEAST_AGE_DAYS, ahead / 2);
  const days: PastDay[] = [];
  for (let month = MOST_DAYS - 1; month >= 0; month--) {
    const day = addMonths(addDays(asOf, -ahead), -month);
    if (day - buyers.firstDay < least || isHole(day - LEAST_AGE_DAYS, day + ahead)) continue;
    const on = clientsOn(buyers, day, horizon, settings);
    if (on) days.push(pastDay(buyers, on));
  }
  return days;
}

function pastDay(buyers: Buyers, on: ClientsOn): PastDay {
  const { places, known, until, day } = on;
  const bought = new Uint8Array(places.length);
  const purchases = new Float64Array(places.length);
  const revenue = new Float64Array(places.length);
  for (let row = 0; row < places.length; row++) {
    const place = places[row] as number;
    const own = buyers.purchaseDays[place] as readonly Day[];
    const count = boughtWithin(own, day, until[row] as number);
    const amounts = buyers.orderAmounts[place] ?? [];
    bought[row] = count > 0 ? 1 : 0;
    purchases[row] = count;
    for (let order = known[row] as number; order < (known[row] as number) + count; order++) {
      revenue[row] = (revenue[row] as number) + (amounts[order] ?? 0);
    }
  }
  return { on, bought, purchases, revenue };
}

/** The rows of a past day whose horizon was over by another day. */
export function rowsBy({ on }: PastDay, day: number): Uint32Array {
  const rows = new Uint32Array(on.until.length);
  let count = 0;
  for (let row = 0; row < rows.length; row++) {
    if ((on.until[row] as number) <= day) rows[count++] = row;
  }
  return rows.subarray(0, count);
}

/** At most a year of past days, as far as they were over by a day: what a score is fitted to. */
export function judgedBy(days: readonly PastDay[], day: number, ahead: number): JudgedDay[] {
  return days
    .map((past) => ({ past, rows: rowsBy(past, day) }))
    .filter(({ past, rows }) => past.on.day < day && rows.length > 0)
    .slice(-12)
    .map(({ past: { on, bought }, rows }) => ({
      on,
      bought,
      rows,
      count: Math.min(1, 31 / ahead),
    }));
}

/** What of a base is added up. */
export type Measure = 'buyers' | 'purchases' | 'revenue';

/** What was expected and came of the whole base on each past day, as far as was over by a day. */
export function totalsBy(days: readonly PastDay[], day: number, measure: Measure): PastTotal[] {
  return days.flatMap((past): PastTotal[] => {
    const rows = past.on.day < day ? rowsBy(past, day) : new Uint32Array();
    if (rows.length === 0) return [];
    let [expected, actual, until] = [0, 0, 0];
    for (const row of rows) {
      expected += expectedOf(past.on, row, measure);
      actual += outcomeOf(past, row, measure);
      until = Math.max(until, past.on.until[row] as number);
    }
    return [{ day: past.on.day, until, expected, actual }];
  });
}

/** What BG/NBD, and for revenue Gamma-Gamma, expects of a client. */
export function expectedOf(on: ClientsOn, row: number, measure: Measure): number {
  if (measure === 'buyers') return on.chances[row] as number;
  const purchases = on.scores.bgNbd[row] as number;
  return measure === 'purchases' ? purchases : purchases * (on.spend?.[row] ?? 0);
}

function outcomeOf({ bought, purchases, revenue }: PastDay, row: number, measure: Measure): number {
  const column = { buyers: bought, purchases, revenue }[measure];
  return column[row] as number;
}

/** How long the time ahead is on average, days. */
export function spanOf({ day, until }: ClientsOn): number {
  return until.reduce((sum, last) => sum + last - day, 0) / Math.max(1, until.length);
}
