import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toldApart } from '../../../src/core/prediction/leavingChances';

test('worked by hand: two of whom one in two leaves, told apart by odds of 1 to 4', () => {
  // Moved by the same factor x, odds of x/4 and 4x that add up to one leaving: x = 1.
  const [one, other] = toldApart([
    { percent: 50, own: 0.2 },
    { percent: 50, own: 0.8 },
  ]);
  expect(one).toBeCloseTo(20, 4);
  expect(other).toBeCloseTo(80, 4);
});

test('as many leave as before, who is likelier stays so, and who is not told keeps their own', () => {
  const client = fc.record({
    percent: fc.double({ min: 1, max: 99, noNaN: true }),
    own: fc.option(fc.double({ min: 0.01, max: 0.99, noNaN: true })),
  });
  fc.assert(
    fc.property(fc.array(client, { minLength: 1, maxLength: 30 }), (measured) => {
      const told = toldApart(measured);
      const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
      expect(sum(told)).toBeCloseTo(sum(measured.map(({ percent }) => percent)), 3);
      const known = measured.flatMap(({ own }, index) =>
        own === null ? [] : [{ own, told: told[index] as number }],
      );
      known.sort((a, b) => a.own - b.own);
      for (let index = 1; index < known.length; index++) {
        expect(known[index]?.told).toBeGreaterThanOrEqual((known[index - 1]?.told ?? 0) - 1e-9);
      }
      measured.forEach(({ own, percent }, index) => {
        if (own === null) expect(told[index]).toBe(percent);
      });
    }),
  );
});
