import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay } from '../../../src/core/day';
import {
  customerStatus,
  inReactivationWindow,
  missedCycles,
  STATUSES,
  statusShare,
} from '../../../src/core/rhythm/lifecycle';
import { on } from '../on';

describe('missed cycles', () => {
  test.each([
    ['on the day of the purchase', '2026-01-01', 30, '2026-01-01', 0],
    ['the day before the interval is up', '2026-01-01', 30, '2026-01-30', 0],
    ['the day the interval is up counts as one missed', '2026-01-01', 30, '2026-01-31', 1],
    ['63 days at 30', '2026-01-01', 30, '2026-03-05', 2],
    ['three on the very day', '2026-01-01', 30, '2026-04-01', 3],
    ['over 29 February', '2024-02-01', 29, '2024-03-01', 1],
    ['the same in a common year', '2025-02-01', 29, '2025-03-01', 0],
    ['an interval shorter than a day', '2026-01-01', 0.5, '2026-01-02', 2],
  ])('%s', (_, last, interval, asOf, missed) => {
    expect(missedCycles(on(last), interval, on(asOf))).toBe(missed);
  });

  test('of an interval that is a quotient: as in whole numbers, floor(days · gaps / span)', () => {
    for (let span = 1; span <= 120; span++) {
      for (let gaps = 1; gaps <= span; gaps++) {
        for (const days of [span, 2 * span, 3 * span, span - 1, 3 * span - 1, 3 * span + 1]) {
          const expected = Number((BigInt(days) * BigInt(gaps)) / BigInt(span));
          expect(missedCycles(asDay(0), span / gaps, asDay(days))).toBe(expected);
        }
      }
    }
  });

  test.each([
    ['an interval of 0', '2026-01-01', 0, '2026-02-01', 'notPositive'],
    ['a negative interval', '2026-01-01', -3, '2026-02-01', 'notPositive'],
    ['no interval', '2026-01-01', Number.NaN, '2026-02-01', 'notPositive'],
    ['a purchase in the future', '2026-02-02', 30, '2026-02-01', 'dayAfterAsOf'],
  ])('%s is refused', (_, last, interval, asOf, reason) => {
    expect(() => missedCycles(on(last), interval, on(asOf))).toThrow(
      expect.objectContaining({ reason }),
    );
  });
});

describe('status', () => {
  test.each([
    [0, 'active'],
    [1, 'sleeping'],
    [2, 'sleeping'],
    [3, 'lost'],
    [50, 'lost'],
  ] as const)('%d missed: %s', (missed, status) => {
    expect(customerStatus(missed)).toBe(status);
  });

  test('thresholds of a business’s own', () => {
    const thresholds = { sleepingAfter: 2, lostAfter: 6 };
    expect([1, 2, 5, 6].map((missed) => customerStatus(missed, thresholds))).toEqual([
      'active',
      'sleeping',
      'sleeping',
      'lost',
    ]);
  });

  test.each([
    [0, 3],
    [3, 3],
    [4, 3],
    [-1, 3],
    [Number.NaN, 3],
  ])('sleeping after %d and lost after %d are refused', (sleepingAfter, lostAfter) => {
    expect(() => customerStatus(1, { sleepingAfter, lostAfter })).toThrow(
      expect.objectContaining({ reason: 'thresholdsOutOfOrder' }),
    );
  });

  test('never improves as days pass', () => {
    const thresholds = fc
      .tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 }))
      .map(([sleepingAfter, more]) => ({ sleepingAfter, lostAfter: sleepingAfter + more }));
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 400, noNaN: true }),
        fc.nat(2000),
        thresholds,
        (interval, silence, own) => {
          const rank = (days: number) =>
            STATUSES.indexOf(customerStatus(missedCycles(asDay(0), interval, asDay(days)), own));
          expect(rank(silence + 1)).toBeGreaterThanOrEqual(rank(silence));
        },
      ),
    );
  });
});

describe('share of statuses', () => {
  test('counts and percentages, every status told', () => {
    expect(statusShare(['active', 'lost', 'active', 'active'])).toEqual([
      { status: 'active', clients: 3, sharePercent: 75 },
      { status: 'sleeping', clients: 0, sharePercent: 0 },
      { status: 'lost', clients: 1, sharePercent: 25 },
    ]);
  });

  test('nobody has a status: no share is NaN', () => {
    expect(statusShare([]).map(({ sharePercent }) => sharePercent)).toEqual([0, 0, 0]);
  });
});

describe('the reactivation window, 3 to 6 months of silence', () => {
  const window = { reactivationFromMonths: 3, reactivationToMonths: 6 };

  test.each([
    ['2025-03-30', true], // three months to the day
    ['2025-03-31', false],
    ['2024-12-30', true], // six months to the day
    ['2024-12-29', false],
    ['2025-06-30', false],
  ])('silent since %s on 30 June 2025: %s', (last, expected) => {
    expect(inReactivationWindow(on(last), on('2025-06-30'), window)).toBe(expected);
  });

  test('both ends are settings', () => {
    const own = { reactivationFromMonths: 1, reactivationToMonths: 2 };
    expect(inReactivationWindow(on('2025-05-15'), on('2025-06-30'), own)).toBe(true);
    expect(inReactivationWindow(on('2025-05-15'), on('2025-06-30'), window)).toBe(false);
  });
});
