import type { Day } from '../day';
import { FigureError } from '../figureError';
import { fitBgNbd } from '../forecast/bgNbd';
import { learntShares, WEAK_PRIORS } from '../forecast/fitCnbd';
import type { PurchaseTimes } from '../forecast/purchaseSummary';
import type { DealLog } from '../log/dealLog';
import { type Buyers, buyersOf, buyersUpTo } from './buyers';
import {
  type ClientsOn,
  clientsOn,
  type Models,
  type RuleAsTyped,
  type RuleSettings,
  timesFitted,
} from './clientsOn';
import { chancesOn, type FittedScore } from './combination';
import { type Hole, holesOf, refusalOf } from './logCondition';
import { daysToJudgeBy, horizonOf, LEAST_JUDGED, type PastDay, pastDays, totalsBy } from './past';
import {
  fittedScore,
  levelled,
  type Proof,
  proofOf,
  type Recommendation,
  recommended,
} from './proof';
import { type SteadyingGain, steadyingGain } from './steadyingWeight';
import type { PastTotal } from './total';

/** How chances to buy follow from what is known of clients, as a base's past has taught it. */
export interface ChanceRule {
  /** The horizon that it was proved for. */
  aheadDays: number;
  score: FittedScore;
  models: Models;
  /** Buyers that were expected and came on past days. */
  totals: readonly PastTotal[];
}

/** What tells who will buy again, and how far the base's own past says that it is to be believed. */
export interface Prediction {
  /** Why nothing is said; then all else is empty. */
  refusal: FigureError | null;
  /** What is to be known of the log before it is believed. */
  warnings: readonly FigureError[];
  /** Null where the log is too short to prove anything: the rule stays. */
  proof: Proof | null;
  recommendation: Recommendation;
  /** The weight of the steadied interval that the status goes by: typed, or left to the past. */
  steadyingWeight: number;
  /**
   * With which weight the status tells better who buys again than with the one that was typed, or
   * gone by before; null where nothing of the kind is proved.
   */
  steadying: SteadyingGain | null;
  /** What the past has taught, for later days; null where there is no proof. */
  rule: ChanceRule | null;
  /**
   * How much of r, α, a and b of BG/NBD was learnt from the base rather than held beforehand, 0–1;
   * null where nothing is said.
   */
  learntShares: readonly number[] | null;
}

/**
 * Learns what tells who will buy again within a horizon, proved on the base's own past days.
 *
 * Nothing after `asOf` is looked at, whatever the log holds, and the order of the log says nothing.
 * Where the weight of the steadied interval is left to the past, it is that which was gone by before
 * until another is proved to be better, so that statuses do not leap to and fro with what is within
 * chance. The status that all is held against is by it.
 *
 * @param horizon days ahead, the same for all; left out, the base's usual interval
 * @param goneBy  the weight that was chosen before, where it is left to the past
 */
export function predict(
  deals: DealLog,
  asOf: Day,
  typed: RuleAsTyped,
  horizon: number | null = null,
  goneBy: number = NOT_STEADIED,
): Prediction {
  const buyers = buyersUpTo(buyersOf(deals), asOf);
  const refusal = refusalOf(buyers, asOf);
  const aheadDays = refusal ? null : (horizon ?? horizonOf(buyers));
  const before = ruleBy(typed, goneBy);
  const { steadyingWeight: weightBefore } = before;
  if (refusal || aheadDays === null) {
    const reason = refusal ?? new FigureError('noRepeatBuyer', {});
    return { ...NOTHING, refusal: reason, steadyingWeight: weightBefore };
  }
  const holes = holesOf(buyers, asOf);
  const judgedBy = daysToJudgeBy(buyers, asOf, aheadDays, holes);
  const steadying = steadyingGain(buyers, judgedBy, aheadDays, asOf, before);
  const settings = ruleBy(typed, steadying?.weight ?? goneBy);
  const { steadyingWeight } = settings;
  const now = clientsOn(buyers, asOf, aheadDays, settings);
  if (now === null) {
    return { ...NOTHING, refusal: new FigureError('noRepeatBuyer', {}), steadyingWeight };
  }
  const days = pastDays(buyers, asOf, aheadDays, settings, holes);
  const fold = (place: number) => (buyers.draws[place] as number) / 2 ** 32;
  const proof = proofOf(days, fold);
  const recommendation = recommended(proof);
  const fitted = proof && fittedScore(days, asOf, fold, recommendation.score);
  const rule: ChanceRule | null = fitted && {
    aheadDays,
    score: fitted,
    models: now.models,
    totals: totalsBy(days, asOf, 'buyers'),
  };
  const fittedTo = timesFitted(buyers, now.places, asOf);
  const shares = learntShares(fittedTo, now.models.bgNbd, WEAK_PRIORS);
  const warnings = [
    ...warningsOfLog(buyers, now, holes),
    ...warningsOfModel(fittedTo, shares),
    ...(proof ? [] : [unproved(days, asOf)]),
  ];
  return {
    ...{ refusal: null, warnings, proof, recommendation, steadyingWeight, steadying },
    ...{ rule, learntShares: shares },
  };
}

