import { describe, expect, test } from 'vitest';
import { CellFault } from '../../src/cells/cellFault';
import { currencyIn, readMoney } from '../../src/cells/money';

const RUSSIAN = { decimalMark: ',' } as const;

test('money is read as numbers are', () => {
  expect(readMoney('1 234,50 ₽', RUSSIAN)).toBe(1234.5);
  expect(readMoney(-5, RUSSIAN)).toBe(-5);
  expect(readMoney(' ', RUSSIAN)).toBe(null);
});

test('a share is no money', () => {
  expect(() => readMoney('12 %', RUSSIAN)).toThrow(CellFault);
});

test('money is read by the column’s decimal mark', () => {
  expect(readMoney('1.234', RUSSIAN, { decimalMark: ',' })).toBe(1234);
  expect(readMoney('1.234', RUSSIAN, { decimalMark: '.' })).toBe(1.234);
});

describe('the currency of a cell', () => {
  test.each([
    ['₽', 'RUB'],
    ['руб.', 'RUB'],
    ['RUR', 'RUB'],
    ['rub', 'RUB'],
    ['500 р', 'RUB'],
    ['10 тыс. руб.', 'RUB'],
    ['5 р. 50 коп.', 'RUB'],
    ['50 коп.', 'RUB'],
    ['US$5', 'USD'],
    ['USD', 'USD'],
    ['R$ 5', 'BRL'],
    ['$5', '$'],
    ['5 долл.', '$'],
    ['50 zl', 'PLN'],
    ['$ -', '$'],
    ['$5 USD', 'USD'],
    ['¥500', '¥'],
    ['Rs. 500', '₨'],
    ['₹500', 'INR'],
    ['1,234 kr', 'kr'],
    ['AED 50', 'AED'],
    ['2.000 сум', 'UZS'],
  ])('%s: %s', (cell, currency) => {
    expect(currencyIn(cell)).toBe(currency);
  });

  test.each([
    ['500'],
    ['1 234,50'],
    ['5 шт'],
    ['all'],
    ['Рублёв'],
    [''],
    [null],
    [500],
    [true],
    [new Date(0)],
  ])('%j names none', (cell) => {
    expect(currencyIn(cell)).toBeNull();
  });
});
