import { DAYS_PER_YEAR, type Day } from '../day';

/**
 * What was expected of a base on a past day for some time ahead, and what came: both counted, as
 * purchases, buyers, or money in mean purchases.
 */
export interface PastTotal {
  day: Day;
  /** The last day of the time ahead. */
  until: number;
  /** How much of the log lay behind the day, without a missing part. */
  ageDays: number;
  expected: number;
  actual: number;
}

/** What is expected of a whole base, with the band that holds the truth nineteen times of twenty. */
export interface Band {
  expected: number;
  low: number;
  high: number;
  /** On how many past days the error was measured; 0: too few, and the band is assumed. */
  measuredOn: number;
  /** What the model's own expectation was multiplied by: its past error and the season. */
  factor: number;
}

/** The day from which is looked ahead, and how much of the log lies behind it. */
export type Standpoint = Pick<PastTotal, 'day' | 'ageDays'>;

/** What a correction made of a past day, and what came. */
export interface Tried extends PastTotal {
  /** Whether a year before had been seen then too. */
  isSeasonal: boolean;
}

/** Relative error held beforehand, and how many measured errors it counts for. */
const [PRIOR_DEVIATION, PRIOR_COUNT] = [0.2, 4];
/** Purchases of a client cluster: counts spread about so many times as much as at random. */
const CLUSTERING = 2;
/** Relative: what a time of the year may be off by where no error of it was measured … */
const SEASON_DEVIATION = 0.3;
/** … and the least of it, of a whole year too. */
const UNTRIED_DEVIATION = 0.2;
/**
 * A model that knows a month of a base errs otherwise than one that knows a year: only past days
 * with so much of the log behind them teach anything.
 */
const LEAST_AGE_DAYS = 180;
/** As much lies behind a day of which the season is learnt: about a year, which has every season. */
export const SEASON_AGE_DAYS = 330;
/** How many independent past errors the belief in no error counts for. */
const LEVEL_DOUBT = 2.25;
/** A season that was seen once is trusted so far: what of it returns was not seen. */
export const SEASON_DOUBT = 0.25;
/** With fewer days of the year seen, how far its times differ is not known. */
const DAYS_FOR_SEASON = 4;
/** So many errors are measured: of most of a year where it says nothing of seasons; else these. */
const [ERRORS_OF_A_YEAR, LEAST_ERRORS] = [9, 3];
/** Past days are so far apart at most. */
const MONTH_DAYS = 31;

/**
 * A model's expectation for a base, corrected by its errors on past days whose outcome is known by
 * the day: by their level in the last year, L = ln(Σ actual / Σ expected), and by how far the same
 * time a year before was off it, ℓ:
 *
 *     expected · exp(n L / (n + 2.25) + w (ℓ − L))
 *
 * n is how many of them do not overlap; w grows with how far the year's ratios differ beyond chance.
 * Days on which the log was young teach nothing.
 *
 * @param past     ascending by day; what ended after the day is not looked at
 * @param spanDays how long the time is that is looked ahead to
 */
export function correctedTotal(
  past: readonly PastTotal[],
  from: Standpoint,
  expected: number,
  spanDays: number,
): Band {
  const tried = taughtBy(past, from.day).map(
    (each): Tried => ({
      ...each,
      expected: each.expected * correctionOn(past, each.day),
      isSeasonal: aYearBefore(past, each.day) !== null,
    }),
  );
  const factor = correctionOn(past, from.day);
  const isSeasonal = aYearBefore(past, from.day) !== null;
  return { ...bandOf(expected * factor, tried, { ...from, isSeasonal }, spanDays), factor };
}

/** What a model's expectation on a day is to be multiplied by. */
export function correctionOn(past: readonly PastTotal[], day: Day): number {
  const year = lastYear(past, day);
  if (year.length === 0) return 1;
  const sum = (of: 'expected' | 'actual') => year.reduce((all, each) => all + each[of], 0);
  const mean = logRatio({ expected: sum('expected'), actual: sum('actual') });
  const independent = independentOf(year);
  const level = (mean * independent) / (independent + LEVEL_DOUBT);
  const before = aYearBefore(past, day);
  if (before === null) return Math.exp(level);
  const ratios = year.map(logRatio);
  const middle = ratios.reduce((all, ratio) => all + ratio, 0) / ratios.length;
  const spread = ratios.reduce((all, ratio) => all + (ratio - middle) ** 2, 0) / ratios.length;
  const noise = noiseOf(before.actual);
  const trust = seasonTrust(Math.max(0, spread - noise), noise);
  return Math.exp(level + trust * (before.ratio - level));
}

