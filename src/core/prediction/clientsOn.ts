import type { Day } from '../day';
import { type Cnbd, chanceToBuy, purchasesToCome } from '../forecast/cnbd';
import { fitCnbd, fitMbgCnbd, WEAK_PRIORS } from '../forecast/fitCnbd';
import { type PurchaseTimes, purchaseTimes } from '../forecast/purchaseSummary';
import { customerStatus, type StatusThresholds } from '../rhythm/lifecycle';
import { eachPastRhythm, type PastRhythm } from '../rhythm/pastRhythm';
import { type Buyers, drawn, knownBy } from './buyers';

/** The single scores of who will buy again, the simplest first. */
export const CANDIDATES = [
  'status',
  'steadied',
  'recency',
  'missedCycles',
  'season',
  'bgNbd',
  'mbgCnbd',
] as const;

/**
 * - `status`: active, sleeping or lost, by the rule that the base goes by;
 * - `steadied`: the same by an interval that is drawn towards the base's;
 * - `recency`: days since the last purchase;
 * - `missedCycles`: cycles since the last purchase, as a number;
 * - `season`: purchases in the same days a year before;
 * - `bgNbd`, `mbgCnbd`: purchases to be expected by these models.
 */
export type Candidate = (typeof CANDIDATES)[number];

export type RuleSettings = StatusThresholds & { steadyingWeight: number };

/** The same as typed: a weight of null is chosen by the past. */
export type RuleAsTyped = StatusThresholds & { steadyingWeight: number | null };

/** The buyers of a base as they were known on a day: nothing later is looked at. */
export interface ClientsOn {
  day: Day;
  /** How far is looked ahead, days, the same for all: what is said of two clients can be compared. */
  aheadDays: number;
  /** Where each stands in the log. */
  places: Int32Array;
  /** Higher is likelier to buy. */
  scores: Record<Candidate, Float64Array>;
  /** What the combination reads besides. */
  traits: { weeksKnown: Float64Array; purchases: Float64Array; orderTrend: Float64Array };
  /** The chance to buy at all, by BG/NBD. */
  chances: Float64Array;
  models: Models;
}

/** The models of purchases that scores are read from. */
export type Models = Record<'bgNbd' | 'mbgCnbd', Cnbd>;

/** How many gaps the base counts for in the steadied rule. */
const STEADIED_BY = 4;
/** Clients that a model is fitted to at most: four parameters are known well enough from these. */
const CLIENTS_FITTED = 1_500;

/**
 * @param given models of an earlier day; left out, they are fitted to what was known on the day
 * @returns null where no interval is known yet: nobody has bought twice
 */
export function clientsOn(
  buyers: Buyers,
  day: Day,
  aheadDays: number,
  settings: RuleSettings,
  given: Models | null = null,
): ClientsOn | null {
  const { purchaseDays } = buyers;
  const [plain, steadied] = [settings.steadyingWeight, STEADIED_BY].map((weight) =>
    rhythmsOn(buyers, day, weight),
  ) as [Rhythms, Rhythms];
  const places = plain.places;
  const count = places.length;
  if (count === 0) return null;
  const models = given ?? modelsOn(buyers, places, day);
  const zeros = () => new Float64Array(count);
  const scores = Object.fromEntries(
    CANDIDATES.map((name) => [name, zeros()]),
  ) as ClientsOn['scores'];
  const traits = { weeksKnown: zeros(), purchases: zeros(), orderTrend: zeros() };
  const chances = zeros();
  const weeks = aheadDays / 7;
  // A horizon of more than a year would reach beyond the day: nothing after it is known.
  const sameDays = Math.min(day + aheadDays - 365, day);
  for (let index = 0; index < count; index++) {
    const place = places[index] as number;
    const own = purchaseDays[place] as readonly Day[];
    const known = knownBy(own, day);
    const times = purchaseTimes(own, day, known);
    const last = own[known - 1] as Day;
    scores.status[index] = standing(plain.missed[index] as number, settings);
    scores.steadied[index] = standing(steadied.missed[index] as number, settings);
    scores.recency[index] = last - day;
    scores.missedCycles[index] = -(day - last) / (plain.intervals[index] as number);
    scores.season[index] = boughtWithin(own, day - 365, sameDays);
    scores.bgNbd[index] = purchasesToCome(models.bgNbd, times, weeks);
    scores.mbgCnbd[index] = purchasesToCome(models.mbgCnbd, times, weeks);
    chances[index] = chanceToBuy(models.bgNbd, times, weeks);
    traits.weeksKnown[index] = times.age;
    traits.purchases[index] = times.frequency;
    traits.orderTrend[index] = orderTrend(buyers.orderAmounts[place] ?? [], known);
  }
  return { day, aheadDays, places, scores, traits, chances, models };
}

