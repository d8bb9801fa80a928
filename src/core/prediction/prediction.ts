import type { Day } from '../day';
import { FigureError } from '../figureError';
import { fitBgNbd, probabilityAlive } from '../forecast/bgNbd';
import { learntShares, WEAK_PRIORS } from '../forecast/fitCnbd';
import { purchaseTimes } from '../forecast/purchaseSummary';
import type { DealLog } from '../log/dealLog';
import { asMinor, type Minor } from '../money';
import { type Buyers, buyersOf, buyersUpTo } from './buyers';
import {
  type ClientsOn,
  clientsOn,
  type Horizon,
  type Models,
  type RuleSettings,
  timesFitted,
} from './clientsOn';
import { chancesOn, type FittedScore } from './combination';
import { holeOf, refusalOf } from './logCondition';
import {
  expectedOf,
  horizonDays,
  type Measure,
  type PastDay,
  pastDays,
  spanOf,
  totalsBy,
} from './past';
import {
  fittedScore,
  levelled,
  type Proof,
  proofOf,
  type Recommendation,
  recommended,
} from './proof';
import { type Band, correctedTotal, type PastTotal } from './total';

/** What is to be expected of a client within the horizon. */
export interface ClientPrediction {
  /** To buy at all, 0–1; null where no past day says how chances come true. */
  chance: number | null;
  purchases: number;
  /** Null where no amounts are known. */
  revenue: Minor | null;
}

/** How chances to buy follow from what is known of clients, as a base's past has taught it. */
export interface ChanceRule {
  score: FittedScore;
  models: Models;
  /** Buyers that were expected and came on past days. */
  totals: readonly PastTotal[];
}

/** Who will buy again, and what the base's own past says of how far that is to be believed. */
export interface Prediction {
  /** Why nothing is said; then all else is empty. */
  refusal: FigureError | null;
  /** What is to be known of the log before it is believed. */
  warnings: readonly FigureError[];
  clients: ReadonlyMap<string, ClientPrediction>;
  /** Null where the log is too short to prove anything: the rule stays. */
  proof: Proof | null;
  recommendation: Recommendation;
  /** What the past has taught, for later days; null where there is no proof. */
  rule: ChanceRule | null;
  /** Of all clients, corrected by past errors and the season, with a band of 95 %. */
  totals: Readonly<Record<Measure, Band>> | null;
  /** Of r, α, a and b of BG/NBD, how much is learnt from the base rather than held beforehand, 0–1. */
  learnt: readonly number[];
}

/**
 * Predicts who will buy again within a horizon, proved on the base's own past days.
 *
 * Nothing after `asOf` is looked at, whatever the log holds, and the order of the log says nothing.
 *
 * @param horizon days ahead, or each client's own interval
 */
export function predict(
  deals: DealLog,
  asOf: Day,
  horizon: Horizon,
  settings: RuleSettings,
): Prediction {
  const buyers = buyersUpTo(buyersOf(deals), asOf);
  const refusal = refusalOf(buyers, asOf);
  const ahead = refusal ? null : horizonDays(buyers, horizon);
  const now = ahead === null ? null : clientsOn(buyers, asOf, horizon, settings);
  if (refusal || ahead === null || now === null) {
    return { ...NOTHING, refusal: refusal ?? new FigureError('noRepeatBuyer', {}) };
  }
  const hole = holeOf(buyers, asOf);
  const days = pastDays(buyers, asOf, horizon, settings, (from, to) =>
    hole ? from < hole.to && to > hole.from : false,
  );
  const fold = (place: number) => (buyers.draws[place] as number) / 2 ** 32;
  const proof = proofOf(days, asOf, ahead, fold);
  const recommendation = recommended(proof);
  const fitted = proof && fittedScore(days, asOf, ahead, fold, recommendation.score);
  const rule: ChanceRule | null = fitted && {
    score: fitted,
    models: now.models,
    totals: totalsBy(days, asOf, 'buyers'),
  };
  const chances = rule && chancesOfAll(rule, now);
  const totals = Object.fromEntries(
    MEASURES.map((measure) => [measure, totalOf(now, days, measure)]),
  ) as Record<Measure, Band>;
  const clients = new Map<string, ClientPrediction>();
  for (let row = 0; row < now.places.length; row++) {
    const expected = (measure: Measure) => expectedOf(now, row, measure) * totals[measure].factor;
    clients.set(buyers.keys[now.places[row] as number] as string, {
      chance: chances ? (chances[row] as number) : null,
      purchases: expected('purchases'),
      revenue: now.spend ? asMinor(Math.round(expected('revenue'))) : null,
    });
  }
  const times = timesFitted(buyers, now.places, asOf);
  const learnt = learntShares(times, now.models.bgNbd, WEAK_PRIORS);
  const warnings = warningsOf(buyers, now, asOf, { hole, proof, learnt });
  return { refusal: null, warnings, clients, proof, recommendation, rule, totals, learnt };
}

