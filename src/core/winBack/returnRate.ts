import type { Day } from '../day';
import { cutDays, eachPastRhythm } from '../rhythm/pastRhythm';

/** Of so many cases, the share in which the client bought again. */
export interface ReturnRate {
  percent: number;
  cases: number;
}

/**
 * Return rates by group: of the clients who stood in a group on a past day, the share who bought
 * within the horizon after it. A client counts once for each of the days. Nothing after a day
 * decides who stands in which group on it.
 *
 * @param purchaseDaysByClient distinct days, ascending, per client
 * @param days                 past days, ascending; each needs the whole horizon after it in the
 * log
 * @param groupOf              the group, by the cycles missed on that day
 */
export function returnRates<Group>(
  purchaseDaysByClient: readonly (readonly Day[])[],
  days: readonly Day[],
  horizonDays: number,
  groupOf: (missedCycles: number) => Group,
  steadyingWeight = 0,
): Map<Group, ReturnRate> {
  const tallies = new Map<Group, { cases: number; returned: number }>();
  eachPastRhythm(
    purchaseDaysByClient,
    days,
    steadyingWeight,
    ({ day, index, known, missedCycles }) => {
      const group = groupOf(missedCycles);
      let tally = tallies.get(group);
      if (!tally) {
        tally = { cases: 0, returned: 0 };
        tallies.set(group, tally);
      }
      tally.cases += 1;
      const next = purchaseDaysByClient[index]?.[known];
      if (next !== undefined && next <= day + horizonDays) tally.returned += 1;
    },
  );
  return new Map(
    [...tallies].map(([group, { cases, returned }]) => [
      group,
      { percent: (returned * 100) / cases, cases },
    ]),
  );
}

/** How long a client is given to return when the rate is measured, days: half a year. */
export const RETURN_HORIZON_DAYS = 182;

/** With fewer cases a rate is chance rather than habit. */
export const LEAST_CASES = 30;

/** Return rates of one span of silence: from so many missed cycles on, up to the next span. */
export interface SilenceReturnRate {
  fromMissedCycles: number;
  /** Null where the base's past has too few cases. */
  rate: ReturnRate | null;
}

/** How often silent clients of this base have come back. */
export interface MeasuredReturnRates {
  bySilence: SilenceReturnRate[];
  /** Of all who had missed a cycle or more. */
  silent: ReturnRate | null;
  /** The past days that were looked at, ascending. */
  cutDays: Day[];
  horizonDays: number;
}

/** Where each span of silence begins, missed cycles. */
const SPANS: readonly number[] = [0, 1, 2, 3, 6, 12];
const LONGEST_FIRST = [...SPANS].reverse();

/**
 * Measures how often clients of this base have come back within half a year, by the cycles they had
 * missed: on up to twelve past days, a month apart.
 */
export function measuredReturnRates(
  purchaseDaysByClient: readonly (readonly Day[])[],
  asOf: Day,
  steadyingWeight = 0,
): MeasuredReturnRates {
  const days = cutDays(purchaseDaysByClient, asOf, RETURN_HORIZON_DAYS);
  const bySpan = returnRates(
    purchaseDaysByClient,
    days,
    RETURN_HORIZON_DAYS,
    spanOf,
    steadyingWeight,
  );
  const enough = (rate: ReturnRate | undefined) =>
    rate && rate.cases >= LEAST_CASES ? rate : null;
  return {
    bySilence: SPANS.map((from) => ({ fromMissedCycles: from, rate: enough(bySpan.get(from)) })),
    silent: enough(pooled(SPANS.slice(1).flatMap((from) => bySpan.get(from) ?? []))),
    cutDays: days,
    horizonDays: RETURN_HORIZON_DAYS,
  };
}

/**
 * The rate for a client who has missed so many cycles; where their span has too few cases, that of
 * all silent ones; null where that is not known either.
 */
export function returnRateFor(
  { bySilence, silent }: MeasuredReturnRates,
  missedCycles: number,
): ReturnRate | null {
  const from = spanOf(missedCycles);
  return bySilence.find(({ fromMissedCycles }) => fromMissedCycles === from)?.rate ?? silent;
}

function spanOf(missedCycles: number): number {
  for (const from of LONGEST_FIRST) if (from <= missedCycles) return from;
  return 0;
}

function pooled(rates: readonly ReturnRate[]): ReturnRate | undefined {
  const cases = rates.reduce((sum, rate) => sum + rate.cases, 0);
  if (cases === 0) return undefined;
  const returned = rates.reduce((sum, { percent, cases: each }) => sum + (percent * each) / 100, 0);
  return { percent: (returned * 100) / cases, cases };
}
