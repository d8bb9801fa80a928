import type { ClientBaseFigures } from '../base/clientBase';
import { addDays, addMonths, type Day } from '../day';
import { firstDealDay } from '../log/dealLog';
import type { Settings } from '../settings';
import type { PastBase } from './pastBase';

/** Even the best lose so many of their clients a year, percent. */
export const LOST_NORM = { from: 10, to: 25 } as const;

/** And so many at least of the others are asleep, percent. */
export const SLEEPING_NORM = { from: 25 } as const;

/** Some of the clients among all whom it could have befallen. */
export interface Share {
  clients: number;
  of: number;
  /** Null where there were none whom it could have befallen. */
  percent: number | null;
}

/** Why the share of the lost is not known. */
export type LossRefusal =
  /** Nobody has a rhythm that anything could be missed by. */
  | { reason: 'noRhythm' }
  /** Who was there a year ago is not known: the log would have to begin on this day or before. */
  | { reason: 'shortLog'; neededFrom: Day };

/** How many clients leave and sleep, to be held beside what is usual. */
export interface LossShares {
  lost: Share | LossRefusal;
  sleeping: Share;
}

/**
 * Which of the days before today has to be known for {@link lossShares}: twelve months ago.
 */
export function yearBefore(asOf: Day): Day {
  return addMonths(asOf, -12);
}

/**
 * The shares of clients lost in a year and asleep now.
 *
 *     lost = lost now, of those active or sleeping 12 months ago / all of those × 100
 *     sleeping = sleeping now / active or sleeping now × 100
 *
 * Who came and was lost within the year was not there to begin with, and counts in neither. The log
 * must reach back over the twelve months and, before them, over as many usual intervals as make a
 * client lost: else the sleeping of that day are missing.
 *
 * @param yearAgo the base as it stood on {@link yearBefore}; null where that was not looked at
 */
export function lossShares(
  { clients, log, baseIntervalDays }: ClientBaseFigures,
  yearAgo: PastBase | null,
  { lostAfter, typicalCycleDays }: Pick<Settings, 'lostAfter' | 'typicalCycleDays'>,
  asOf: Day,
): LossShares {
  const now = [...clients.values()];
  const sleeping = now.filter(({ status }) => status === 'sleeping').length;
  const active = now.filter(({ status }) => status === 'active').length;
  return {
    lost: lostShare(),
    sleeping: share(sleeping, active + sleeping),
  };

  function lostShare(): Share | LossRefusal {
    const interval = baseIntervalDays ?? typicalCycleDays;
    if (interval === null) return { reason: 'noRhythm' };
    const neededFrom = addDays(yearBefore(asOf), -Math.ceil(lostAfter * interval));
    if (!yearAgo || firstDealDay(log) > neededFrom) return { reason: 'shortLog', neededFrom };
    const there = yearAgo.clientSnapshots.filter(
      ({ status }) => status === 'active' || status === 'sleeping',
    );
    const lost = there.filter(({ key }) => clients.get(key)?.status === 'lost');
    return share(lost.length, there.length);
  }
}

function share(clients: number, of: number): Share {
  return { clients, of, percent: of === 0 ? null : (clients * 100) / of };
}

/** Where a share stands beside its norm. */
export type NormPlace = 'below' | 'within' | 'above';

export function besideNorm(percent: number, norm: { from: number; to?: number }): NormPlace {
  if (percent < norm.from) return 'below';
  return norm.to !== undefined && percent > norm.to ? 'above' : 'within';
}
