import { FigureError } from '../figureError';
import { chanceAlive, purchasesToCome, requireTimes } from './cnbd';
import { fitCnbd, logLikelihoodWithoutStops } from './fitCnbd';
import { type PurchaseTimes, requireRepeatBuyers } from './purchaseSummary';

/**
 * The BG/NBD model of when clients buy and when they stop.
 *
 * While a client is alive they buy at random at a rate λ of their own, and after each purchase but
 * the first they stop for good with a chance p of their own. Neither rate nor chance is seen; how
 * both differ from client to client is what the four parameters say:
 *
 *     λ ~ Gamma(r, α), mean r / α purchases a week      p ~ Beta(a, b), mean a / (a + b)
 *
 * Source: Fader, Hardie & Lee (2005), "'Counting Your Customers' the Easy Way: An Alternative to
 * the Pareto/NBD Model", Marketing Science 24(2).
 */
export interface BgNbd {
  r: number;
  /** Weeks. */
  alpha: number;
  a: number;
  b: number;
}

export interface BgNbdFit extends BgNbd {
  logLikelihood: number;
  /** How often the likelihood was computed. */
  evaluations: number;
}

const BG_NBD = { k: 1, stopsAtFirst: false };

/**
 * What a and b have to gain in log-likelihood on a model in which nobody stops: half the 99 % point
 * of χ² with two degrees, Wilks (1938). With less, what they say of stopping is chance.
 */
const LEAST_GAIN = 4.6;

/**
 * Fits the BG/NBD model by maximum likelihood.
 *
 * The answer does not depend on the order of clients, and measuring time in another unit changes α
 * alone.
 *
 * @param clients everybody who has bought, those who bought once too
 * @returns the parameters, α in the unit of the clients' times, and the log-likelihood
 * @throws FigureError with too few repeat buyers; where nobody is seen to stop, a → 0, as a model
 * in which nobody does is nearly as likely; where
 * the likelihood has no peak, such as b → ∞ or r → ∞ with clients too much alike
 */
export function fitBgNbd(clients: readonly PurchaseTimes[]): BgNbdFit {
  for (const client of clients) requireTimes(client);
  const repeatBuyers = clients.filter(({ frequency }) => frequency > 0);
  requireRepeatBuyers(repeatBuyers.length);
  const { r, alpha, a, b, logLikelihood, runsOff, evaluations } = fitCnbd(clients, BG_NBD);
  const model = { r, alpha, a, b };
  if (logLikelihood - logLikelihoodWithoutStops(clients) < LEAST_GAIN) {
    throw new FigureError('nobodyStops', { repeatBuyers: repeatBuyers.length });
  }
  if (runsOff) throw new FigureError('noBestFit', { r, alpha, a, b });
  return { ...model, logLikelihood, evaluations };
}

/**
 * The chance that a client has not stopped buying.
 *
 *     P(alive) = 1 / (1 + a / (b + x − 1) · ((α + T) / (α + t_x))^(r + x)),  1 for x = 0
 *
 * The model lets nobody stop before their first repeat purchase, so for x = 0 the 1 says nothing of
 * the client: do not show it.
 *
 * @returns 0–1; 0 itself only where the chance is too small for a number
 * @throws FigureError on parameters that are not above 0, or times that contradict each other
 */
export function probabilityAlive(model: BgNbd, client: PurchaseTimes): number {
  return chanceAlive({ ...model, ...BG_NBD }, client);
}

/**
 * Purchase days to be expected of a client in the weeks after the end of the log.
 *
 * One who buys at the rate λ and stops with the chance p makes (1 − e^(−λpt)) / p purchases in t
 * weeks. The mean of it over the rates of clients like them, λ ~ Gamma(r + x, α + T), and over
 * their chances, p ~ Beta(a, b + x):
 *
 *     E = P(alive) · E_p [ (1 − (1 + p t / (α + T))^−(r + x)) / p ]
 *
 * It is equation (10) of the paper before the integral over p is done. The paper's closed form,
 * with Gauss's ₂F₁, is the same number, but reads 0 / 0 at a = 1 and at a + b + x = 1, and its
 * series hardly converges for a long outlook on a young client. The mean has no such places.
 *
 * @param weeks how far to look ahead, ≥ 0
 * @returns purchase days, ≥ 0
 * @throws FigureError on parameters that are not above 0, times that contradict each other, or
 * weeks below 0
 */
export function expectedPurchases(model: BgNbd, client: PurchaseTimes, weeks: number): number {
  return purchasesToCome({ ...model, ...BG_NBD }, client, weeks);
}
