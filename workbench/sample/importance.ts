import type { Card } from './cards';
import type { Client } from './clients';
import type { Deal } from './deals';
import type { Category, Trait } from './vocabulary';

const TROUBLE: readonly Trait[] = ['badPayer', 'demanding', 'rude', 'disloyal', 'noMargin'];

/**
 * How important each client is to its manager, who calls accordingly: by hand or by name first,
 * then by the share of the money, trouble pulling down and high potential pulling up.
 */
export function categories(
  clients: readonly Client[],
  cards: readonly Card[],
  deals: readonly Deal[],
): Category[] {
  const money = new Map<Client, number>();
  for (const { client, amount } of deals) money.set(client, (money.get(client) ?? 0) + amount);
  const bySize = [...money].filter(([, sum]) => sum > 0).sort(([, one], [, other]) => other - one);
  const total = bySize.reduce((sum, [, amount]) => sum + amount, 0);

  const classes = new Map<Client, 'A' | 'B' | 'C'>();
  let before = 0;
  for (const [client, amount] of bySize) {
    classes.set(client, before < 0.8 * total ? 'A' : before < 0.95 * total ? 'B' : 'C');
    before += amount;
  }
  return clients.map((client, i) => categoryOf(classes.get(client) ?? 'C', cards[i]));
}

function categoryOf(byMoney: 'A' | 'B' | 'C', card: Card | undefined): Category {
  if (card?.manualCategory) return card.manualCategory;
  if (card?.traits.includes('keyName')) return 'VIP';
  const base = card?.traits.some((trait) => TROUBLE.includes(trait)) ? 'C' : byMoney;
  if (card?.potential !== 'high') return base;
  return base === 'C' ? 'B' : 'A';
}
