import { isoDay } from '../core/day';
import { asMinor, fromMinor } from '../core/money';
import { type Foresight, type KeptProof, type Lapse, reasonOf } from '../core/prediction/foresight';
import {
  type OverDays,
  type Recommendation,
  type SaidAndCame,
  SCORES,
  type ScoreName,
  type Warned,
} from '../core/prediction/proof';
import { CLIENT_COMPUTED, CLIENT_USUAL } from '../schema/computedColumns';
import { type Language, texts } from '../texts/texts';
import { NO_SIGNS } from '../texts/writtenFigures';
import type { Summary } from './summary';

/** What a forecast said on the base's past days, and what came: as the panel shows it. */
export interface ForesightView {
  /** Up to which day it was tried, in words; '' where that is not known. */
  asOf: string;
  /** What is to be known of it, the most important first. */
  sentences: string[];
  /**
   * How well each score told who buys again, the best first: its name, what of a hundred pairs it
   * told right, and the share of the buyers among the tenth that it ranked first. No rows where
   * nothing is proved.
   */
  scores: { title: string; header: readonly string[]; rows: string[][] };
  /** Percent; empty where nothing is proved. */
  calibration: SaidAndCame[];
  calibrationWords: string;
  /** Purchases of the whole base on past days, the earliest first; empty likewise. */
  expected: {
    /** ISO day. */
    day: string;
    low: number;
    expected: number;
    high: number;
    actual: number;
  }[];
  expectedWords: string;
  /** How to see it for each client; '' where there is nothing to see. */
  columns: string;
  /** The same in plain figures; null where nothing of it holds. */
  figures: ForesightFigures | null;
}

/** What was found on the past, for programs. Percentages are 0–100. */
export interface ForesightFigures {
  /** ISO day: what was known up to then. */
  until: string;
  /** Days; null where nothing is proved. */
  aheadDays: number | null;
  rankedBy: ScoreName;
  /** The weight of the steadied interval: typed, or chosen. */
  steadyingWeight: number;
  /** Means over the past days; empty where nothing is proved. */
  scores: { score: ScoreName; toldRightPercent: number; caughtInFirstTenthPercent: number }[];
  /** Of the whole base on past days: what was expected, and made. */
  purchases: (Banded & { day: string })[];
}

/** With fewer cases chance decides how many of them came true. */
const LEAST_CASES = 30;

/** What is read of the last recalculation's summary. */
type ViewedSummary =
  | (Pick<Summary, 'isByOwnChance' | 'lapse'> & Partial<Pick<Summary, 'currency' | 'chosenWeight'>>)
  | null;

/**
 * @param kept    what was learnt last; null where nothing is kept
 * @param summary of the last recalculation, which says whether its figures go by that
 * @returns null where it was never tried
 */
export function foresightView(
  kept: Foresight | null,
  summary: ViewedSummary,
  language: Language,
): ForesightView | null {
  const lapse = summary?.lapse;
  if (lapse) return lapsedView(lapse, kept, language);
  return kept && proofView(kept, summary, language);
}

/** What does not hold any more is not shown either: Today and win-back stand beside it. */
function lapsedView(lapse: Lapse, kept: Foresight | null, language: Language): ForesightView {
  const { foresight: words } = texts[language];
  return {
    asOf: kept && lapse !== 'notKept' ? words.asOf(kept.untilDay, null) : '',
    sentences: [words.lapse[lapse]],
    scores: { title: '', header: [], rows: [] },
    calibration: [],
    calibrationWords: '',
    expected: [],
    expectedWords: '',
    columns: '',
    figures: null,
  };
}

