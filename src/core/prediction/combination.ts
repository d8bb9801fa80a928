import { CANDIDATES, type Candidate, type ClientsOn } from './clientsOn';
import { chanceOf, logChance, logisticWeights, logOdds } from './logistic';
import type { PastDay } from './past';
import { areaUnderCurve } from './ranking';

/** What a score is fitted to: what was known on a past day, and who bought within the horizon. */
export type JudgedDay = Pick<PastDay, 'on' | 'bought'>;

/** What the combination reads of a client. */
export const FEATURES = [
  'recency',
  'missedCycles',
  'season',
  'bgNbd',
  'mbgCnbd',
  'weeksKnown',
  'purchases',
  'orderTrend',
] as const;

/** A score put together from these and the best candidate, as far as chances are read from it. */
export interface FittedScore {
  /** The candidate it is drawn to. */
  best: Candidate;
  /** What the best candidate alone says: log-odds = level + slope · standardised score. */
  level: number;
  slope: number;
  /** Of each feature, standardised; all 0 where the best candidate alone is better. */
  weights: number[];
  scales: Scale[];
  bestScale: Scale;
}

/** The same, with how it was fitted. */
export interface Combination extends FittedScore {
  /** How strongly the weights are drawn to 0; +∞ where nothing is gained beside the best. */
  penalty: number;
  /** Past cases it was fitted to. */
  cases: number;
}

interface Scale {
  mean: number;
  deviation: number;
}

/** Tried from the strongest on; a weaker one has to be better on clients left out. */
const PENALTIES = [Number.POSITIVE_INFINITY, 1000, 300, 100, 30, 10];
const FOLDS = 4;
/** More cases than these move no weight that could be seen. */
const MOST_CASES = 6_000;
/** One or two purchases more or less is all that so small an expectation says. */
const LEAST_EXPECTED = 1e-3;
/** Days that are judged are so far apart. */
const DAYS_APART = 31;

/** What a score is before it is standardised: as far as chances follow from it, on a log scale. */
function transformed(name: Candidate, score: number): number {
  switch (name) {
    case 'status':
    case 'steadied':
      return score;
    case 'recency':
    case 'missedCycles':
      return -Math.log1p(-score);
    case 'season':
      return Math.log1p(score);
    case 'bgNbd':
    case 'mbgCnbd':
      return Math.log(score + LEAST_EXPECTED);
  }
}

function columnOf(on: ClientsOn, name: (typeof FEATURES)[number] | Candidate): Float64Array {
  switch (name) {
    case 'weeksKnown':
    case 'purchases':
      return on.traits[name].map(Math.log1p);
    case 'orderTrend':
      return on.traits[name];
    default:
      return on.scores[name].map((score) => transformed(name, score));
  }
}

/**
 * Fits the combination to past days: a logistic regression that begins at what the best candidate
 * alone says and departs from it as far as that is better on clients left out. With few clients
 * nothing is gained, and it is the best candidate.
 *
 * @param days  all of them over by the day it is to be used
 * @param fold  of a client's place: a fixed draw in [0, 1), by which they are parted
 * @param alone to say what this candidate alone says; left out, the best is found
 */
export function combined(
  days: readonly JudgedDay[],
  fold: (place: number) => number,
  alone: Candidate | null = null,
): Combination {
  const table = casesOf(days, fold);
  const best = alone ?? bestCandidate(days);
  const bestColumn = concatenated(
    days.map(({ on }) => columnOf(on, best)),
    table.taken,
  );
  const bestScale = scaleOf(bestColumn, table.counts);
  const standardBest = standardised(bestColumn, bestScale);
  const scales: Scale[] = [];
  const columns = FEATURES.map((name) => {
    const column = concatenated(
      days.map(({ on }) => columnOf(on, name)),
      table.taken,
    );
    const scale = scaleOf(column, table.counts);
    scales.push(scale);
    return standardised(column, scale);
  });
  const { outcome, counts, folds } = table;
  const ones = new Float64Array(outcome.length).fill(1);
  const all = [ones, ...columns];
  /** What the best candidate says of each case, as fitted to some of them. */
  const ofBest = (of: Float64Array) => {
    const offset = new Float64Array(outcome.length);
    const weights = logisticWeights(
      { columns: [ones, standardBest], outcome, counts: of, offset },
      [0, 1],
    );
    return { weights, odds: logOdds({ columns: [ones, standardBest], offset }, weights) };
  };
  const departing = (of: Float64Array, offset: Float64Array, penalty: number, from: number[]) =>
    penalty === Number.POSITIVE_INFINITY
      ? all.map(() => 0)
      : logisticWeights(
          { columns: all, outcome, counts: of, offset },
          all.map((_, index) => (index === 0 ? 0 : penalty)),
          from,
        );
  const tried = alone === null ? PENALTIES : PENALTIES.slice(0, 1);
  const losses = tried.map(() => 0);
  for (let left = 0; left < FOLDS && tried.length > 1; left++) {
    const inside = counts.map((count, row) => (folds[row] === left ? 0 : count));
    const { odds: offset } = ofBest(inside);
    let weights = all.map(() => 0);
    tried.forEach((penalty, index) => {
      weights = departing(inside, offset, penalty, weights);
      const odds = logOdds({ columns: all, offset }, weights);
      let loss = 0;
      for (let row = 0; row < odds.length; row++) {
        if (folds[row] !== left) continue;
        loss -=
          (counts[row] as number) *
          logChance((outcome[row] === 1 ? 1 : -1) * (odds[row] as number));
      }
      losses[index] = (losses[index] as number) + loss;
    });
  }
  const penalty = tried[losses.indexOf(Math.min(...losses))] as number;
  const {
    weights: [level = 0, slope = 0],
    odds,
  } = ofBest(counts);
  const [more = 0, ...weights] = departing(
    counts,
    odds,
    penalty,
    all.map(() => 0),
  );
  return {
    best,
    level: level + more,
    slope,
    weights,
    penalty,
    cases: outcome.length,
    scales,
    bestScale,
  };
}

