import type { Day } from '../day';
import { FigureError } from '../figureError';
import { type BgNbd, expectedPurchases, fitBgNbd } from './bgNbd';
import { type PurchaseTimes, purchaseTimes } from './purchaseSummary';

/** Purchases to expect of each client in the weeks to come, or why that cannot be told. */
export interface Forecast {
  purchases: ReadonlyMap<string, number>;
  /** Null where the base can be forecast. */
  refusal: FigureError | null;
}

/**
 * Clients a model is fitted to at most. Four parameters are known well enough from these, and a base that cannot be fitted, where the search
 * goes on longest, does not hold up the run.
 */
const CLIENTS_FITTED = 2_500;

/**
 * Fits a base and forecasts each of its buyers.
 *
 * @param purchaseDaysByClient distinct days up to `asOf`, ascending, by client key
 * @param weeks how far ahead
 */
export function forecastPurchases(
  purchaseDaysByClient: ReadonlyMap<string, readonly Day[]>,
  asOf: Day,
  weeks: number,
): Forecast {
  const times = new Map(
    [...purchaseDaysByClient]
      .filter(([, days]) => days.length > 0)
      .map(([key, days]) => [key, purchaseTimes(days, asOf)] as const),
  );
  let model: BgNbd;
  try {
    model = fitBgNbd(
      evenly(
        [...times].sort(([a], [b]) => (a < b ? -1 : 1)),
        CLIENTS_FITTED,
      ),
    );
  } catch (error) {
    if (error instanceof FigureError) return { purchases: new Map(), refusal: error };
    throw error;
  }
  const purchases = new Map<string, number>();
  for (const [key, client] of times) {
    purchases.set(key, expectedPurchases(model, client, weeks));
  }
  return { purchases, refusal: null };
}

/** At most so many of the clients, evenly spread over the order of their keys: the same ones however the rows are sorted. */
function evenly(
  clients: readonly (readonly [string, PurchaseTimes])[],
  most: number,
): PurchaseTimes[] {
  const step = Math.max(1, clients.length / most);
  return Array.from(
    { length: Math.min(clients.length, most) },
    (_, index) => (clients[Math.floor(index * step)] as readonly [string, PurchaseTimes])[1],
  );
}
