import type { Day } from '../day';
import { ledToMore, type Outcome } from './outcome';

/** What a client said last, by the log of contacts. */
export interface LastWords {
  /**
   * The day on which the client last asked for something: of a contact that led to more than one.
   */
  request: Day | null;
  /** The reason that was last noted with a contact, as written. */
  reason: string | null;
}

/**
 * What a client said last; of two reasons of one day, the later line’s.
 *
 * @param contacts theirs, ascending by day
 */
export function lastWords(
  contacts: readonly { day: Day; outcome: Outcome; reason: string | null }[],
): LastWords {
  const last: LastWords = { request: null, reason: null };
  for (const { day, outcome, reason } of contacts) {
    if (ledToMore(outcome)) last.request = day;
    if (reason !== null) last.reason = reason;
  }
  return last;
}
