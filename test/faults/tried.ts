/**
 * `npm run attack` tries every place. A run of all tests tries every third, and which ones goes by the
 * day, so that three days try all; the first and the last are tried on each.
 */
export const isWhole = process.env.PLACES === 'all';
const STEP = isWhole ? 1 : 3;
const PHASE = Math.floor(Date.now() / 86_400_000) % STEP;

/** The places that a sweep tries this time, out of those that there are. */
export function tried(places: readonly number[]): number[] {
  return places.filter(
    (_, index) => index % STEP === PHASE || index === 0 || index === places.length - 1,
  );
}

/** How many of so many cases, a share of all places, are met at those that a sweep tries. */
export const shareOf = (cases: number): number => Math.floor(cases / STEP);

/** How many of so many random cases are drawn this time. */
export const drawn = (cases: number): number => Math.ceil(cases / STEP);

/** The data calls of some work, counted from 1. */
export const callsUpTo = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => index + 1);

/** Which places were tried, for what is printed of a sweep. */
export const share = isWhole ? 'all' : `every third, from number ${PHASE + 1} on`;
