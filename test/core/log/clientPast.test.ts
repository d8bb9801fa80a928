import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientPasts } from '../../../src/core/log/clientPast';
import { purchaseHistories } from '../../../src/core/log/purchaseHistory';
import { deals, shuffled } from '../arbitrary';
import { on } from '../on';

const day = on('2026-01-01');
const deal = (days: number, amount: number, paidOn?: number | null) => ({
  client: 'a',
  day: day + days,
  amount,
  profit: null,
  ...(paidOn !== undefined && { paidOn: paidOn === null ? null : day + paidOn }),
});

test('orders of one day are one, and a refund lowers none', () => {
  const past = clientPasts([deal(5, 30), deal(0, 100), deal(5, 20), deal(6, -50)], []).get('a');
  expect(past?.purchaseDays).toEqual([day, day + 5]);
  expect(past?.orderAmounts).toEqual([100, 50]);
});

test('payments count from the first deal on that has one', () => {
  const past = clientPasts([deal(0, 10, null), deal(3, 10, 9), deal(4, 10, null)], []).get('a');
  expect(past?.payments).toEqual([
    { day: day + 3, paidOn: day + 9 },
    { day: day + 4, paidOn: null },
  ]);
});

test('nobody owes anything where no payment was ever written down, nor for a deal of nothing', () => {
  expect(clientPasts([deal(0, 10, null)], []).get('a')?.payments).toEqual([]);
  expect(clientPasts([deal(0, 10)], []).get('a')?.payments).toEqual([]);
  expect(clientPasts([deal(0, 10, 1), deal(1, 0, null)], []).get('a')?.payments).toHaveLength(1);
});

test('of the contacts those that say something are kept, by day', () => {
  const contact = { client: 'a', type: 'call' } as const;
  const past = clientPasts(
    [deal(0, 10)],
    [
      { ...contact, day: day + 9, score: 3 },
      { ...contact, day: day + 1, isComplaint: true },
      { ...contact, day: day + 2, score: null },
      { ...contact, day: day + 2, client: 'b', score: 1 },
    ],
  ).get('a');
  expect(past?.voices).toEqual([
    { day: day + 1, score: null, isComplaint: true },
    { day: day + 9, score: 3, isComplaint: false },
  ]);
});

test('has the purchase days of the history, whatever the order of deals', () => {
  fc.assert(
    fc.property(shuffled(deals), ([log, mixed]) => {
      const pasts = clientPasts(log, []);
      for (const [client, { purchaseDays }] of purchaseHistories(log)) {
        expect(pasts.get(client)?.purchaseDays ?? []).toEqual(purchaseDays);
        expect(clientPasts(mixed, []).get(client)?.orderAmounts).toEqual(
          pasts.get(client)?.orderAmounts,
        );
      }
    }),
  );
});
