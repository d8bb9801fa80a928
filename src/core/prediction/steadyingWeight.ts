import type { Day } from '../day';
import type { DealLog } from '../log/dealLog';
import { type Buyers, buyersOf, buyersUpTo } from './buyers';
import { boughtWithin, type RuleSettings, rhythmsOn, standing } from './clientsOn';
import { gainOf, isProved } from './gain';
import type { Proof } from './proof';
import { areaUnderCurve } from './ranking';

/** How well the status rule told who buys again, with an interval steadied by k. */
export interface WeighedRule {
  weight: number;
  /** Mean over the past days; 0.5 is chance. */
  areaUnderCurve: number;
}

/** Another k with which the status would have told better who buys again. */
export interface SteadyingGain extends WeighedRule {
  /** The area under the curve with the k of Settings. */
  before: number;
}

const WEIGHTS = [0, 1, 2, 4, 8];
/** A gain in the area under the curve that is worth another rule. */
const LEAST_GAIN = 0.005;

/**
 * The weight k of the steadied interval with which the status rule would have ranked best who bought,
 * on the days and within the horizon of a proof, so that both speak of the same.
 *
 * @param proof of the same log, day and settings
 * @returns null where no k is better than the one in Settings by more than chance
 */
export function steadyingGain(
  deals: DealLog,
  asOf: Day,
  settings: RuleSettings,
  { days, aheadDays }: Pick<Proof, 'days' | 'aheadDays'>,
): SteadyingGain | null {
  const buyers = buyersUpTo(buyersOf(deals), asOf);
  const areasOf = (weight: number) =>
    days.map((day) => areaOn(buyers, day, aheadDays, { ...settings, steadyingWeight: weight }));
  const current = areasOf(settings.steadyingWeight);
  const tried = WEIGHTS.map((weight) => {
    const areas = areasOf(weight);
    return { weight, areaUnderCurve: meanOf(areas), areas };
  });
  const best = tried.reduce((one, other) =>
    other.areaUnderCurve > one.areaUnderCurve ? other : one,
  );
  const gain = gainOf(best.areas, current, days, aheadDays);
  return gain.mean >= LEAST_GAIN && isProved(gain)
    ? { weight: best.weight, areaUnderCurve: best.areaUnderCurve, before: meanOf(current) }
    : null;
}

/** On a day of a proof somebody bought and somebody did not. */
function areaOn(buyers: Buyers, day: Day, ahead: number, settings: RuleSettings): number {
  const { places, missed } = rhythmsOn(buyers, day, settings.steadyingWeight);
  const scores = Float64Array.from(missed, (cycles) => standing(cycles, settings));
  const bought = Uint8Array.from(places, (place) =>
    boughtWithin(buyers.purchaseDays[place] as readonly Day[], day, day + ahead) > 0 ? 1 : 0,
  );
  return areaUnderCurve(scores, bought) as number;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
