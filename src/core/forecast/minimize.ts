/** A function of a few real numbers with its slopes; a value of +∞ where it is not defined. */
export type Objective = (point: readonly number[]) => { value: number; gradient: number[] };

export interface Minimum {
  point: number[];
  value: number;
  /** How often the function was asked for. */
  evaluations: number;
}

/** A step has to gain this share of what the slope promises (Armijo). */
const PROMISED_SHARE = 1e-4;
/** What a sum of many terms may be off by, as a share of it. */
const ROUNDING = 1e-15;
/** No step is longer than this along a coordinate. */
const LONGEST_STEP = 2;
/** A smooth function ends long before; the bound keeps a broken one from running for ever. */
const MOST_STEPS = 200;
/** So many halvings, and there is nothing to gain in a direction. */
const MOST_HALVINGS = 40;

/**
 * The minimum of a smooth function of a few variables, by the quasi-Newton method of Broyden,
 * Fletcher, Goldfarb and Shanno. There is no chance in it: the same function gives the same answer.
 *
 * Source: Nocedal & Wright (2006), "Numerical Optimization", algorithm 6.1 and equation (6.20).
 *
 * @param start  a point at which the function is finite
 * @param leastGain the search ends where a whole step would gain no more, in units of the value
 * @param isGone whether a point is so far off that there is nothing to look for: the search ends
 */
export function minimize(
  objective: Objective,
  start: readonly number[],
  leastGain = 1e-12,
  isGone: (point: readonly number[]) => boolean = () => false,
): Minimum {
  let point = [...start];
  let { value, gradient } = objective(point);
  let evaluations = 1;
  let inverse = identity(point.length);
  let isFresh = true;
  for (let step = 0; step < MOST_STEPS && !isGone(point); step++) {
    let direction = times(inverse, gradient).map((part) => -part);
    let slope = dot(direction, gradient);
    if (!(slope < 0)) {
      [inverse, isFresh] = [identity(point.length), true];
      direction = gradient.map((part) => -part);
      slope = dot(direction, gradient);
    }
    if (!(-slope > leastGain)) break;
    let stretch = Math.min(1, LONGEST_STEP / Math.max(...direction.map(Math.abs)));
    let found: ReturnType<Objective> | null = null;
    let to = point;
    for (let halving = 0; halving < MOST_HALVINGS; halving++) {
      to = point.map((part, axis) => part + stretch * (direction[axis] as number));
      const tried = objective(to);
      evaluations += 1;
      const rounding = ROUNDING * Math.abs(value);
      if (tried.value <= value + PROMISED_SHARE * stretch * slope + rounding) {
        found = tried;
        break;
      }
      stretch /= 2;
    }
    if (found === null) {
      if (isFresh) break;
      [inverse, isFresh] = [identity(point.length), true];
      continue;
    }
    const moved = to.map((part, axis) => part - (point[axis] as number));
    const turned = found.gradient.map((part, axis) => part - (gradient[axis] as number));
    inverse = updated(inverse, moved, turned, isFresh);
    isFresh = false;
    [point, value, gradient] = [to, found.value, found.gradient];
  }
  return { point, value, evaluations };
}

/** The inverse of the second derivatives, by what the last step has shown of them. */
function updated(inverse: number[][], moved: number[], turned: number[], isFresh: boolean) {
  const along = dot(moved, turned);
  const turning = dot(turned, turned);
  // Where the function does not curve upwards, nothing is learnt.
  if (!(along > 1e-12 * Math.sqrt(dot(moved, moved) * turning))) return inverse;
  const known = isFresh
    ? inverse.map((row) => row.map((part) => (part * along) / turning))
    : inverse;
  const turnedOver = times(known, turned);
  const stretch = (1 + dot(turned, turnedOver) / along) / along;
  return known.map((row, i) =>
    row.map((part, j) => {
      const [mi, mj] = [moved[i] as number, moved[j] as number];
      const mixed = mi * (turnedOver[j] as number) + (turnedOver[i] as number) * mj;
      return part + stretch * mi * mj - mixed / along;
    }),
  );
}

function identity(size: number): number[][] {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_each, column) => (row === column ? 1 : 0)),
  );
}

function times(matrix: readonly number[][], vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector));
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, part, index) => sum + part * (other[index] as number), 0);
}
