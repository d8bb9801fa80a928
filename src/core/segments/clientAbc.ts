import type { Day } from '../day';
import { type DealLog, type LoggedClient, loggedIn, soldIn } from '../log/dealLog';
import {
  NO_PURCHASES,
  type PurchaseHistory,
  type Sold,
  UNKNOWN_PURCHASES,
} from '../log/purchaseHistory';
import type { AbcMeasure, Settings } from '../settings';
import type { AbcBorders, AbcClass } from './abc';
import { abc } from './abc';
import type { AbcWindowSettings, DaySpan } from './abcWindow';
import { abcWindowDays, placesInSpan } from './abcWindow';
import { bringsNoProfit, rowTellsNoProfit } from './noProfit';

/** What ABC classes are made by: measure, window and borders. */
export type AbcSettings = Pick<Settings, 'abcMeasure'> & AbcBorders & AbcWindowSettings;

/** The ABC classes of a base, and what they rest on. */
export interface ClientAbc {
  /** Of each client in turn; null for one of whom the measure is not known. */
  classes: readonly (AbcClass | null)[];
  /** What each was measured at: minor units of money, or deals; null where that is not known. */
  values: readonly (number | null)[];
  /** Clients who brought no profit over those days: C, whatever they were measured at. */
  unprofitable: ReadonlySet<string>;
  /**
   * Revenue where a profit is wanted that nobody knows; deals where money is and nobody knows that
   * either.
   */
  measuredBy: AbcMeasure;
  /** Null for all time: so it is wanted, or there is no log to take a stretch of. */
  measuredOver: DaySpan | null;
  /**
   * Clients whose row gives sums alone. No stretch can be taken of these, so they count as 0 where
   * one is wanted.
   */
  undated: readonly string[];
}

/**
 * The ABC class of each client. Ties go by key, not by row: sorting the sheet must not move
 * a client over a border. By deals, where ties are the rule, equal counts share the class of the
 * first of them.
 *
 * @param histories of each client, all time; from the log, else from the sums in their row
 * @param deals     the log up to `asOf`; refunds of the window lower it, whenever their purchases
 * were
 */
export function clientAbc(
  clients: readonly Keyed[],
  histories: readonly PurchaseHistory[],
  deals: DealLog,
  settings: AbcSettings,
  asOf: Day,
): ClientAbc {
  const span = deals.days.length === 0 ? null : abcWindowDays(settings, asOf);
  const undated: string[] = [];
  const unprofitable = new Set<string>();
  const sold = clients.map(({ key }, index): Sold => {
    const history = histories[index] as PurchaseHistory;
    const logged = loggedIn(history);
    const isUnprofitable = logged ? bringsNoProfit(deals, logged, span) : rowTellsNoProfit(history);
    if (isUnprofitable) unprofitable.add(key);
    if (!span) return history;
    if (logged) return soldInSpan(deals, logged, span);
    if (history.deals > 0 || history.revenue) undated.push(key);
    return history.revenue === null ? UNKNOWN_PURCHASES : NO_PURCHASES;
  });
  return { ...abcBySold(clients, sold, settings), unprofitable, measuredOver: span, undated };
}

interface Keyed {
  key: string;
}

/**
 * The classes of clients by what was sold to them; see {@link clientAbc}.
 *
 * @param sold to each of the clients, in their order, as are the classes
 */
export function abcBySold(
  clients: readonly Keyed[],
  sold: readonly Sold[],
  settings: Pick<AbcSettings, 'abcMeasure'> & AbcBorders,
): { classes: (AbcClass | null)[]; values: (number | null)[]; measuredBy: AbcMeasure } {
  const measuredBy = usableMeasure(sold, settings.abcMeasure);
  const values = sold.map((each) => measure(each, measuredBy));
  const known = clients.filter((_, index) => values[index] !== null);
  const keyOf = (position: number) => (known[position] as Keyed).key;
  const classes = abc(
    values.filter((value) => value !== null),
    settings,
    measuredBy === 'deals' ? 'share' : (p, q) => (keyOf(p) < keyOf(q) ? -1 : 1),
  );
  let next = 0;
  return {
    classes: values.map((value) => (value === null ? null : (classes[next++] as AbcClass))),
    values,
    measuredBy,
  };
}

/** What was sold to a client within the days of a window. */
export function soldInSpan(deals: DealLog, client: LoggedClient, span: DaySpan): Sold {
  return soldIn(deals, placesInSpan(deals, client, span));
}

/** What a measure gives way to where nobody's is known: by it, everybody would be C. */
const INSTEAD: Readonly<Record<AbcMeasure, readonly AbcMeasure[]>> = {
  profit: ['profit', 'revenue', 'deals'],
  revenue: ['revenue', 'deals'],
  deals: ['deals'],
};

function usableMeasure(sold: readonly Sold[], wanted: AbcMeasure): AbcMeasure {
  const isUsable = (by: AbcMeasure) =>
    sold.some((each) => (each.deals > 0 || Boolean(each.revenue)) && measure(each, by) !== null);
  return INSTEAD[wanted].find(isUsable) ?? wanted;
}

/** Minor units of money, or deals; null where not known. */
function measure({ revenue, profit, deals }: Sold, by: AbcMeasure): number | null {
  if (by === 'profit') return profit;
  if (by === 'revenue') return revenue;
  return deals === 0 && revenue === null ? null : deals;
}
