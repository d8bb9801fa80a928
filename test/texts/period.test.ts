import { expect, test } from 'vitest';
import { type PeriodLength, periodLabel, periodOf } from '../../src/core/period';
import { texts } from '../../src/texts/texts';
import { periodCode } from '../../workbench/report/periodCode';
import { on } from '../core/on';

test.each<[string, PeriodLength, string, string]>([
  ['2026-03-31', 'month', 'March 2026', 'март 2026'],
  ['2026-12-01', 'month', 'December 2026', 'декабрь 2026'],
  ['2026-01-01', 'quarter', 'Q1 2026', 'I квартал 2026'],
  ['2026-09-30', 'quarter', 'Q3 2026', 'III квартал 2026'],
  ['2026-12-31', 'quarter', 'Q4 2026', 'IV квартал 2026'],
  ['2026-12-31', 'year', '2026', '2026'],
])('the %s period (%s) is %s, %s', (day, length, english, russian) => {
  const period = periodOf(on(day), length);
  expect(texts.en.conventions.period(period, length)).toBe(english);
  expect(texts.ru.conventions.period(period, length)).toBe(russian);
  // And back again, for whoever reads a sheet by program.
  expect(periodCode(english, length, 'en')).toBe(periodLabel(period, length));
  expect(periodCode(russian, length, 'ru')).toBe(periodLabel(period, length));
});
