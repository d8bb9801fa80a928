/**
 * `npm run attack` tries every case of every sweep at every place. A run of all tests tries a
 * fourteenth: every seventh case, at every other of its places. Which ones goes by the day, so that
 * two weeks try all.
 */
export const isWhole = process.env.PLACES === 'all';
const [CASE_DAYS, PLACE_WEEKS] = isWhole ? [1, 1] : [7, 2];
const DAYS = CASE_DAYS * PLACE_WEEKS;
const TODAY = Math.floor(Date.now() / 86_400_000) % DAYS;

/**
 * The cases whose turn it is, each to be tried at the places whose turn it is.
 *
 * @param turn shifts whose it is, so that cases of several kinds meet
 */
export function due<Case>(cases: readonly Case[], turn = 0): Case[] {
  return cases.filter((_, index) => (index + turn) % CASE_DAYS === TODAY % CASE_DAYS);
}

/** The places of such a case: this week every other, next week the others. */
export function dueAt(places: readonly number[]): number[] {
  return places.filter((_, index) => index % PLACE_WEEKS === Math.floor(TODAY / CASE_DAYS));
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
export const drawn = (cases: number): number => Math.ceil(cases / CASE_DAYS);

/** The data calls of some work, counted from 1. */
export const callsUpTo = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => index + 1);

/** Which share is tried, for what is printed of a sweep. */
export const share = isWhole ? 'all' : `a fourteenth, number ${TODAY + 1}`;
