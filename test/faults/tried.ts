/**
 * `npm run attack` tries every case of every sweep. A run of all tests tries every seventh, and which
 * ones goes by the day, so that a week tries all.
 */
export const isWhole = process.env.PLACES === 'all';
const DAYS = isWhole ? 1 : 7;
const TODAY = Math.floor(Date.now() / 86_400_000) % DAYS;

/**
 * The cases whose turn it is, each to be tried at every place.
 *
 * @param turn shifts whose it is, so that cases of several kinds meet
 */
export function due<Case>(cases: readonly Case[], turn = 0): Case[] {
  return cases.filter((_, index) => (index + turn) % DAYS === TODAY);
}

/**
 * The places that are tried this time of a case that is tried every day; the first and the last
 * always are.
 */
export function tried(places: readonly number[]): number[] {
  return places.filter(
    (_, index) => index % DAYS === TODAY || index === 0 || index === places.length - 1,
  );
}

/** How many of so many cases, a share of all places, are met at those that are tried. */
export const shareOf = (cases: number): number => Math.floor(cases / DAYS);

/** How many of so many random cases are drawn this time. */
export const drawn = (cases: number): number => Math.ceil(cases / DAYS);

/** The data calls of some work, counted from 1. */
export const callsUpTo = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => index + 1);

/** Which share is tried, for what is printed of a sweep. */
export const share = isWhole ? 'all' : `a seventh, number ${TODAY + 1}`;
