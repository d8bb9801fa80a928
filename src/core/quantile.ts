/** How close to a whole number a position counts as one. */
const FUZZ = 1e-9;

/**
 * Quantile by linear interpolation between order statistics: Hyndman and Fan's type 7, the default
 * of R, NumPy and of the spreadsheet's PERCENTILE.
 *
 * @param ascending   sorted values, at least one
 * @param probability 0–1
 * @throws RangeError on an empty list
 */
export function quantile(ascending: ArrayLike<number>, probability: number): number {
  if (ascending.length === 0) throw new RangeError('quantile requires at least one value');
  // 90 × 0.7 is 62.999…, and still meant to be the value at 63.
  const exact = (ascending.length - 1) * probability;
  const position = Math.abs(exact - Math.round(exact)) < FUZZ ? Math.round(exact) : exact;
  const below = Math.floor(position);
  const low = ascending[below] as number;
  const high = ascending[Math.min(below + 1, ascending.length - 1)] as number;
  return low + (high - low) * (position - below);
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  return quantile(Float64Array.from(values).sort(), 0.5);
}
