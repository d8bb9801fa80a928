import { addDays, type Day } from '../day';
import { FigureError, type FigureReason } from '../figureError';
import { purchasesCheckSum } from '../forecast/checkSum';
import type { DealLog } from '../log/dealLog';
import { firstDayOf, periodOf } from '../period';
import { knownPurchases } from '../rhythm/pastRhythm';
import type { RuleAsTyped } from './clientsOn';
import { type ClientAhead, clientsAhead, type Outlook, outlookOf } from './outlook';
import { type ChanceRule, chancesBy, type Prediction, predict, ruleBy } from './prediction';
import { type OverDays, type Proof, SCORES, type ScoreName } from './proof';

/** A reason as it is kept. */
export interface KeptReason {
  reason: FigureReason;
  found: Readonly<Record<string, number>>;
}

/** How the scores did on past days, as far as it is shown. */
export interface KeptProof extends Pick<Proof, 'aheadDays' | 'calibration' | 'warned'> {
  /** Over the days. */
  scores: Readonly<Record<ScoreName, { areaUnderCurve: OverDays; firstTenth: OverDays }>>;
  /** Expected of the whole base on each of the days, and made. */
  purchases: readonly { day: Day; low: number; expected: number; high: number; actual: number }[];
}

/**
 * What a base's past has taught of its future by the end of a month. It takes long to learn, follows
 * from the purchases up to that day and the weight that was chosen before, and is kept.
 */
export interface Foresight
  extends Pick<Prediction, 'recommendation' | 'learntShares' | 'steadyingWeight' | 'steadying'> {
  /** The last day of the month that it was learnt at the end of. */
  untilDay: Day;
  /** Of the purchases up to that day, and what was paid. */
  checkSum: string;
  /** What it was learnt by, as typed: a weight that it chose itself does not make it another. */
  settings: RuleAsTyped;
  /** Why nothing is said of the chances; null where something is. */
  refusal: KeptReason | null;
  warnings: readonly KeptReason[];
  /** Null where the log is too short to prove anything. */
  proof: KeptProof | null;
  /** How the chances are told; null where nothing was proved to tell them better than the status. */
  rule: ChanceRule | null;
  outlook: Omit<Outlook, 'refusal'>;
}

/** What it says of the clients of a day. */
export interface Foreseen {
  /**
   * To buy within the rule's horizon, 0–1; empty where no chance is proved, and who has not bought is
   * not in it.
   */
  chances: ReadonlyMap<string, number>;
  /** Whether the chances told better who buys again than the status does. */
  isByOwnChance: boolean;
  /** In twelve months; who had not bought by the end of the month is not in it. */
  year: ReadonlyMap<string, ClientAhead>;
  foresight: Foresight;
}

/**
 * Why nothing is gone by of what was learnt: it is of another past or other settings, it is too old,
 * or the document had no room for it.
 */
export type Lapse = 'changed' | 'tooOld' | 'notKept';

/** Longer than this it is not gone by: the day's run and the panel learn anew each month. */
const MOST_DAYS = 62;

/**
 * Learns what the past of a base teaches, up to the end of the month before.
 *
 * @param goneBy the weight of the steadied interval that was chosen before; 0 where none was
 */
export function learnt(
  deals: DealLog,
  asOf: Day,
  settings: RuleAsTyped,
  goneBy: number = 0,
): Foresight {
  const untilDay = endOfMonthBefore(asOf);
  const { sleepingAfter, lostAfter, steadyingWeight: typed } = settings;
  const prediction = predict(deals, untilDay, settings, null, goneBy);
  const { refusal: _, ...outlook } = outlookOf(deals, untilDay);
  const { proof, recommendation, rule } = prediction;
  const isProved = recommendation.score !== 'status';
  return {
    untilDay,
    checkSum: checkSumOf(deals, untilDay),
    settings: { sleepingAfter, lostAfter, steadyingWeight: typed },
    refusal: prediction.refusal && keptReason(prediction.refusal),
    warnings: prediction.warnings.map(keptReason),
    proof: proof && keptProof(proof),
    recommendation,
    learntShares: prediction.learntShares,
    rule: isProved && rule ? keptRule(rule) : null,
    steadyingWeight: prediction.steadyingWeight,
    steadying: prediction.steadying,
    outlook,
  };
}

