import { addDays, type Day } from '../core/day';
import type { Client } from './clients';
import type { Random } from './random';
import type { SampleSpan } from './sampleSpan';
import { workdayBack } from './workday';

/** What one client answered to the form that all are sent after a purchase. */
export interface Answer {
  readonly day: Day;
  readonly client: Client;
  readonly score: number;
  /** Null where they wrote nothing. */
  readonly words: { topic: 'praise' | 'quality' | 'delivery'; wording: number } | null;
}

const ANSWERS = 60;

/** For so long the form has been sent. */
const SENT_DAYS = 200;

/** The answers, ascending by day: whoever has stayed is mostly content. */
export function drawAnswers(
  clients: readonly Client[],
  random: Random,
  { today }: SampleSpan,
): Answer[] {
  const asked = clients.filter(({ story }) => story === 'regular' || story === 'sleeper');
  return random
    .shuffle(asked)
    .slice(0, ANSWERS)
    .map((client): Answer => {
      const isContent = random.chance(client.story === 'regular' ? 0.85 : 0.35);
      const score = isContent ? random.integer(8, 10) : random.integer(2, 7);
      const topic = isContent ? 'praise' : random.pick(['quality', 'delivery'] as const);
      return {
        day: workdayBack(addDays(today, -random.integer(1, SENT_DAYS))),
        client,
        score,
        words: random.chance(0.6) ? { topic, wording: random.next() } : null,
      };
    })
    .filter(({ day, client }) => day > client.first)
    .sort((one, other) => one.day - other.day);
}