/**
 * The chance of each buyer, 0–1, to buy within the horizon, by what an earlier day has taught.
 *
 * @param rule    proved for the same horizon and settings
 * @returns by key; empty where nobody has bought twice
 */
export function chancesBy(
  rule: ChanceRule,
  deals: DealLog,
  asOf: Day,
  horizon: Horizon,
  settings: RuleSettings,
): Map<string, number> {
  const buyers = buyersUpTo(buyersOf(deals), asOf);
  const now = clientsOn(buyers, asOf, horizon, settings, rule.models);
  const found = new Map<string, number>();
  if (!now) return found;
  const chances = chancesOfAll(rule, now);
  now.places.forEach((place, row) => {
    found.set(buyers.keys[place] as string, chances[row] as number);
  });
  return found;
}

function chancesOfAll({ score, totals }: ChanceRule, now: ClientsOn): Float64Array {
  return levelled(chancesOn(score, now), now, totals);
}

const MEASURES: readonly Measure[] = ['buyers', 'purchases', 'revenue'];

const NOTHING: Omit<Prediction, 'refusal'> = {
  warnings: [],
  clients: new Map(),
  proof: null,
  recommendation: { score: 'status', why: 'notProved' },
  rule: null,
  totals: null,
  learnt: [],
};

function totalOf(now: ClientsOn, days: readonly PastDay[], measure: Measure): Band {
  let expected = 0;
  for (let row = 0; row < now.places.length; row++) expected += expectedOf(now, row, measure);
  return correctedTotal(totalsBy(days, now.day, measure), now.day, expected, spanOf(now));
}

/** Of the clients, percent: so many new on one day were not won but brought in from elsewhere. */
const IMPORTED_PERCENT = 30;
/** Of the repeat buyers: with fewer gone, how clients stop is hardly told. */
const LEAST_STOPPED = 0.01;
/** Less of a parameter learnt than this is mostly what was held beforehand. */
const LEAST_LEARNT = 0.5;

interface Found extends Pick<Prediction, 'proof' | 'learnt'> {
  hole: { from: number; to: number } | null;
}

function warningsOf(
  { purchaseDays }: Buyers,
  now: ClientsOn,
  asOf: Day,
  { hole, proof, learnt }: Found,
): FigureError[] {
  const warnings: FigureError[] = [];
  if (hole) warnings.push(new FigureError('holeInLog', { ...hole }));
  const firsts = new Map<Day, number>();
  for (const [first] of purchaseDays) {
    if (first !== undefined) firsts.set(first, (firsts.get(first) ?? 0) + 1);
  }
  const [day, clients] = [...firsts].reduce((most, each) => (each[1] > most[1] ? each : most));
  const percent = (clients * 100) / now.places.length;
  if (percent >= IMPORTED_PERCENT) {
    warnings.push(new FigureError('newOnOneDay', { day, clients, of: now.places.length }));
  }
  const degenerate = degenerationOf(purchaseDays, asOf);
  if (degenerate) warnings.push(degenerate);
  const repeatBuyers = now.traits.purchases.filter((count) => count > 0).length;
  if (Math.min(...learnt.slice(0, 2)) < LEAST_LEARNT) {
    warnings.push(new FigureError('mostlyHeldBeforehand', { repeatBuyers }));
  }
  if (proof === null) warnings.push(new FigureError('notProved', { asOf }));
  return warnings;
}

/** Why the base alone, without a prior, says nothing of how clients stop; null where it does. */
function degenerationOf(purchaseDays: Buyers['purchaseDays'], asOf: Day): FigureError | null {
  const buyers = purchaseDays
    .filter(({ length }) => length > 0)
    .map((days) => purchaseTimes(days, asOf));
  const returned = buyers.filter(({ frequency }) => frequency > 0);
  const repeatBuyers = returned.length;
  try {
    const model = fitBgNbd(buyers);
    const stopped = returned.reduce((sum, each) => sum + 1 - probabilityAlive(model, each), 0);
    return stopped < LEAST_STOPPED * repeatBuyers
      ? new FigureError('stoppingUntold', { repeatBuyers })
      : null;
  } catch (error) {
    if (!(error instanceof FigureError)) throw error;
    const isDegenerate = error.reason === 'nobodyStops' || error.reason === 'noBestFit';
    return isDegenerate ? new FigureError('stoppingUntold', { repeatBuyers }) : null;
  }
}
