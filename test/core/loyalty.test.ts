import { expect, test } from 'vitest';
import { loyaltyTier } from '../../src/core/loyalty';

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
