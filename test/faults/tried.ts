/**
 * `npm run attack` tries every place. A run of all tests tries every third, and which ones goes by the
 * day, so that three days try all; the first and the last are tried on each.
 */
const STEP = process.env.PLACES === 'all' ? 1 : 3;
const PHASE = Math.floor(Date.now() / 86_400_000) % STEP;

/** The places that a sweep tries this time, out of those that there are. */
export function tried(places: readonly number[]): number[] {
  return places.filter(
    (_, index) => index % STEP === PHASE || index === 0 || index === places.length - 1,
  );
}

/** The data calls of some work, counted from 1. */
export const callsUpTo = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => index + 1);

/** Which places were tried, for what is printed of a sweep. */
export const share = STEP === 1 ? 'all' : `every third, from number ${PHASE + 1} on`;
