import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  amongFirst,
  areaUnderCurve,
  caughtInFirstTenth,
} from '../../../src/core/prediction/ranking';

const list = (values: readonly number[]) => Float64Array.from(values);
const flags = (values: readonly number[]) => Uint8Array.from(values);

describe('the area under the curve', () => {
  test('worked by hand', () => {
    // Of the four pairs the buyer is above in three.
    expect(areaUnderCurve(list([1, 2, 3, 4]), flags([0, 1, 0, 1]))).toBe(0.75);
    expect(areaUnderCurve(list([4, 3, 2, 1]), flags([1, 1, 0, 0]))).toBe(1);
    expect(areaUnderCurve(list([7, 7, 7]), flags([1, 0, 0]))).toBe(0.5);
    expect(areaUnderCurve(list([1, 2]), flags([1, 1]))).toBe(null);
  });

  test('is the share of pairs in the right order, ties half', () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 1 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const buyers = rows.filter(([, bought]) => bought === 1);
        const others = rows.filter(([, bought]) => bought === 0);
        const won = buyers.flatMap(([one]) =>
          others.map(([other]): number => (one > other ? 1 : one === other ? 0.5 : 0)),
        );
        const found = areaUnderCurve(
          list(rows.map(([score]) => score)),
          flags(rows.map(([, bought]) => bought)),
        );
        if (won.length === 0) expect(found).toBe(null);
        else expect(found).toBeCloseTo(won.reduce((sum, each) => sum + each, 0) / won.length, 12);
      }),
    );
  });
});

describe('the first tenth', () => {
  test('worked by hand: two of the four buyers are among the first two of twenty', () => {
    const scores = list(Array.from({ length: 20 }, (_, index) => index));
    const bought = flags(
      Array.from({ length: 20 }, (_, index) => (index >= 18 || index < 2 ? 1 : 0)),
    );
    expect(caughtInFirstTenth(scores, bought)).toBe(0.5);
  });

  test('where all scores are one, it is a tenth: chance', () => {
    expect(caughtInFirstTenth(list(new Array(50).fill(3)), flags(new Array(50).fill(1)))).toBe(0.1);
    expect(caughtInFirstTenth(list([1, 2]), flags([0, 0]))).toBe(null);
  });

  test('ties at the border count in part', () => {
    expect(amongFirst(list([3, 2, 2, 1]), flags([1, 1, 0, 1]), 2)).toBe(1.5);
    expect(amongFirst(list([3, 2, 2, 1]), flags([1, 1, 0, 1]), 0)).toBe(0);
    expect(amongFirst(list([3, 2, 2, 1]), flags([1, 1, 0, 1]), 9)).toBe(3);
  });
});
