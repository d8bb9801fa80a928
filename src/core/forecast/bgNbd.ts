import { FigureError, requireCounts, requireNotNegative, requirePositive } from '../figureError';
import { maximumLikelihood } from './maximumLikelihood';
import { meanOverBeta } from './meanOverBeta';
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
}

/**
 * r, α in mean ages, a, b. In a small base the likelihood may have a peak at a small a beside its
 * rise towards a = 0; the second start finds it.
 */
const STARTS = [
  [1, 1, 1, 1],
  [1, 1, 0.01, 0.1],
];
/**
 * With less than this share of the repeat buyers gone, there is nothing to learn from of how
 * clients stop.
 */
const LEAST_STOPPED = 0.001;

/**
 * Fits the BG/NBD model by maximum likelihood.
 *
 * The answer does not depend on the order of clients, and measuring time in another unit changes α
 * alone.
 *
 * @param clients everybody who has bought, those who bought once too
 * @returns the parameters, α in the unit of the clients' times, and the log-likelihood
 * @throws FigureError with too few repeat buyers; where (almost) nobody has stopped, a → 0; where
 * the likelihood has no peak, such as b → ∞ or r → ∞ with clients too much alike
 */
export function fitBgNbd(clients: readonly PurchaseTimes[]): BgNbdFit {
  for (const client of clients) requireTimes(client);
  const repeatBuyers = clients.filter(({ frequency }) => frequency > 0);
  requireRepeatBuyers(repeatBuyers.length);

  const tallies = tallied(clients);
  const meanAge = tallies.reduce((sum, { age, clients: n }) => sum + age * n, 0) / clients.length;
  requirePositive({ age: meanAge });
  const { parameters, logLikelihood, runsOff } = maximumLikelihood(
    logLikelihoodOf(tallies),
    [1, meanAge, 1, 1],
    STARTS,
  );
  const [r, alpha, a, b] = parameters as [number, number, number, number];
  const model = { r, alpha, a, b };
  const stopped = repeatBuyers.reduce((sum, each) => sum + 1 - probabilityAlive(model, each), 0);
  if (stopped < LEAST_STOPPED * repeatBuyers.length) {
    throw new FigureError('nobodyStops', { repeatBuyers: repeatBuyers.length });
  }
  if (runsOff) throw new FigureError('noBestFit', { r, alpha, a, b });
  return { ...model, logLikelihood };
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
  requireModel(model);
  requireTimes(client);
  const { r, alpha, a, b } = model;
  const { frequency: x, recency, age } = client;
  if (x === 0) return 1;
  const logOdds = Math.log(a / (b + x - 1)) + (r + x) * Math.log((alpha + age) / (alpha + recency));
  return 1 / (1 + Math.exp(logOdds));
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
  return probabilityAlive(model, client) * purchasesOfTheLiving(model, client, weeks);
}

/**
 * Purchase days to be expected of a client who has not stopped: {@link expectedPurchases} without
 * the chance that they have. It is the slow part, and the same for all clients of one frequency and
 * age.
 *
 * @throws FigureError on weeks below 0
 */
export function purchasesOfTheLiving(
  model: BgNbd,
  { frequency, age }: Omit<PurchaseTimes, 'recency'>,
  weeks: number,
): number {
  requireNotNegative({ weeks });
  const shape = model.r + frequency;
  const outlook = weeks / (model.alpha + age);
  const ofChance = (p: number) =>
    p === 0 ? shape * outlook : -Math.expm1(-shape * Math.log1p(p * outlook)) / p;
  return meanOverBeta(ofChance, model.a, model.b + frequency);
}

/** Clients of the same frequency, recency and age, who are equally likely. */
interface Tally extends PurchaseTimes {
  clients: number;
}

/** Sorted, so that sums do not depend on the order of clients. */
function tallied(clients: readonly PurchaseTimes[]): Tally[] {
  const sorted = [...clients].sort(
    (p, q) => p.frequency - q.frequency || p.recency - q.recency || p.age - q.age,
  );
  const tallies: Tally[] = [];
  for (const { frequency, recency, age } of sorted) {
    const last = tallies[tallies.length - 1];
    if (last?.frequency === frequency && last.recency === recency && last.age === age) {
      last.clients += 1;
    } else {
      tallies.push({ frequency, recency, age, clients: 1 });
    }
  }
  return tallies;
}

/**
 * The log-likelihood as a function of r, α, a, b: the sum over clients of
 *
 *     ln Γ(r + x) / Γ(r) · B(a, b + x) / B(a, b) · α^r · { (α + T)^−(r + x) + δ(x > 0) a / (b + x − 1) (α + t_x)^−(r + x) }
 *
 * A frequency is a whole number, so both quotients are products of x factors. Their logarithms,
 * added up once for all clients, stay exact where the difference of two large ln Γ would not, as it
 * does where b runs off to infinity.
 */
function logLikelihoodOf(tallies: readonly Tally[]): (parameters: readonly number[]) => number {
  const times = [...new Set(tallies.flatMap(({ recency, age }) => [recency, age]))];
  const places = new Map(times.map((time, place) => [time, place]));
  const recencies = Int32Array.from(tallies, ({ recency }) => places.get(recency) as number);
  const ages = Int32Array.from(tallies, ({ age }) => places.get(age) as number);
  const frequencies = Int32Array.from(tallies, ({ frequency }) => frequency);
  const counts = Int32Array.from(tallies, ({ clients }) => clients);
  const highest = frequencies.reduce((most, x) => Math.max(most, x), 0);

  const logTimes = new Float64Array(times.length);
  const ofFrequency = new Float64Array(highest + 1);
  const logStopping = new Float64Array(highest + 1);
  return (parameters) => {
    const [r, alpha, a, b] = parameters as [number, number, number, number];
    times.forEach((time, place) => {
      logTimes[place] = Math.log(alpha + time);
    });
    ofFrequency[0] = r * Math.log(alpha);
    for (let x = 1; x <= highest; x++) {
      const bought = Math.log(r + x - 1);
      const stayed = -Math.log1p(a / (b + x - 1));
      ofFrequency[x] = (ofFrequency[x - 1] as number) + bought + stayed;
      logStopping[x] = Math.log(a / (b + x - 1));
    }
    let sum = 0;
    for (let index = 0; index < counts.length; index++) {
      const x = frequencies[index] as number;
      const logAge = logTimes[ages[index] as number] as number;
      let own = (ofFrequency[x] as number) - (r + x) * logAge;
      if (x > 0) {
        const logRecency = logTimes[recencies[index] as number] as number;
        // ln(1 + e^y) without overflow: the client is alive, or stopped with odds e^y.
        const logOdds = (logStopping[x] as number) + (r + x) * (logAge - logRecency);
        own += Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds)));
      }
      sum += (counts[index] as number) * own;
    }
    return sum;
  };
}

function requireModel({ r, alpha, a, b }: BgNbd): void {
  requirePositive({ r, alpha, a, b });
}

function requireTimes({ frequency, recency, age }: PurchaseTimes): void {
  requireCounts({ frequency });
  requireNotNegative({ recency, age });
  if (recency > age) throw new FigureError('recencyAboveAge', { recency, age });
}
