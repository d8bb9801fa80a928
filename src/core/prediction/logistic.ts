/** What a logistic regression is fitted to: a column of numbers for each weight. */
export interface Cases {
  columns: readonly Float64Array[];
  /** 1 where it came about, else 0. */
  outcome: Uint8Array;
  /** What each case counts. */
  counts: Float64Array;
  /** Log-odds that each case has before any weight. */
  offset: Float64Array;
}

/** Newton's method doubles the digits with each step: after one so small there are eight. */
const LEAST_MOVE = 1e-4;
const MOST_STEPS = 50;
/** Keeps columns that say the same from making the equations unsolvable. */
const LEAST_PENALTY = 1e-9;

/**
 * Penalised logistic regression: the weights β that maximise
 *
 *     Σ count · ln P(outcome) − ½ Σ penalty · β²,  P(1) = 1 / (1 + e^−(offset + Σ β · column))
 *
 * by Newton's method, which is iteratively reweighted least squares; it has one maximum, and a step
 * that overshoots is halved.
 *
 * Source: Hastie, Tibshirani & Friedman (2009), "The Elements of Statistical Learning", 4.4.
 *
 * @param penalties of each weight, ≥ 0
 * @param start     where to begin; near the answer it takes fewer steps
 * @returns a weight for each column
 */
export function logisticWeights(
  cases: Cases,
  penalties: readonly number[],
  start: readonly number[] = [],
): number[] {
  const rows = rowsOf(cases.columns);
  let weights = cases.columns.map((_, index) => start[index] ?? 0);
  let current = slopesAt(cases, rows, penalties, weights);
  for (let step = 0; step < MOST_STEPS; step++) {
    const move = solved(current.curvature, current.slope);
    let stretch = 1;
    let next = current;
    let to = weights;
    do {
      to = weights.map((weight, index) => weight + stretch * (move[index] as number));
      next = slopesAt(cases, rows, penalties, to);
      stretch /= 2;
    } while (!(next.value >= current.value - 1e-12 * Math.abs(current.value)) && stretch > 1e-10);
    const moved = Math.max(
      ...to.map((weight, index) => Math.abs(weight - (weights[index] as number))),
    );
    [weights, current] = [to, next];
    if (moved < LEAST_MOVE) break;
  }
  return weights;
}

/** The log-odds of each case, offset included. */
export function logOdds(
  { columns, offset }: Pick<Cases, 'columns' | 'offset'>,
  weights: readonly number[],
) {
  const odds = Float64Array.from(offset);
  columns.forEach((column, index) => {
    const weight = weights[index] as number;
    if (weight === 0) return;
    for (let row = 0; row < odds.length; row++) {
      odds[row] = (odds[row] as number) + weight * (column[row] as number);
    }
  });
  return odds;
}

/** The chance that log-odds stand for. */
export function chanceOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** Beyond, a chance is 0 or 1 to five digits. */
const FURTHEST = 12;
const HALVINGS = 40;

/**
 * Chances moved, all by the same log-odds, to where they add up to a number: each keeps its place
 * among the others.
 *
 * @param chances each between 0 and 1
 * @param wanted  their sum afterwards
 */
export function addingUpTo(chances: Float64Array, wanted: number): Float64Array {
  const odds = chances.map((chance) => Math.log(chance / (1 - chance)));
  let [low, high] = [-FURTHEST, FURTHEST];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    let sum = 0;
    for (const each of odds) sum += chanceOf(each + middle);
    if (sum < wanted) low = middle;
    else high = middle;
  }
  return odds.map((each) => chanceOf(each + low));
}

/** The columns' numbers case by case, as they are needed. */
function rowsOf(columns: readonly Float64Array[]): Float64Array {
  const size = columns.length;
  const rows = new Float64Array(size * (columns[0]?.length ?? 0));
  columns.forEach((column, index) => {
    for (let row = 0; row < column.length; row++) rows[row * size + index] = column[row] as number;
  });
  return rows;
}

function slopesAt(
  cases: Cases,
  rows: Float64Array,
  penalties: readonly number[],
  weights: readonly number[],
) {
  const { columns, outcome, counts } = cases;
  const size = columns.length;
  const odds = logOdds(cases, weights);
  const slope = new Float64Array(size);
  const curvature = Array.from({ length: size }, () => new Float64Array(size));
  let value = 0;
  for (let index = 0; index < odds.length; index++) {
    const count = counts[index] as number;
    if (count === 0) continue;
    const chance = chanceOf(odds[index] as number);
    value +=
      count * logChance(outcome[index] === 1 ? (odds[index] as number) : -(odds[index] as number));
    const missed = count * ((outcome[index] as number) - chance);
    const spread = count * chance * (1 - chance);
    const first = index * size;
    for (let i = 0; i < size; i++) {
      const own = rows[first + i] as number;
      slope[i] = (slope[i] as number) + missed * own;
      const line = curvature[i] as Float64Array;
      const part = spread * own;
      for (let j = 0; j <= i; j++) {
        line[j] = (line[j] as number) + part * (rows[first + j] as number);
      }
    }
  }
  for (let i = 0; i < size; i++) {
    const penalty = (penalties[i] as number) + LEAST_PENALTY;
    const weight = weights[i] as number;
    value -= (penalty * weight * weight) / 2;
    slope[i] = (slope[i] as number) - penalty * weight;
    const line = curvature[i] as Float64Array;
    line[i] = (line[i] as number) + penalty;
  }
  return { value, slope, curvature };
}

/** ln P of log-odds, without overflow. */
export function logChance(odds: number): number {
  return Math.min(odds, 0) - Math.log1p(Math.exp(-Math.abs(odds)));
}

/** Solves a symmetric system by Cholesky's method; of the matrix its lower half is read. */
function solved(matrix: readonly Float64Array[], right: Float64Array): number[] {
  const size = right.length;
  const lower = matrix.map((line) => Float64Array.from(line));
  for (let i = 0; i < size; i++) {
    const own = lower[i] as Float64Array;
    for (let j = 0; j <= i; j++) {
      const other = lower[j] as Float64Array;
      let sum = own[j] as number;
      for (let k = 0; k < j; k++) sum -= (own[k] as number) * (other[k] as number);
      own[j] = i === j ? Math.sqrt(Math.max(sum, Number.MIN_VALUE)) : sum / (other[j] as number);
    }
  }
  const found = Array.from(right);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++)
      found[i] =
        (found[i] as number) - ((lower[i] as Float64Array)[k] as number) * (found[k] as number);
    found[i] = (found[i] as number) / ((lower[i] as Float64Array)[i] as number);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++)
      found[i] =
        (found[i] as number) - ((lower[k] as Float64Array)[i] as number) * (found[k] as number);
    found[i] = (found[i] as number) / ((lower[i] as Float64Array)[i] as number);
  }
  return found;
}
