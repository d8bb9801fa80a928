import type { Day } from '../day';
import { type DealLog, type LoggedClient, placesWithin, soldIn } from '../log/dealLog';
import { NO_PURCHASES, type PurchaseHistory, type Sold } from '../log/purchaseHistory';
import type { AbcMeasure, Settings } from '../settings';
import { type AbcClass, abc } from './abc';
import { abcWindowDays, type DaySpan } from './abcWindow';

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
 * @param histories of every client, all time; from the log, else from the sums in their row
 * @param deals     the log up to `asOf`; refunds of the window lower it, whenever their purchases were
 */
export function clientAbc(
  histories: ReadonlyMap<string, PurchaseHistory>,
  deals: DealLog,
  settings: AbcSettings,
  asOf: Day,
): ClientAbc {
  const span = deals.rows.length === 0 ? null : abcWindowDays(settings.abcWindow, asOf);
  const undated: string[] = [];
  const sold = Array.from(histories, ([key, history]) => {
    if (!span) return { key, sold: history };
    const logged = deals.clients.get(key);
    if (!logged && (history.deals > 0 || history.revenue)) undated.push(key);
    return { key, sold: logged ? soldInSpan(deals, logged, span) : NO_PURCHASES };
  });
  const { classes, values, measuredBy } = abcBySold(sold, settings);
  return {
    classes: new Map(sold.map(({ key }, index) => [key, classes[index] as AbcClass])),
    values: new Map(sold.map(({ key }, index) => [key, values[index] as number])),
    measuredBy,
    measuredOver: span,
    undated,
  };
}

/** A client as a class is told from what was sold to them. */
export interface SoldTo {
  key: string;
  sold: Sold;
}

/** The classes of clients by what was sold to them, in the order given; ties go by key. */
export function abcBySold(
  clients: readonly SoldTo[],
  { abcMeasure, abcBorders }: Pick<AbcSettings, 'abcMeasure' | 'abcBorders'>,
): { classes: AbcClass[]; values: number[]; measuredBy: AbcMeasure } {
  const measuredBy = usableMeasure(clients, abcMeasure);
  const values = clients.map(({ sold }) => measure(sold, measuredBy));
  const keyOf = (position: number) => (clients[position] as SoldTo).key;
  const classes = abc(values, abcBorders, (p, q) => (keyOf(p) < keyOf(q) ? -1 : 1));
  return { classes, values, measuredBy };
}

/** What was sold to a client within the days of a window. */
export function soldInSpan(
  deals: DealLog,
  client: LoggedClient,
  { firstDay, lastDay }: DaySpan,
): Sold {
  const from = firstDay ?? Number.NEGATIVE_INFINITY;
  return soldIn(deals, placesWithin(deals, client, from, lastDay));
}

/** By profit alone, a base whose profit is not known would be all C. */
function usableMeasure(clients: readonly SoldTo[], wanted: AbcMeasure): AbcMeasure {
  const isKnown = clients.some(({ sold }) => sold.deals > 0 && sold.profit !== null);
  return wanted === 'profit' && !isKnown ? 'revenue' : wanted;
}

function measure({ revenue, profit, deals }: Sold, by: AbcMeasure): number {
  if (by === 'deals') return deals;
  return by === 'profit' ? (profit ?? 0) : (revenue ?? 0);
}
