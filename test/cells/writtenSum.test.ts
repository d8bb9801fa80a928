import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currencyIn, readMoney } from '../../src/cells/money';
import { readNumber } from '../../src/cells/number';
import { isAccountingZero, writtenSum } from '../../src/cells/writtenSum';
import { problemOf } from './fault';
import { AROUND, GROUPINGS } from './sumForms';

const BOTH = [{ decimalMark: '.' }, { decimalMark: ',' }] as const;

describe('sums as exports write them, in any locale', () => {
  test.each([
    ['Rs. 1,23,456.00', 123_456],
    ['Rs.500', 500],
    ['₹12,34,567', 1_234_567],
    ['US$60.00', 60],
    ['AED 50', 50],
    ['50 AED', 50],
    ['usd 50.5', 50.5],
    ['$1,234.50 CAD', 1234.5],
    ['৳2,999.50', 2999.5],
    ['1 200 zł', 1200],
    ['10 тыс.', 10_000],
    ['10 тыс. руб.', 10_000],
    ['1,5 млн ₽', 1_500_000],
    ['1.25 млн', 1_250_000],
    ['2 млрд', 2_000_000_000],
    ['10 т.р.', 10_000],
    ['10к', 10_000],
    ['$2.5k', 2500],
    ['10K USD', 10_000],
    ['5 000 р. 00 коп.', 5000],
    ['5 000 руб. 5 коп.', 5000.05],
    ['-1 000 рублей 50 копеек', -1000.5],
    ['50 коп.', 0.5],
    ['100,-', 100],
    ['100.-', 100],
    ['1 000,– €', 1000],
    ['50.00-', -50],
    ['50,00 ₽ −', -50],
    ['(100.00)', -100],
    ['(1 234,50 ₽)', -1234.5],
    ['+1 234,50', 1234.5],
    ["1'234'567.50", 1_234_567.5],
    ['CHF 1’234.50', 1234.5],
    ['1\u00a0234\u00a0567,5', 1_234_567.5],
    ['1\u2009234', 1234],
    ['-0', 0],
    ['(0,00)', 0],
  ])('%j is %d', (text, expected) => {
    for (const document of BOTH) {
      expect(readMoney(text, document)).toBe(expected);
      expect(readNumber(text, document)).toBe(expected);
    }
  });

  test.each(['-', '–', '—', '$ -', ' -   ₽', '- руб.', 'USD —'])(
    '%j of accounting is 0',
    (text) => {
      expect(isAccountingZero(text.trim())).toBe(true);
      for (const document of BOTH) {
        expect(readMoney(text, document)).toBe(0);
        expect(problemOf(() => readNumber(text, document))).toBe('kind');
      }
    },
  );
});

describe('what is no sum and nothing else is refused', () => {
  test.each([
    '---',
    '- шт',
    '10 т',
    '10 тонн',
    '12 шт',
    '5 cup',
    '3 top',
    '$12 €',
    'RUB 12 USD',
    'Сумма 100',
    '100 руб. за шт',
    '12 руб. 5 шт',
    '12 € 50 коп.',
    '10 тыс. 50 коп.',
    '5,5 руб. 50 коп.',
    '12 руб. 500 коп.',
    '--5',
    '-(5)',
    '(-5)',
    '-5-',
    '1 2345',
    '1234 567',
    '1 234 5',
    '12\n500',
    '1,23,45',
    '1.23.456',
    '12,34,56,789.5.5',
    '100,-5',
    '5.',
    '№ 5',
    '#1001',
    '5 < 6',
  ])('%j', (text) => {
    for (const document of BOTH) {
      expect(problemOf(() => readMoney(text, document))).toBe('kind');
      expect(currencyIn(text)).toBeNull();
    }
  });
});

describe('every sum in every form is that sum, and its currency is known', () => {
  test.each(Object.entries(GROUPINGS))('%s', (example, group) => {
    expect(group('1234567')).toBe(example);
    const marks = example.includes(',') ? ['.'] : example.includes('.') ? [','] : ['.', ','];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom(...marks),
        fc.constantFrom(...AROUND),
        fc.constantFrom(...BOTH),
        (whole, cents, mark, [before, after, sign, currency], document) => {
          const fraction = String(cents).padStart(2, '0');
          const written = `${before}${group(String(whole))}${mark}${fraction}${after}`;
          const sum = sign * Number(`${whole}.${fraction}`) + 0;
          expect([written, readMoney(written, document)]).toEqual([written, sum]);
          expect([written, currencyIn(written)]).toEqual([written, currency]);
        },
      ),
    );
  });

  test('with something else beside it, it is refused', () => {
    const strays = ['x', '5 5', '№', ' шт.', '/', '=', '5/', ' и ', ':', ' foo '];
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 999_999_999 }),
        fc.constantFrom(...Object.values(GROUPINGS)),
        fc.constantFrom(...strays),
        fc.boolean(),
        (whole, group, stray, isBefore) => {
          const sum = `${group(String(whole))}`;
          const written = isBefore ? `${stray} ${sum}` : `${sum} ${stray}`;
          for (const document of BOTH) {
            expect([written, problemOf(() => readMoney(written, document))]).toEqual([
              written,
              'kind',
            ]);
          }
        },
      ),
    );
  });
});

test('both readings of a text that allows two are known', () => {
  expect(writtenSum('1,234')).toMatchObject({ point: 1234, comma: 1.234 });
  expect(writtenSum('1.234')).toMatchObject({ point: 1.234, comma: 1234 });
  expect(writtenSum('1,234.5')).toMatchObject({ point: 1234.5, comma: null });
  expect(writtenSum('1,23,456')).toMatchObject({ point: 123_456, comma: null });
  expect(writtenSum('0,123')).toMatchObject({ point: null, comma: 0.123 });
  expect(writtenSum('.5')).toMatchObject({ point: 0.5, comma: null });
});
