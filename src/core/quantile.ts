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
  return medianOf(new Float64Array(values));
}

/**
 * The same of values that may be put in another order: they are parted rather than sorted (Hoare's
 * selection), so that its time grows with their number and hardly faster.
 *
 * @throws RangeError on an empty list
 */
export function medianOf(values: Float64Array): number {
  const { length } = values;
  if (length === 0) throw new RangeError('quantile requires at least one value');
  const middle = (length - 1) >> 1;
  const low = selected(values, middle);
  if (length % 2 === 1) return low;
  let high = values[middle + 1] as number;
  for (let place = middle + 2; place < length; place++) {
    if ((values[place] as number) < high) high = values[place] as number;
  }
  return low + (high - low) * 0.5;
}

/** The value that would stand at a place if they were sorted; the smaller ones are left before it. */
function selected(values: Float64Array, place: number): number {
  let [from, to] = [0, values.length - 1];
  while (from < to) {
    const pivot = values[(from + to) >> 1] as number;
    let [left, right] = [from, to];
    while (left <= right) {
      while ((values[left] as number) < pivot) left += 1;
      while ((values[right] as number) > pivot) right -= 1;
      if (left > right) break;
      const value = values[left] as number;
      values[left++] = values[right] as number;
      values[right--] = value;
    }
    if (place <= right) to = right;
    else if (place >= left) from = left;
    else break;
  }
  return values[place] as number;
}