function proofView(kept: Foresight, summary: ViewedSummary, language: Language): ForesightView {
  const { proof, recommendation, refusal, warnings } = kept;
  const isByOwnChance = summary?.isByOwnChance ?? false;
  const currency = summary?.currency ?? NO_SIGNS;
  const { foresight: words, faults, headers, conventions } = texts[language];
  const number = (value: number) => conventions.number(value, 0);
  const share = (value: number) => conventions.percent(value, 0);
  const calibration = proof ? [...proof.calibration] : [];
  const expected = proof?.purchases ?? [];
  const telling = expected.filter(isTelling);
  const tried = kept.outlook.tried.filter(isTelling);
  const money = (minor: number) => conventions.sum(fromMinor(asMinor(Math.round(minor))), currency);
  const scores = proof ? SCORES.map((name) => ({ name, ...proof.scores[name] })) : [];
  const sentences = [
    ...(proof?.warned ? warnedSentences(proof.warned, proof, recommendation.score, language) : []),
    ...ends(calibration).map(({ said, cameTrue }) =>
      words.calibrated(share(said), share(cameTrue)),
    ),
    ...farthest(calibration).map(({ said, cameTrue }) =>
      words.farthest(share(said), share(cameTrue)),
    ),
    telling.length > 0 ? words.expected(telling.filter(isInside).length, telling.length) : '',
    telling.length < expected.length ? words.tooWide(expected.length - telling.length) : '',
    tried.length > 0
      ? words.revenueExpected(
          tried.filter(isInside).length,
          tried.length,
          money(tried.reduce((sum, each) => sum + each.expected, 0)),
          money(tried.reduce((sum, each) => sum + each.actual, 0)),
        )
      : '',
    refusal
      ? faults.figure(reasonOf(refusal))
      : whySentence(recommendation, isByOwnChance, language),
    steadyingSentence(kept, summary?.chosenWeight?.weight ?? null, language),
    ...warnings.map((each) => faults.figure(reasonOf(each))),
  ];
  const own = CLIENT_COMPUTED.filter(
    (column) =>
      !CLIENT_USUAL.includes(column) && (column === 'chanceToBuy' ? kept.rule : kept.outlook.rule),
  );
  return {
    asOf: words.asOf(kept.untilDay, proof?.aheadDays ?? null),
    sentences: sentences.filter((sentence) => sentence !== ''),
    scores: {
      title: words.scoresTitle,
      header: words.scoresHeader,
      rows: scores
        .sort((a, b) => b.areaUnderCurve.mean - a.areaUnderCurve.mean)
        .map(({ name, areaUnderCurve, firstTenth }) => [
          words.scores[name],
          overDays(areaUnderCurve, (each) => ofHundred(each, language)),
          overDays(firstTenth, (each) => share(100 * each)),
        ]),
    },
    calibration,
    calibrationWords: words.calibrationPicture(
      calibration.map(({ said, cameTrue, cases }) => ({
        said: share(said),
        came: share(cameTrue),
        cases,
      })),
    ),
    expected: expected.map(({ day, ...each }) => ({ ...within(expected, each), day: isoDay(day) })),
    expectedWords: words.expectedPicture(
      expected.map(({ day, low, expected: middle, high, actual }) => ({
        day,
        low: number(low),
        expected: number(middle),
        high: number(high),
        actual: number(actual),
      })),
    ),
    columns: own.length > 0 ? words.columns(own.map((column) => headers.clients[column])) : '',
    figures: figuresOf(kept),
  };
}

function figuresOf({
  untilDay,
  proof,
  recommendation,
  steadyingWeight,
}: Foresight): ForesightFigures {
  const scores = SCORES.flatMap((score) => {
    const ranked = proof?.scores[score];
    return ranked
      ? [
          {
            score,
            toldRightPercent: 100 * ranked.areaUnderCurve.mean,
            caughtInFirstTenthPercent: 100 * ranked.firstTenth.mean,
          },
        ]
      : [];
  });
  return {
    until: isoDay(untilDay),
    aheadDays: proof?.aheadDays ?? null,
    rankedBy: recommendation.score,
    steadyingWeight,
    scores,
    purchases: (proof?.purchases ?? []).map((each) => ({ ...each, day: isoDay(each.day) })),
  };
}

/** Among the few who are warned of it may do no better than the rule that it beats: then why is said. */
function warnedSentences(
  { warnings, left, leftByRule, days }: Warned,
  { scores, aheadDays }: KeptProof,
  score: ScoreName,
  language: Language,
): string[] {
  const { foresight: words } = texts[language];
  const toldRight = (name: ScoreName) => ofHundred(scores[name].areaUnderCurve.mean, language);
  return [
    words.warned(warnings, days, left, leftByRule, aheadDays),
    left > leftByRule ? '' : words.warnedNoBetter(toldRight(score), toldRight('status')),
  ];
}