/**
 * The band of an expectation, by what the same correction was off on past days. Errors are measured
 * on a scale on which they spread alike however many purchases there are, none too, where counts
 * have the variance 2 n + (0.2 n)²:
 *
 *     g(n) = 2 / 0.2 · arsinh(0.2 √(n / 2))
 *
 * It is the logarithm for many and the root for few. The band is Student's, with the scale's own
 * unit as a prior that counts for four errors.
 *
 * Source of the scale: Anscombe (1948), "The transformation of Poisson, binomial and negative-
 * binomial data", Biometrika 35.
 */
export function bandOf(
  expected: number,
  tried: readonly Tried[],
  { ageDays, isSeasonal }: { ageDays: number; isSeasonal: boolean },
  spanDays: number,
): Omit<Band, 'factor'> {
  const isWhole = spanDays >= DAYS_PER_YEAR;
  // What erred before a year was seen says nothing of a forecast that has seen one.
  const alike = isSeasonal ? tried.filter((each) => each.isSeasonal) : tried;
  const errors = isSeasonal && alike.length < LEAST_ERRORS ? [] : alike;
  const least = isSeasonal ? LEAST_ERRORS : isWhole ? 1 : ERRORS_OF_A_YEAR;
  const isMeasured = ageDays >= LEAST_AGE_DAYS && errors.length >= least;
  const squares = errors.reduce(
    (sum, each) => sum + (scaled(each.actual) - scaled(each.expected)) ** 2,
    0,
  );
  const independent = independentOf(errors);
  const freedom = PRIOR_COUNT + independent;
  const measured = errors.length === 0 ? 0 : (independent * squares) / errors.length;
  const untried = isMeasured
    ? 0
    : Math.max(UNTRIED_DEVIATION, SEASON_DEVIATION * (1 - spanDays / DAYS_PER_YEAR));
  const variance = CLUSTERING * expected + (PRIOR_DEVIATION * expected) ** 2;
  const assumed = variance > 0 ? (untried * expected) ** 2 / variance : 0;
  const reach = studentQuantile(freedom) * Math.sqrt((PRIOR_COUNT + measured) / freedom + assumed);
  return {
    expected,
    low: unscaled(scaled(expected) - reach),
    high: unscaled(scaled(expected) + reach),
    measuredOn: isMeasured ? errors.length : 0,
  };
}

function scaled(count: number): number {
  const root = Math.sqrt(Math.max(0, count) / CLUSTERING);
  return (2 / PRIOR_DEVIATION) * Math.asinh(PRIOR_DEVIATION * root);
}

function unscaled(value: number): number {
  const root = Math.sinh((PRIOR_DEVIATION * Math.max(0, value)) / 2) / PRIOR_DEVIATION;
  return CLUSTERING * root ** 2;
}

/** Of a log-ratio, by the count that came: chance alone. */
export function noiseOf(actual: number): number {
  return CLUSTERING / Math.max(1, actual);
}

/** How far a season is believed that differs so much, beside chance. */
export function seasonTrust(seasonal: number, noise: number): number {
  return seasonal / (seasonal * (1 + SEASON_DOUBT) + noise);
}

/** Half a purchase is added to both, so that none at all is a ratio too. */
export function logRatio({ expected, actual }: Pick<PastTotal, 'expected' | 'actual'>): number {
  return Math.log((Math.max(0, actual) + 0.5) / (expected + 0.5));
}

/** Whether a past day is a day's like a year before. */
export function nearAYearBefore(past: Day, day: Day): number {
  return Math.max(0, 1 - Math.abs(past - (day - DAYS_PER_YEAR)) / MONTH_DAYS);
}

/** The past days that say something of how a model errs, as known on a day. */
export function taughtBy(past: readonly PastTotal[], day: Day): PastTotal[] {
  return past.filter(({ until, ageDays }) => until <= day && ageDays >= LEAST_AGE_DAYS);
}

function lastYear(past: readonly PastTotal[], day: Day): PastTotal[] {
  return taughtBy(past, day)
    .filter((each) => day - each.until < DAYS_PER_YEAR + MONTH_DAYS)
    .slice(-12);
}

/** The log-ratio of the same time a year before, between the two days that are nearest. */
function aYearBefore(past: readonly PastTotal[], day: Day) {
  const known = taughtBy(past, day);
  if (lastYear(past, day).length < DAYS_FOR_SEASON) return null;
  let [ratio, actual, weights] = [0, 0, 0];
  for (const each of known) {
    const weight = nearAYearBefore(each.day, day);
    ratio += weight * logRatio(each);
    actual += weight * each.actual;
    weights += weight;
  }
  return weights < 0.5 ? null : { ratio: ratio / weights, actual: actual / weights };
}

/** How many of some past totals do not overlap: only so many say something of their own. */
function independentOf(totals: readonly PastTotal[]): number {
  const [first, last] = [totals[0], totals[totals.length - 1]];
  if (!first || !last) return 0;
  return Math.min(totals.length, 1 + (last.day - first.day) / Math.max(1, first.until - first.day));
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
