import type { Day } from '../day';
import type { DealLog } from '../log/dealLog';
import { cutDays } from '../rhythm/pastRhythm';
import { type Buyers, buyersOf, buyersUpTo } from './buyers';
import { boughtWithin, type RuleSettings, rhythmsOn, standing } from './clientsOn';
import { refusalOf } from './logCondition';
import { horizonDays } from './past';
import { areaUnderCurve } from './ranking';

/** How well the status rule told who buys again, with an interval steadied by k. */
export interface WeighedRule {
  weight: number;
  /** Mean over the past days; 0.5 is chance. */
  areaUnderCurve: number;
}

/** The k that a base's past speaks for. */
export interface SteadyingChoice {
  weight: number;
  /** Whether another k than the one in Settings was better by more than chance, and on most days. */
  isGain: boolean;
  tried: readonly WeighedRule[];
  /** Ascending; empty where the log is too short: the weight of Settings stays. */
  days: readonly Day[];
}

const WEIGHTS = [0, 1, 2, 4, 8];
/** A gain in the area under the curve that is worth another rule. */
const LEAST_GAIN = 0.005;
/** On fewer past days chance may well be on one side. */
const LEAST_DAYS = 3;

/**
 * Chooses the weight k of the steadied interval by how well the status rule ranked who bought within
 * the base's interval, on past days a month apart.
 */
export function chosenSteadyingWeight(
  deals: DealLog,
  asOf: Day,
  settings: RuleSettings,
): SteadyingChoice {
  const stays = { weight: settings.steadyingWeight, isGain: false, tried: [], days: [] };
  const buyers = buyersUpTo(buyersOf(deals), asOf);
  const ahead = refusalOf(buyers, asOf) ? null : horizonDays(buyers, 'ownInterval');
  if (ahead === null) return stays;
  const weights = [...new Set([settings.steadyingWeight, ...WEIGHTS])];
  const areas = cutDays(buyers.purchaseDays, asOf, ahead).flatMap((day) => {
    const own = weights.map((weight) =>
      areaOn(buyers, day, ahead, { ...settings, steadyingWeight: weight }),
    );
    return own.includes(null) ? [] : [{ day, own: own as number[] }];
  });
  if (areas.length < LEAST_DAYS) return stays;
  const tried = weights.map((weight, index) => ({
    weight,
    areaUnderCurve: areas.reduce((sum, { own }) => sum + (own[index] as number), 0) / areas.length,
  }));
  const [current] = tried as [WeighedRule];
  const best = tried.reduce((one, other) =>
    other.areaUnderCurve > one.areaUnderCurve ? other : one,
  );
  const place = tried.indexOf(best);
  const daysBetter = areas.filter(({ own }) => (own[place] as number) > (own[0] as number)).length;
  const isGain =
    best.areaUnderCurve >= current.areaUnderCurve + LEAST_GAIN &&
    daysBetter * 3 >= areas.length * 2;
  return {
    weight: isGain ? best.weight : current.weight,
    isGain,
    tried,
    days: areas.map(({ day }) => day),
  };
}

function areaOn(buyers: Buyers, day: Day, ahead: number, settings: RuleSettings): number | null {
  const { places, missed } = rhythmsOn(buyers, day, settings.steadyingWeight);
  const scores = Float64Array.from(missed, (cycles) => standing(cycles, settings));
  const bought = Uint8Array.from(places, (place) =>
    boughtWithin(buyers.purchaseDays[place] as readonly Day[], day, day + ahead) > 0 ? 1 : 0,
  );
  return areaUnderCurve(scores, bought);
}
