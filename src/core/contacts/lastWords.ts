import type { Day } from '../day';
import type { Outcome } from './funnel';

/** What a client said last, by the log of contacts. */
export interface LastWords {
  /** The day on which he last asked for something: of a contact that led to more than one. */
  request: Day | null;
  /** The reason that was last noted with a contact, as written. */
  reason: string | null;
}

/** What every client of a log said last, by client key; of two reasons of one day, the later line’s. */
export function lastWords(
  contacts: readonly { client: string; day: Day; outcome: Outcome; reason: string | null }[],
): Map<string, LastWords> {
  const byClient = new Map<string, LastWords & { reasonDay: Day | null }>();
  for (const { client, day, outcome, reason } of contacts) {
    const last = byClient.get(client) ?? { request: null, reason: null, reasonDay: null };
    byClient.set(client, last);
    if (outcome !== 'contact') last.request = Math.max(day, last.request ?? day);
    if (reason !== null && day >= (last.reasonDay ?? day)) {
      last.reason = reason;
      last.reasonDay = day;
    }
  }
  return byClient;
}
