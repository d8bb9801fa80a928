import { addDays, addMonths, DAYS_PER_YEAR, type Day } from '../day';
import { missedCycles } from './lifecycle';
import { baseInterval, steadiedInterval } from './rhythm';
import { missedSeasons, seasonOf } from './season';

/** Where a client stood on a past day, by nothing that happened after it. */
export interface PastRhythm {
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
 * Where the buyers of a base stood on each of some past days, in one pass through their purchases.
 * The base's interval is that of the day as well: there is no look-ahead.
 *
 * @param purchaseDaysByClient distinct days, ascending, per client
 * @param days                 ascending
 * @param steadyingWeight      k of the steadied interval
 * @returns for each day those who had bought by then, to be read before the next day is; nobody
 * where no interval was known yet
 */
export function* pastRhythms(
  purchaseDaysByClient: readonly (readonly Day[])[],
  days: Iterable<Day>,
  steadyingWeight = 0,
): Generator<{ day: Day; rhythms: Iterable<PastRhythm> }> {
  for (const { day, known } of knownPurchases(purchaseDaysByClient, days)) {
    yield { day, rhythms: rhythmsOn(day, purchaseDaysByClient, known, steadyingWeight) };
  }
}

const YEAR = { days: DAYS_PER_YEAR };

// One by one: a list of them would outlive the collection of young objects twelve times over.
function* rhythmsOn(
  day: Day,
  purchaseDaysByClient: readonly (readonly Day[])[],
  known: Int32Array,
  steadyingWeight: number,
): Generator<PastRhythm> {
  const base = baseInterval(purchaseDaysByClient, known);
  for (let index = 0; index < known.length; index++) {
    const own = purchaseDaysByClient[index] as readonly Day[];
    const count = known[index] as number;
    if (count === 0) continue;
    const last = own[count - 1] as Day;
    const season = seasonOf(own, day, count);
    const interval = season ? YEAR : steadiedInterval(own, base, steadyingWeight, count);
    if (interval === null) continue;
    const missed = season
      ? missedSeasons(season, last, day)
      : missedCycles(last, interval.days, day);
    yield {
      index,
      known: count,
      intervalDays: interval.days,
      isSeasonal: season !== null,
      missedCycles: missed,
    };
  }
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
      let count = known[index] as number;
      while (count < own.length && (own[count] as Day) <= day) count += 1;
      known[index] = count;
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
