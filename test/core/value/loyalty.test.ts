import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientBase } from '../../../src/core/base/clientBase';
import { contactLog } from '../../../src/core/log/contactLog';
import { dealLog } from '../../../src/core/log/dealLog';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import { asMinor } from '../../../src/core/money';
import { loyaltyTier, nextTier, ordersToGift, pointsLeft } from '../../../src/core/value/loyalty';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { AS_OF, deals, pastDay, plainClient } from '../arbitrary';

test('a tier begins at its border, and the highest reached counts', () => {
  const borders = { bronze: 100, silver: 500, gold: 1000 };
  expect(
    [99.99, 100, 499, 500, 999.99, 1000].map((revenue) => loyaltyTier(revenue, borders)),
  ).toEqual([null, 'bronze', 'bronze', 'silver', 'silver', 'gold']);
});

test('a tier without a border does not exist', () => {
  expect(loyaltyTier(5000, { bronze: null, silver: 500, gold: null })).toBe('silver');
  expect(loyaltyTier(5000, { bronze: null, silver: null, gold: null })).toBe(null);
});

test('how much is missing to the next tier', () => {
  const borders = { bronze: 100, silver: 500, gold: 1000 };
  expect([-20, 0, 99, 100, 750, 1000].map((revenue) => nextTier(revenue, borders))).toEqual([
    { tier: 'bronze', missing: 120 },
    { tier: 'bronze', missing: 100 },
    { tier: 'bronze', missing: 1 },
    { tier: 'silver', missing: 400 },
    { tier: 'gold', missing: 250 },
    null,
  ]);
});

test('tiers that do not exist, or stand in no order, are passed over', () => {
  expect(nextTier(0, { bronze: null, silver: null, gold: 10 })).toEqual({
    tier: 'gold',
    missing: 10,
  });
  expect(nextTier(0, { bronze: 50, silver: 20, gold: null })).toEqual({
    tier: 'silver',
    missing: 20,
  });
  expect(nextTier(0, { bronze: null, silver: null, gold: null })).toBeNull();
});

describe('points', () => {
  test('one for each whole sum, what was spent taken off', () => {
    expect(pointsLeft(asMinor(1_050_00), 100, 0)).toBe(10);
    expect(pointsLeft(asMinor(99_99), 100, 0)).toBe(0);
    expect(pointsLeft(asMinor(1_050_00), 100, -4)).toBe(6);
    expect(pointsLeft(asMinor(0), 100, 25)).toBe(25);
    expect(pointsLeft(asMinor(10_00), 0.3, 0)).toBe(33);
  });

  test('refunds earn nothing below 0, and more may be spent than was earned', () => {
    expect(pointsLeft(asMinor(-500_00), 100, 3)).toBe(3);
    expect(pointsLeft(asMinor(200_00), 100, -5)).toBe(-3);
  });
});

test('every fifth order is the gift: after the fourth it is the next', () => {
  expect([0, 1, 3, 4, 5, 9, 10].map((deals) => ordersToGift(deals, 5))).toEqual([
    5, 4, 2, 1, 5, 1, 5,
  ]);
});

test('of whole bases: as a count by hand of each client’s deals', () => {
  fc.assert(
    fc.property(
      deals,
      pastDay,
      fc.constantFrom('since', null),
      fc.integer({ min: 1, max: 90 }),
      fc.integer({ min: 2, max: 7 }),
      (log, day, whole, pointSum, giftEvery) => {
        const since = whole === null ? null : day;
        const keys = ['a', 'b', 'never'];
        const rows = keys.map((key, index) => plainClient(key, { pointsMoved: 3 - index * 2 }));
        const settings = { ...DEFAULT_SETTINGS, pointSum, giftEvery, loyaltySince: since };
        const base = clientBase(rows, dealLog(log), contactLog([]), settings, AS_OF);
        keys.forEach((key, index) => {
          const own = log.filter((deal) => deal.client === key && deal.day >= (since ?? 0));
          const bought = own.filter(({ amount }) => amount >= 0).length;
          const spent = Math.max(
            0,
            own.reduce((sum, { amount }) => sum + amount, 0),
          );
          const isKnown = log.length > 0 && (since === null || log.some(isOf(key)));
          expect(base.clients.get(key)).toMatchObject({
            points: isKnown ? Math.floor(spent / (pointSum * 100)) + 3 - index * 2 : null,
            ordersToGift: isKnown ? giftEvery - (bought % giftEvery) : null,
          });
        });
      },
    ),
  );
});

const isOf = (key: string) => (deal: Deal) => deal.client === key;

test('without the settings there are none', () => {
  const base = clientBase(
    [plainClient('a', { pointsMoved: 5 })],
    dealLog([{ client: 'a', day: AS_OF, amount: asMinor(500), profit: null }]),
    contactLog([]),
    DEFAULT_SETTINGS,
    AS_OF,
  );
  expect(base.clients.get('a')).toMatchObject({ points: null, ordersToGift: null });
});
