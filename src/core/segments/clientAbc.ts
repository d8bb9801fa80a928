import type { Day } from '../day';
import {
  type Deal,
  NO_PURCHASES,
  type PurchaseHistory,
  purchaseHistories,
  UNKNOWN_PURCHASES,
} from '../log/purchaseHistory';
import type { AbcMeasure, Settings } from '../settings';
import { type AbcBorders, type AbcClass, abc } from './abc';
import { type AbcWindowSettings, abcWindowDays, type DaySpan, isWithin } from './abcWindow';

/** What ABC classes are made by: measure, window and borders. */
export type AbcSettings = Pick<Settings, 'abcMeasure'> & AbcBorders & AbcWindowSettings;

/** The ABC classes of a base, and what they rest on. */
export interface ClientAbc {
  /** By client key; null for a client of whom the measure is not known. */
  classes: Map<string, AbcClass | null>;
  /** What each client was measured at: minor units of money, or deals; not there where that is not known. */
  values: Map<string, number>;
  /** Revenue where a profit is wanted that nobody knows; deals where money is and nobody knows that either. */
  measuredBy: AbcMeasure;
  /** Null for all time: so it is wanted, or there is no log to take a stretch of. */
  measuredOver: DaySpan | null;
  /** Clients whose row gives sums alone. No stretch can be taken of these, so they count as 0 where one is wanted. */
  undated: readonly string[];
}

/**
 * The ABC class of each client, by key. Ties go by key, not by row: sorting the sheet must not move a client over a border. By deals, where
 * ties are the rule, equal counts share the class of the first of them.
 *
 * @param histories of every client, all time; from the log, else from the sums in his row
 * @param deals     the log up to `asOf`; refunds of the window lower it, whenever their purchases were
 */
export function clientAbc(
  histories: ReadonlyMap<string, PurchaseHistory>,
  deals: readonly Deal[],
  settings: AbcSettings,
  asOf: Day,
): ClientAbc {
  const span = deals.length === 0 ? null : abcWindowDays(settings, asOf);
  const { measured, undated } = span
    ? historiesWithin(span, histories, deals)
    : { measured: histories, undated: [] };
  const byKey = [...measured].sort(([a], [b]) => (a < b ? -1 : 1));
  const measuredBy = usableMeasure([...measured.values()], settings.abcMeasure);
  const values = new Map(
    byKey.flatMap(([key, history]) => {
      const value = measure(history, measuredBy);
      return value === null ? [] : [[key, value] as const];
    }),
  );
  const classOf = classesOf(values, settings, measuredBy === 'deals');
  return {
    classes: new Map(byKey.map(([key]) => [key, classOf.get(key) ?? null])),
    values,
    measuredBy,
    measuredOver: span,
    undated,
  };
}

function classesOf(
  values: ReadonlyMap<string, number>,
  borders: AbcBorders,
  areTiesShared: boolean,
): Map<string, AbcClass> {
  const classes = abc([...values.values()], borders);
  const ofValue = new Map<number, AbcClass>();
  const found = new Map<string, AbcClass>();
  let index = 0;
  for (const [key, value] of values) {
    const own = classes[index++] as AbcClass;
    if (!ofValue.has(value)) ofValue.set(value, own);
    found.set(key, areTiesShared ? (ofValue.get(value) as AbcClass) : own);
  }
  return found;
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
    measured.set(
      key,
      inLog.has(key) || revenue !== null ? (within.get(key) ?? NO_PURCHASES) : UNKNOWN_PURCHASES,
    );
    if (!inLog.has(key) && (count > 0 || revenue)) undated.push(key);
  }
  return { measured, undated };
}

/** What a measure gives way to where nobody's is known: by it, everybody would be C. */
const INSTEAD: Readonly<Record<AbcMeasure, readonly AbcMeasure[]>> = {
  profit: ['profit', 'revenue', 'deals'],
  revenue: ['revenue', 'deals'],
  deals: ['deals'],
};

function usableMeasure(histories: readonly PurchaseHistory[], wanted: AbcMeasure): AbcMeasure {
  const dealt = histories.filter(({ deals, revenue }) => deals > 0 || revenue);
  const isUsable = (by: AbcMeasure) => dealt.some((history) => measure(history, by) !== null);
  return INSTEAD[wanted].find(isUsable) ?? wanted;
}

/** Minor units of money, or deals; null where not known. */
function measure({ revenue, profit, deals }: PurchaseHistory, by: AbcMeasure): number | null {
  if (by === 'profit') return profit;
  if (by === 'revenue') return revenue;
  return deals === 0 && revenue === null ? null : deals;
}
