import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanOverBeta } from '../../../src/core/forecast/meanOverBeta';

/** From nearly 0 to many, evenly in the logarithm. */
const shape = fc.double({ min: Math.log(1e-4), max: Math.log(1e5), noNaN: true }).map(Math.exp);

describe('the mean over a beta distribution', () => {
  test('of powers of p, which has the closed form of a product', () => {
    fc.assert(
      fc.property(shape, shape, fc.integer({ min: 0, max: 12 }), (a, b, power) => {
        let moment = 1;
        for (let n = 0; n < power; n++) moment *= (a + n) / (a + b + n);
        expect(meanOverBeta((p) => p ** power, a, b)).toBeCloseTo(moment, 12);
      }),
    );
  });

  test('of powers of 1 − p is that of powers of p, a and b changed about', () => {
    fc.assert(
      fc.property(shape, shape, fc.integer({ min: 0, max: 400 }), (a, b, power) => {
        const mirrored = meanOverBeta((p) => (1 - p) ** power, b, a);
        expect(meanOverBeta((p) => p ** power, a, b)).toBeCloseTo(mirrored, 11);
      }),
    );
  });

  test('over the even distribution is the plain integral', () => {
    expect(meanOverBeta(Math.exp, 1, 1)).toBeCloseTo(Math.E - 1, 13);
    expect(meanOverBeta((p) => 1 / (1 + p), 1, 1)).toBeCloseTo(Math.LN2, 13);
  });

  test('over the arcsine distribution, infinite at both ends', () => {
    // ∫ 1 / (1 + p) · 1 / (π √(p (1 − p))) dp = 1 / √2
    expect(meanOverBeta((p) => 1 / (1 + p), 0.5, 0.5)).toBeCloseTo(Math.SQRT1_2, 13);
  });

  test('of a function that falls steeply at 0', () => {
    // ∫ 1 / (1 + w p) dp = ln(1 + w) / w
    expect(meanOverBeta((p) => 1 / (1 + 1e6 * p), 1, 1)).toBeCloseTo(Math.log(1 + 1e6) / 1e6, 12);
  });
});
