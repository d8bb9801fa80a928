import type { Day } from '../day';
import {
  logRatio,
  nearAYearBefore,
  noiseOf,
  type PastTotal,
  SEASON_AGE_DAYS,
  seasonTrust,
  taughtBy,
} from './total';

/**
 * How the months to come differ from what a model expects of them, as their likes did in the year
 * before. With its months' log-ratios to the model, ℓₘ, less the year's:
 *
 *     expected share of the year · exp(wₘ ℓₘ)
 *
 * wₘ grows with how far the months differ beyond chance. It takes a day a year before with about a
 * year of log behind it, so a log of two years; till then no season can be told from how a base
 * grows, and the months are as the model has them.
 *
 * @param past     of each month ahead, what was expected of it and came on past days
 * @param expected of each month ahead, by the model
 * @returns of each month its share of the year, together 1
 */
export function yearShape(
  past: readonly (readonly PastTotal[])[],
  day: Day,
  expected: readonly number[],
): { shares: number[]; isSeasonal: boolean } {
  const before = yearBefore(past, day);
  const shaped = before
    ? expected.map((each, month) => each * (before[month] as number))
    : expected;
  const all = shaped.reduce((sum, each) => sum + each, 0);
  return {
    shares: shaped.map((each) => (all > 0 ? each / all : 1 / shaped.length)),
    isSeasonal: before !== null,
  };
}

/** What each month was off by in the year before; null where that is not known of all of them. */
function yearBefore(past: readonly (readonly PastTotal[])[], day: Day): number[] | null {
  const likes = past.flatMap((totals) => {
    const [first, ...others] = taughtBy(totals, day).filter(
      (each) => each.ageDays >= SEASON_AGE_DAYS && nearAYearBefore(each.day, day) >= 0.5,
    );
    return first
      ? others.reduce(
          (one, other) =>
            nearAYearBefore(other.day, day) > nearAYearBefore(one.day, day) ? other : one,
          first,
        )
      : [];
  });
  if (likes.length < past.length) return null;
  const sum = (of: 'expected' | 'actual') => likes.reduce((all, each) => all + each[of], 0);
  const level = sum('actual') / sum('expected');
  if (!(level > 0)) return null;
  const ratios = likes.map(({ expected, actual }) =>
    logRatio({ expected: expected * level, actual }),
  );
  const noises = likes.map(({ actual }) => noiseOf(actual));
  const seasonal =
    ratios.reduce(
      (all, ratio, month) => all + Math.max(0, ratio ** 2 - (noises[month] as number)),
      0,
    ) / ratios.length;
  return ratios.map((ratio, month) =>
    Math.exp(ratio * seasonTrust(seasonal, noises[month] as number)),
  );
}
