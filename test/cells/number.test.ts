import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from '../../src/cells/number';
import { problemOf } from './fault';

const ENGLISH = { decimalMark: '.' } as const;
const RUSSIAN = { decimalMark: ',' } as const;

describe('numbers as people write them, in any locale', () => {
  test.each([
    [12.5, 12.5],
    [0, 0],
    [-3, -3],
    ['7', 7],
    ['007', 7],
    ['1 234,50 ₽', 1234.5],
    ['1\u00a0234,50\u00a0₽', 1234.5], // no-break space
    ['1\u202f234,50\u202f₽', 1234.5], // narrow no-break space
    ['1\u2009234\u2009567,5', 1234567.5], // thin space
    ['1234,50 руб.', 1234.5],
    ['1 234 рублей', 1234],
    ['500 р.', 500],
    ['500р', 500],
    ['RUB 1 500', 1500],
    ['$1,234.50', 1234.5],
    ['1,234.50 USD', 1234.5],
    ['-$5', -5],
    ['$-5', -5],
    ['€ 12,50', 12.5],
    ['12,50 €', 12.5],
    ['(500)', -500],
    ['($1,234.50)', -1234.5],
    ['(500 ₽)', -500],
    ['−3', -3], // U+2212
    ['–3', -3], // en dash
    ['- 3', -3],
    ['+3', 3],
    ['25 %', 25],
    ['25%', 25],
    ['1.234.567,50', 1234567.5],
    ['1,234,567.50', 1234567.5],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ["1'234'567.50", 1234567.5],
    ['1’234', 1234],
    ['1 234 567', 1234567],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1234,567', 1234.567],
    ['0,123', 0.123],
    ['.5', 0.5],
    [' 42 ', 42],
  ])('%j is %d', (cell, expected) => {
    expect(readNumber(cell, ENGLISH)).toBe(expected);
    expect(readNumber(cell, RUSSIAN)).toBe(expected);
  });
});

describe('a mark that could be either kind is read by the locale', () => {
  test.each([
    ['1,234', 1234, 1.234],
    ['12,345 $', 12345, 12.345],
    ['-1,234', -1234, -1.234],
  ])('%j: %d in English, %d in Russian', (cell, english, russian) => {
    expect(readNumber(cell, ENGLISH)).toBe(english);
    expect(readNumber(cell, RUSSIAN)).toBe(russian);
  });

  test.each(['1.234', '12.345', '999.000'])('%j in Russian is not guessed at', (cell) => {
    expect(problemOf(() => readNumber(cell, RUSSIAN))).toBe('ambiguous');
    expect(readNumber(cell, ENGLISH)).toBe(Number(cell));
  });
});

describe('no number', () => {
  test.each([[''], [null], [undefined], ['  '], ['\u00a0']])('%j is no data', (cell) => {
    expect(readNumber(cell, ENGLISH)).toBeNull();
  });

  test.each([
    ['abc', 'kind'],
    [true, 'kind'],
    [false, 'kind'],
    [new Date(2025, 1, 1), 'kind'],
    [Number.NaN, 'kind'],
    [Number.POSITIVE_INFINITY, 'kind'],
    ['#N/A', 'error'],
    ['Loading...', 'error'],
    ['-', 'kind'],
    ['₽', 'kind'],
    ['12 шт', 'kind'],
    ['1e5', 'kind'],
    ['0x10', 'kind'],
    ['1,23,4', 'kind'],
    ['1,234,56', 'kind'],
    ['1.234.567.50', 'kind'],
    ['1,2.3.4', 'kind'],
    ['1,234.567,8', 'kind'],
    ['(500', 'kind'],
    ['500)', 'kind'],
    ['10-20', 'kind'],
    ['01.02.2025', 'kind'],
    ['--5', 'kind'],
  ])('%s: %s', (cell, problem) => {
    expect(problemOf(() => readNumber(cell, ENGLISH))).toBe(problem);
    expect(problemOf(() => readNumber(cell, RUSSIAN))).toBe(problem);
  });

  test.each([
    '12 50',
    '12р50',
    '12 р. 50',
    '12р500',
    '$12 $345',
    '8 912 345 67 89',
    '1 23 456',
    '1 2345',
  ])('two figures in one cell, %s, are not run together', (cell) => {
    expect(problemOf(() => readNumber(cell, RUSSIAN))).toBe('kind');
  });
});

describe('what the platform writes is read back', () => {
  const amounts = fc.integer({ min: -999_999_999, max: 999_999_999 }).map((cents) => cents / 100);

  test.each([
    ['en-US', 'USD', ENGLISH],
    ['en-US', 'EUR', ENGLISH],
    ['ru-RU', 'RUB', RUSSIAN],
    ['de-DE', 'EUR', RUSSIAN],
    ['uk-UA', 'UAH', RUSSIAN],
  ] as const)('money of %s in %s', (locale, currency, conventions) => {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(readNumber(format.format(amount), conventions)).toBe(amount);
      }),
    );
  });

  test('accounting style, with brackets for what is below 0', () => {
    const format = new Intl.NumberFormat('en-US', {
      style: 'currency',
      currency: 'USD',
      currencySign: 'accounting',
    });
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(readNumber(format.format(amount), ENGLISH)).toBe(amount);
      }),
    );
  });
});
