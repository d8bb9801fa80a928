import { CANDIDATES, type Candidate, type ClientsOn } from './clientsOn';
import { chanceOf, logChance, logisticWeights, logOdds } from './logistic';
import { areaUnderCurve } from './ranking';

/** A past day whose outcome is known: what was known on it, and what came of it. */
export interface JudgedDay {
  on: ClientsOn;
  /** 1 for each who bought within the horizon. */
  bought: Uint8Array;
  /** By how much what was expected of all is to be multiplied, as it was known on that day. */
  factor: number;
  /** What a case of that day counts: days that overlap say partly the same. */
  count: number;
}

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

/** A score put together from all candidates. */
export interface Combination {
  /** The candidate it is drawn to. */
  best: Candidate;
  /** What the best candidate alone says: log-odds = level + slope · standardised score. */
  level: number;
  slope: number;
  /** Of each feature, standardised; all 0 where the best candidate alone is better. */
  weights: number[];
  /** How strongly the weights are drawn to 0; +∞ where nothing is gained beside the best. */
  penalty: number;
  /** Past cases it was fitted to. */
  cases: number;
  scales: Scale[];
  bestScale: Scale;
}

interface Scale {
  mean: number;
  deviation: number;
}

/** Tried from the strongest on; a weaker one has to be better on clients left out. */
const PENALTIES = [Number.POSITIVE_INFINITY, 1000, 300, 100, 30, 10];
const FOLDS = 5;
/** More cases than these move no weight that could be seen. */
const MOST_CASES = 12_000;
/** One or two purchases more or less is all that so small an expectation says. */
const LEAST_EXPECTED = 1e-3;

/** What a score is before it is standardised: as far as chances follow from it, on a log scale. */
function transformed(name: Candidate, score: number, factor: number): number {
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
      return Math.log(score * factor + LEAST_EXPECTED);
  }
}

function columnOf(
  on: ClientsOn,
  name: (typeof FEATURES)[number] | Candidate,
  factor: number,
): Float64Array {
  switch (name) {
    case 'weeksKnown':
    case 'purchases':
      return on.traits[name].map(Math.log1p);
    case 'orderTrend':
      return on.traits[name];
    default:
      return on.scores[name].map((score) => transformed(name, score, factor));
  }
}

/**
 * Fits the combination to past days: a logistic regression that begins at what the best candidate
 * alone says and departs from it as far as that is better on clients left out. With few clients
 * nothing is gained, and it is the best candidate.
 *
 * @param days  all of them over, with their outcomes, by the day it is to be used
 * @param fold  of a client's place: which fifth of the clients it belongs to
 */
export function combined(days: readonly JudgedDay[], fold: (place: number) => number): Combination {
  const table = casesOf(days, fold);
  const best = bestOf(days);
  const bestColumn = concatenated(
    days.map(({ on, factor }) => columnOf(on, best, factor)),
    table.taken,
  );
  const bestScale = scaleOf(bestColumn, table.counts);
  const standardBest = standardised(bestColumn, bestScale);
  const scales: Scale[] = [];
  const columns = FEATURES.map((name) => {
    const column = concatenated(
      days.map(({ on, factor }) => columnOf(on, name, factor)),
      table.taken,
    );
    const scale = scaleOf(column, table.counts);
    scales.push(scale);
    return standardised(column, scale);
  });
  const ones = new Float64Array(table.outcome.length).fill(1);
  const alone = (counts: Float64Array) =>
    logisticWeights(
      { columns: [ones, standardBest], outcome: table.outcome, counts, offset: ones.map(() => 0) },
      [0, 1],
    ) as [number, number];
  const departing = (counts: Float64Array, [level, slope]: [number, number], penalty: number) =>
    penalty === Number.POSITIVE_INFINITY
      ? [0, ...FEATURES.map(() => 0)]
      : logisticWeights(
          {
            columns: [ones, ...columns],
            outcome: table.outcome,
            counts,
            offset: standardBest.map((score) => level + slope * score),
          },
          [0, ...FEATURES.map(() => penalty)],
        );
  const losses = PENALTIES.map(() => 0);
  for (let left = 0; left < FOLDS; left++) {
    const inside = table.counts.map((count, row) => (table.folds[row] === left ? 0 : count));
    const start = alone(inside);
    const offset = standardBest.map((score) => start[0] + start[1] * score);
    PENALTIES.forEach((penalty, index) => {
      const weights = departing(inside, start, penalty);
      const odds = logOdds({ columns: [ones, ...columns], offset }, weights);
      let loss = 0;
      for (let row = 0; row < odds.length; row++) {
        if (table.folds[row] !== left) continue;
        const sign = table.outcome[row] === 1 ? 1 : -1;
        loss -= (table.counts[row] as number) * logChance(sign * (odds[row] as number));
      }
      losses[index] = (losses[index] as number) + loss;
    });
  }
  const penalty = PENALTIES[losses.indexOf(Math.min(...losses))] as number;
  const [level, slope] = alone(table.counts);
  const [more = 0, ...weights] = departing(table.counts, [level, slope], penalty);
  return {
    best,
    level: level + more,
    slope,
    weights,
    penalty,
    cases: table.outcome.length,
    scales,
    bestScale,
  };
}

/** The chance of each client, 0–1, to buy within the horizon. */
export function chancesOn(combination: Combination, on: ClientsOn, factor: number): Float64Array {
  const { best, level, slope, weights, scales, bestScale } = combination;
  const offset = standardised(columnOf(on, best, factor), bestScale).map(
    (score) => level + slope * score,
  );
  const columns = FEATURES.map((name, index) =>
    standardised(columnOf(on, name, factor), scales[index] as Scale),
  );
  return logOdds({ columns, offset }, weights).map(chanceOf);
}

function casesOf(days: readonly JudgedDay[], fold: (place: number) => number) {
  const all = days.reduce((sum, { bought }) => sum + bought.length, 0);
  const share = Math.min(1, MOST_CASES / all);
  // By the clients' own draw, so that the same ones are taken whatever the order of the log.
  const taken: Uint32Array[] = days.map(({ on }) => {
    const rows: number[] = [];
    on.places.forEach((place, row) => {
      if (fold(place) < share) rows.push(row);
    });
    return Uint32Array.from(rows);
  });
  const size = taken.reduce((sum, rows) => sum + rows.length, 0);
  const outcome = new Uint8Array(size);
  const counts = new Float64Array(size);
  const folds = new Uint8Array(size);
  let at = 0;
  days.forEach(({ on, bought, count }, each) => {
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
function bestOf(days: readonly JudgedDay[]): Candidate {
  let [best, highest] = [CANDIDATES[0] as Candidate, 0];
  for (const name of CANDIDATES) {
    let [sum, counts] = [0, 0];
    for (const { on, bought } of days) {
      const area = areaUnderCurve(on.scores[name], bought);
      if (area === null) continue;
      sum += area * on.places.length;
      counts += on.places.length;
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
