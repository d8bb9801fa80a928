import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/core/day';
import { CATEGORIES } from '../../../src/core/segments/category';
import { hasControlGroup, isInControlGroup } from '../../../src/core/winBack/controlGroup';
import { on } from '../on';

const SINCE = on('2026-03-01');
const settings = { controlGroupSince: SINCE };

const drawnOf = (count: number, category: (typeof CATEGORIES)[number] | null) =>
  Array.from({ length: count }, (_, index) => `client ${index}`).filter((key) =>
    isInControlGroup(key, category, settings, SINCE),
  );

describe('the control group', () => {
  test('is one in ten of whatever class, and the same ones in each; no VIP', () => {
    // 1,000 ± 3.3 standard deviations of a tenth of 10,000.
    const drawn = drawnOf(10_000, 'A');
    expect(Math.abs(drawn.length - 1000)).toBeLessThan(100);
    expect(drawnOf(10_000, 'B')).toEqual(drawn);
    expect(drawnOf(10_000, null)).toEqual(drawn);
    expect(drawnOf(10_000, 'VIP')).toEqual([]);
  });

  test('is left out from its day on, and without a day nobody is', () => {
    expect(hasControlGroup(settings, addDays(SINCE, -1))).toBe(false);
    expect(hasControlGroup(settings, SINCE)).toBe(true);
    expect(hasControlGroup({ controlGroupSince: null }, SINCE)).toBe(false);
    const days = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...CATEGORIES), days, (key, category, offset) => {
        const isIn = isInControlGroup(key, category, settings, addDays(SINCE, offset));
        expect(isIn).toBe(offset >= 0 && isInControlGroup(key, category, settings, SINCE));
        expect(isInControlGroup(key, category, { controlGroupSince: null }, SINCE)).toBe(false);
      }),
    );
  });
});
