import { expect, test } from 'vitest';
import { formatsIn } from '../../src/sidebar/formats';

/** Intl parts digits with spaces that do not break. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  ['en', '12,345.7', '0.67', '8.3%', '2026-11-25', '2026-11-25, 09:05'],
  ['ru', '12 345,7', '0,67', '8,3 %', '25.11.2026', '25.11.2026, 09:05'],
] as const)('figures in %s', (language, number, exact, percent, day, moment) => {
  const formats = formatsIn(language);
  expect(plain(formats.number(12_345.67))).toBe(number);
  expect(plain(formats.exact(2 / 3))).toBe(exact);
  expect(plain(formats.percent(8.26))).toBe(percent);
  expect(formats.day('2026-11-25')).toBe(day);
  expect(formats.moment(new Date(2026, 10, 25, 9, 5).getTime())).toBe(moment);
});
