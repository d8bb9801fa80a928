import type { Day } from '../day';
import { FigureError, type FigureReason } from '../figureError';
import type { DealLog } from '../log/dealLog';
import { lastDayOf, periodOf } from '../period';
import { knownPurchases } from '../rhythm/pastRhythm';
import { type BgNbd, expectedPurchases, fitBgNbd } from './bgNbd';
import { purchasesCheckSum } from './checkSum';
import { type PurchaseTimes, purchaseTimes } from './purchaseSummary';

/** Purchases to expect of each client in the weeks to come, or why that cannot be told. */
export interface Forecast {
  /**
   * By a client's purchase days; null of who never bought, and where the base cannot be forecast.
   */
  expectedOf: (purchaseDays: readonly Day[]) => number | null;
  /** Null where the base can be forecast. */
  refusal: FigureError | null;
  /** To be kept, and given again at the next forecast of the base. */
  fit: KeptFit;
}

/**
 * What a fit to a base has come to. It follows from the purchases up to a day and from nothing
 * else, so that one that was kept is as good as one made anew, as long as both are the same.
 */
export interface KeptFit {
  /** The last day of the month before the one that was forecast from. */
  untilDay: Day;
  /** Of the purchases up to that day. */
  checkSum: string;
  /** Null where the base cannot be fitted. */
  model: BgNbd | null;
  /** Why it cannot; null where it can. */
  refusal: { reason: FigureReason; found: Readonly<Record<string, number>> } | null;
}

/**
 * Clients a model is fitted to at most. Four parameters are known well enough from these, and a
 * base that cannot be fitted, where the search goes on longest, does not hold up the run.
 */
const CLIENTS_FITTED = 2_500;

/**
 * Forecasts the buyers of a base, each as they are asked for, by a model fitted to its purchases up to the end of the month
 * before: a fit takes long and moves little from day to day.
 *
 * @param deals the log up to `asOf`
 * @param weeks how far ahead
 * @param kept  what an earlier forecast has left to be kept; used where it is of the same month and
 * the same purchases
 */
export function forecastPurchases(
  deals: DealLog,
  asOf: Day,
  weeks: number,
  kept: KeptFit | null = null,
): Forecast {
  const untilDay = lastDayOf(periodOf(asOf, 'month') - 1, 'month');
  const [upTo] = knownPurchases(deals.purchaseDays, [untilDay]);
  const known = upTo?.known ?? new Int32Array();
  const checkSum = purchasesCheckSum(deals, known);
  const fit =
    kept?.untilDay === untilDay && kept.checkSum === checkSum
      ? kept
      : { untilDay, checkSum, ...fitted(buyersBy(untilDay, deals, known)) };
  const { model, refusal } = fit;
  return {
    expectedOf: (purchaseDays) =>
      model && purchaseDays.length > 0
        ? expectedPurchases(model, purchaseTimes(purchaseDays, asOf), weeks)
        : null,
    refusal: refusal && new FigureError(refusal.reason, refusal.found),
    fit,
  };
}

function fitted(clients: readonly PurchaseTimes[]): Pick<KeptFit, 'model' | 'refusal'> {
  try {
    const { r, alpha, a, b } = fitBgNbd(clients);
    return { model: { r, alpha, a, b }, refusal: null };
  } catch (error) {
    if (!(error instanceof FigureError)) throw error;
    return { model: null, refusal: { reason: error.reason, found: error.found } };
  }
}

/**
 * The buyers that a fit is made to: at most so many, evenly spread over the order of their keys,
 * the same ones however the rows are sorted.
 *
 * @param known how many purchase days of each client are not after `untilDay`
 */
function buyersBy(untilDay: Day, deals: DealLog, known: Int32Array): PurchaseTimes[] {
  const buyers = [...deals.clients.keys()]
    .map((key, place) => ({ key, place }))
    .filter(({ place }) => (known[place] as number) > 0)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const step = Math.max(1, buyers.length / CLIENTS_FITTED);
  return Array.from({ length: Math.min(buyers.length, CLIENTS_FITTED) }, (_, index) => {
    const { place } = buyers[Math.floor(index * step)] as { place: number };
    return purchaseTimes(deals.purchaseDays[place] as readonly Day[], untilDay, known[place]);
  });
}
