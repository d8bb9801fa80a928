import { expect, test } from 'vitest';
import type { Day } from '../../src/core/day';
import { DAYS_OFF, isWorkingDay } from '../../src/core/workingDay';
import { on } from './on';

/** Monday 2 to Sunday 8 March 2026. */
const WEEK = [2, 3, 4, 5, 6, 7, 8].map((day) => on(`2026-03-0${day}`));
const NONE = new Set<Day>();

test.each([
  ['saturdaySunday', 'wwwww--'],
  ['sunday', 'wwwwww-'],
  ['fridaySaturday', 'wwww--w'],
  ['none', 'wwwwwww'],
] as const)('%s', (daysOff, week) => {
  expect(WEEK.map((day) => (isWorkingDay(day, daysOff, NONE) ? 'w' : '-')).join('')).toBe(week);
});

test('days before 1970 have their day of the week too', () => {
  expect(isWorkingDay(on('1969-12-28'), 'sunday', NONE)).toBe(false); // a Sunday
  expect(isWorkingDay(on('1969-12-29'), 'sunday', NONE)).toBe(true);
});

test('nobody works on a holiday', () => {
  for (const daysOff of DAYS_OFF) {
    expect(isWorkingDay(on('2026-03-04'), daysOff, new Set([on('2026-03-04')]))).toBe(false);
  }
});
