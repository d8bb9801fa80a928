import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, asDay } from '../../../src/core/day';
import {
  LEAST_REPEAT_BUYERS,
  purchaseSummaries,
  purchaseTimes,
  requireRepeatBuyers,
} from '../../../src/core/forecast/purchaseSummary';
import { dealLog } from '../../../src/core/log/dealLog';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import { asMinor } from '../../../src/core/money';
import { cdnowSummary } from '../../fixtures/cdnowSummary';
import { cdnowSample } from '../../fixtures/publicLogs';
import { AS_OF, deals, purchaseDays, shuffled } from '../arbitrary';
import { on } from '../on';

describe('frequency, recency and age', () => {
  test('in weeks, worked by hand', () => {
    expect(purchaseTimes([0, 7, 21].map(asDay), asDay(35))).toEqual({
      frequency: 2,
      recency: 3,
      age: 5,
    });
  });

  test('of one who bought on a single day', () => {
    expect(purchaseTimes([asDay(10)], asDay(31))).toEqual({ frequency: 0, recency: 0, age: 3 });
    expect(purchaseTimes([asDay(10)], asDay(10))).toEqual({ frequency: 0, recency: 0, age: 0 });
  });

  test('a purchase after the end is refused, by name', () => {
    expect(() => purchaseTimes([10, 32].map(asDay), asDay(31))).toThrow(
      expect.objectContaining({
        reason: 'dayAfterAsOf',
        found: { lastPurchase: 32, endDay: 31 },
      }),
    );
  });

  test('recency is never above age; later days change age alone', () => {
    fc.assert(
      fc.property(
        purchaseDays.filter((days) => days.length > 0),
        fc.nat(400),
        (days, later) => {
          const now = purchaseTimes(days, AS_OF);
          expect(now.recency).toBeLessThanOrEqual(now.age);
          const then = purchaseTimes(days, addDays(AS_OF, later));
          expect({ ...then, age: 0 }).toEqual({ ...now, age: 0 });
          expect((then.age - now.age) * 7).toBeCloseTo(later, 9);
        },
      ),
    );
  });
});

describe('mean spend', () => {
  const meanSpend = (...list: [day: number, amount: number][]) => {
    const log = list.map(
      ([day, amount]): Deal => ({
        ...{ client: 'a', day: asDay(day), amount: asMinor(amount), profit: null },
      }),
    );
    return purchaseSummaries(dealLog(log), asDay(100)).get('a')?.meanSpend;
  };

  test.each<[string, [number, number][], number | null]>([
    // (2000 + 4000) / 2 in minor units.
    [
      'the first purchase day does not count',
      [
        [0, 90_000],
        [5, 2000],
        [9, 4000],
      ],
      30,
    ],
    [
      'deals of one day are one purchase',
      [
        [0, 90_000],
        [5, 2000],
        [5, 1000],
        [9, 3000],
      ],
      30,
    ],
    [
      'a refund lowers it',
      [
        [0, 90_000],
        [5, 4000],
        [6, -1000],
      ],
      30,
    ],
    [
      'not one of the first purchase',
      [
        [0, 90_000],
        [2, -90_000],
        [5, 4000],
      ],
      40,
    ],
    [
      'days of amount 0 count as days',
      [
        [0, 500],
        [5, 0],
        [9, 3000],
      ],
      15,
    ],
    ['bought once: none', [[0, 500]], null],
    [
      'all refunded: none',
      [
        [0, 500],
        [5, 500],
        [6, -500],
      ],
      null,
    ],
    [
      'a log of dates alone: none',
      [
        [0, 0],
        [5, 0],
      ],
      null,
    ],
  ])('%s', (_, list, expected) => {
    expect(meanSpend(...list)).toBe(expected);
  });

  test('a client with refunds alone has no summary', () => {
    expect(meanSpend([3, -500])).toBeUndefined();
  });
});

describe('summaries of a log', () => {
  test('do not depend on its order', () => {
    fc.assert(
      fc.property(shuffled(deals), ([log, reordered]) => {
        const inOrder = (list: Deal[]) => [...purchaseSummaries(dealLog(list), AS_OF)].sort();
        expect(inOrder(reordered)).toEqual(inOrder(log));
      }),
    );
  });

  test('of the CDNOW log are those its compilers publish, to their two decimals', () => {
    const endDay = on('1997-09-30');
    const log = cdnowSample().filter(({ day }) => day <= endDay);
    const own = [...purchaseSummaries(dealLog(log), endDay).values()];
    const published = cdnowSummary();
    expect(own).toHaveLength(2357);
    own.forEach((summary, index) => {
      const other = published[index];
      expect(summary.frequency).toBe(other?.frequency);
      for (const figure of ['recency', 'age', 'meanSpend'] as const) {
        expect(Math.abs((summary[figure] ?? 0) - (other?.[figure] ?? 0))).toBeLessThan(0.00501);
      }
    });
  });
});

test('too few repeat buyers: how many there are and how many are needed', () => {
  expect(() => requireRepeatBuyers(LEAST_REPEAT_BUYERS)).not.toThrow();
  expect(() => requireRepeatBuyers(LEAST_REPEAT_BUYERS - 1)).toThrow(
    expect.objectContaining({
      reason: 'tooFewRepeatBuyers',
      found: { repeatBuyers: LEAST_REPEAT_BUYERS - 1, needed: LEAST_REPEAT_BUYERS },
    }),
  );
});