/** Who had bought by a day, and how many cycles they had missed. */
export interface Rhythms {
  places: Int32Array;
  intervals: Float64Array;
  missed: Int32Array;
}

/** Where the buyers of a base stood on a day, by an interval steadied by a weight. */
export function rhythmsOn({ purchaseDays }: Buyers, day: Day, weight: number): Rhythms {
  const places = new Int32Array(purchaseDays.length);
  const intervals = new Float64Array(purchaseDays.length);
  const missed = new Int32Array(purchaseDays.length);
  let count = 0;
  eachPastRhythm(purchaseDays, [day], weight, (rhythm: PastRhythm) => {
    places[count] = rhythm.index;
    intervals[count] = rhythm.intervalDays;
    missed[count] = rhythm.missedCycles;
    count += 1;
  });
  return {
    places: places.subarray(0, count),
    intervals: intervals.subarray(0, count),
    missed: missed.subarray(0, count),
  };
}

const STANDINGS = { lost: 0, sleeping: 1, active: 2 } as const;

/** A status as a number: higher is likelier to buy. */
export function standing(missedCycles: number, thresholds: StatusThresholds): number {
  return STANDINGS[customerStatus(missedCycles, thresholds)];
}

function modelsOn(buyers: Buyers, places: Int32Array, day: Day): Models {
  const times = timesFitted(buyers, places, day);
  let logGaps = 0;
  for (const place of drawn(buyers, places, CLIENTS_FITTED)) {
    const own = buyers.purchaseDays[place] as readonly Day[];
    const known = knownBy(own, day);
    for (let order = 1; order < known; order++) {
      logGaps += Math.log(((own[order] as Day) - (own[order - 1] as Day)) / 7);
    }
  }
  return {
    bgNbd: fitCnbd(times, { k: 1, stopsAtFirst: false }, WEAK_PRIORS),
    mbgCnbd: fitMbgCnbd(times, logGaps, WEAK_PRIORS),
  };
}

/** The clients that the models of a day are fitted to. */
export function timesFitted(buyers: Buyers, places: Int32Array, day: Day): PurchaseTimes[] {
  return Array.from(drawn(buyers, places, CLIENTS_FITTED), (place) => {
    const own = buyers.purchaseDays[place] as readonly Day[];
    return purchaseTimes(own, day, knownBy(own, day));
  });
}

/** Purchase days after one day and not after another. */
export function boughtWithin(purchaseDays: readonly Day[], after: number, until: number): number {
  return knownBy(purchaseDays, until) - knownBy(purchaseDays, after);
}

/** Orders that are recent. */
const RECENT_ORDERS = 2;
const STEEPEST = 2;

/** ln of how much larger the last two orders are than those before; 0 where that is not known. */
function orderTrend(amounts: readonly (number | null)[], known: number): number {
  const mean = (from: number, to: number) => {
    let [sum, count] = [0, 0];
    for (let order = from; order < to; order++) {
      const amount = amounts[order];
      if (amount === null || amount === undefined) continue;
      sum += amount;
      count += 1;
    }
    return count === 0 ? 0 : sum / count;
  };
  const border = known - RECENT_ORDERS;
  if (border < 1) return 0;
  const [before, recent] = [mean(0, border), mean(border, known)];
  if (!(before > 0 && recent > 0)) return 0;
  return Math.min(STEEPEST, Math.max(-STEEPEST, Math.log(recent / before)));
}
