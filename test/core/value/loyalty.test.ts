import { expect, test } from 'vitest';
import { loyaltyTier, nextTier } from '../../../src/core/value/loyalty';

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
