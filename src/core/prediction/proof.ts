import type { Day } from '../day';
import { CANDIDATES, type Candidate, type ClientsOn } from './clientsOn';
import { type Combination, chancesOn, combined, picked, rowsWhere } from './combination';
import { byChance, type Gain, gainOf, isProved, LEAST_DAYS } from './gain';
import { addingUpTo } from './logistic';
import { expectedOn, judgedBy, type PastDay, proofDays, totalsBy } from './past';
import { amongFirst, areaUnderCurve, caughtInFirstTenth } from './ranking';
import { type Band, correctedTotal, correctionOn, type PastTotal } from './total';

/** What clients may be ranked by. */
export type ScoreName = Candidate | 'combination';

export const SCORES: readonly ScoreName[] = [...CANDIDATES, 'combination'];

/** A figure on several past days. */
export interface OverDays {
  mean: number;
  lowest: number;
  highest: number;
}

/** How well a score told who buys again, on days that it was not fitted to. */
export interface Ranked {
  /** Chance is 0.5, never wrong 1. */
  areaUnderCurve: OverDays;
  /** Of those who bought, the share among the tenth that it ranked first; chance is 0.1. */
  firstTenth: OverDays;
  /** On the status rule. */
  gain: Gain;
}

/** Cases in which a chance was said, and what came of them. */
export interface SaidAndCame {
  /** The mean of what was said, percent. */
  said: number;
  /** The share that came true, percent. */
  cameTrue: number;
  cases: number;
}

/** What was expected of the base on a past day, and what came. */
export interface ExpectedAndCame {
  day: Day;
  band: Band;
  actual: number;
}

/** "Of 20 warnings 14 came true, of the simple rule's 11": all past days together. */
export interface Warned {
  /** Those on which the rule warned of anybody. */
  days: number;
  /** On each of them as many as the rule warns of, at most twenty; of one client on two, two. */
  warnings: number;
  /** Of so many with the lowest chance who were not lost, those who did not buy within the horizon. */
  left: number;
  /** Of as many that the rule warns of, drawn at random. */
  leftByRule: number;
}

/** How every score did on past days, none of which it was fitted to. */
export interface Proof {
  /** Ascending. */
  days: readonly Day[];
  /** The horizon of all scores, clients and days. */
  aheadDays: number;
  scores: Readonly<Record<ScoreName, Ranked>>;
  /** Of the score that is recommended, by bands of ten percent; empty where the rule stays. */
  calibration: readonly SaidAndCame[];
  purchases: readonly ExpectedAndCame[];
  /** By the score that is recommended; null where the rule stays, or warned of nobody. */
  warned: Warned | null;
}

const MOST_WARNED = 20;

/** How clients are parted for fitting: a fixed draw of each in [0, 1). */
export type Fold = (place: number) => number;

/** @returns null where no past day can be judged: the log is too short, or too few bought */
export function proofOf(days: readonly PastDay[], fold: Fold): Proof | null {
  const judged = proofDays(days);
  if (judged.length === 0) return null;
  const chancesBy = (score: Candidate | null): Judged[] =>
    judged.map(({ past, before }) => {
      const said = chancesOn(combined(before, fold, score), past.on);
      const totals = totalsBy(days, past.on.day, 'buyers');
      return { past, chances: levelled(said, past.on, totals) };
    });
  const ofAll = chancesBy(null);
  const measured = ofAll.map(rankedOn);
  const judgedDays = judged.map(({ past }) => past.on.day);
  const { aheadDays } = (judged[0] as (typeof judged)[number]).past.on;
  const areasOf = (name: ScoreName) => measured.map((each) => each[name].area);
  const scores = Object.fromEntries(
    SCORES.map((name): [ScoreName, Ranked] => [
      name,
      {
        areaUnderCurve: overDays(areasOf(name)),
        firstTenth: overDays(measured.map((each) => each[name].tenth)),
        gain: gainOf(areasOf(name), areasOf('status'), judgedDays, aheadDays),
      },
    ]),
  ) as Record<ScoreName, Ranked>;
  const { score } = recommended({ days: judgedDays, scores });
  const used = score === 'status' ? [] : score === 'combination' ? ofAll : chancesBy(score);
  return {
    days: judgedDays,
    aheadDays,
    scores,
    calibration: calibrationOf(used),
    purchases: judged.map(({ past }) => expectedAndCame(days, past)),
    warned: warnedOf(used),
  };
}

/**
 * Chances moved, all by the same log-odds, to where they add up to the buyers that are expected of
 * the whole base: a score tells one client from another, the base's own past and season how many
 * there will be.
 *
 * @param totals of buyers on past days
 */
export function levelled(
  chances: Float64Array,
  on: ClientsOn,
  totals: readonly PastTotal[],
): Float64Array {
  const expected = expectedOn(on, 'buyers') * correctionOn(totals, on.day);
  return addingUpTo(chances, Math.min(expected, 0.98 * chances.length));
}

function rankedOn({ past: { on, bought }, chances }: Judged) {
  return Object.fromEntries(
    SCORES.map((name) => {
      const scores = name === 'combination' ? chances : on.scores[name];
      const area = areaUnderCurve(scores, bought) as number;
      return [name, { area, tenth: caughtInFirstTenth(scores, bought) as number }];
    }),
  ) as Record<ScoreName, { area: number; tenth: number }>;
}

function overDays(values: readonly number[]): OverDays {
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    lowest: Math.min(...values),
    highest: Math.max(...values),
  };
}

const BANDS = 10;

/** A past day with the chances that were said on it. */
interface Judged {
  past: PastDay;
  chances: Float64Array;
}

