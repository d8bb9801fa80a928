import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, asDay, type Day } from '../../../src/core/day';
import {
  baseInterval,
  purchaseInterval,
  purchaseSlowdown,
  steadiedInterval,
} from '../../../src/core/rhythm/rhythm';
import { AS_OF, purchaseDays } from '../arbitrary';
import { on } from '../on';
import { branded } from '../plain';

describe('a client’s interval', () => {
  test.each([
    ['first to last over the gaps', ['2025-01-01', '2025-01-08', '2025-01-31'], 15],
    ['over 29 February', ['2024-02-28', '2024-03-01'], 2],
    ['in a common year', ['2025-02-28', '2025-03-01'], 1],
    ['over the end of a year', ['2024-12-31', '2025-01-01'], 1],
    ['over the days on which clocks change', ['2025-03-30', '2025-10-26'], 210],
  ])('%s', (_, dates, days) => {
    expect(purchaseInterval(dates.map(on))).toBe(days);
  });

  test('with fewer than two purchase days there is none', () => {
    expect(purchaseInterval([])).toBeNull();
    expect(purchaseInterval([asDay(5)])).toBeNull();
  });
});

describe('the base’s interval', () => {
  test('is the median of the clients’, not of all gaps; one-off buyers have no say', () => {
    expect(baseInterval(branded<Day[][]>([[0, 10], [0, 20], [0, 90], [7], []]))).toBe(20);
    expect(
      baseInterval([[0, 1, 2, 3, 4, 5].map(asDay), [0, 20].map(asDay), [0, 90].map(asDay)]),
    ).toBe(20);
    expect(baseInterval([[0, 10].map(asDay), [0, 20].map(asDay)])).toBe(15);
  });

  test('nobody has bought twice: not known', () => {
    expect(baseInterval([[asDay(7)], [asDay(9)]])).toBeNull();
    expect(baseInterval([])).toBeNull();
  });
});

describe('the steadied interval', () => {
  test('worked by hand: gaps of 2 and 4 days with a base of 30 counting for 4 gaps', () => {
    // (2 + 4 + 4 · 30) / (2 + 4) = 126 / 6
    expect(steadiedInterval([0, 2, 6].map(asDay), 30, 4)).toEqual({ days: 21, source: 'own' });
  });

  test.each([
    ['weight 0 is the plain mean', [0, 2, 6], 30, 0, { days: 3, source: 'own' }],
    ['by default too', [0, 2, 6], 30, undefined, { days: 3, source: 'own' }],
    ['no base to steady by', [0, 2, 6], null, 4, { days: 3, source: 'own' }],
    ['the base stands in for a one-off buyer', [5], 30, 4, { days: 30, source: 'base' }],
    ['with weight 0 as well', [5], 30, 0, { days: 30, source: 'base' }],
    ['nobody has a rhythm', [5], null, 4, null],
  ] as const)('%s', (_, days, base, weight, expected) => {
    expect(steadiedInterval(days.map(asDay), base, weight)).toEqual(expected);
  });

  test('lies between the client’s own and the base’s, nearer the base with more weight', () => {
    const repeatBuyer = purchaseDays.filter((days) => days.length >= 2);
    fc.assert(
      fc.property(
        repeatBuyer,
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 20 }),
        (days, base, weight) => {
          const own = purchaseInterval(days) as number;
          const at = (k: number) => steadiedInterval(days, base, k)?.days as number;
          expect(at(weight)).toBeGreaterThanOrEqual(Math.min(own, base) - 1e-9);
          expect(at(weight)).toBeLessThanOrEqual(Math.max(own, base) + 1e-9);
          expect(Math.abs(at(weight + 1) - base)).toBeLessThanOrEqual(
            Math.abs(at(weight) - base) + 1e-9,
          );
        },
      ),
    );
  });
});

describe('slowdown, worked by hand', () => {
  test.each([
    // Gaps 10, 10 | 20, 40: (20 + 40) / 2 against 10.
    ['the last two closed gaps against those before', [0, 10, 20, 40, 80], 80, 3],
    ['a steady buyer', [0, 10, 20, 30], 30, 1],
    ['one who speeds up', [0, 20, 30, 40], 40, 0.5],
    // The open gap, 20, is not longer than the older recent gap, 20.
    ['an open gap as long as the older recent one does not count yet', [0, 10, 30, 40], 60, 1.5],
    // 21 days open: (10 + 21) / 2 against 10.
    ['a day longer, it takes its place', [0, 10, 30, 40], 61, 1.55],
    // Gaps 10 | 30, 5; open 31: (5 + 31) / 2 against 10.
    ['it is held against the older of the two, not the newer', [0, 10, 40, 45], 76, 1.8],
    ['longer than the newer alone is not enough', [0, 10, 40, 45], 60, 1.75],
    // Gaps 8, 12 | 10, 10: earlier mean 10.
    ['all earlier gaps count', [0, 8, 20, 30, 40], 45, 1],
  ])('%s', (_, days, asOf, expected) => {
    expect(purchaseSlowdown(days.map(asDay), asDay(asOf))).toBeCloseTo(expected, 12);
  });

  test.each([[[]], [[0]], [[0, 10]], [[0, 10, 20]]])('%j is too short a history', (days) => {
    expect(purchaseSlowdown(days.map(asDay), asDay(500))).toBeNull();
  });

  test('the case it exists for: ordered weekly, now every other week, and still active', () => {
    const days = [0, 7, 14, 21, 28, 42, 56].map(asDay);
    expect(purchaseInterval(days)).toBeGreaterThan(9);
    expect(purchaseSlowdown(days, asDay(60))).toBe(2);
  });

  test('never falls while a client stays silent', () => {
    fc.assert(
      fc.property(
        purchaseDays.filter((days) => days.length >= 4),
        fc.nat(400),
        (days, silence) => {
          const at = (silent: number) => purchaseSlowdown(days, addDays(AS_OF, silent)) as number;
          expect(at(silence + 1)).toBeGreaterThanOrEqual(at(silence));
        },
      ),
    );
  });
});
