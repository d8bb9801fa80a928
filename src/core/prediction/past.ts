import { addDays, addMonths, type Day } from '../day';
import { baseInterval } from '../rhythm/rhythm';
import type { Buyers } from './buyers';
import { boughtWithin, type ClientsOn, clientsOn, type RuleSettings } from './clientsOn';
import { ageOn, type Hole, isInHole } from './logCondition';
import type { PastTotal } from './total';

/** A past day, and who bought within the horizon: as far as it can be judged by. */
export interface DayJudged {
  on: Pick<ClientsOn, 'day' | 'aheadDays'>;
  /** Of each client who had bought by the day, 1 or 0. */
  bought: Uint8Array;
}

/** A past day, with what came of it within the horizon. */
export interface PastDay extends DayJudged {
  on: ClientsOn;
  /** How much of the log lay behind it, without a missing part. */
  ageDays: number;
  /** Purchase days of each. */
  purchases: Float64Array;
}

/** So many that each of the last half year has its like a year before. */
const MOST_DAYS = 20;
/** Before the log is as old as that, hardly anybody can have come back. */
const LEAST_AGE_DAYS = 28;
/** The horizon is so many days at least and at most. */
const [SHORTEST_AHEAD, LONGEST_AHEAD] = [7, 366];

/**
 * How far ahead a base is looked at: its usual interval, from a week to a year, the same for all its
 * clients and past days, so that scores are judged by the same question.
 *
 * @returns days; null where nobody has bought twice
 */
export function horizonOf(buyers: Buyers): number | null {
  const base = baseInterval(buyers.purchaseDays);
  return base === null ? null : Math.min(LONGEST_AHEAD, Math.max(SHORTEST_AHEAD, Math.ceil(base)));
}

/**
 * The days of a base that can be judged by what came after: a month apart, the last one a horizon
 * before the as-of day, the first one when the log was half a horizon old; those left out whose
 * horizon, or the month before, lies in a hole of the log.
 *
 * @returns ascending
 */
export function daysToJudgeBy(
  buyers: Buyers,
  asOf: Day,
  aheadDays: number,
  holes: readonly Hole[] = [],
): Day[] {
  const least = Math.max(LEAST_AGE_DAYS, aheadDays / 2);
  const months = Array.from({ length: MOST_DAYS }, (_, index) => MOST_DAYS - 1 - index);
  return months
    .map((month) => addMonths(addDays(asOf, -aheadDays), -month))
    .filter(
      (day) =>
        day - buyers.firstDay >= least &&
        !isInHole(holes, addDays(day, -LEAST_AGE_DAYS), addDays(day, aheadDays)),
    );
}

/**
 * The past days of a base with the scores of its clients; see {@link daysToJudgeBy}.
 *
 * @returns ascending
 */
export function pastDays(
  buyers: Buyers,
  asOf: Day,
  aheadDays: number,
  settings: RuleSettings,
  holes: readonly Hole[] = [],
): PastDay[] {
  return daysToJudgeBy(buyers, asOf, aheadDays, holes).flatMap((day) => {
    const on = clientsOn(buyers, day, aheadDays, settings);
    return on ? [pastDay(buyers, on, ageOn(buyers, holes, day))] : [];
  });
}

function pastDay(buyers: Buyers, on: ClientsOn, ageDays: number): PastDay {
  const purchases = Float64Array.from(on.places, (place) =>
    boughtWithin(buyers.purchaseDays[place] as readonly Day[], on.day, on.day + on.aheadDays),
  );
  return {
    on,
    ageDays,
    purchases,
    bought: Uint8Array.from(purchases, (count) => (count > 0 ? 1 : 0)),
  };
}

/** At most a year of past days that were over by a day: what a score is fitted to. */
export function judgedBy<Past extends DayJudged>(days: readonly Past[], day: number): Past[] {
  return days.filter(({ on }) => on.day + on.aheadDays <= day).slice(-12);
}

/** Days that are judged at most: the latest. */
const MOST_PROOF_DAYS = 6;
/** Of those who bought and of those who did not there must be so many, to be told from chance. */
const LEAST_OF_BOTH = 10;
/** In fewer clients one or two of them decide which score is the best. */
export const LEAST_JUDGED = 50;

/**
 * The past days on which a score can be proved, each with those that were over by it: what it may
 * have learnt from.
 */
export function proofDays<Past extends DayJudged>(
  days: readonly Past[],
): { past: Past; before: Past[] }[] {
  return days
    .map((past) => ({ past, before: judgedBy(days, past.on.day) }))
    .filter(({ past: { bought }, before }) => {
      const buyers = bought.reduce((sum, each) => sum + each, 0);
      const told = Math.min(buyers, bought.length - buyers) >= LEAST_OF_BOTH;
      return told && bought.length >= LEAST_JUDGED && before.length > 0;
    })
    .slice(-MOST_PROOF_DAYS);
}

/** What of a base is added up. */
export type Measure = 'buyers' | 'purchases';

/** What was expected and came of the whole base on each past day that was over by a day. */
export function totalsBy(days: readonly PastDay[], day: number, measure: Measure): PastTotal[] {
  return days
    .map(({ on, ageDays, bought, purchases }): PastTotal => {
      let actual = 0;
      for (const each of measure === 'buyers' ? bought : purchases) actual += each;
      const until = on.day + on.aheadDays;
      return { day: on.day, until, ageDays, expected: expectedOn(on, measure), actual };
    })
    .filter(({ until }) => until <= day);
}

/** What BG/NBD expects of the clients of a day together. */
export function expectedOn({ chances, scores }: ClientsOn, measure: Measure): number {
  return (measure === 'buyers' ? chances : scores.bgNbd).reduce((sum, each) => sum + each, 0);
}
