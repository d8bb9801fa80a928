/**
 * Money in minor units: kopecks, cents.
 *
 * Sums of floating-point amounts depend on their order; sums of whole minor units do not, and they are exact
 * up to 90 trillion in the sheet's currency.
 */
export type Minor = number;

const MINOR_PER_UNIT = 100;

/** An amount of the sheet in minor units, halves rounded away from zero: 12.345 becomes 1235. */
export function toMinor(amount: number): Minor {
  // 1.005 is stored as 1.00499…; fifteen significant digits restore what the cell shows.
  const minor = Number((Math.abs(amount) * MINOR_PER_UNIT).toPrecision(15));
  return Math.sign(amount) * Math.round(minor);
}

/** Minor units as an amount of the sheet: 1235 becomes 12.35. */
export function fromMinor(minor: Minor): number {
  return minor / MINOR_PER_UNIT;
}