/** The chance of each client, 0–1, to buy within the horizon. */
export function chancesOn(score: FittedScore, on: ClientsOn): Float64Array {
  const { best, level, slope, weights, scales, bestScale } = score;
  const offset = standardised(columnOf(on, best), bestScale).map((own) => level + slope * own);
  const columns = FEATURES.map((name, index) =>
    standardised(columnOf(on, name), scales[index] as Scale),
  );
  return logOdds({ columns, offset }, weights).map(chanceOf);
}

function casesOf(days: readonly JudgedDay[], fold: (place: number) => number) {
  const all = days.reduce((sum, { bought }) => sum + bought.length, 0);
  const share = Math.min(1, MOST_CASES / all);
  // By the clients' own draw, so that the same ones are taken whatever the order of the log.
  const taken = days.map(({ on }) => rowsWhere(on.places, (place) => fold(place) < share));
  const size = taken.reduce((sum, rows) => sum + rows.length, 0);
  const outcome = new Uint8Array(size);
  const counts = new Float64Array(size);
  const folds = new Uint8Array(size);
  let at = 0;
  days.forEach(({ on, bought }, each) => {
    // Days that overlap say partly the same.
    const count = Math.min(1, DAYS_APART / on.aheadDays);
    for (const row of taken[each] as Uint32Array) {
      outcome[at] = bought[row] as number;
      counts[at] = count;
      folds[at] = Math.floor((fold(on.places[row] as number) / share) * FOLDS);
      at += 1;
    }
  });
  return { taken, outcome, counts, folds };
}

function concatenated(
  columns: readonly Float64Array[],
  taken: readonly Uint32Array[],
): Float64Array {
  const size = taken.reduce((sum, rows) => sum + rows.length, 0);
  const all = new Float64Array(size);
  let at = 0;
  columns.forEach((column, each) => {
    for (const row of taken[each] as Uint32Array) all[at++] = column[row] as number;
  });
  return all;
}

/** The candidate that ranked best on the days, over which its area under the curve is averaged. */
export function bestCandidate(days: readonly JudgedDay[]): Candidate {
  let [best, highest] = [CANDIDATES[0] as Candidate, 0];
  for (const name of CANDIDATES) {
    let [sum, counts] = [0, 0];
    for (const { on, bought } of days) {
      const area = areaUnderCurve(on.scores[name], bought);
      if (area === null) continue;
      sum += area * bought.length;
      counts += bought.length;
    }
    const mean = counts === 0 ? 0 : sum / counts;
    if (mean > highest) [best, highest] = [name, mean];
  }
  return best;
}

function scaleOf(column: Float64Array, counts: Float64Array): Scale {
  let [sum, all] = [0, 0];
  for (let row = 0; row < column.length; row++) {
    sum += (counts[row] as number) * (column[row] as number);
    all += counts[row] as number;
  }
  const mean = sum / all;
  let squares = 0;
  for (let row = 0; row < column.length; row++) {
    squares += (counts[row] as number) * ((column[row] as number) - mean) ** 2;
  }
  return { mean, deviation: Math.sqrt(squares / all) };
}

/** Of a column that says the same of everybody nothing is left. */
function standardised(column: Float64Array, { mean, deviation }: Scale): Float64Array {
  return deviation > 1e-9 ? column.map((value) => (value - mean) / deviation) : column.map(() => 0);
}

/** The places in a list of those values of which something is true. */
export function rowsWhere(
  column: Float64Array | Int32Array,
  isTaken: (value: number) => boolean,
): Uint32Array {
  const rows = new Uint32Array(column.length);
  let count = 0;
  for (let row = 0; row < rows.length; row++) {
    if (isTaken(column[row] as number)) rows[count++] = row;
  }
  return rows.subarray(0, count);
}

/** Some of a list's values, by their places. */
export function picked<Column extends Float64Array | Uint8Array>(
  column: Column,
  rows: Uint32Array,
): Column {
  const some = column.slice(0, rows.length) as Column;
  for (let index = 0; index < rows.length; index++) {
    some[index] = column[rows[index] as number] as number;
  }
  return some;
}
