import type { Day } from '../day';
import { CANDIDATES, type Candidate, type ClientsOn } from './clientsOn';
import { type Combination, chancesOn, combined, picked } from './combination';
import { addingUpTo } from './logistic';
import { expectedOf, judgedBy, type Measure, type PastDay, rowsBy, spanOf, totalsBy } from './past';
import { amongFirst, areaUnderCurve, caughtInFirstTenth } from './ranking';
import { type Band, correctedTotal, type PastTotal } from './total';

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
  /** On how many of the days it ranked better than the status rule. */
  daysAboveRule: number;
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
  /** By the two models alone; of revenue by the first. */
  bgNbd: number;
  mbgCnbd: number | null;
  actual: number;
}

/** "Of 20 clients it warned of, 14 left; the simple rule found 11": all past days together. */
export interface Warned {
  /** Those on which the rule warned of anybody. */
  days: number;
  /** On each of them as many as the rule warns of, at most twenty; who is warned of on two, twice. */
  clients: number;
  /** Of so many with the lowest chance who were not lost, those who did not buy within the horizon. */
  left: number;
  /** Of as many that the rule warns of, drawn at random. */
  leftByRule: number;
}

/** How every score did on past days, none of which it was fitted to. */
export interface Proof {
  /** Ascending. */
  days: readonly Day[];
  scores: Readonly<Record<ScoreName, Ranked>>;
  /** Of the score that is recommended, by bands of ten percent; empty where the rule stays. */
  calibration: readonly SaidAndCame[];
  purchases: readonly ExpectedAndCame[];
  revenue: readonly ExpectedAndCame[];
  /** By the score that is recommended; null where the rule stays, or warned of nobody. */
  warned: Warned | null;
}

/** Days that are judged at most: the latest. */
const MOST_PROOF_DAYS = 6;
/** Of those who bought and of those who did not there must be so many, to be told from chance. */
const LEAST_OF_BOTH = 10;
/** In fewer clients one or two of them decide which score is the best. */
const LEAST_JUDGED = 50;
const MOST_WARNED = 20;

/** How clients are parted for fitting: a fixed draw of each in [0, 1). */
export type Fold = (place: number) => number;

