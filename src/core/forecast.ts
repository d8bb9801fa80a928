import { type BgNbd, expectedPurchases, fitBgNbd } from './bgNbd';
import type { Day } from './day';
import { FigureError } from './figureError';
import { purchaseTimes } from './purchaseSummary';

/** Purchases to expect of each client in the weeks to come, or why that cannot be told. */
export interface Forecast {
  purchases: ReadonlyMap<string, number>;
  /** Null where the base can be forecast. */
  refusal: FigureError | null;
}

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
    model = fitBgNbd([...times.values()]);
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
