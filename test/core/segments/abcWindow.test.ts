import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, asDay, type Day, isoDay } from '../../../src/core/day';
import { lastDayOf, periodOf } from '../../../src/core/period';
import { type AbcWindow, abcWindowDays } from '../../../src/core/segments/abcWindow';
import { AS_OF, pastDay } from '../arbitrary';
import { on } from '../on';
import { branded } from '../plain';

const NO_DAY = asDay(0);

const windowDays = (abcWindow: AbcWindow, asOf: Day) =>
  abcWindowDays({ abcWindow, abcFrom: null, abcTo: null }, asOf);

const days = (abcWindow: AbcWindow, asOf: string) => {
  const span = windowDays(abcWindow, on(asOf));
  return [isoDay(span?.firstDay ?? NO_DAY), isoDay(span?.lastDay ?? NO_DAY)];
};

test('the whole log has no ends', () => {
  expect(windowDays('wholeLog', AS_OF)).toBe(null);
});

test.each([
  ['2025-06-30', '2024-07-01'],
  ['2025-01-01', '2024-01-02'],
  ['2024-02-29', '2023-03-01'],
  ['2025-12-31', '2025-01-01'],
])('the last twelve months on %s begin on %s and end that day', (asOf, first) => {
  expect(days('last12Months', asOf)).toEqual([first, asOf]);
});

test.each([
  ['2025-06-29', '2025-01-01', '2025-03-31'],
  ['2025-06-30', '2025-04-01', '2025-06-30'],
  ['2025-07-01', '2025-04-01', '2025-06-30'],
  ['2026-01-15', '2025-10-01', '2025-12-31'],
])('the last full quarter on %s is that from %s to %s', (asOf, first, last) => {
  expect(days('lastFullQuarter', asOf)).toEqual([first, last]);
});

test('the last full quarter is over, and the one after it is not', () => {
  fc.assert(
    fc.property(pastDay, (asOf) => {
      const { lastDay } = windowDays('lastFullQuarter', asOf) ?? { lastDay: NO_DAY };
      expect(lastDay).toBeLessThanOrEqual(asOf);
      expect(lastDayOf(periodOf(addDays(lastDay, 1), 'quarter'), 'quarter')).toBeGreaterThan(asOf);
    }),
  );
});

describe('own dates', () => {
  const own = (abcFrom: number | null, abcTo: number | null) =>
    abcWindowDays(
      {
        abcWindow: 'ownDates',
        ...branded<{ abcFrom: Day | null; abcTo: Day | null }>({ abcFrom, abcTo }),
      },
      AS_OF,
    );

  test('end on the as-of day at the latest', () => {
    const span = { firstDay: AS_OF - 10, lastDay: AS_OF };
    expect(own(AS_OF - 10, null)).toEqual(span);
    expect(own(AS_OF - 10, AS_OF + 5)).toEqual(span);
    expect(own(AS_OF - 10, AS_OF - 5)).toEqual({ firstDay: AS_OF - 10, lastDay: AS_OF - 5 });
  });
});