/** Why a score is gone by, or what is missing for another than the status. */
function whySentence(found: Recommendation, isByOwnChance: boolean, language: Language): string {
  const { why } = texts[language].foresight;
  switch (found.why) {
    case 'bestOnPastDays':
    case 'asGoodAsBest':
    case 'bestProved':
      return why[found.why](found.score, isByOwnChance);
    case 'nothingBeatsRule':
    case 'notProved':
      return why[found.why]();
    case 'tooFewDays':
      return why.tooFewDays(found.days, found.needed);
    case 'withinChance':
      return why.withinChance(
        found.other,
        ofHundred(found.gain, language),
        ofHundred(found.byChance, language),
      );
  }
}

/**
 * What a weight of the steadied interval gains; of one that was left to the proof also that it gains
 * nothing, and whether the statuses that stand are by it.
 *
 * @param goneBy by which statuses are steadied, where the past has chosen it
 */
function steadyingSentence(
  { proof, recommendation, refusal, steadyingWeight, steadying, settings }: Foresight,
  goneBy: number | null,
  language: Language,
): string {
  const { foresight, settings: labels, conventions } = texts[language];
  const words = foresight.steadying;
  const [label] = labels.steadyingWeight;
  const isTyped = settings.steadyingWeight !== null;
  const isGoneBy = goneBy === steadyingWeight;
  const number = (value: number) => conventions.number(value, 0);
  if (!steadying) {
    const isTried = proof !== null && recommendation.why !== 'tooFewDays';
    return isTyped || refusal ? '' : words.none(label, number(steadyingWeight), isTried, isGoneBy);
  }
  const weight = number(steadying.weight);
  const right = ofHundred(steadying.areaUnderCurve, language);
  const before = ofHundred(steadying.before, language);
  return isTyped
    ? words.typed(label, weight, right, before)
    : words.chosen(label, weight, right, number(steadying.than), before, isGoneBy);
}

/** With a decimal: a gain that is worth a sentence is half a pair of a hundred. */
function ofHundred(areaUnderCurve: number, language: Language): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(areaUnderCurve * 100);
}

/** The highest and the lowest chance that was said often enough. */
function ends(calibration: readonly SaidAndCame[]): SaidAndCame[] {
  const known = calibration.filter(({ cases }) => cases >= LEAST_CASES);
  const [lowest, highest] = [known[0], known[known.length - 1]];
  return [highest, lowest === highest ? undefined : lowest].flatMap((each) => each ?? []);
}

/** The class farthest off, where it is so by more than chance and is not told as one of the ends. */
function farthest(calibration: readonly SaidAndCame[]): SaidAndCame[] {
  const offBy = ({ said, cameTrue }: SaidAndCame) => Math.abs(said - cameTrue);
  const chanceOf = ({ said, cases }: SaidAndCame) => Math.sqrt((said * (100 - said)) / cases);
  const shown = ends(calibration);
  return calibration
    .filter((each) => each.cases >= LEAST_CASES)
    .sort((one, other) => offBy(other) - offBy(one))
    .slice(0, 1)
    .filter((each) => !shown.includes(each) && offBy(each) > BEYOND_CHANCE * chanceOf(each));
}

/** In standard errors; the same client counts on several days, so more than two. */
const BEYOND_CHANCE = 3;

interface Banded {
  low: number;
  expected: number;
  high: number;
  actual: number;
}

function isInside({ low, high, actual }: Banded): boolean {
  return low <= actual && actual <= high;
}

/** A band that reaches farther says nothing by holding what came. */
const WIDEST = 8;

function isTelling({ low, high }: Banded): boolean {
  return high <= WIDEST * low;
}

/** A band that reaches out of the picture is cut, so that what came is still to be seen in it. */
function within(days: readonly Banded[], day: Banded): Banded {
  const most = Math.max(...days.map(({ expected, actual }) => Math.max(expected, actual)));
  return { ...day, high: Math.min(day.high, HIGHEST * most) };
}

/** Of the most that was expected or came. */
const HIGHEST = 3;

/** The mean, and between what the days lay where there are several. */
function overDays({ mean, lowest, highest }: OverDays, shown: (value: number) => string): string {
  return lowest === highest ? shown(mean) : `${shown(mean)} (${shown(lowest)}–${shown(highest)})`;
}
