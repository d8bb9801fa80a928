import { expect, test } from 'vitest';
import { purchaseMonths } from '../../../src/core/log/purchaseMonths';
import { asMinor } from '../../../src/core/money';
import { on } from '../on';

test('what was bought month by month, those without a purchase included', () => {
  const past = {
    purchaseDays: [on('2025-10-31'), on('2025-11-01'), on('2026-01-02'), on('2026-01-30')],
    orderAmounts: [500, 100, 30, 4].map(asMinor),
  };
  expect(purchaseMonths(past, on('2026-02-01'), 4)).toEqual([
    { from: on('2025-11-01'), days: 1, amount: 100 },
    { from: on('2025-12-01'), days: 0, amount: 0 },
    { from: on('2026-01-01'), days: 2, amount: 34 },
    { from: on('2026-02-01'), days: 0, amount: 0 },
  ]);
});

test('of nobody’s purchases there are empty months', () => {
  const months = purchaseMonths({ purchaseDays: [], orderAmounts: [] }, on('2026-02-28'), 24);
  expect(months).toHaveLength(24);
  expect(months[0]?.from).toBe(on('2024-03-01'));
  expect(months.every(({ days, amount }) => days === 0 && amount === 0)).toBe(true);
});
