import { describe, expect, test } from 'vitest';
import {
  FigureError,
  requireCounts,
  requireNotNegative,
  requirePercentages,
  requirePositive,
} from '../../src/core/figureError';

test('an error carries its reason and what was found, by name', () => {
  const error = new FigureError('newAboveEnd', { newCustomers: 3, customersAtEnd: 2 });
  expect(error).toBeInstanceOf(RangeError);
  expect(error.found).toEqual({ newCustomers: 3, customersAtEnd: 2 });
  expect(error.message).toBe('newAboveEnd: newCustomers 3, customersAtEnd 2');
});

describe('what each requirement refuses', () => {
  test.each([
    [requireCounts, [0, 1, 1e9], [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]],
    [requirePositive, [0.001, 1], [0, -1, Number.NaN]],
    [requireNotNegative, [0, 0.5], [-0.001, Number.NaN]],
    [requirePercentages, [0, 1, 25, 99.9, 100], [-1, 0.01, 0.25, 0.999, 100.1, Number.NaN]],
  ])('%o', (requirement, good, bad) => {
    for (const value of good) expect(() => requirement({ value })).not.toThrow();
    for (const value of bad) expect(() => requirement({ value })).toThrow(FigureError);
  });

  test('the first that is wrong is named', () => {
    expect(() => requireCounts({ one: 1, two: -2, three: 0.5 })).toThrow(
      expect.objectContaining({ found: { two: -2 } }),
    );
  });
});
