import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logGamma } from '../../../src/core/forecast/logGamma';

describe('ln Γ', () => {
  test('of a whole number is the logarithm of a factorial', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 13);
      factorial *= n;
    }
  });

  test('of a half is ln √π', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 14);
  });

  // By mpmath 1.3.
  test.each([
    [1e-10, 23.02585092988274],
    [0.001, 6.907178885383854],
    [0.3, 1.09579799481808],
    [1.5, -0.12078223763524522],
    [9.99, 12.779315214350193],
    [10, 12.80182748008147],
    [57.25, 173.361912830627],
    [1234.5, 7550.550901077895],
    [1e8, 1742068066.10383],
  ])('at %d', (x, expected) => {
    expect(Math.abs(logGamma(x) - expected)).toBeLessThan(1e-14 * Math.max(1, expected));
  });

  test('Γ(x + 1) = x Γ(x)', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e4, noNaN: true }), (x) => {
        const step = logGamma(x + 1) - logGamma(x);
        expect(Math.abs(step - Math.log(x))).toBeLessThan(1e-14 * Math.max(10, logGamma(x + 1)));
      }),
    );
  });
});
