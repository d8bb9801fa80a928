import { FigureError } from '../figureError';
import { expectedSpend, fitGammaGamma, type GammaGamma, type Spend } from '../forecast/gammaGamma';
import { type Buyers, drawn } from './buyers';

/** The model is fitted to so many clients at most. */
const CLIENTS_FITTED = 2_500;

/** What clients spend on a purchase day. */
export interface SpendsOn {
  /** Null where it could not be fitted. */
  model: GammaGamma | null;
  /** Of each, minor units. */
  spends: Float64Array;
}

/**
 * What each of some clients is expected to spend on a purchase day, by what was known of them: by
 * Gamma-Gamma, or where that cannot be fitted, half-way between their own mean and that of all.
 *
 * @param known how many purchase days of each count
 * @param given the model of an earlier reading of the same, null where it could not be fitted; left
 * out, it is fitted
 * @returns null where no amount is known, or nobody has paid anything
 */
export function spendsOn(
  buyers: Buyers,
  places: Int32Array,
  known: Int32Array,
  given?: GammaGamma | null,
): SpendsOn | null {
  const knownSpends = Array.from(places, (place, index) =>
    spendOf(buyers.orderAmounts[place] ?? [], known[index] as number),
  );
  let [sum, count] = [0, 0];
  for (const { total, days } of knownSpends) {
    sum += total;
    count += days;
  }
  if (!(sum > 0)) return null;
  const model = given === undefined ? fitted(buyers, places, knownSpends) : given;
  const mean = sum / count;
  const spends = Float64Array.from(knownSpends, ({ total, days, frequency, meanSpend }) => {
    if (model) return expectedSpend(model, { frequency, meanSpend });
    return days === 0 ? mean : (total / days + mean) / 2;
  });
  return { model, spends };
}

function fitted(buyers: Buyers, places: Int32Array, spends: readonly Spend[]): GammaGamma | null {
  const sample = new Set(drawn(buyers, places, CLIENTS_FITTED));
  try {
    const model = fitGammaGamma(spends.filter((_, index) => sample.has(places[index] as number)));
    // With q of 1 or less the mean of all has no bound.
    return model.q > 1 ? model : null;
  } catch (error) {
    if (error instanceof FigureError) return null;
    throw error;
  }
}

/** Of the days after the first, as the model takes it, and of all of them. */
function spendOf(
  amounts: readonly (number | null)[],
  known: number,
): Spend & { total: number; days: number } {
  let [total, days, later, frequency] = [0, 0, 0, 0];
  for (let order = 0; order < known; order++) {
    const amount = amounts[order];
    if (amount === null || amount === undefined) continue;
    total += amount;
    days += 1;
    if (order === 0) continue;
    later += amount;
    frequency += 1;
  }
  return { total, days, frequency, meanSpend: later > 0 ? later / frequency : null };
}
