import type { Status } from './lifecycle';

/** A sign that a client is about to leave, strongest first. */
export type ChurnSignal = 'firstMissedCycle' | 'slowdown';

/** What of a client's rhythm tells that he is leaving. */
export interface RhythmSigns {
  status: Status | null;
  missedCycles: number | null;
  slowdown: number | null;
}

/**
 * The strongest sign that a client is leaving: he has just missed his first cycle, or he buys noticeably less often while still active. One
 * who has missed more is no longer about to leave.
 *
 * @param slowdownWarning ratio from which a slowdown is a warning
 */
export function churnSignal(
  { status, missedCycles, slowdown }: RhythmSigns,
  slowdownWarning: number,
): ChurnSignal | null {
  if (status !== 'lost' && missedCycles === 1) return 'firstMissedCycle';
  return status === 'active' && slowdown !== null && slowdown >= slowdownWarning
    ? 'slowdown'
    : null;
}
