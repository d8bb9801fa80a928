import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyDraw } from '../../../src/core/log/keyDraw';

test('a draw lies in (0, 1] and stays what it is, version after version', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('firstContact', 'controlGroup'), (key, purpose) => {
      const draw = keyDraw(key, purpose);
      expect(draw).toBeGreaterThan(0);
      expect(draw).toBeLessThanOrEqual(1);
      expect(keyDraw(key, purpose)).toBe(draw);
    }),
  );
  expect(keyDraw('ann', 'firstContact')).toBeCloseTo(0.441978178, 10);
  expect(keyDraw('ann', 'controlGroup')).toBeCloseTo(0.3088712615, 10);
});

test('the draws of one key for two purposes have nothing to do with each other', () => {
  const keys = Array.from({ length: 20_000 }, (_, index) => `client ${index}`);
  const cells = Array.from({ length: 100 }, () => 0);
  for (const key of keys) {
    const [first, second] = [keyDraw(key, 'firstContact'), keyDraw(key, 'controlGroup')];
    const tenth = (draw: number) => Math.min(9, Math.floor(draw * 10));
    const cell = tenth(first) * 10 + tenth(second);
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
  // χ² of 99 degrees of freedom: above 149 in one case of a thousand.
  const expected = keys.length / 100;
  const chiSquared = cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  expect(chiSquared).toBeLessThan(149);
});
