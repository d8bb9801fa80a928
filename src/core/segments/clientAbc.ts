import type { Day } from '../day';
import {
  type Deal,
  NO_PURCHASES,
  type PurchaseHistory,
  purchaseHistories,
} from '../log/purchaseHistory';
import type { AbcMeasure, Settings } from '../settings';
import { type AbcClass, abc } from './abc';
import { abcWindowDays, type DaySpan, isWithin } from './abcWindow';

/** What ABC classes are made by: measure, window and borders. */
export type AbcSettings = Pick<Settings, 'abcMeasure' | 'abcBorders' | 'abcWindow'>;

/** The ABC classes of a base, and what they rest on. */
export interface ClientAbc {
  /** By client key. */
  classes: Map<string, AbcClass>;
  /** What each client was measured at: minor units of money, or deals. */
  values: Map<string, number>;
  /** Revenue where a profit is wanted that nobody knows. */
  measuredBy: AbcMeasure;
  /** Null for all time: so it is wanted, or there is no log to take a stretch of. */
  measuredOver: DaySpan | null;
  /** Clients whose row gives sums alone. No stretch can be taken of these, so they count as 0 where one is wanted. */
  undated: readonly string[];
}

/**
 * The ABC class of each client, by key. Ties go by key, not by row: sorting the sheet must not move a client over a border.
 *
 * @param histories of every client, all time; from the log, else from the sums in his row
 * @param deals     the log up to `asOf`; refunds of the window lower it, whenever their purchases were
 */
export function clientAbc(
  histories: ReadonlyMap<string, PurchaseHistory>,
  deals: readonly Deal[],
  { abcMeasure, abcBorders, abcWindow }: AbcSettings,
  asOf: Day,
): ClientAbc {
  const span = deals.length === 0 ? null : abcWindowDays(abcWindow, asOf);
  const { measured, undated } = span
    ? historiesWithin(span, histories, deals)
    : { measured: histories, undated: [] };
  const byKey = [...measured].sort(([a], [b]) => (a < b ? -1 : 1));
  const measuredBy = usableMeasure([...measured.values()], abcMeasure);
  const values = byKey.map(([, history]) => measure(history, measuredBy));
  const classes = abc(values, abcBorders);
  return {
    classes: new Map(byKey.map(([key], index) => [key, classes[index] as AbcClass])),
    values: new Map(byKey.map(([key], index) => [key, values[index] as number])),
    measuredBy,
    measuredOver: span,
    undated,
  };
}

function historiesWithin(
  span: DaySpan,
  histories: ReadonlyMap<string, PurchaseHistory>,
  deals: readonly Deal[],
): { measured: Map<string, PurchaseHistory>; undated: string[] } {
  const inLog = new Set(deals.map(({ client }) => client));
  const within = purchaseHistories(deals.filter(({ day }) => isWithin(day, span)));
  const measured = new Map<string, PurchaseHistory>();
  const undated: string[] = [];
  for (const [key, { deals: count, revenue }] of histories) {
    measured.set(key, within.get(key) ?? NO_PURCHASES);
    if (!inLog.has(key) && (count > 0 || revenue)) undated.push(key);
  }
  return { measured, undated };
}

/** By profit alone, a base whose profit is not known would be all C. */
function usableMeasure(histories: readonly PurchaseHistory[], wanted: AbcMeasure): AbcMeasure {
  const isKnown = histories.some(({ deals, profit }) => deals > 0 && profit !== null);
  return wanted === 'profit' && !isKnown ? 'revenue' : wanted;
}

function measure({ revenue, profit, deals }: PurchaseHistory, by: AbcMeasure): number {
  if (by === 'deals') return deals;
  return by === 'profit' ? (profit ?? 0) : (revenue ?? 0);
}
