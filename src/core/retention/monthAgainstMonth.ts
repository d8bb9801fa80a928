import type { Day } from '../day';
import { lastFullPeriod, type Period, periodOf } from '../period';

/**
 * A figure of the last full month, of the one before, and of the running one as far as the as-of
 * day.
 */
export interface MonthAgainstMonth<Figure> {
  /** Null where the month ends on the as-of day. */
  running: Figure | null;
  lastFull: Figure;
  before: Figure;
}

export function monthAgainstMonth<Figure>(
  asOf: Day,
  figureOf: (month: Period) => Figure,
): MonthAgainstMonth<Figure> {
  const running = periodOf(asOf, 'month');
  const lastFull = lastFullPeriod(asOf, 'month');
  return {
    running: running === lastFull ? null : figureOf(running),
    lastFull: figureOf(lastFull),
    before: figureOf(lastFull - 1),
  };
}
