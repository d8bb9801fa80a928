/** A function of a few real numbers; +∞ where it is not defined. */
export type Objective = (point: readonly number[]) => number;

export interface Minimum {
  point: number[];
  value: number;
}

/** A simplex is done when its corners agree to this, in the coordinates' own units. */
const POINT_TOLERANCE = 1e-7;
/** A restart that gains no more than this share of the value has found nothing new. */
const VALUE_TOLERANCE = 1e-13;
/**
 * Rounds end long before on a smooth function; the bound keeps a broken one from running for ever.
 */
const MAX_EVALUATIONS_PER_ROUND = 2000;
const MAX_ROUNDS = 12;

/**
 * The minimum of a smooth function of a few variables, by the downhill simplex.
 *
 * A simplex may flatten and stop short of the minimum, so each round begins anew, with a fresh
 * simplex around the best point so far, until a round gains nothing. There is no chance in it: the
 * same function gives the same answer.
 *
 * Source: Nelder & Mead (1965), "A Simplex Method for Function Minimization"; the order of the
 * steps is that of Lagarias, Reeds, Wright & Wright (1998).
 *
 * @param start a point at which the function is finite
 * @param step  length of the first simplex's edges along each coordinate
 */
export function minimize(objective: Objective, start: readonly number[], step: number): Minimum {
  let best = { point: [...start], value: objective(start) };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const found = descend(objective, best, step);
    const gain = best.value - found.value;
    best = found;
    if (!(gain > VALUE_TOLERANCE * Math.abs(best.value))) break;
  }
  return best;
}

/** One round: from a fresh simplex down until it has shrunk to a point. */
function descend(objective: Objective, from: Minimum, step: number): Minimum {
  let evaluations = 0;
  const at = (point: number[]): Minimum => {
    evaluations += 1;
    return { point, value: objective(point) };
  };
  const simplex = [from];
  for (let axis = 0; axis < from.point.length; axis++) {
    simplex.push(at(from.point.map((value, index) => (index === axis ? value + step : value))));
  }
  while (evaluations < MAX_EVALUATIONS_PER_ROUND) {
    simplex.sort((p, q) => p.value - q.value);
    const best = simplex[0] as Minimum;
    const worst = simplex[simplex.length - 1] as Minimum;
    const secondWorst = simplex[simplex.length - 2] as Minimum;
    if (spread(simplex) < POINT_TOLERANCE) break;

    const centre = centroid(simplex.slice(0, -1));
    /**
     * The point on the line from the worst corner through the centre: 0 is the centre, 1 the mirror
     * image.
     */
    const along = (stretch: number) =>
      at(centre.map((value, axis) => value + stretch * (value - (worst.point[axis] as number))));
    const replaceWorst = (corner: Minimum) => {
      simplex[simplex.length - 1] = corner;
    };

    const reflected = along(1);
    if (reflected.value < best.value) {
      const expanded = along(2);
      replaceWorst(expanded.value < reflected.value ? expanded : reflected);
    } else if (reflected.value < secondWorst.value) {
      replaceWorst(reflected);
    } else {
      const contracted = reflected.value < worst.value ? along(0.5) : along(-0.5);
      if (contracted.value < Math.min(reflected.value, worst.value)) {
        replaceWorst(contracted);
      } else {
        for (let corner = 1; corner < simplex.length; corner++) {
          const { point } = simplex[corner] as Minimum;
          simplex[corner] = at(
            point.map((value, axis) => (value + (best.point[axis] as number)) / 2),
          );
        }
      }
    }
  }
  return simplex.reduce((best, corner) => (corner.value < best.value ? corner : best));
}

/** The widest extent of a simplex along any coordinate. */
function spread(simplex: readonly Minimum[]): number {
  const [first, ...others] = simplex.map(({ point }) => point) as [number[], ...number[][]];
  const distances = others.map((point) =>
    Math.max(...point.map((value, axis) => Math.abs(value - (first[axis] as number)))),
  );
  return Math.max(...distances);
}

function centroid(corners: readonly Minimum[]): number[] {
  const [first] = corners as [Minimum];
  return first.point.map(
    (_, axis) =>
      corners.reduce((sum, { point }) => sum + (point[axis] as number), 0) / corners.length,
  );
}
