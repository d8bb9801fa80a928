import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/core/day';
import { dealLog, type LoggedClient } from '../../../src/core/log/dealLog';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import { asMinor, type Minor } from '../../../src/core/money';
import { marginRatio } from '../../../src/core/rhythm/marginDrop';
import { on } from '../on';

const minor = (values: (number | null)[]) => values as (Minor | null)[];
const ratio = (amounts: (number | null)[], profits: (number | null)[], known?: number) =>
  marginRatio(minor(amounts), minor(profits), known);

const SIX = [100, 100, 100, 100, 100, 100];

describe('the margin of the last three orders beside that of those before', () => {
  test.each<[string, number | null, (number | null)[], (number | null)[]]>([
    ['half of what it was', 0.5, SIX, [30, 30, 30, 15, 15, 15]],
    [
      'of orders together, not on average',
      0.5,
      [100, 100, 100, 10, 10, 1000],
      [20, 20, 20, 10, 10, 82],
    ],
    ['a loss', -1, SIX, [10, 10, 10, -10, -10, -10]],
    ['five orders', null, SIX.slice(1), [30, 30, 15, 15, 15]],
    ['no margin before', null, SIX, [10, -10, 0, -10, -10, -10]],
    ['nothing earned of late', null, [100, 100, 100, 0, 0, 0], [10, 10, 10, 0, 0, 0]],
    ['no profit kept', null, SIX, []],
    [
      'six of twelve orders known',
      0.5,
      [...SIX, ...SIX],
      [30, null, 30, null, 30, null, 15, null, 15, null, 15, null],
    ],
    [
      'six of thirteen',
      null,
      [...SIX, ...SIX, 1],
      [30, null, 30, null, 30, null, 15, null, 15, null, 15, null, null],
    ],
    ['an order without a sum', null, [null, 100, 100, 100, 100, 100], [30, 30, 30, 15, 15, 15]],
  ])('%s', (_, expected, amounts, profits) => {
    const found = ratio(amounts, profits);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 12);
  });

  test('what came later does not count', () => {
    const profits = [30, 30, 30, 15, 15, 15];
    expect(ratio([...SIX, 1, 1], [...profits, 900, 900], 6)).toBe(ratio(SIX, profits));
  });
});

test('as counted deal by deal, whatever the log says of each', () => {
  const told = fc.array(
    fc.record({
      client: fc.constantFrom('a', 'b'),
      day: fc.nat(20).map((days) => addDays(on('2025-01-01'), days)),
      amount: fc.option(fc.integer({ min: -200, max: 1_000 }).map(asMinor), { freq: 9 }),
      profit: fc.option(fc.integer({ min: -50, max: 400 }).map(asMinor), { freq: 9 }),
      hasOwnProfit: fc.boolean().map((own) => own || undefined) as fc.Arbitrary<true>,
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(told, (log: Deal[]) => {
      for (const [key, client] of dealLog(log).clients) {
        const days = [...new Set(purchases(log, key).map(({ day }) => day))].sort((a, b) => a - b);
        const orders = days.map((day) => purchases(log, key).filter((deal) => deal.day === day));
        const known = orders.filter((deals) =>
          deals.every(({ amount, profit }) => amount !== null && profit !== null),
        );
        expect(ratioOf(client)).toBe(byHand(known, orders.length));
      }
    }),
  );
});

function purchases(log: Deal[], key: string): Deal[] {
  return log.filter(({ client, amount }) => client === key && (amount === null || amount >= 0));
}

function ratioOf({ orderAmounts, orderProfits }: LoggedClient): number | null {
  return marginRatio(orderAmounts, orderProfits);
}

function byHand(orders: Deal[][], all: number): number | null {
  if (orders.length < 6 || orders.length < all / 2) return null;
  const sum = (some: Deal[][], what: 'amount' | 'profit') =>
    some.flat().reduce((total, deal) => total + (deal[what] as number), 0);
  const [before, late] = [orders.slice(0, -3), orders.slice(-3)];
  if (sum(late, 'amount') <= 0 || sum(before, 'profit') <= 0) return null;
  return (
    sum(late, 'profit') / sum(late, 'amount') / (sum(before, 'profit') / sum(before, 'amount'))
  );
}

test('a margin of Settings tells nothing of a client', () => {
  const estimated = Array.from({ length: 6 }, (_, index) => ({
    client: 'a',
    day: on(`2025-0${index + 1}-01`),
    amount: asMinor(100),
    profit: asMinor(index < 3 ? 30 : 3),
    hasOwnProfit: false,
  }));
  const { clients } = dealLog(estimated);
  expect(ratioOf(clients.get('a') as LoggedClient)).toBeNull();
});
