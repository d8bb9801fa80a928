import { FigureError, requireCounts, requireNotNegative, requirePositive } from '../figureError';
import { meanOverBeta } from './meanOverBeta';
import type { PurchaseTimes } from './purchaseSummary';

/**
 * The family (M)BG/CNBD-k of models of when clients buy and when they stop.
 *
 * A client ticks at random at a rate λ of their own, and every k-th tick is a purchase: the higher
 * k, the more evenly they buy. After a purchase they stop for good with a chance p of their own.
 * Neither rate nor chance is seen; how both differ from client to client is what the parameters
 * say:
 *
 *     λ ~ Gamma(r, α), r / α ticks a week      p ~ Beta(a, b), mean a / (a + b)
 *
 * With k = 1 and nobody stopping at their first purchase it is BG/NBD.
 *
 * Sources: Fader, Hardie & Lee (2005), "'Counting Your Customers' the Easy Way", Marketing Science
 * 24(2); Batislam, Denizel & Filiztekin (2007), IJRM 24(3), for stopping at the first; Reutterer,
 * Platzer & Schröder (2021), "Leveraging purchase regularity for predicting customer behavior the
 * easy way", IJRM 38(1), for k.
 */
export interface Cnbd {
  r: number;
  /** Weeks. */
  alpha: number;
  a: number;
  b: number;
  /** Ticks a purchase: 1 is at random. */
  k: number;
  /** Whether a client may stop right after their first purchase (the M of MBG). */
  stopsAtFirst: boolean;
}

/** The chance that a client has not stopped buying, 0–1; 0 itself only where it is too small. */
export function chanceAlive(model: Cnbd, client: PurchaseTimes): number {
  requireCnbd(model);
  requireTimes(client);
  const { r, alpha, a, b, k } = model;
  const stops = stopsSurvived(model, client);
  if (stops === 0) return 1;
  const ticks = r + k * client.frequency;
  const logOdds =
    Math.log(a / (b + stops - 1)) +
    ticks * Math.log((alpha + client.age) / (alpha + client.recency)) -
    Math.log(sumOf(waitingTicks(model, client)));
  return 1 / (1 + Math.exp(logOdds));
}

/**
 * Purchase days to be expected of a client in the weeks after the end of the log.
 *
 * Of one who is alive, j ticks have gone by since their last purchase, j < k, with the chance wⱼ.
 * From there the number of ticks N in t weeks is negative binomial, and the n-th purchase comes
 * about if there are nk − j of them and they have not stopped n − 1 times:
 *
 *     E = P(alive) · Σⱼ wⱼ Σₙ B(a, b′ + n − 1) / B(a, b′) · P(N ≥ nk − j),  N ~ NB(r + kx + j, t / (α + T + t))
 *
 * with b′ = b and the stops that they have survived. For k > 1 the source has an approximation
 * instead of this sum. For k = 1 it is the mean of (1 − e^(−λpt)) / p over λ and p, which is done
 * as an integral over p where the sum would be long.
 *
 * @param weeks how far to look ahead, ≥ 0
 * @returns purchase days, ≥ 0
 */
export function purchasesToCome(model: Cnbd, client: PurchaseTimes, weeks: number): number {
  const alive = chanceAlive(model, client);
  requireNotNegative({ weeks });
  const ticks = ((model.r + model.k * client.frequency) * weeks) / (model.alpha + client.age);
  const isShort = ticks >= SHORTEST_SUM && ticks <= LONGEST_SUM;
  const ofTheLiving = model.k > 1 || isShort ? byTicks : steadyPurchases;
  return alive * ofTheLiving(model, client, weeks);
}

/** The purchases of a client who is alive, where each tick is one. */
function steadyPurchases(model: Cnbd, client: PurchaseTimes, weeks: number): number {
  const shape = model.r + client.frequency;
  const outlook = weeks / (model.alpha + client.age);
  const ofChance = (p: number) =>
    p === 0 ? shape * outlook : -Math.expm1(-shape * Math.log1p(p * outlook)) / p;
  return meanOverBeta(ofChance, model.a, model.b + stopsSurvived(model, client));
}

/**
 * The chance that a client buys in the weeks after the end of the log: P(alive) times that of
 * enough ticks for one purchase.
 */
