/**
 * Money in minor units: kopecks, cents.
 *
 * Sums of floating-point amounts depend on their order; sums of whole minor units do not, and they
 * are exact up to 90 trillion in the sheet's currency. They are branded, so that an amount in the
 * sheet's currency is never taken for them.
 */
export type Minor = number & { readonly [minorBrand]: true };

declare const minorBrand: unique symbol;

/** Money of a bare count of minor units, as typed arrays and arithmetic leave it. */
export function asMinor(units: number): Minor {
  return units as Minor;
}

const MINOR_PER_UNIT = 100;

/** Below this, fifteen digits change a number by less than a hundredth. */
const CLEAR_BELOW = 1e12;
/** So near a whole number, a hundredth more or less does not make it a half. */
const CLEAR_WITHIN = 0.4;

/**
 * An amount of the sheet in minor units, halves rounded away from zero: 12.345 becomes 1235; what
 * is not known stays so.
 */
export function toMinor(amount: number): Minor;
export function toMinor(amount: number | null): Minor | null;
export function toMinor(amount: number | null): Minor | null {
  if (amount === null) return null;
  const exact = Math.abs(amount) * MINOR_PER_UNIT;
  const nearest = Math.round(exact);
  // 1.005 is stored as 1.00499…; fifteen significant digits restore what the cell shows. They take
  // long, and matter only where it may be a half.
  const isClear = exact < CLEAR_BELOW && Math.abs(exact - nearest) < CLEAR_WITHIN;
  const minor = isClear ? nearest : Math.round(Number(exact.toPrecision(15)));
  return asMinor(Math.sign(amount) * minor);
}

/** Minor units as an amount of the sheet: 1235 becomes 12.35; what is not known stays so. */
export function fromMinor(minor: Minor): number;
export function fromMinor(minor: Minor | null): number | null;
export function fromMinor(minor: Minor | null): number | null {
  return minor === null ? null : minor / MINOR_PER_UNIT;
}

/** A sum carried on by an amount that may not be known; null as long as none of them is. */
export function addKnown(sum: Minor | null, amount: Minor | null): Minor | null {
  return amount === null ? sum : asMinor((sum ?? 0) + amount);
}

/**
 * The sum of those amounts that are known; null where there are amounts and none is, 0 of no
 * amounts at all.
 */
export function sumKnown(amounts: readonly (Minor | null)[]): Minor | null {
  return amounts.length === 0 ? asMinor(0) : amounts.reduce<Minor | null>(addKnown, null);
}
