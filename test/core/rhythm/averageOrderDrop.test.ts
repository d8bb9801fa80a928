import { expect, test } from 'vitest';
import { asMinor } from '../../../src/core/money';
import { averageOrderDropPercent, averageOrders } from '../../../src/core/rhythm/averageOrderDrop';

test('the last two orders beside those before, and how far they fell', () => {
  expect(averageOrders([100, 200, 300, 60, 90].map(asMinor))).toEqual({ recent: 75, earlier: 200 });
  expect(averageOrderDropPercent([100, 200, 300, 60, 90].map(asMinor))).toBe(62.5);
  expect(averageOrderDropPercent([100, 100, 150, 150].map(asMinor))).toBe(-50);
});

test('three orders tell nothing, nor do earlier ones that brought nothing', () => {
  expect(averageOrders([100, 100, 50].map(asMinor))).toBe(null);
  expect(averageOrderDropPercent([100, 100, 50].map(asMinor))).toBe(null);
  expect(averageOrderDropPercent([0, 0, 50, 50].map(asMinor))).toBe(null);
});
