import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, asDay } from '../../../src/core/day';
import {
  LEAST_REPEAT_BUYERS,
  purchaseTimes,
  requireRepeatBuyers,
} from '../../../src/core/forecast/purchaseSummary';
import { dealLog } from '../../../src/core/log/dealLog';
import { cdnowSummary } from '../../fixtures/cdnowSummary';
import { cdnowSample } from '../../fixtures/publicLogs';
import { AS_OF, purchaseDays } from '../arbitrary';
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

describe('the times of a log', () => {
  test('of the CDNOW log are those its compilers publish, to their two decimals', () => {
    const endDay = on('1997-09-30');
    const log = cdnowSample().filter(({ day }) => day <= endDay);
    const own = dealLog(log).purchaseDays.map((days) => purchaseTimes(days, endDay));
    const published = cdnowSummary();
    expect(own).toHaveLength(2357);
    own.forEach((summary, index) => {
      const other = published[index];
      expect(summary.frequency).toBe(other?.frequency);
      for (const figure of ['recency', 'age'] as const) {
        expect(Math.abs(summary[figure] - (other?.[figure] ?? 0))).toBeLessThan(0.00501);
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
