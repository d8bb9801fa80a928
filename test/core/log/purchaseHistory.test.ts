import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Deal,
  gaps,
  isPurchase,
  NO_PURCHASES,
  purchaseHistories,
} from '../../../src/core/log/purchaseHistory';
import { deals, pastDay, shuffled } from '../arbitrary';

function deal(
  client: string,
  day: number,
  amount: number | null,
  profit: number | null = null,
): Deal {
  return { client, day, amount, profit };
}

describe('what a purchase is', () => {
  test.each([
    [100, true],
    [0, true],
    [null, true], // a log may hold dates alone
    [-1, false],
  ])('an amount of %s: %s', (amount, expected) => {
    expect(isPurchase(deal('a', 1, amount))).toBe(expected);
  });
});

test('deals of one day are one purchase day; a refund lowers money alone', () => {
  const histories = purchaseHistories([
    deal('a', 20, 500, 100),
    deal('a', 10, 300, 50),
    deal('a', 20, 200, 40),
    deal('b', 5, 0, 0),
    deal('a', 30, -400, -80),
  ]);
  expect(histories.get('a')).toEqual({
    purchaseDays: [10, 20],
    deals: 3,
    amountsKnown: 3,
    profitsKnown: 3,
    revenue: 600,
    profit: 110,
  });
  expect(histories.get('b')).toMatchObject({ purchaseDays: [5], deals: 1, revenue: 0, profit: 0 });
});

test('a client with refunds alone has money but no purchases', () => {
  expect(purchaseHistories([deal('a', 20, -500)]).get('a')).toEqual({
    ...NO_PURCHASES,
    revenue: -500,
    profit: null,
  });
});

describe('amounts that are not known', () => {
  const historyOf = (...list: Deal[]) => purchaseHistories(list).get('a');

  test('a log of dates alone has purchases and no money, and not money of 0', () => {
    expect(historyOf(deal('a', 1, null), deal('a', 9, null))).toEqual({
      ...NO_PURCHASES,
      purchaseDays: [1, 9],
      deals: 2,
      revenue: null,
      profit: null,
    });
  });

  test.each([
    [0, 1],
    [1, 0],
  ])('money is that of the deals that tell, which are counted (order %d, %d)', (first, second) => {
    const log = [deal('a', 1, 10, 5), deal('a', 2, null)];
    expect(historyOf(log[first] as Deal, log[second] as Deal)).toMatchObject({
      ...{ deals: 2, amountsKnown: 1, profitsKnown: 1, revenue: 10, profit: 5 },
    });
  });

  test('a refund is taken off what is known, and is no deal to divide by', () => {
    const log = [deal('a', 1, 10, 5), deal('a', 1, null), deal('a', 2, -4, -2)];
    expect(historyOf(...log)).toMatchObject({ amountsKnown: 1, revenue: 6, profit: 3 });
  });
});

test('the order of deals does not matter', () => {
  fc.assert(
    fc.property(shuffled(deals), ([list, other]) => {
      const byClient = (log: Deal[]) => Object.fromEntries(purchaseHistories(log));
      expect(byClient(other)).toEqual(byClient(list));
    }),
  );
});

test('refunds never change dates or counts', () => {
  const refunds = fc.array(
    fc.record({
      client: fc.constantFrom('a', 'b', 'c'),
      day: pastDay,
      amount: fc.integer({ min: -90_000, max: -1 }),
      profit: fc.constant(null),
    }),
  );
  fc.assert(
    fc.property(deals, refunds, (list, extra) => {
      const [without, withThem] = [purchaseHistories(list), purchaseHistories([...extra, ...list])];
      for (const [client, history] of withThem) {
        const before = without.get(client) ?? { purchaseDays: [], deals: 0 };
        expect(history.purchaseDays).toEqual(before.purchaseDays);
        expect(history.deals).toBe(before.deals);
      }
    }),
  );
});

test('gaps lie between the days', () => {
  expect(gaps([10, 13, 20])).toEqual([3, 7]);
  expect(gaps([10])).toEqual([]);
  expect(gaps([])).toEqual([]);
});