/** A client's own interval. */
const NOT_STEADIED = 0;

/** The rule as typed; where its weight is left to the past, by the one that was chosen. */
export function ruleBy(typed: RuleAsTyped, chosen: number): RuleSettings {
  const { sleepingAfter, lostAfter, steadyingWeight } = typed;
  return { sleepingAfter, lostAfter, steadyingWeight: steadyingWeight ?? chosen };
}

/**
 * The chance of each buyer, 0–1, to buy within the rule's horizon, by what an earlier day has taught.
 *
 * @param settings those it was proved with
 * @returns by key; empty where nobody has bought twice
 */
export function chancesBy(
  { aheadDays, score, models, totals }: ChanceRule,
  deals: DealLog,
  asOf: Day,
  settings: RuleSettings,
): Map<string, number> {
  const buyers = buyersUpTo(buyersOf(deals), asOf);
  const now = clientsOn(buyers, asOf, aheadDays, settings, models);
  if (!now) return new Map();
  const chances = levelled(chancesOn(score, now), now, totals);
  return new Map(
    Array.from(now.places, (place, row) => [buyers.keys[place] as string, chances[row] as number]),
  );
}

const NOTHING: Omit<Prediction, 'refusal' | 'steadyingWeight'> = {
  warnings: [],
  proof: null,
  recommendation: { score: 'status', why: 'notProved' },
  steadying: null,
  rule: null,
  learntShares: null,
};

/** Of the clients, percent: so many new on one day were not won but brought in from elsewhere. */
const IMPORTED_PERCENT = 30;
/** Percent: so much of a parameter that was held beforehand is told. */
const MUCH_HELD_PERCENT = 25;

function warningsOfLog(buyers: Buyers, now: ClientsOn, holes: readonly Hole[]): FigureError[] {
  const { purchaseDays } = buyers;
  const warnings = holes.map((hole) => new FigureError('holeInLog', { ...hole }));
  const firsts = new Map<Day, number>();
  for (const [first] of purchaseDays) {
    if (first !== undefined) firsts.set(first, (firsts.get(first) ?? 0) + 1);
  }
  const [day, clients] = [...firsts].reduce((most, each) => (each[1] > most[1] ? each : most));
  const percent = (clients * 100) / now.places.length;
  if (percent >= IMPORTED_PERCENT) {
    warnings.push(new FigureError('newOnOneDay', { day, clients, of: now.places.length }));
  }
  return warnings;
}

/** How far the model rests on what was held beforehand: of how often clients buy, and how they stop. */
function warningsOfModel(
  clients: readonly PurchaseTimes[],
  [r, alpha, a, b]: readonly number[],
): FigureError[] {
  const repeatBuyers = clients.filter(({ frequency }) => frequency > 0).length;
  const held = (...shares: (number | undefined)[]) =>
    Math.round(100 * (1 - Math.min(...shares.map((share) => share ?? 0))));
  const found = { repeatBuyers, buyingPercent: held(r, alpha), stoppingPercent: held(a, b) };
  const isUntold = isStoppingUntold(clients);
  const most = isUntold
    ? found.buyingPercent
    : Math.max(found.buyingPercent, found.stoppingPercent);
  return [
    ...(isUntold ? [new FigureError('stoppingUntold', { repeatBuyers })] : []),
    ...(most >= MUCH_HELD_PERCENT ? [new FigureError('mostlyHeldBeforehand', found)] : []),
  ];
}

/** What is missing for a proof: clients on past days, or past days. */
function unproved(days: readonly PastDay[], asOf: Day): FigureError {
  const clients = Math.max(0, ...days.map(({ bought }) => bought.length));
  return days.length > 0 && clients < LEAST_JUDGED
    ? new FigureError('tooFewJudged', { clients, needed: LEAST_JUDGED })
    : new FigureError('notProved', { asOf });
}

/** Whether the base alone, without a prior, says nothing of how clients stop. */
function isStoppingUntold(clients: readonly PurchaseTimes[]): boolean {
  try {
    fitBgNbd(clients);
    return false;
  } catch (error) {
    if (!(error instanceof FigureError)) throw error;
    return error.reason === 'nobodyStops' || error.reason === 'noBestFit';
  }
}
