import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/core/day';
import {
  firstDayOf,
  lastDayOf,
  type PeriodLength,
  periodLabel,
  periodOf,
} from '../../src/core/period';
import { on } from './on';

describe('the period of a day, its label and its ends', () => {
  test.each<[string, PeriodLength, string, string, string]>([
    ['2025-01-01', 'month', '2025-01', '2025-01-01', '2025-01-31'],
    ['2024-02-29', 'month', '2024-02', '2024-02-01', '2024-02-29'],
    ['2025-12-31', 'month', '2025-12', '2025-12-01', '2025-12-31'],
    ['2025-03-31', 'quarter', '2025-Q1', '2025-01-01', '2025-03-31'],
    ['2025-04-01', 'quarter', '2025-Q2', '2025-04-01', '2025-06-30'],
    ['2025-12-31', 'quarter', '2025-Q4', '2025-10-01', '2025-12-31'],
    ['2024-12-31', 'year', '2024', '2024-01-01', '2024-12-31'],
  ])('%s by %s is %s, %s to %s', (date, length, label, first, last) => {
    const period = periodOf(on(date), length);
    expect(periodLabel(period, length)).toBe(label);
    expect(firstDayOf(period, length)).toBe(on(first));
    expect(lastDayOf(period, length)).toBe(on(last));
  });

  test.each<PeriodLength>(['month', 'quarter', 'year'])(
    'the %ss follow each other without a gap over 1990–2030',
    (length) => {
      for (let day = on('1990-01-01'); day < on('2030-12-31'); day = addDays(day, 1)) {
        const step = periodOf(addDays(day, 1), length) - periodOf(day, length);
        const isFirst = day + 1 === firstDayOf(periodOf(addDays(day, 1), length), length);
        expect(step).toBe(isFirst ? 1 : 0);
      }
    },
  );
});
