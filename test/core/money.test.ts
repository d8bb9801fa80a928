import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asMinor, fromMinor, toMinor } from '../../src/core/money';

test.each([
  [0, 0],
  [12.34, 1234],
  [12.345, 1235],
  [-12.345, -1235],
  [1.005, 101], // stored as 1.00499…
  [8.575, 858], // × 100 is 857.4999…
  [-0.01, -1],
  [0.1 + 0.2, 30],
  [9_999_999_999_999.99, 999_999_999_999_999], // the fifteen digits that a cell holds
])('%d is %d in minor units', (amount, minor) => {
  expect(toMinor(amount)).toBe(minor);
});

test('every amount is rounded as its fifteen digits are', () => {
  const near = fc
    .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: -9, max: 9 }))
    .map(([thousandths, hair]) => thousandths / 1000 + hair * 1e-10);
  const any = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e13, max: 1e13 });
  fc.assert(
    fc.property(fc.oneof(near, any), (amount) => {
      const shown = Math.round(Number((Math.abs(amount) * 100).toPrecision(15)));
      expect(toMinor(amount)).toBe(Math.sign(amount) * shown);
    }),
    { numRuns: 2_000 },
  );
});

test('minor units there and back are the same, up to the fifteen digits that a cell holds', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (minor) => {
      expect(toMinor(fromMinor(asMinor(minor))) === minor).toBe(true);
    }),
  );
});

test('a sum does not depend on the order of its amounts', () => {
  const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
  fc.assert(
    fc.property(fc.array(cents), (amounts) => {
      const sum = (list: number[]) => list.reduce((total, each) => total + toMinor(each / 100), 0);
      expect(sum(amounts)).toBe(sum([...amounts].reverse()));
    }),
  );
});
