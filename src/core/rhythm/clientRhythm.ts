import { DAYS_PER_YEAR, type Day } from '../day';
import { type GivenHistory, intervalOf } from '../log/givenHistory';
import type { PurchaseHistory } from '../log/purchaseHistory';
import type { Settings } from '../settings';
import { customerStatus, missedCycles, type Status } from './lifecycle';
import { type IntervalSource, purchaseSlowdown, steadiedInterval } from './rhythm';
import { missedSeasons, type Season, seasonOf } from './season';

/** Where a client stands in their rhythm; null stands for "not known". */
export interface ClientRhythm {
  intervalDays: number | null;
  intervalSource: IntervalSource | null;
  /** When in the year they buy; null for a client who is not seasonal. */
  season: Season | null;
  missedCycles: number | null;
  status: Status | null;
  slowdown: number | null;
}

type Interval = { days: number; source: IntervalSource };

/**
 * A client's rhythm on one day. A seasonal client's cycle is the year, which they miss when their
 * season has passed without a purchase; of a slowdown their gaps say nothing.
 *
 * @param told what the client's row says, where no log lists their purchases
 * @param base the base's interval, days; null where there is none
 * @param known how many of the purchase days are not after `asOf`
 */
export function clientRhythm(
  { purchaseDays }: PurchaseHistory,
  told: GivenHistory | null,
  base: number | null,
  settings: Settings,
  asOf: Day,
  known = purchaseDays.length,
): ClientRhythm {
  const last = purchaseDays[known - 1];
  const season = told || last === undefined ? null : seasonOf(purchaseDays, asOf, known);
  if (season) return seasonalRhythm(season, last as Day, settings, asOf);
  const interval =
    (told
      ? toldInterval(told, base)
      : steadiedInterval(purchaseDays, base, settings.steadyingWeight, known)) ??
    typicalCycle(settings);
  if (last === undefined || interval === null) {
    return {
      intervalDays: null,
      intervalSource: null,
      season: null,
      missedCycles: null,
      status: null,
      slowdown: null,
    };
  }
  const missed = missedCycles(last, interval.days, asOf);
  return {
    intervalDays: interval.days,
    intervalSource: interval.source,
    season: null,
    missedCycles: missed,
    status: customerStatus(missed, settings),
    slowdown: purchaseSlowdown(purchaseDays, asOf, known),
  };
}

function seasonalRhythm(season: Season, last: Day, settings: Settings, asOf: Day): ClientRhythm {
  const missed = missedSeasons(season, last, asOf);
  return {
    intervalDays: DAYS_PER_YEAR,
    intervalSource: 'season',
    season,
    missedCycles: missed,
    status: customerStatus(missed, settings),
    slowdown: null,
  };
}

function toldInterval(told: GivenHistory, base: number | null): Interval | null {
  const own = intervalOf(told);
  if (own !== null) return { days: own, source: 'own' };
  return base === null ? null : { days: base, source: 'base' };
}

/** Of use only while nobody has bought twice. */
function typicalCycle({ typicalCycleDays }: Settings): Interval | null {
  return typicalCycleDays === null ? null : { days: typicalCycleDays, source: 'settings' };
}
