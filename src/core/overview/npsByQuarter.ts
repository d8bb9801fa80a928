import type { Day } from '../day';
import { lastFullPeriod, type Period, periodOf } from '../period';
import { netPromoterScore } from '../rhythm/voice';

/** What the scores of one quarter come to. */
export interface QuarterScores {
  period: Period;
  /** How many were given. */
  scores: number;
  /** −100 to 100; null where nobody gave one. */
  netPromoterScore: number | null;
}

/** The last quarter that is over beside the one before, and the running one so far. */
export interface ScoresByQuarter {
  /** Null where the quarter ends on the as-of day. */
  running: QuarterScores | null;
  lastFull: QuarterScores;
  before: QuarterScores;
}

/**
 * NPS quarter against quarter: % of scores of 9–10 less % of 0–6.
 *
 * @param contacts up to `asOf`; those without a score say nothing
 */
export function npsByQuarter(
  contacts: readonly { day: Day; score: number | null }[],
  asOf: Day,
): ScoresByQuarter {
  const byQuarter = new Map<Period, number[]>();
  for (const { day, score } of contacts) {
    if (score === null) continue;
    const quarter = periodOf(day, 'quarter');
    const scores = byQuarter.get(quarter);
    if (scores) scores.push(score);
    else byQuarter.set(quarter, [score]);
  }
  const of = (period: Period): QuarterScores => {
    const scores = byQuarter.get(period) ?? [];
    return { period, scores: scores.length, netPromoterScore: netPromoterScore(scores) };
  };
  const running = periodOf(asOf, 'quarter');
  const lastFull = lastFullPeriod(asOf, 'quarter');
  return {
    running: running === lastFull ? null : of(running),
    lastFull: of(lastFull),
    before: of(lastFull - 1),
  };
}
