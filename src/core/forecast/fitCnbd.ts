import { requirePositive } from '../figureError';
import { type Cnbd, requireTimes, stopsSurvived } from './cnbd';
import {
  type LogLikelihood,
  type MostLikely,
  maximumLikelihood,
  type Prior,
} from './maximumLikelihood';
import type { PurchaseTimes } from './purchaseSummary';
import { type Tally, tallied } from './purchaseTallies';

/** A model fitted to clients, with what the search has come to. */
export interface CnbdFit
  extends Cnbd,
    Pick<MostLikely, 'logLikelihood' | 'runsOff' | 'evaluations'> {}

/** Which of the family is fitted. */
export type CnbdKind = Pick<Cnbd, 'k' | 'stopsAtFirst'>;

/**
 * What is held of r, α in mean ages, a and b before anything is seen of a base: around what
 * published fits have come to (CDNOW, groceries, a gift wholesaler, a charity), and so wide that a
 * few hundred clients overrule it.
 */
export const WEAK_PRIORS: readonly Prior[] = [
  { centre: 0.6, deviation: 1 },
  { centre: 0.2, deviation: 1.5 },
  { centre: 0.4, deviation: 1 },
  { centre: 2.5, deviation: 1 },
];

/**
 * r, α in mean ages, a, b. In a small base the likelihood may have a peak at a small a beside its
 * rise towards a = 0; the second start finds it.
 */
const STARTS = [
  [0.5, 0.2, 0.5, 2],
  [1, 1, 0.01, 0.1],
];

/**
 * Fits one model of the family (M)BG/CNBD-k by maximum likelihood.
 *
 * The answer does not depend on the order of clients, and measuring time in another unit changes α
 * alone.
 *
 * @param clients everybody who has bought, those who bought once too
 * @param priors  of r, α in mean ages, a and b; left out, what is seen counts alone
 * @returns the parameters, α in the unit of the clients' times; the log-likelihood is without the
 * gaps between purchases, which {@link ofGaps} adds
 * @throws FigureError on times that contradict each other, or no time gone by
 */
export function fitCnbd(
  clients: readonly PurchaseTimes[],
  kind: CnbdKind,
  priors: readonly Prior[] = [],
): CnbdFit {
  for (const client of clients) requireTimes(client);
  return fitTallies(
    tallied(clients),
    kind,
    priors,
    priors.length > 0 ? STARTS.slice(0, 1) : STARTS,
  );
}

/**
 * The log-likelihood of the same purchases where nobody ever stops, a → 0: the negative binomial
 * model, with r and α fitted.
 */
export function logLikelihoodWithoutStops(clients: readonly PurchaseTimes[]): number {
  const tallies = tallied(clients);
  const age = meanAgeOf(tallies);
  requirePositive({ age });
  const ofFamily = logLikelihoodOf(tallies, { k: 1, stopsAtFirst: false });
  const ofRates: LogLikelihood = ([r, alpha]) => {
    const { value, gradient } = ofFamily([r as number, alpha as number, NEVER, 1]);
    return { value, gradient: gradient.slice(0, 2) };
  };
  return maximumLikelihood(
    ofRates,
    [1, age],
    STARTS.map(([r, alpha]) => [r, alpha] as number[]),
  ).logLikelihood;
}

/** An a so small that nobody stops in any log, and large enough for a number. */
const NEVER = 1e-12;

/** The most ticks a purchase that are tried. */
const HIGHEST_K = 12;

/**
 * Fits MBG/CNBD-k with the k, from 1 to 12, under which the purchases are most likely. One after
 * another is tried as long as it is better than the one before.
 *
 * @param logGaps Σ ln of all gaps between purchase days, in the unit of the clients' times
 */
export function fitMbgCnbd(
  clients: readonly PurchaseTimes[],
  logGaps: number,
  priors: readonly Prior[] = [],
): CnbdFit {
  for (const client of clients) requireTimes(client);
  const tallies = tallied(clients);
  const gaps = clients.reduce((sum, { frequency }) => sum + frequency, 0);
  const starts = priors.length > 0 ? STARTS.slice(0, 1) : STARTS;
  const meanAge = meanAgeOf(tallies);
  let best: CnbdFit | null = null;
  let evaluations = 0;
  for (let k = 1; k <= HIGHEST_K; k++) {
    const from: readonly (readonly number[])[] =
      best === null ? starts : [[best.r, (best.alpha * best.k) / k / meanAge, best.a, best.b]];
    const fit = fitTallies(tallies, { k, stopsAtFirst: true }, priors, from);
    fit.logLikelihood += ofGaps(k, logGaps, gaps);
    evaluations += fit.evaluations;
    if (best !== null && fit.logLikelihood <= best.logLikelihood) break;
    best = fit;
  }
  return { ...(best as CnbdFit), evaluations };
}

