import { addDays, addMonths, asDay, DAYS_PER_YEAR, type Day } from '../day';
import { medianOf } from '../quantile';
import { missedCycles } from './lifecycle';
import { steadiedDays } from './rhythm';
import { isTellable, missedSeasons, type Season, seasonOf } from './season';

/** Where a client stood on a past day, by nothing that happened after it. */
export interface PastRhythm {
  day: Day;
  /** Their place in the list given. */
  index: number;
  /** How many of their purchase days were over, at least one. */
  known: number;
  intervalDays: number;
  /** Whether they bought in one season of the year. */
  isSeasonal: boolean;
  missedCycles: number;
}

/**
 * Where the buyers of a base stood on each of some past days: of each day those who had bought by
 * then, nobody where no interval was known yet. The base's interval is that of the day as well:
 * there is no look-ahead.
 *
 * @param purchaseDaysByClient distinct days, ascending, per client
 * @param days                 ascending
 * @param steadyingWeight      k of the steadied interval
 * @param visit                is told client by client, and day by day of each, in one object that
 * is written anew each time: not to be kept
 */
export function eachPastRhythm(
  purchaseDaysByClient: readonly (readonly Day[])[],
  days: readonly Day[],
  steadyingWeight: number,
  visit: (rhythm: PastRhythm) => void,
): void {
  const bases = baseIntervalsOn(purchaseDaysByClient, days);
  const told: PastRhythm = {
    ...{ day: asDay(0), index: 0, known: 0 },
    // Fractions from the beginning, so that the engine keeps room for one in the object itself.
    ...{ intervalDays: 0.5, isSeasonal: false, missedCycles: 0 },
  };
  for (let index = 0; index < purchaseDaysByClient.length; index++) {
    const own = purchaseDaysByClient[index] as readonly Day[];
    let known = 0;
    let season: Season | null = null;
    // With so many purchases known the season is told; it stays until there is another.
    let toldBy = 0;
    for (let each = 0; each < days.length; each++) {
      const day = days[each] as Day;
      known = knownBy(own, day, known);
      if (known === 0) continue;
      const last = own[known - 1] as Day;
      if (known !== toldBy) {
        season = seasonOf(own, day, known);
        if (isTellable(own[0] as Day, day)) toldBy = known;
      }
      const base = bases[each] as number | null;
      const interval = season ? DAYS_PER_YEAR : steadiedDays(own, base, steadyingWeight, known);
      if (interval === null) continue;
      told.day = day;
      told.index = index;
      told.known = known;
      told.intervalDays = interval;
      told.isSeasonal = season !== null;
      told.missedCycles = season
        ? missedSeasons(season, last, day)
        : missedCycles(last, interval, day);
      visit(told);
    }
  }
}

/** How many of a client's purchase days were over on a day, so many of which are known to be. */
function knownBy(purchaseDays: readonly Day[], day: Day, before: number): number {
  let known = before;
  while (known < purchaseDays.length && (purchaseDays[known] as Day) <= day) known += 1;
  return known;
}

/** The base's interval on each of some days; see {@link baseInterval}. */
function baseIntervalsOn(
  purchaseDaysByClient: readonly (readonly Day[])[],
  days: readonly Day[],
): (number | null)[] {
  const intervals = days.map(() => new Float64Array(purchaseDaysByClient.length));
  const counts = new Int32Array(days.length);
  for (let index = 0; index < purchaseDaysByClient.length; index++) {
    const own = purchaseDaysByClient[index] as readonly Day[];
    let known = 0;
    for (let each = 0; each < days.length; each++) {
      const day = days[each] as Day;
      known = knownBy(own, day, known);
      if (known < 2) continue;
      const count = counts[each] as number;
      const closed = (own[known - 1] as Day) - (own[0] as Day);
      (intervals[each] as Float64Array)[count] = closed / (known - 1);
      counts[each] = count + 1;
    }
  }
  return intervals.map((own, each) =>
    counts[each] === 0 ? null : medianOf(own.subarray(0, counts[each])),
  );
}

/**
 * How many of each client's purchase days were over at the end of each of some days, in one pass.
 *
 * @param days ascending
 * @returns the counts by client, carried on to the next day: not to be kept
 */
export function* knownPurchases(
  purchaseDaysByClient: readonly (readonly Day[])[],
  days: Iterable<Day>,
): Generator<{ day: Day; known: Int32Array }> {
  const known = new Int32Array(purchaseDaysByClient.length);
  for (const day of days) {
    for (let index = 0; index < known.length; index++) {
      const own = purchaseDaysByClient[index] as readonly Day[];
      known[index] = knownBy(own, day, known[index] as number);
    }
    yield { day, known };
  }
}

/** A year of them sees every season once. */
const MOST_CUTS = 12;

/**
 * Past days on which a base can be judged by what came after: a month apart, the last one a horizon
 * before the as-of day, the first one when the log was as old as the horizon is long.
 *
 * @returns ascending, twelve at most; none where the log covers less than two horizons
 */
export function cutDays(
  purchaseDaysByClient: Iterable<readonly Day[]>,
  asOf: Day,
  horizonDays: number,
): Day[] {
  let logBegins = Number.POSITIVE_INFINITY;
  for (const days of purchaseDaysByClient) logBegins = Math.min(logBegins, days[0] ?? logBegins);
  return Array.from({ length: MOST_CUTS }, (_, months) =>
    addMonths(addDays(asOf, -horizonDays), -months),
  )
    .filter((cut) => cut - logBegins >= horizonDays)
    .reverse();
}
