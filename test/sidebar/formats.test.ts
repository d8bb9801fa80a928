import { expect, test } from 'vitest';
import { formatsIn } from '../../src/sidebar/formats';

/** Intl parts digits with spaces that do not break. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  ['en', '12,345.7', '1,234,568', '12.34', '−5', '8.3%', 'November 25, 2026', 'Nov 25'],
  ['ru', '12 345,7', '1 234 568', '12,34', '−5', '8,3 %', '25 ноября 2026 г.', '25 нояб.'],
] as const)(
  'figures in %s',
  (language, number, money, change, negative, percent, day, shortDay) => {
    const formats = formatsIn(language);
    expect(plain(formats.number(12_345.67))).toBe(number);
    expect(plain(formats.money(1_234_567.89))).toBe(money);
    expect(plain(formats.money(12.336))).toBe(change);
    expect(plain(formats.number(-5)).replace('-', '−')).toBe(negative);
    expect(plain(formats.percent(8.26))).toBe(percent);
    expect(plain(formats.day('2026-11-25'))).toBe(day);
    expect(plain(formats.shortDay('2026-11-25'))).toBe(shortDay);
  },
);
