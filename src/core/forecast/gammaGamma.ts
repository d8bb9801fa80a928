import { FigureError, requireCounts, requirePositive } from '../figureError';
import { digamma, logGamma } from './logGamma';
import { type LogLikelihood, maximumLikelihood } from './maximumLikelihood';
import { requireRepeatBuyers } from './purchaseSummary';

/**
 * The Gamma-Gamma model of what clients spend.
 *
 * A client's purchase days differ around a mean of their own, and the means differ from client to client, whatever the
 * client's rate of buying:
 *
 *     spend of a day ~ Gamma(p, ν)      ν ~ Gamma(q, v)      a client's mean is p / ν; that of all, p v / (q − 1)
 *
 * Source: Fader & Hardie (2013), "The Gamma-Gamma Model of Monetary Value", note 025.
 */
export interface GammaGamma {
  p: number;
  q: number;
  /** In the sheet's currency. */
  v: number;
}

export interface GammaGammaFit extends GammaGamma {
  logLikelihood: number;
}

/** What a client has spent. */
export interface Spend {
  /** Purchase days after the first. */
  frequency: number;
  /** The mean of these days; null where it is not known. */
  meanSpend: number | null;
}

/** One known to the model: they came back, and spent. */
type KnownSpend = { frequency: number; meanSpend: number };

/**
 * Fits the Gamma-Gamma model by maximum likelihood, to those who came back (x > 0) and spent (z̄ > 0).
 *
 * The answer does not depend on the order of clients, and another currency changes v alone.
 *
 * @param clients anybody; who did not come back or did not spend is passed over
 * @throws FigureError with too few repeat buyers, or where they all spend too much alike
 */
export function fitGammaGamma(clients: readonly Spend[]): GammaGammaFit {
  const known = clients.filter(isKnown);
  requireRepeatBuyers(known.length);
  known.sort((one, other) => one.frequency - other.frequency || one.meanSpend - other.meanSpend);

  const overallMean = known.reduce((sum, { meanSpend }) => sum + meanSpend, 0) / known.length;
  const { parameters, logLikelihood, runsOff } = maximumLikelihood(
    logLikelihoodOf(known),
    [1, 1, overallMean],
    [[1, 2, 1]],
  );
  const [p, q, v] = parameters as [number, number, number];
  if (runsOff) throw new FigureError('noBestFit', { p, q, v });
  return { p, q, v, logLikelihood };
}

/**
 * What a client is expected to spend on a purchase day to come.
 *
 *     E = p (v + x z̄) / (p x + q − 1)
 *
 * It is a mean of their own mean and that of all clients, and leans to his own the more often he has come back.
 *
 * @param client without a frequency or a mean spend nothing is known of them, and they get the mean of all, p v / (q − 1)
 * @returns money per purchase day
 * @throws FigureError on parameters or a mean spend that are not above 0; where p x + q ≤ 1, with which the mean is infinite
 */
export function expectedSpend({ p, q, v }: GammaGamma, { frequency, meanSpend }: Spend): number {
  requirePositive({ p, q, v });
  requireCounts({ frequency });
  const x = meanSpend === null ? 0 : frequency;
  const own = x === 0 ? 0 : (meanSpend as number);
  if (x > 0) requirePositive({ meanSpend: own });
  if (!(p * x + q > 1)) throw new FigureError('noMeanSpend', { p, q, frequency: x });
  return (p * (v + x * own)) / (p * x + q - 1);
}

/**
 * The log-likelihood as a function of p, q, v: the sum over clients of
 *
 *     ln Γ(px + q) / (Γ(px) Γ(q)) · v^q z̄^(px − 1) x^(px) / (v + x z̄)^(px + q)
 *
 * @param known ascending by frequency
 */
function logLikelihoodOf(known: readonly KnownSpend[]): LogLikelihood {
  const frequencies = Float64Array.from(known, ({ frequency }) => frequency);
  const spends = Float64Array.from(known, ({ meanSpend }) => meanSpend);
  const logSpends = spends.map(Math.log);
  return (parameters) => {
    const [p, q, v] = parameters as [number, number, number];
    const [logV, logGammaQ, digammaQ] = [Math.log(v), logGamma(q), digamma(q)];
    let x = 0;
    let [ofFrequency, byP, byQ] = [0, 0, 0];
    let [value, slopeP, slopeQ, slopeV] = [0, 0, 0, 0];
    for (let index = 0; index < spends.length; index++) {
      if (frequencies[index] !== x) {
        x = frequencies[index] as number;
        ofFrequency =
          q * logV - logGammaQ + logGamma(p * x + q) - logGamma(p * x) + p * x * Math.log(x);
        byQ = logV - digammaQ + digamma(p * x + q);
        byP = x * (digamma(p * x + q) - digamma(p * x) + Math.log(x));
      }
      const spent = v + x * (spends[index] as number);
      const logSpent = Math.log(spent);
      const logSpend = logSpends[index] as number;
      value += ofFrequency + (p * x - 1) * logSpend - (p * x + q) * logSpent;
      slopeP += byP + x * (logSpend - logSpent);
      slopeQ += byQ - logSpent;
      slopeV += q / v - (p * x + q) / spent;
    }
    return { value, gradient: [slopeP, slopeQ, slopeV] };
  };
}

function isKnown(client: Spend): client is KnownSpend {
  return client.frequency > 0 && client.meanSpend !== null && client.meanSpend > 0;
}