function calibrationOf(judged: readonly Judged[]): SaidAndCame[] {
  const bands = Array.from({ length: BANDS }, () => ({ said: 0, came: 0, cases: 0 }));
  for (const { past, chances } of judged) {
    for (let row = 0; row < chances.length; row++) {
      const chance = chances[row] as number;
      const band = bands[Math.min(BANDS - 1, Math.floor(chance * BANDS))] as (typeof bands)[number];
      band.said += chance;
      band.came += past.bought[row] as number;
      band.cases += 1;
    }
  }
  return bands.flatMap(({ said, came, cases }) =>
    cases === 0 ? [] : [{ said: (said * 100) / cases, cameTrue: (came * 100) / cases, cases }],
  );
}

function expectedAndCame(
  days: readonly PastDay[],
  { on, ageDays, purchases }: PastDay,
): ExpectedAndCame {
  const { day, aheadDays } = on;
  const past = totalsBy(days, day, 'purchases');
  return {
    day,
    band: correctedTotal(past, { day, ageDays }, expectedOn(on, 'purchases'), aheadDays),
    actual: purchases.reduce((sum, each) => sum + each, 0),
  };
}

const [LOST, SLEEPING] = [0, 1];

function warnedOf(judged: readonly Judged[]): Warned | null {
  const warned = { days: 0, warnings: 0, left: 0, leftByRule: 0 };
  for (const each of judged) {
    const { warnings, left, leftByRule } = warnedOn(each);
    warned.days += warnings > 0 ? 1 : 0;
    warned.warnings += warnings;
    warned.left += left;
    warned.leftByRule += leftByRule;
  }
  const { left, leftByRule } = warned;
  return warned.days === 0
    ? null
    : { ...warned, left: Math.round(left), leftByRule: Math.round(leftByRule) };
}

/** On one day; of those who tie at the border a part, so no whole numbers. */
function warnedOn({ past: { on, bought }, chances }: Judged): Omit<Warned, 'days'> {
  const standing = on.scores.status;
  const notLost = rowsWhere(standing, (each) => each !== LOST);
  const byRule = rowsWhere(standing, (each) => each === SLEEPING);
  const warnings = Math.min(MOST_WARNED, byRule.length);
  if (warnings === 0) return { warnings, left: 0, leftByRule: 0 };
  const left = picked(bought, notLost).map((each) => 1 - each);
  const leftOfRule = picked(bought, byRule).reduce((sum, each) => sum + 1 - each, 0);
  return {
    warnings,
    left: amongFirst(
      picked(chances, notLost).map((chance) => -chance),
      left,
      warnings,
    ),
    leftByRule: (warnings * leftOfRule) / byRule.length,
  };
}

/** Which score to rank clients by, and why; of the status rule, what is missing for another. */
export type Recommendation =
  | { score: ScoreName; why: 'bestOnPastDays' | 'asGoodAsBest' | 'bestProved' }
  | { score: 'status'; why: 'nothingBeatsRule' | 'notProved' }
  | { score: 'status'; why: 'tooFewDays'; days: number; needed: number }
  /** Another score ranked better; so much of that may be chance. */
  | { score: 'status'; why: 'withinChance'; other: ScoreName; gain: number; byChance: number };

/** A gain in the area under the curve that is worth another rule. */
const LEAST_GAIN = 0.01;
/** Below, a score hardly tells one client from another: chance is 0.5. */
const LEAST_AREA = 0.55;
/** The combination may be so much behind the best candidate, of which nobody knows beforehand. */
const CLOSE = 0.005;

/**
 * Of the scores that ranked better than the status rule, by more than chance, the combination where
 * it is no worse than the best of them; else that; else the rule stays.
 */
export function recommended(proof: Pick<Proof, 'days' | 'scores'> | null): Recommendation {
  if (proof === null) return { score: 'status', why: 'notProved' };
  const { scores, days } = proof;
  if (days.length < LEAST_DAYS) {
    return { score: 'status', why: 'tooFewDays', days: days.length, needed: LEAST_DAYS };
  }
  const areaOf = (name: ScoreName) => scores[name].areaUnderCurve.mean;
  const isBetter = (name: ScoreName) =>
    areaOf(name) > LEAST_AREA && scores[name].gain.mean > LEAST_GAIN;
  const beatsRule = (name: ScoreName) => isBetter(name) && isProved(scores[name].gain);
  const bestOf = (names: readonly ScoreName[]) =>
    names.reduce((one, other) => (areaOf(other) > areaOf(one) ? other : one));
  const top = bestOf(SCORES);
  const proved = SCORES.filter(beatsRule);
  if (proved.length > 0) {
    const best = bestOf(proved);
    const isCombination =
      proved.includes('combination') && areaOf('combination') >= areaOf(best) - CLOSE;
    const score = isCombination ? 'combination' : best;
    const behind = areaOf(top) - areaOf(score);
    const why = behind === 0 ? 'bestOnPastDays' : behind <= CLOSE ? 'asGoodAsBest' : 'bestProved';
    return { score, why };
  }
  if (!isBetter(top)) return { score: 'status', why: 'nothingBeatsRule' };
  const { gain } = scores[top];
  return {
    ...{ score: 'status', why: 'withinChance', other: top },
    ...{ gain: gain.mean, byChance: byChance(gain) },
  };
}

/** The recommended score, fitted to all past days that are over. */
export function fittedScore(
  days: readonly PastDay[],
  asOf: Day,
  fold: Fold,
  score: ScoreName,
): Combination | null {
  const judged = judgedBy(days, asOf);
  if (judged.length === 0) return null;
  return combined(judged, fold, score === 'combination' ? null : score);
}
