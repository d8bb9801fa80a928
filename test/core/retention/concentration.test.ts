import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concentration } from '../../../src/core/retention/concentration';

test.each([
  [[50, 30, 20], 1, 50],
  [[20, 50, 30], 2, 80],
  [[20, 50, 30], 3, 100],
  [[20, 50, 30], 9, 100],
  [[75, 25, 0, -100], 1, 75], // losses do not lower the total
  [[0.1, 0.1, 0.1, 0.1], 1, 25],
])('of %j the %d largest hold %d %%', (values, top, percent) => {
  expect(concentration(values, top)).toBeCloseTo(percent, 12);
});

test.each([[[]], [[0, 0]], [[-5]]])('of %j nothing is known', (values) => {
  expect(concentration(values)).toBeNull();
});

test.each([0, -1])('the %d largest are refused', (top) => {
  expect(() => concentration([1], top)).toThrow(
    expect.objectContaining({ reason: 'notPositive', found: { top } }),
  );
});

test('grows with `top`, stays within 0–100 and does not depend on order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1 }),
      fc.nat(20),
      (values, top) => {
        const share = concentration(values, top + 1) as number;
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThanOrEqual(100);
        expect(concentration(values, top + 2)).toBeGreaterThanOrEqual(share);
        expect(concentration([...values].reverse(), top + 1)).toBe(share);
      },
    ),
  );
});
