import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, quantile } from '../../src/core/quantile';

describe('quantile', () => {
  // NumPy 1.26: np.quantile([1, 2, 4, 8, 16], p); R's quantile(type = 7) and PERCENTILE.INC say the
  // same.
  test.each([
    [0, 1],
    [0.1, 1.4],
    [0.25, 2],
    [0.4, 3.2],
    [0.5, 4],
    [0.9, 12.8],
    [1, 16],
  ])('of 1, 2, 4, 8, 16 at %d is %d', (probability, expected) => {
    expect(quantile([1, 2, 4, 8, 16], probability)).toBeCloseTo(expected, 12);
  });

  test('of a sole value is that value', () => {
    expect(quantile([7], 0.3)).toBe(7);
  });

  test('that falls on a value is that value, for every share and length (R adds a fuzz for the same reason)', () => {
    for (let parts = 2; parts <= 10; parts++) {
      for (let index = 1; index < parts; index++) {
        for (let steps = parts; steps <= 600; steps += parts) {
          const ascending = Array.from({ length: steps + 1 }, (_, position) => position);
          expect(quantile(ascending, index / parts)).toBe((steps / parts) * index);
        }
      }
    }
  });

  test('of nothing is refused', () => {
    expect(() => quantile([], 0.5)).toThrow('requires at least one value');
  });
});

describe('median', () => {
  test.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[5], 5],
    [[10, 9, 100], 10], // as numbers, not as texts
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  test('leaves its argument as it is, and half of the values on either side', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const before = [...values];
        const middle = median(values);
        expect(values).toEqual(before);
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(
          values.length / 2,
        );
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(
          values.length / 2,
        );
      }),
    );
  });
});
