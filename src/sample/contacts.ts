import type { ContactType } from '../core/contacts/cadence';
import type { Day } from '../core/day';
import type { Card } from './cards';
import type { Client } from './clients';
import { ContactLine } from './contactLine';
import type { Deal } from './deals';
import { categories } from './importance';
import type { Random } from './random';
import type { SampleSpan } from './sampleSpan';
import type { Reason, SampleOutcome, Topic } from './vocabulary';

/** One row of the contact log. */
export interface Contact {
  readonly day: Day;
  readonly client: Client;
  readonly type: ContactType;
  /** Place in the list of managers: now and then a colleague stands in. */
  readonly manager: number;
  readonly outcome: SampleOutcome;
  readonly reason: Reason | null;
  readonly score: number | null;
  /** What the note is about and which of its wordings (0–1), or no note. */
  readonly note: { readonly topic: Topic; readonly wording: number } | null;
}

/** Draws the contact log, sorted by date. */
export function drawContacts(
  clients: readonly Client[],
  cards: readonly Card[],
  deals: readonly Deal[],
  random: Random,
  span: SampleSpan,
): Contact[] {
  const category = categories(clients, cards, deals);
  const bought = new Map<Client, Day[]>(clients.map((client) => [client, []]));
  for (const { client, amount, day } of deals) if (amount >= 0) bought.get(client)?.push(day);
  return clients
    .flatMap((client, i) => {
      const card = cards[i];
      const days = bought.get(client);
      if (!card || !days) return [];
      const line = new ContactLine(client, card, days, random.fork(`contacts ${i}`), span);
      return line.draw(category[i] ?? 'C');
    })
    .sort((one, other) => one.day - other.day);
}