/**
 * What the gaps themselves add to a log-likelihood: (k − 1) Σ ln gap − gaps · ln (k − 1)!, 0 for k
 * = 1.
 */
export function ofGaps(k: number, logGaps: number, gaps: number): number {
  let logFactorial = 0;
  for (let factor = 2; factor < k; factor++) logFactorial += Math.log(factor);
  return (k - 1) * logGaps - gaps * logFactorial;
}

/**
 * How much of each parameter's logarithm a fit has learnt from the clients rather than from its
 * prior: 1 less the share of the prior's variance that is left, at the likelihood's curvature.
 *
 * @returns of r, α, a and b; 0 is prior alone, 1 is data alone
 */
export function learntShares(
  clients: readonly PurchaseTimes[],
  { r, alpha, a, b, k, stopsAtFirst }: Cnbd,
  priors: readonly Prior[],
): number[] {
  const likelihood = logLikelihoodOf(tallied(clients), { k, stopsAtFirst });
  const at = [r, alpha, a, b];
  const slopesAt = (index: number, factor: number) => {
    const parameters = at.map((each, i) => (i === index ? each * factor : each));
    return likelihood(parameters).gradient.map((slope, i) => slope * (parameters[i] as number));
  };
  const curvature = at.map((_, index) => {
    const [up, down] = [slopesAt(index, Math.exp(STEP)), slopesAt(index, Math.exp(-STEP))];
    return up.map((slope, i) => (slope - (down[i] as number)) / (2 * STEP));
  });
  return priors.map(({ deviation }, index) => {
    // What the other three leave unknown is counted too: the curvature along this one alone, less
    // what follows from them (a Schur complement, by elimination).
    const left = eliminated(curvature, priors, index);
    return Math.max(0, Math.min(1, 1 - 1 / (deviation ** 2 * left)));
  });
}

const STEP = 1e-4;

/** The precision of one of the parameters with the others unknown. */
function eliminated(
  curvature: readonly number[][],
  priors: readonly Prior[],
  kept: number,
): number {
  const precision = curvature.map((row, i) =>
    row.map((_, j) => {
      const both = ((curvature[i]?.[j] ?? 0) + (curvature[j]?.[i] ?? 0)) / 2;
      return (i === j ? (priors[i] as Prior).deviation ** -2 : 0) - both;
    }),
  );
  for (let out = 0; out < precision.length; out++) {
    if (out === kept) continue;
    const pivot = precision[out] as number[];
    for (let row = 0; row < precision.length; row++) {
      if (row === out) continue;
      const line = precision[row] as number[];
      const share = (line[out] as number) / (pivot[out] as number);
      for (let column = 0; column < line.length; column++) {
        line[column] = (line[column] as number) - share * (pivot[column] as number);
      }
    }
  }
  return precision[kept]?.[kept] as number;
}

function meanAgeOf(tallies: readonly Tally[]): number {
  let [ages, clients] = [0, 0];
  for (const tally of tallies) {
    ages += tally.age * tally.clients;
    clients += tally.clients;
  }
  return ages / clients;
}

function fitTallies(
  tallies: readonly Tally[],
  kind: CnbdKind,
  priors: readonly Prior[],
  starts: readonly (readonly number[])[],
): CnbdFit {
  const age = meanAgeOf(tallies);
  requirePositive({ age });
  const { parameters, logLikelihood, runsOff, evaluations } = maximumLikelihood(
    logLikelihoodOf(tallies, kind),
    [1, age, 1, 1],
    starts,
    priors,
  );
  const [r, alpha, a, b] = parameters as [number, number, number, number];
  return { ...{ r, alpha, a, b }, ...kind, logLikelihood, runsOff, evaluations };
}

/**
 * The log-likelihood as a function of r, α, a, b: with s = r + kx ticks and m stops survived, the
 * sum over clients of
 *
 *     ln Γ(s) / Γ(r) · α^r · B(a, b + m) / B(a, b) · { Σⱼ Γ(s + j) / (Γ(s) j!) (T − t_x)ʲ (α + T)^−(s + j) + δ(m > 0) a / (b + m − 1) (α + t_x)^−s }
 *
 * over j < k. Frequencies are whole numbers, so both quotients are products. Their logarithms, added
 * up once for all clients, stay exact where the difference of two large ln Γ would not, as it does
 * where b runs off to infinity.
 */