/** @returns null where no past day can be judged: the log is too short, or too few bought */
export function proofOf(
  days: readonly PastDay[],
  asOf: Day,
  ahead: number,
  fold: Fold,
): Proof | null {
  const judged = days
    .map((past) => ({ past, rows: rowsBy(past, asOf), before: judgedBy(days, past.on.day, ahead) }))
    .filter(({ past, rows, before }) => {
      const buyers = picked(past.bought, rows).reduce((sum, each) => sum + each, 0);
      const told = Math.min(buyers, rows.length - buyers) >= LEAST_OF_BOTH;
      return told && rows.length >= LEAST_JUDGED && before.length > 0;
    })
    .slice(-MOST_PROOF_DAYS);
  if (judged.length === 0) return null;
  const chancesBy = (score: Candidate | null): Judged[] =>
    judged.map(({ past, rows, before }) => ({
      past,
      rows,
      chances: levelled(
        chancesOn(combined(before, fold, score), past.on),
        past.on,
        totalsBy(days, past.on.day, 'buyers'),
      ),
    }));
  const ofAll = chancesBy(null);
  const measured = ofAll.map((each) => rankedOn(each.past, each.rows, each.chances));
  const scores = Object.fromEntries(
    SCORES.map((name): [ScoreName, Ranked] => [
      name,
      {
        areaUnderCurve: overDays(measured.map((each) => each[name].area)),
        firstTenth: overDays(measured.map((each) => each[name].tenth)),
        daysAboveRule: measured.filter((each) => each[name].area > each.status.area).length,
      },
    ]),
  ) as Record<ScoreName, Ranked>;
  const judgedDays = judged.map(({ past }) => past.on.day);
  const { score } = recommended({ days: judgedDays, scores });
  const used = score === 'status' ? [] : score === 'combination' ? ofAll : chancesBy(score);
  const last = judged[judged.length - 1] as (typeof judged)[number];
  const came = (measure: Measure) =>
    judged.map(({ past, rows }) => expectedAndCame(days, past, rows, measure));
  return {
    days: judgedDays,
    scores,
    calibration: calibrationOf(used),
    purchases: came('purchases'),
    revenue: last.past.on.spend === null ? [] : came('revenue'),
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
  let expected = 0;
  for (let row = 0; row < chances.length; row++) expected += expectedOf(on, row, 'buyers');
  const { expected: corrected } = correctedTotal(totals, on.day, expected, spanOf(on));
  return addingUpTo(chances, Math.min(corrected, 0.98 * chances.length));
}

function rankedOn(past: PastDay, rows: Uint32Array, chances: Float64Array) {
  const bought = picked(past.bought, rows);
  return Object.fromEntries(
    SCORES.map((name) => {
      const scores = picked(name === 'combination' ? chances : past.on.scores[name], rows);
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

/** A past day, whose outcome is known of these rows, with the chances that were said on it. */
interface Judged {
  past: PastDay;
  rows: Uint32Array;
  chances: Float64Array;
}

function calibrationOf(judged: readonly Judged[]): SaidAndCame[] {
  const bands = Array.from({ length: BANDS }, () => ({ said: 0, came: 0, cases: 0 }));
  for (const { past, rows, chances } of judged) {
    for (const row of rows) {
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
  past: PastDay,
  rows: Uint32Array,
  measure: Measure,
): ExpectedAndCame {
  const { on } = past;
  let [bgNbd, mbgCnbd, actual] = [0, 0, 0];
  for (const row of rows) {
    bgNbd += expectedOf(on, row, measure);
    mbgCnbd += on.scores.mbgCnbd[row] as number;
    actual += (measure === 'revenue' ? past.revenue : past.purchases)[row] as number;
  }
  const band = correctedTotal(totalsBy(days, on.day, measure), on.day, bgNbd, spanOf(on));
  return { day: on.day, band, bgNbd, mbgCnbd: measure === 'revenue' ? null : mbgCnbd, actual };
}

const [LOST, SLEEPING] = [0, 1];

function warnedOf(judged: readonly Judged[]): Warned | null {
  const warned = { days: 0, clients: 0, left: 0, leftByRule: 0 };
  for (const each of judged) {
    const { clients, left, leftByRule } = warnedOn(each);
    warned.days += clients > 0 ? 1 : 0;
    warned.clients += clients;
    warned.left += left;
    warned.leftByRule += leftByRule;
  }
  const { left, leftByRule } = warned;
  return warned.days === 0
    ? null
    : { ...warned, left: Math.round(left), leftByRule: Math.round(leftByRule) };
}

/** On one day; of those who tie at the border a part, so no whole numbers. */
function warnedOn({ past: { on, bought }, rows, chances }: Judged): Omit<Warned, 'days'> {
  const standing = on.scores.status;
  const notLost = rows.filter((row) => standing[row] !== LOST);
  const byRule = notLost.filter((row) => standing[row] === SLEEPING);
  const clients = Math.min(MOST_WARNED, byRule.length);
  if (clients === 0) return { clients, left: 0, leftByRule: 0 };
  const left = picked(bought, notLost).map((each) => 1 - each);
  const leftOfRule = picked(bought, byRule).reduce((sum, each) => sum + 1 - each, 0);
  return {
    clients,
    left: amongFirst(
      picked(chances, notLost).map((chance) => -chance),
      left,
      clients,
    ),
    leftByRule: (clients * leftOfRule) / byRule.length,
  };
}

/** Which score to rank clients by, and why. */
export interface Recommendation {
  score: ScoreName;
  why: 'bestOnPastDays' | 'asGoodAsBest' | 'nothingBeatsRule' | 'notProved';
}

/** A gain in the area under the curve that is worth another rule. */
const LEAST_GAIN = 0.01;
/** Below, a score hardly tells one client from another: chance is 0.5. */
const LEAST_AREA = 0.55;
/** The combination may be so much behind the best candidate, of which nobody knows beforehand. */
const CLOSE = 0.005;

/**
 * The combination where it ranked better than the status rule, by more than chance and on most
 * days, and no worse than the best candidate; else the best candidate of which that is true; else
 * the rule stays.
 */
export function recommended(proof: Pick<Proof, 'days' | 'scores'> | null): Recommendation {
  if (proof === null) return { score: 'status', why: 'notProved' };
  const { scores, days } = proof;
  const areaOf = (name: ScoreName) => scores[name].areaUnderCurve.mean;
  const beatsRule = (name: ScoreName) =>
    areaOf(name) > Math.max(LEAST_AREA, areaOf('status') + LEAST_GAIN) &&
    scores[name].daysAboveRule * 3 >= days.length * 2;
  const best = CANDIDATES.reduce((one, other) => (areaOf(other) > areaOf(one) ? other : one));
  if (beatsRule('combination') && areaOf('combination') >= areaOf(best) - CLOSE) {
    const why = areaOf('combination') >= areaOf(best) ? 'bestOnPastDays' : 'asGoodAsBest';
    return { score: 'combination', why };
  }
  return best !== 'status' && beatsRule(best)
    ? { score: best, why: 'bestOnPastDays' }
    : { score: 'status', why: 'nothingBeatsRule' };
}

/** The recommended score, fitted to all past days that are over. */
export function fittedScore(
  days: readonly PastDay[],
  asOf: Day,
  ahead: number,
  fold: Fold,
  score: ScoreName,
): Combination | null {
  const judged = judgedBy(days, asOf, ahead);
  if (judged.length === 0) return null;
  return combined(judged, fold, score === 'combination' ? null : score);
}
