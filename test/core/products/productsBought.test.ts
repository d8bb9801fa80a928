import { expect, test } from 'vitest';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import { asMinor } from '../../../src/core/money';
import { on } from '../on';
import { bought, productsIn } from './productLog';

/** Of each client the days of each product, by name. */
function byName(log: readonly Deal[], asOf?: Parameters<typeof productsIn>[1]) {
  const { names, clients } = productsIn(log, asOf);
  return Object.fromEntries(
    [...clients].map(([client, own]) => [
      client,
      Object.fromEntries([...own].map(([product, days]) => [names[product], days])),
    ]),
  );
}

test('the days on which each client bought each product, each once', () => {
  expect(
    byName([
      bought('a', '2025-02-01', 'tea'),
      bought('b', '2025-01-05', 'tea', 'honey'),
      bought('a', '2025-01-01', 'tea', 'honey'),
      bought('a', '2025-02-01', 'tea'),
    ]),
  ).toEqual({
    a: { tea: [on('2025-01-01'), on('2025-02-01')], honey: [on('2025-01-01')] },
    b: { tea: [on('2025-01-05')], honey: [on('2025-01-05')] },
  });
});

test('spellings are one product, shown as on the earliest day', () => {
  const log = [
    bought('a', '2025-03-01', 'ЗЕЛЁНЫЙ ЧАЙ'),
    bought('a', '2025-01-01', 'Зелёный  чай'),
    bought('b', '2025-02-01', '«зеленый чай».'),
  ];
  for (const rows of [log, [...log].reverse()]) {
    expect(productsIn(rows).names).toEqual(['Зелёный  чай']);
  }
});

test('a volume in a name tells products apart', () => {
  expect(productsIn([bought('a', '2025-01-01', 'Syrup 0.5', 'Syrup 5')]).names).toEqual([
    'Syrup 0.5',
    'Syrup 5',
  ]);
});

test('a refund, a deal without a product and what comes after the day say nothing', () => {
  const { products: _, ...unnamed } = bought('a', '2025-01-01');
  expect(
    byName(
      [
        { ...bought('a', '2025-01-01', 'tea'), amount: asMinor(-1) },
        unnamed,
        bought('a', '2025-01-11', 'honey'),
        { ...bought('a', '2025-01-10', 'cups'), amount: null },
      ],
      on('2025-01-10'),
    ),
  ).toEqual({ a: { cups: [on('2025-01-10')] } });
});

test('a log without products tells of nobody', () => {
  const { products: _, ...unnamed } = bought('a', '2025-01-01');
  expect(productsIn([unnamed])).toEqual({ names: [], clients: new Map() });
});
