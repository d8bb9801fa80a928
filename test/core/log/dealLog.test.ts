import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/core/day';
import { groupedBy } from '../../../src/core/groupedBy';
import {
  type DealLog,
  dealLog,
  type Places,
  placesWithin,
  soldIn,
} from '../../../src/core/log/dealLog';
import { type Deal, isPurchase, NO_PURCHASES } from '../../../src/core/log/purchaseHistory';
import { asMinor } from '../../../src/core/money';
import { deals, pastDay, shuffled } from '../arbitrary';
import { branded } from '../plain';

function deal(
  client: string,
  day: number,
  amount: number | null,
  profit: number | null = null,
): Deal {
  return branded<Deal>({ client, day, amount, profit });
}

/** The deals of some places, as they were given. */
function rowsIn(rows: readonly Deal[], { rowOf }: DealLog, { from, to }: Places): Deal[] {
  return Array.from(rowOf.subarray(from, to), (row) => rows[row] as Deal);
}

test('deals of one day are one purchase day; a refund lowers money alone', () => {
  const histories = dealLog([
    deal('a', 20, 500, 100),
    deal('a', 10, 300, 50),
    deal('a', 20, 200, 40),
    deal('b', 5, 0, 0),
    deal('a', 30, -400, -80),
  ]).clients;
  expect(histories.get('a')).toMatchObject({
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
  expect(dealLog([deal('a', 20, -500)]).clients.get('a')).toMatchObject({
    ...NO_PURCHASES,
    revenue: -500,
    profit: null,
  });
});

describe('amounts that are not known', () => {
  const historyOf = (...list: Deal[]) => dealLog(list).clients.get('a');

  test('a log of dates alone has purchases and no money, and not money of 0', () => {
    expect(historyOf(deal('a', 1, null), deal('a', 9, null))).toMatchObject({
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

test('refunds never change dates or counts', () => {
  const refunds = fc.array(
    fc.record({
      client: fc.constantFrom('a', 'b', 'c'),
      day: pastDay,
      amount: fc.integer({ min: -90_000, max: -1 }).map(asMinor),
      profit: fc.constant(null),
    }),
  );
  fc.assert(
    fc.property(deals, refunds, (list, extra) => {
      const [without, withThem] = [list, [...extra, ...list]].map((log) => dealLog(log).clients);
      for (const [client, history] of withThem ?? []) {
        const before = without?.get(client) ?? { purchaseDays: [], deals: 0 };
        expect(history.purchaseDays).toEqual(before.purchaseDays);
        expect(history.deals).toBe(before.deals);
      }
    }),
  );
});

describe('orders', () => {
  const orders = (...list: Deal[]) => {
    const client = dealLog(list).clients.get('a');
    return [client?.purchaseDays, client?.orderAmounts];
  };

  test('those of one day are one, and a refund lowers none', () => {
    const log = [deal('a', 5, 30), deal('a', 0, 100), deal('a', 5, 20), deal('a', 6, -50)];
    expect(orders(...log)).toEqual([
      [0, 5],
      [100, 50],
    ]);
  });

  test('of money that is not known count for what is known of them', () => {
    expect(orders(deal('a', 0, null), deal('a', 5, null), deal('a', 5, 7))).toEqual([
      [0, 5],
      [null, 7],
    ]);
  });
});

describe('payments', () => {
  const paid = (day: number, amount: number | null, paidOn?: number | null): Deal => ({
    ...deal('a', day, amount),
    ...(paidOn !== undefined && { paidOn: branded<Day | null>(paidOn) }),
  });
  const paymentsOf = (...list: Deal[]) => dealLog(list).clients.get('a')?.payments;

  test('count from the first deal on that has one', () => {
    expect(paymentsOf(paid(0, 10, null), paid(3, 10, 9), paid(4, 10, null))).toEqual([
      { day: 3, paidOn: 9 },
      { day: 4, paidOn: null },
    ]);
    const other = { ...paid(5, 10, 6), client: 'b' };
    expect(paymentsOf(other, paid(4, 10, null), paid(5, 10, null))).toEqual([
      { day: 5, paidOn: null },
    ]);
  });

  test('nobody owes anything where no payment was ever written down, nor for a deal of nothing', () => {
    expect(paymentsOf(paid(0, 10, null))).toEqual([]);
    expect(paymentsOf(paid(0, 10))).toEqual([]);
    expect(paymentsOf(paid(0, 10, 1), paid(1, 0, null))).toHaveLength(1);
    expect(paymentsOf(paid(0, 10, 1), paid(1, -5, null))).toHaveLength(1);
  });

  test('a deal whose money is not known may be owed for', () => {
    expect(paymentsOf(paid(0, 10, 1), paid(1, null, null))).toHaveLength(2);
  });
});

/** A log in which money is not always known. */
const patchyDeals = fc.array(
  fc.record({
    client: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    day: pastDay,
    amount: fc.option(fc.integer({ min: -5_000, max: 50_000 })),
    profit: fc.option(fc.integer({ min: -5_000, max: 20_000 })),
    paidOn: fc.option(pastDay, { nil: undefined }),
  }),
  { maxLength: 60 },
) as fc.Arbitrary<Deal[]>;

describe('whatever the log', () => {
  test.each([
    ['as it stands', (rows: Deal[]) => rows],
    // As an extract gives it.
    [
      'client by client',
      (rows: Deal[]) => [...groupedBy(rows, ({ client }) => client)].flatMap(([, own]) => own),
    ],
    ['of one client', (rows: Deal[]) => rows.map((each) => ({ ...each, client: 'a' }))],
  ])('its grouping is the one made client by client and day by day: %s', (_, standing) => {
    fc.assert(
      fc.property(patchyDeals.map(standing), (rows) => {
        const log = dealLog(rows);
        const keys = [...new Set(rows.map(({ client }) => client))];
        expect([...log.clients.keys()]).toEqual(keys);
        keys.forEach((key, place) => {
          const own = rows.filter(({ client }) => client === key);
          const client = log.clients.get(key) ?? { from: 0, to: 0 };
          // Array.sort is stable: of one day in the order given.
          expect(rowsIn(rows, log, client)).toEqual([...own].sort((a, b) => a.day - b.day));
          const bought = own.filter(isPurchase).map(({ day }) => day);
          const days = [...new Set(bought)].sort((a, b) => a - b);
          const amountOn = (day: number) =>
            own.filter((each) => each.day === day && (each.amount ?? -1) >= 0);
          const known = (values: (number | null)[]) => values.filter((value) => value !== null);
          const sum = (values: (number | null)[]) =>
            known(values).length === 0 ? null : known(values).reduce((a, b) => a + b, 0);
          expect(client).toMatchObject({
            purchaseDays: days,
            deals: bought.length,
            amountsKnown: own.filter(({ amount }) => (amount ?? -1) >= 0).length,
            profitsKnown: own.filter((each) => isPurchase(each) && each.profit !== null).length,
            revenue: sum(own.map(({ amount }) => amount)),
            profit: sum(own.map(({ profit }) => profit)),
            orderAmounts: days.map((day) => sum(amountOn(day).map(({ amount }) => amount))),
          });
          expect(log.purchaseDays[place]).toBe(log.clients.get(key)?.purchaseDays);
        });
      }),
    );
  });

  test('its rows may come in any order', () => {
    fc.assert(
      fc.property(shuffled(patchyDeals), ([rows, mixed]) => {
        const clientsOf = (list: Deal[]) =>
          [...dealLog(list).clients]
            .map(([key, { from, to, payments, ...client }]) => ({
              ...{ key, ...client, deals: to - from },
              payments: payments.map(({ day, paidOn }) => `${day} ${paidOn}`).sort(),
            }))
            .sort((a, b) => (a.key < b.key ? -1 : 1));
        expect(clientsOf(mixed)).toEqual(clientsOf(rows));
      }),
    );
  });

  test('the deals of some days are those whose day lies within them', () => {
    fc.assert(
      fc.property(patchyDeals, pastDay, pastDay, (rows, firstDay, lastDay) => {
        const log = dealLog(rows);
        const within = rows.filter(({ day }) => day >= firstDay && day <= lastDay);
        for (const [key, client] of log.clients) {
          const places = placesWithin(log, client, firstDay, lastDay);
          const own = within.filter((row) => row.client === key).sort((a, b) => a.day - b.day);
          expect(rowsIn(rows, log, places)).toEqual(own);
          const alone = dealLog(own).clients.get(key) ?? NO_PURCHASES;
          expect(alone).toMatchObject(soldIn(log, places));
        }
      }),
    );
  });
});
