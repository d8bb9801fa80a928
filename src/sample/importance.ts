import { abc } from '../core/segments/abc';
import { type Category, category } from '../core/segments/category';
import type { Card } from './cards';
import type { Client } from './clients';
import type { Deal } from './deals';

/** How important each client is to its manager, who calls accordingly. */
export function categories(
  clients: readonly Client[],
  cards: readonly Card[],
  deals: readonly Deal[],
): Category[] {
  const revenue = new Map<Client, number>();
  for (const { client, amount } of deals) {
    revenue.set(client, (revenue.get(client) ?? 0) + amount);
  }
  const classes = abc(clients.map((client) => revenue.get(client) ?? 0));
  return clients.map(
    (_, i) => category(classes[i] ?? 'C', cards[i] ?? UNKNOWN, false).category ?? 'C',
  );
}

const UNKNOWN = { manualCategory: null, potential: null, traits: [] };
