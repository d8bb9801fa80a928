import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, asDay, calendarDate, dayOf, isCalendarDate, isoDay } from '../../src/core/day';
import { on } from './on';

const FIRST = on('1900-01-01');
const LAST = on('2200-12-31');
const days = fc.integer({ min: FIRST, max: LAST }).map(asDay);

test('1 January 1970 is day 0', () => {
  expect(dayOf(1970, 1, 1)).toBe(0);
  expect(dayOf(1969, 12, 31)).toBe(-1);
});

test('every day of 1900–2200, as Date.UTC counts them, there and back', () => {
  const wrong: string[] = [];
  for (let day = FIRST; day <= LAST; day++) {
    const date = new Date(day * 86_400_000);
    const expected = {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      dayOfMonth: date.getUTCDate(),
    };
    const found = calendarDate(day);
    const isSame =
      found.year === expected.year &&
      found.month === expected.month &&
      found.dayOfMonth === expected.dayOfMonth &&
      dayOf(expected.year, expected.month, expected.dayOfMonth) === day &&
      isoDay(day) === date.toISOString().slice(0, 10);
    if (!isSame) wrong.push(date.toISOString());
  }
  expect(wrong).toEqual([]);
});

describe('a date that no calendar has', () => {
  test.each([
    [2025, 2, 29],
    [1900, 2, 29],
    [2100, 2, 29],
    [2025, 2, 31],
    [2025, 4, 31],
    [2025, 13, 1],
    [2025, 0, 1],
    [2025, 1, 0],
    [2025, 1, 1.5],
    [Number.NaN, 1, 1],
  ])('%d-%d-%d is refused', (year, month, dayOfMonth) => {
    expect(isCalendarDate(year, month, dayOfMonth)).toBe(false);
    expect(() => dayOf(year, month, dayOfMonth)).toThrow(RangeError);
  });

  test('29 February stands in 2000, 2024 and 2400', () => {
    for (const year of [2000, 2024, 2400]) expect(isCalendarDate(year, 2, 29)).toBe(true);
  });
});

describe('addMonths', () => {
  test.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2025-06-30', -6, '2024-12-30'],
    ['2025-06-30', 0, '2025-06-30'],
  ])('%s %d months → %s', (from, months, to) => {
    expect(isoDay(addMonths(on(from), months))).toBe(to);
  });

  test('lands in the month counted, on the same day or on its last (against Date.UTC)', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const from = new Date(day * 86_400_000);
        const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
        const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
        const dayOfMonth = Math.min(from.getUTCDate(), lastOfMonth);
        expect(addMonths(day, months) * 86_400_000).toBe(Date.UTC(year, month, dayOfMonth));
      }),
    );
  });
});

test('the days between two dates are whole across a year with both clock changes', () => {
  expect(dayOf(2025, 3, 31) - dayOf(2025, 3, 30)).toBe(1);
  expect(dayOf(2025, 10, 27) - dayOf(2025, 10, 26)).toBe(1);
  expect(dayOf(2024, 3, 1) - dayOf(2024, 2, 28)).toBe(2);
  expect(dayOf(2026, 1, 1) - dayOf(2025, 12, 31)).toBe(1);
});