/** Whether what was kept is what would be learnt now. */
export function isLatest(
  kept: Foresight,
  deals: DealLog,
  asOf: Day,
  settings: RuleAsTyped,
): boolean {
  return kept.untilDay === endOfMonthBefore(asOf) && lapseOf(kept, deals, asOf, settings) === null;
}

/**
 * What was learnt says of a day's clients, or why it says nothing of them any more.
 */
export function foreseen(
  kept: Foresight,
  deals: DealLog,
  asOf: Day,
  settings: RuleAsTyped,
): Foreseen | Lapse {
  const lapse = lapseOf(kept, deals, asOf, settings);
  if (lapse) return lapse;
  const { rule, outlook } = kept;
  return {
    chances: rule
      ? chancesBy(rule, deals, asOf, ruleBy(settings, kept.steadyingWeight))
      : new Map(),
    isByOwnChance: rule !== null,
    year: outlook.rule ? clientsAhead(outlook.rule, deals) : new Map(),
    foresight: kept,
  };
}

function lapseOf(kept: Foresight, deals: DealLog, asOf: Day, settings: RuleAsTyped): Lapse | null {
  const age = asOf - kept.untilDay;
  if (age > MOST_DAYS) return 'tooOld';
  const isSame =
    age > 0 &&
    kept.settings.sleepingAfter === settings.sleepingAfter &&
    kept.settings.lostAfter === settings.lostAfter &&
    kept.settings.steadyingWeight === settings.steadyingWeight &&
    kept.checkSum === checkSumOf(deals, kept.untilDay);
  return isSame ? null : 'changed';
}

/** The weight of the steadied interval that a base's past chose. */
export interface ChosenWeight {
  weight: number;
  /** Up to which day it was known. */
  untilDay: Day;
}

/** The same as it is gone by. */
export interface WeightInForce extends ChosenWeight {
  /** Since when statuses are by it; null where they were by no other before. */
  since: Day | null;
}

/**
 * The weight that was chosen for statuses; 0 where none gained anything. It holds until the past
 * is learnt of anew, whether or not a forecast does: a single deal that is corrected, or the
 * sixty-third day, would change the status of many.
 *
 * @returns null where a weight was typed when it was learnt: none was to be chosen
 */
export function chosenWeight(kept: Foresight): ChosenWeight | null {
  const { settings, steadyingWeight: weight, untilDay } = kept;
  return settings.steadyingWeight === null ? { weight, untilDay } : null;
}

function endOfMonthBefore(asOf: Day): Day {
  return addDays(firstDayOf(periodOf(asOf, 'month'), 'month'), -1);
}

function checkSumOf(deals: DealLog, untilDay: Day): string {
  const [upTo] = knownPurchases(deals.purchaseDays, [untilDay]);
  return purchasesCheckSum(deals, upTo?.known ?? new Int32Array(), 'withAmounts');
}

function keptReason({ reason, found }: FigureError): KeptReason {
  return { reason, found };
}

function keptProof({ aheadDays, scores, calibration, warned, purchases }: Proof): KeptProof {
  return {
    aheadDays,
    calibration,
    warned,
    scores: Object.fromEntries(
      SCORES.map((name) => {
        const { areaUnderCurve, firstTenth } = scores[name];
        return [name, { areaUnderCurve, firstTenth }];
      }),
    ) as KeptProof['scores'],
    purchases: purchases.map(({ day, band: { low, expected, high }, actual }) => ({
      day,
      low,
      expected,
      high,
      actual,
    })),
  };
}

/** Without how it was fitted: a penalty without bound is no number that can be kept. */
function keptRule({ aheadDays, score, models, totals }: ChanceRule): ChanceRule {
  const { best, level, slope, weights, scales, bestScale } = score;
  const { bgNbd, mbgCnbd } = models;
  return {
    aheadDays,
    score: { best, level, slope, weights, scales, bestScale },
    models: { bgNbd: keptModel(bgNbd), mbgCnbd: keptModel(mbgCnbd) },
    totals,
  };
}

function keptModel({ r, alpha, a, b, k, stopsAtFirst }: ChanceRule['models']['bgNbd']) {
  return { r, alpha, a, b, k, stopsAtFirst };
}

/** A kept reason as a figure gives it. */
export function reasonOf({ reason, found }: KeptReason): FigureError {
  return new FigureError(reason, found);
}