export function chanceToBuy(model: Cnbd, client: PurchaseTimes, weeks: number): number {
  const alive = chanceAlive(model, client);
  requireNotNegative({ weeks });
  const { alpha, k } = model;
  const share = weeks / (alpha + client.age + weeks);
  const waiting = waitingTicks(model, client);
  const all = sumOf(waiting);
  let bought = 0;
  for (let gone = 0; gone < k; gone++) {
    const shape = model.r + k * client.frequency + gone;
    let chance = (1 - share) ** shape;
    let fewer = 0;
    for (let ticks = 0; ticks < k - gone; ticks++) {
      fewer += chance;
      chance *= ((shape + ticks) * share) / (ticks + 1);
    }
    bought += ((waiting[gone] as number) / all) * Math.max(0, 1 - fewer);
  }
  return alive * bought;
}

/** Ticks to be expected between which the sum is as exact as the integral, and sooner done. */
const [SHORTEST_SUM, LONGEST_SUM] = [1e-3, 20];
/** Tails that are smaller are left out. */
const NEGLIGIBLE = 1e-13;
/** What is left of 1 after so many subtractions is not a chance any more. */
const ROUNDING = 1e-14;
/** The smallest logarithm whose number is exact. */
const LEAST_LOG = -700;
/** More ticks than anybody makes; keeps absurd parameters from running for ever. */
const MOST_TICKS = 1e7;

function byTicks(model: Cnbd, client: PurchaseTimes, weeks: number): number {
  const { alpha, a, k } = model;
  const share = weeks / (alpha + client.age + weeks);
  if (share === 0) return 0;
  const stayed = model.b + stopsSurvived(model, client);
  const waiting = waitingTicks(model, client);
  const all = sumOf(waiting);
  let expected = 0;
  for (let gone = 0; gone < k; gone++) {
    const shape = model.r + k * client.frequency + gone;
    const logNone = shape * Math.log1p(-share);
    // Of thousands of ticks the chance of none is too small for a number.
    const isTiny = logNone < LEAST_LOG;
    let [chance, logChance] = [Math.exp(logNone), logNone];
    let atLeast = 1;
    let chanceToStay = 1;
    let purchase = 1;
    let ofPlace = 0;
    for (let ticks = 0; ticks < MOST_TICKS; ticks++) {
      // Here `atLeast` is the chance of so many ticks or more.
      if (ticks === purchase * k - gone) {
        const added = chanceToStay * atLeast;
        ofPlace += added;
        if (!(added > NEGLIGIBLE * ofPlace && atLeast > ROUNDING)) break;
        chanceToStay *= (stayed + purchase - 1) / (a + stayed + purchase - 1);
        purchase += 1;
      }
      atLeast = Math.max(0, atLeast - chance);
      const ratio = ((shape + ticks) * share) / (ticks + 1);
      if (isTiny) {
        logChance += Math.log(ratio);
        chance = Math.exp(logChance);
      } else {
        chance *= ratio;
      }
    }
    expected += ((waiting[gone] as number) / all) * ofPlace;
  }
  return expected;
}

/**
 * How likely it is that 0, 1, … k − 1 ticks have gone by since the last purchase of one who is
 * alive, as multiples of the first.
 */
function waitingTicks({ r, alpha, k }: Cnbd, { frequency, recency, age }: PurchaseTimes): number[] {
  const waited = (age - recency) / (alpha + age);
  const ticks = r + k * frequency;
  const chances = [1];
  for (let gone = 1; gone < k; gone++) {
    chances.push((((chances[gone - 1] as number) * (ticks + gone - 1)) / gone) * waited);
  }
  return chances;
}

/** How many times a client who is alive could have stopped. */
export function stopsSurvived(
  { stopsAtFirst }: Pick<Cnbd, 'stopsAtFirst'>,
  { frequency }: Pick<PurchaseTimes, 'frequency'>,
): number {
  return frequency + (stopsAtFirst ? 1 : 0);
}

function sumOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

function requireCnbd({ r, alpha, a, b }: Cnbd): void {
  if (!(r > 0 && alpha > 0 && a > 0 && b > 0)) requirePositive({ r, alpha, a, b });
}

/** @throws FigureError on times that contradict each other */
export function requireTimes({ frequency, recency, age }: PurchaseTimes): void {
  if (!Number.isInteger(frequency) || frequency < 0) requireCounts({ frequency });
  if (!(recency >= 0 && age >= 0)) requireNotNegative({ recency, age });
  if (recency > age) throw new FigureError('recencyAboveAge', { recency, age });
}
