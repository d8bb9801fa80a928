import { isoDay } from '../core/day';
import { type Foresight, type Lapse, reasonOf } from '../core/prediction/foresight';
import type { SaidAndCame } from '../core/prediction/proof';
import { CLIENT_COMPUTED, CLIENT_USUAL } from '../schema/computedColumns';
import { type Language, texts } from '../texts/texts';
import type { Summary } from './summary';

/** What a forecast said on the base's past days, and what came: as the panel shows it. */
export interface ForesightView {
  /** Up to which day it was tried, in words; '' where that is not known. */
  asOf: string;
  /** What is to be known of it, the most important first. */
  sentences: string[];
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
}

/** With fewer cases chance decides how many of them came true. */
const LEAST_CASES = 30;

/**
 * @param kept    what was learnt last; null where nothing is kept
 * @param summary of the last recalculation, which says whether its figures go by that
 * @returns null where it was never tried
 */
export function foresightView(
  kept: Foresight | null,
  summary: Pick<Summary, 'isByOwnChance' | 'lapse'> | null,
  language: Language,
): ForesightView | null {
  const lapse = summary?.lapse;
  if (lapse) return lapsedView(lapse, kept, language);
  return kept && proofView(kept, summary?.isByOwnChance ?? false, language);
}

/** What does not hold any more is not shown either: Today and win-back stand beside it. */
function lapsedView(lapse: Lapse, kept: Foresight | null, language: Language): ForesightView {
  const { foresight: words } = texts[language];
  return {
    asOf: kept && lapse !== 'notKept' ? words.asOf(kept.untilDay) : '',
    sentences: [words.lapse[lapse]],
    calibration: [],
    calibrationWords: '',
    expected: [],
    expectedWords: '',
    columns: '',
  };
}

function proofView(kept: Foresight, isByOwnChance: boolean, language: Language): ForesightView {
  const { proof, recommendation, refusal, warnings } = kept;
  const { foresight: words, faults, headers, settings: labels } = texts[language];
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const share = (value: number) => percent.format(value / 100);
  const calibration = proof ? [...proof.calibration] : [];
  const expected = (proof?.purchases ?? []).map(({ day, band, actual }) => ({
    day: isoDay(day),
    low: band.low,
    expected: band.expected,
    high: band.high,
    actual,
  }));
  const sentences = [
    proof?.warned
      ? words.warned(
          proof.warned.clients,
          proof.warned.left,
          proof.warned.leftByRule,
          proof.warned.day,
        )
      : '',
    ...ends(calibration).map(({ said, cameTrue }) =>
      words.calibrated(share(said), share(cameTrue)),
    ),
    expected.length > 0
      ? words.expected(
          expected.filter(({ low, high, actual }) => low <= actual && actual <= high).length,
          expected.length,
        )
      : '',
    refusal
      ? faults.figure(reasonOf(refusal))
      : words.why[recommendation.why](recommendation.score, isByOwnChance),
    kept.steadying
      ? words.steadying(
          labels.steadyingWeight[0],
          number.format(kept.steadying.weight),
          number.format(kept.steadying.areaUnderCurve * 100),
          number.format(kept.steadying.before * 100),
        )
      : '',
    ...warnings.map((each) => faults.figure(reasonOf(each))),
  ];
  const own = CLIENT_COMPUTED.filter((column) => !CLIENT_USUAL.includes(column));
  return {
    asOf: words.asOf(kept.untilDay),
    sentences: sentences.filter((sentence) => sentence !== ''),
    calibration,
    calibrationWords: words.calibrationPicture(
      calibration.map(({ said, cameTrue, cases }) => ({
        said: share(said),
        came: share(cameTrue),
        cases,
      })),
    ),
    expected,
    expectedWords: words.expectedPicture(
      expected.map(({ day, low, expected: middle, high, actual }) => ({
        day,
        low: number.format(low),
        expected: number.format(middle),
        high: number.format(high),
        actual: number.format(actual),
      })),
    ),
    columns: proof ? words.columns(own.map((column) => headers.clients[column])) : '',
  };
}

/** The highest and the lowest chance that was said often enough. */
function ends(calibration: readonly SaidAndCame[]): SaidAndCame[] {
  const known = calibration.filter(({ cases }) => cases >= LEAST_CASES);
  const [lowest, highest] = [known[0], known[known.length - 1]];
  return [highest, lowest === highest ? undefined : lowest].flatMap((each) => each ?? []);
}
