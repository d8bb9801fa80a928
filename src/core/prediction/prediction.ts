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
  type RuleSettings,
  timesFitted,
} from './clientsOn';
import { chancesOn, type FittedScore } from './combination';
import { type Hole, holesOf, refusalOf } from './logCondition';
import { horizonOf, pastDays, totalsBy } from './past';
import {
  fittedScore,
  levelled,
  type Proof,
  proofOf,
  type Recommendation,
  recommended,
} from './proof';
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
  /** What the past has taught, for later days; null where there is no proof. */
  rule: ChanceRule | null;
}

/**
 * Learns what tells who will buy again within a horizon, proved on the base's own past days.
 *
 * Nothing after `asOf` is looked at, whatever the log holds, and the order of the log says nothing.
 *
 * @param horizon days ahead, the same for all; left out, the base's usual interval
 */
export function predict(
  deals: DealLog,
  asOf: Day,
  settings: RuleSettings,
  horizon: number | null = null,
): Prediction {
  const buyers = buyersUpTo(buyersOf(deals), asOf);
  const refusal = refusalOf(buyers, asOf);
  const aheadDays = refusal ? null : (horizon ?? horizonOf(buyers));
  const now = aheadDays === null ? null : clientsOn(buyers, asOf, aheadDays, settings);
  if (refusal || aheadDays === null || now === null) {
    return { ...NOTHING, refusal: refusal ?? new FigureError('noRepeatBuyer', {}) };
  }
  const holes = holesOf(buyers, asOf);
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
  const warnings = warningsOf(buyers, now, asOf, holes, proof);
  return { refusal: null, warnings, proof, recommendation, rule };
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

const NOTHING: Omit<Prediction, 'refusal'> = {
  warnings: [],
  proof: null,
  recommendation: { score: 'status', why: 'notProved' },
  rule: null,
};

/** Of the clients, percent: so many new on one day were not won but brought in from elsewhere. */
const IMPORTED_PERCENT = 30;
/** Less of a parameter learnt than this is mostly what was held beforehand. */
const LEAST_LEARNT = 0.5;

function warningsOf(
  buyers: Buyers,
  now: ClientsOn,
  asOf: Day,
  holes: readonly Hole[],
  proof: Proof | null,
): FigureError[] {
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
  const repeatBuyers = now.traits.purchases.filter((count) => count > 0).length;
  const fitted = timesFitted(buyers, now.places, asOf);
  if (isStoppingUntold(fitted)) warnings.push(new FigureError('stoppingUntold', { repeatBuyers }));
  const learnt = learntShares(fitted, now.models.bgNbd, WEAK_PRIORS);
  if (Math.min(...learnt.slice(0, 2)) < LEAST_LEARNT) {
    warnings.push(new FigureError('mostlyHeldBeforehand', { repeatBuyers }));
  }
  if (proof === null) warnings.push(new FigureError('notProved', { asOf }));
  return warnings;
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
