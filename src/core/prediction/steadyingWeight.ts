import type { Day } from '../day';
import { eachPastRhythm } from '../rhythm/pastRhythm';
import type { Buyers } from './buyers';
import { boughtWithin, type RuleSettings, standing } from './clientsOn';
import { gainOf, isProved } from './gain';
import { type DayJudged, judgedBy, proofDays } from './past';
import { areaUnderCurve } from './ranking';

/** Another k with which the status would have told better who buys again. */
export interface SteadyingGain {
  weight: number;
  /** With this k: mean over the days of the proof; 0.5 is chance. */
  areaUnderCurve: number;
  /** The k that it is better than, and its area. */
  than: number;
  before: number;
}

const WEIGHTS = [0, 1, 2, 4, 8];
/** A gain in the area under the curve that is worth another rule. */
const LEAST_GAIN = 0.005;

/**
 * The weight k of the steadied interval with which the status rule ranked best who bought, by the
 * past days of a proof.
 *
 * A choice is judged by days that it has not seen: on each day of the proof the status is by the k
 * that was best on the days that were over by then, and what that gains on the k that is gone by
 * must be worth it, and more than chance on several days. The k that is told is chosen likewise, by
 * all days that are over.
 *
 * @param buyers as they were known on `asOf`
 * @param days   those that can be judged by what came after, ascending
 * @param settings with the k that is gone by
 * @returns null where no k is proved better than that one
 */
export function steadyingGain(
  buyers: Buyers,
  days: readonly Day[],
  aheadDays: number,
  asOf: Day,
  settings: RuleSettings,
): SteadyingGain | null {
  const current = settings.steadyingWeight;
  const past = weighedDays(buyers, days, aheadDays, settings);
  const judged = proofDays(past);
  if (judged.length === 0) return null;
  const judgedOn = judged.map((each) => each.past);
  const gain = gainOf(
    judged.map((each) => areaOn(each.past, bestWeight(each.before))),
    judgedOn.map((on) => areaOn(on, current)),
    judgedOn.map(({ on: { day } }) => day),
    aheadDays,
  );
  const weight = bestWeight(judgedBy(past, asOf));
  const [areaUnderCurve, before] = [weight, current].map(
    (each) => sumOf(judgedOn, each) / judged.length,
  ) as [number, number];
  const isWorthIt = Math.min(gain.mean, areaUnderCurve - before) >= LEAST_GAIN;
  return isWorthIt && isProved(gain) ? { weight, areaUnderCurve, than: current, before } : null;
}

/** A past day, and how well the status told on it who would buy, by the weight of its interval. */
export interface WeighedDay extends DayJudged {
  /** Areas under the curve; a weight is not in it where everybody bought, or nobody. */
  areas: ReadonlyMap<number, number>;
}

/** Of the weights that are tried the one that ranked best over some days; the least of equal ones. */
export function bestWeight(over: readonly WeighedDay[]): number {
  return WEIGHTS.reduce((one, other) => (sumOf(over, other) > sumOf(over, one) ? other : one));
}

function areaOn({ areas }: WeighedDay, weight: number): number {
  return areas.get(weight) ?? 0;
}

function sumOf(over: readonly WeighedDay[], weight: number): number {
  return over.reduce((sum, on) => sum + areaOn(on, weight), 0);
}

/**
 * How the status did on past days with each weight that is tried, and with that of the settings.
 *
 * @param days ascending
 */
export function weighedDays(
  { purchaseDays }: Buyers,
  days: readonly Day[],
  aheadDays: number,
  settings: RuleSettings,
): WeighedDay[] {
  const placeOf = new Map(days.map((day, place) => [day, place]));
  const areas = days.map(() => new Map<number, number>());
  // Who had bought by a day is the same by every weight.
  let bought: Uint8Array[] = [];
  for (const weight of new Set([...WEIGHTS, settings.steadyingWeight])) {
    const seen = days.map(() => ({ standings: [] as number[], bought: [] as number[] }));
    eachPastRhythm(purchaseDays, days, weight, ({ day, index, missedCycles }) => {
      const own = purchaseDays[index] as readonly Day[];
      const on = seen[placeOf.get(day) as number] as (typeof seen)[number];
      on.standings.push(standing(missedCycles, settings));
      on.bought.push(boughtWithin(own, day, day + aheadDays) > 0 ? 1 : 0);
    });
    bought = seen.map((on) => Uint8Array.from(on.bought));
    seen.forEach(({ standings }, place) => {
      const area = areaUnderCurve(Float64Array.from(standings), bought[place] as Uint8Array);
      if (area !== null) areas[place]?.set(weight, area);
    });
  }
  return days
    .map((day, place) => ({
      on: { day, aheadDays },
      bought: bought[place] as Uint8Array,
      areas: areas[place] as Map<number, number>,
    }))
    .filter((on) => on.bought.length > 0);
}
