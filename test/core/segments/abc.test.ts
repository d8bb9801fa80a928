import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AbcClass, abc } from '../../../src/core/segments/abc';

describe('worked by hand', () => {
  test.each<[string, number[], AbcClass[]]>([
    ['two equal halves: the second begins at 50 %', [50, 50], ['A', 'A']],
    ['a sole client', [1], ['A']],
    ['the client who begins at 80 % exactly is B, at 95 % exactly C', [80, 15, 5], ['A', 'B', 'C']],
    ['who crosses a border belongs to the class they complete', [79, 17, 4], ['A', 'A', 'C']],
    ['in the order given, not in the order of value', [5, 50, 15, 30], ['C', 'A', 'B', 'A']],
    ['values of 0 and below are C and not counted', [100, 0, -50], ['A', 'C', 'C']],
    ['a zero total', [0, 0], ['C', 'C']],
    ['losses alone', [-5, -1], ['C', 'C']],
    ['nobody', [], []],
  ])('%s', (_, values, classes) => {
    expect(abc(values)).toEqual(classes);
  });

  test('equal values over a border go by position', () => {
    expect(abc(new Array(20).fill(1))).toEqual([
      ...new Array(16).fill('A'),
      ...new Array(3).fill('B'),
      'C',
    ]);
  });

  test('other borders', () => {
    expect(abc([50, 30, 15, 5], { aShare: 50, bShare: 80 })).toEqual(['A', 'B', 'C', 'C']);
    expect(abc([50, 30, 15, 5], { aShare: 50, bShare: 100 })).toEqual(['A', 'B', 'B', 'B']);
  });
});

describe('borders out of order are refused', () => {
  test.each([
    [{ aShare: 0, bShare: 95 }, 'bordersOutOfOrder'],
    [{ aShare: 95, bShare: 80 }, 'bordersOutOfOrder'],
    [{ aShare: 80, bShare: 80 }, 'bordersOutOfOrder'],
    [{ aShare: 80, bShare: 101 }, 'percentageAbove100'],
    [{ aShare: 0.8, bShare: 95 }, 'fractionForPercentage'],
    [{ aShare: -1, bShare: 95 }, 'negative'],
  ])('%j', (borders, reason) => {
    expect(() => abc([1], borders)).toThrow(expect.objectContaining({ reason }));
  });
});

const values = fc.array(fc.integer({ min: -100, max: 100_000 }), { maxLength: 40 });
const borders = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 100 }))
  .filter(([a, b]) => a < b)
  .map(([aShare, bShare]) => ({ aShare, bShare }));

test('agrees with the definition written out, in whole numbers', () => {
  fc.assert(
    fc.property(values, borders, (list, shares) => {
      const total = list.reduce((sum, value) => sum + BigInt(Math.max(0, value)), 0n);
      const expected = list.map((value, position): AbcClass => {
        if (value <= 0) return 'C';
        let before = 0n;
        list.forEach((other, at) => {
          if (other > value || (other === value && at < position)) before += BigInt(other);
        });
        if (before * 100n < BigInt(shares.aShare) * total) return 'A';
        return before * 100n < BigInt(shares.bShare) * total ? 'B' : 'C';
      });
      expect(abc(list, shares)).toEqual(expected);
    }),
  );
});

test('what classes a value gets does not depend on the order of rows', () => {
  const shuffled = values.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
    ),
  );
  const byValue = (list: number[]) => {
    const classes = abc(list);
    return list.map((value, at) => `${value} ${classes[at]}`).sort();
  };
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      expect(byValue(other)).toEqual(byValue(list));
    }),
  );
});

test('a larger value never has a lower class', () => {
  fc.assert(
    fc.property(values, (list) => {
      const classes = abc(list);
      const sorted = list
        .map((value, at) => ({ value, class: classes[at] as AbcClass }))
        .sort((p, q) => q.value - p.value || p.class.localeCompare(q.class));
      const order = sorted.map((each) => each.class).join('');
      expect(order).toMatch(/^A*B*C*$/);
    }),
  );
});
