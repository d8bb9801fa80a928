import { DAYS_PER_YEAR, type Day } from '../day';

/** What was expected of a base on a past day for some time ahead, and what came. */
export interface PastTotal {
  day: Day;
  /** The last day of the time ahead. */
  until: number;
  expected: number;
  actual: number;
}

/** What is expected of a whole base, with the band that holds the truth nineteen times of twenty. */
export interface Band {
  expected: number;
  low: number;
  high: number;
  /** Typical relative error, as ln(actual / expected); partly prior where few errors were seen. */
  deviation: number;
  /** On how many past days the error was measured; 0: the band is prior alone. */
  measuredOn: number;
  /** What the model's own expectation was multiplied by: its past error and the season. */
  factor: number;
}

/** Held of the error beforehand, and how many measured errors it counts for. */
const [PRIOR_DEVIATION, PRIOR_COUNT] = [0.2, 4];
/** How far a short time of the year may differ from the whole, where no year was seen yet. */
const SEASON_DEVIATION = 0.3;
/** How many independent past errors the belief in no error counts for. */
const LEVEL_DOUBT = 2.25;
/** A season that was seen once is trusted so far: what of it returns was not seen. */
const SEASON_DOUBT = 0.25;
/** With fewer days of the year seen, nothing is known of its seasons. */
const DAYS_FOR_SEASON = 9;
/** Purchases of a client cluster: counts spread about so many times as much as at random. */
const CLUSTERING = 2;
/** Past days are so far apart at most. */
const MONTH_DAYS = 31;

/**
 * A model's expectation for a base, corrected by its errors on past days whose outcome is known by
 * the day. With the log-ratios ℓ = ln(actual / expected) of the last year, their mean μ and that of
 * the same time a year before:
 *
 *     expected · exp(μ + w (ℓ(a year before) − μ))
 *
 * w grows with how far the year's ratios differ beyond chance. The band is Student's, by the errors
 * that this very correction made on the past days, each corrected by what was known before it, and
 * by a prior error that counts for four of them; where no year was seen yet, the season is added.
 *
 * @param past     ascending by day; what ended after the day is not looked at
 * @param spanDays how long the time is that is looked ahead to
 */
export function correctedTotal(
  past: readonly PastTotal[],
  day: Day,
  expected: number,
  spanDays: number,
): Band {
  const factor = Math.exp(logFactor(past, day));
  const known = past.filter(({ until }) => until <= day);
  let [squares, measuredOn] = [0, 0];
  for (const each of known) {
    if (!past.some(({ until }) => until <= each.day)) continue;
    squares += (logRatio(each) - logFactor(past, each.day)) ** 2;
    measuredOn += 1;
  }
  const independent = independentOf(known, measuredOn);
  const prior = PRIOR_DEVIATION ** 2 + CLUSTERING / Math.max(1, expected * factor);
  const measured = measuredOn === 0 ? 0 : (independent * squares) / measuredOn;
  const freedom = PRIOR_COUNT + independent;
  const unseen = isSeasonSeen(known, day)
    ? 0
    : SEASON_DEVIATION * Math.max(0, 1 - spanDays / DAYS_PER_YEAR);
  const deviation = Math.sqrt((PRIOR_COUNT * prior + measured) / freedom + unseen ** 2);
  const reach = Math.exp(studentQuantile(freedom) * deviation);
  const corrected = expected * factor;
  return {
    expected: corrected,
    low: corrected / reach,
    high: corrected * reach,
    deviation,
    measuredOn,
    factor,
  };
}

/** Whether most of a year, and the same time of it, lies behind a day. */
function isSeasonSeen(known: readonly PastTotal[], day: Day): boolean {
  return aYearBefore(known, day) !== null && lastYear(known, day).length >= DAYS_FOR_SEASON;
}

function lastYear(known: readonly PastTotal[], day: Day): PastTotal[] {
  return known.filter((each) => day - each.until < DAYS_PER_YEAR + MONTH_DAYS).slice(-12);
}

function logFactor(past: readonly PastTotal[], day: Day): number {
  const known = past.filter(({ until }) => until <= day);
  const year = lastYear(known, day);
  if (year.length === 0) return 0;
  const ratios = year.map(logRatio);
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  const independent = independentOf(year, year.length);
  const level = (mean * independent) / (independent + LEVEL_DOUBT);
  const before = aYearBefore(known, day);
  if (before === null || !isSeasonSeen(known, day)) return level;
  const noise = CLUSTERING / before.actual;
  const spread = ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0) / ratios.length;
  const seasonal = Math.max(0, spread - noise);
  const trust = seasonal / (seasonal * (1 + SEASON_DOUBT) + noise);
  return level + trust * (before.ratio - level);
}

/** The log-ratio of the same time a year before, between the two days that are nearest. */
function aYearBefore(known: readonly PastTotal[], day: Day) {
  let [ratio, actual, weights] = [0, 0, 0];
  for (const each of known) {
    const weight = Math.max(0, 1 - Math.abs(each.day - (day - DAYS_PER_YEAR)) / MONTH_DAYS);
    ratio += weight * logRatio(each);
    actual += weight * each.actual;
    weights += weight;
  }
  return weights < 0.5 ? null : { ratio: ratio / weights, actual: Math.max(1, actual / weights) };
}

/** Half a purchase is added to both, so that none at all is a ratio too. */
function logRatio({ expected, actual }: PastTotal): number {
  return Math.log((actual + 0.5) / (expected + 0.5));
}

/** How many of some past totals do not overlap: only so many say something of their own. */
function independentOf(totals: readonly PastTotal[], count: number): number {
  const [first, last] = [totals[0], totals[totals.length - 1]];
  if (!first || !last || count === 0) return 0;
  return Math.min(count, 1 + (last.day - first.day) / Math.max(1, first.until - first.day));
}

/** The 97.5 % point of Student's distribution (Abramowitz & Stegun 26.7.5), from 4 degrees on. */
function studentQuantile(freedom: number): number {
  const z = 1.959_964;
  const [z3, z5] = [z ** 3, z ** 5];
  return (
    z +
    (z3 + z) / (4 * freedom) +
    (5 * z5 + 16 * z3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z ** 7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * freedom ** 3)
  );
}