export function logLikelihoodOf(
  tallies: readonly Tally[],
  { k, stopsAtFirst }: CnbdKind,
): LogLikelihood {
  const times = [...new Set(tallies.flatMap(({ recency, age }) => [recency, age]))];
  const places = new Map(times.map((time, place) => [time, place]));
  const recencies = Int32Array.from(tallies, ({ recency }) => places.get(recency) as number);
  const ages = Int32Array.from(tallies, ({ age }) => places.get(age) as number);
  const frequencies = Int32Array.from(tallies, ({ frequency }) => frequency);
  const counts = Int32Array.from(tallies, ({ clients }) => clients);
  const highest = frequencies.reduce((most, x) => Math.max(most, x), 0);
  const first = stopsSurvived({ stopsAtFirst }, { frequency: 0 });

  const logTimes = new Float64Array(times.length);
  // By frequency: the part of the likelihood that is the same for all, and its slopes.
  const same = new Float64Array(highest + 1);
  const byRate = new Float64Array(highest + 1);
  const byStopping = new Float64Array(highest + 1);
  const byStaying = new Float64Array(highest + 1);
  return (parameters) => {
    const [r, alpha, a, b] = parameters as [number, number, number, number];
    for (let place = 0; place < times.length; place++) {
      logTimes[place] = Math.log(alpha + (times[place] as number));
    }
    let [ofRate, rateSlope] = [r * Math.log(alpha), Math.log(alpha)];
    let [ofStaying, stopSlope, staySlope] = [0, 0, 0];
    const survive = (stop: number) => {
      ofStaying -= Math.log1p(a / (b + stop));
      stopSlope -= 1 / (a + b + stop);
      staySlope += 1 / (b + stop) - 1 / (a + b + stop);
    };
    if (first === 1) survive(0);
    for (let x = 0; x <= highest; x++) {
      if (x > 0) {
        for (let tick = k * (x - 1); tick < k * x; tick++) {
          ofRate += Math.log(r + tick);
          rateSlope += 1 / (r + tick);
        }
        survive(x - 1 + first);
      }
      same[x] = ofRate + ofStaying;
      byRate[x] = rateSlope;
      byStopping[x] = stopSlope;
      byStaying[x] = staySlope;
    }
    let [value, slopeR, slopeAlpha, slopeA, slopeB] = [0, 0, 0, 0, 0];
    for (let index = 0; index < counts.length; index++) {
      const x = frequencies[index] as number;
      const ticks = r + k * x;
      const agePlace = ages[index] as number;
      const recencyPlace = recencies[index] as number;
      const logAge = logTimes[agePlace] as number;
      const fromAge = 1 / (alpha + (times[agePlace] as number));
      // The sum over j, its slope by s and j times its terms.
      let [sum, sumSlope, sumTicks] = [1, 0, 0];
      if (k > 1) {
        const waited = ((times[agePlace] as number) - (times[recencyPlace] as number)) * fromAge;
        let [term, termSlope] = [1, 0];
        for (let gone = 1; gone < k; gone++) {
          term *= ((ticks + gone - 1) / gone) * waited;
          termSlope += 1 / (ticks + gone - 1);
          sum += term;
          sumSlope += term * termSlope;
          sumTicks += term * gone;
        }
      }
      const logSum = k > 1 ? Math.log(sum) : 0;
      let own = (same[x] as number) - ticks * logAge + logSum;
      let ofR = (byRate[x] as number) - logAge + sumSlope / sum;
      let ofAlpha = r / alpha - (ticks + sumTicks / sum) * fromAge;
      const stops = x + first;
      if (stops > 0) {
        const logRecency = logTimes[recencyPlace] as number;
        // ln(1 + e^y) without overflow: the client is alive, or stopped with odds e^y.
        const logOdds = Math.log(a / (b + stops - 1)) + ticks * (logAge - logRecency) - logSum;
        own += Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds)));
        const stopped = 1 / (1 + Math.exp(-logOdds));
        ofR += stopped * (logAge - logRecency - sumSlope / sum);
        const fromRecency = 1 / (alpha + (times[recencyPlace] as number));
        ofAlpha += stopped * (ticks * (fromAge - fromRecency) + (sumTicks / sum) * fromAge);
        slopeA += (counts[index] as number) * (stopped / a);
        slopeB -= (counts[index] as number) * (stopped / (b + stops - 1));
      }
      const clients = counts[index] as number;
      value += clients * own;
      slopeR += clients * ofR;
      slopeAlpha += clients * ofAlpha;
      slopeA += clients * (byStopping[x] as number);
      slopeB += clients * (byStaying[x] as number);
    }
    return { value, gradient: [slopeR, slopeAlpha, slopeA, slopeB] };
  };
}
