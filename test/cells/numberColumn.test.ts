import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/cells/cell';
import { readMoney } from '../../src/cells/money';
import { readNumber } from '../../src/cells/number';
import { numberColumn } from '../../src/cells/numberColumn';
import { cellsOf } from './cellsOf';
import { problemOf } from './fault';

const ENGLISH = { decimalMark: '.' } as const;
const RUSSIAN = { decimalMark: ',' } as const;

const amountsOf = (cells: readonly Cell[], document: typeof ENGLISH | typeof RUSSIAN) => {
  const { convention } = numberColumn(cellsOf(cells), 'money', document);
  return cells.map((cell) => readMoney(cell, document, convention));
};

describe('the decimal mark', () => {
  test.each([
    ['1,234.50'],
    ['12.5'],
    ['0.123'],
    ['1234.567'],
    ['1,234,567'],
    ['1,23,456'],
    ['$2.50'],
    ['1 234.5 ₽'],
    ["1'234.5"],
    ['-2.5'],
  ])('is proved to be a point by %s', (proof) => {
    expect(amountsOf(['1,234', proof, '1.234'], RUSSIAN)).toMatchObject({ 0: 1234, 2: 1.234 });
  });

  test.each([
    ['1.234,50'],
    ['12,5'],
    ['0,123'],
    ['1234,567'],
    ['1.234.567'],
    ['2,50 €'],
    ['1 234,5'],
    ['(2,5)'],
  ])('is proved to be a comma by %s', (proof) => {
    expect(amountsOf(['1,234', proof, '1.234'], ENGLISH)).toMatchObject({ 0: 1.234, 2: 1234 });
  });

  test.each([['1,234'], ['1.234'], ['1 234'], ['500'], ['12,5 шт'], ['01.02.2025'], [12.5], ['']])(
    'is not proved by %j, and then each cell is read as if alone',
    (cell) => {
      const { convention, contradiction } = numberColumn(
        cellsOf([cell, '1.234']),
        'money',
        RUSSIAN,
      );
      expect([convention.decimalMark, contradiction]).toEqual([null, null]);
      expect(problemOf(() => readNumber('1.234', RUSSIAN, convention))).toBe('ambiguous');
      expect(readNumber('1.234', ENGLISH, convention)).toBe(1.234);
      expect(readNumber('1,234', RUSSIAN, convention)).toBe(1.234);
    },
  );

  test('proved both ways is told, and what can be read either way is not read', () => {
    const { convention, contradiction, values, ...counts } = numberColumn(
      cellsOf(['12.5', '1,234', '1.234,50', '7,5', '1 000']),
      'money',
      ENGLISH,
    );
    expect(convention.decimalMark).toBe('mixed');
    expect(contradiction).toEqual([
      { found: '12.5', cells: 1 },
      { found: '1.234,50', cells: 2 },
    ]);
    expect(counts).toEqual({ filled: 5, unreadable: 1, samples: ['1,234'] });
    expect([...values]).toEqual([12.5, Number.NaN, 1234.5, 7.5, 1000]);
    expect(problemOf(() => readMoney('1,234', ENGLISH, convention))).toBe('mixed');
    expect(readMoney('7,5', ENGLISH, convention)).toBe(7.5);
  });

  test.each([
    ['en-US', RUSSIAN],
    ['en-IN', RUSSIAN],
    ['de-DE', ENGLISH],
    ['ru-RU', ENGLISH],
    ['de-CH', RUSSIAN],
  ])('of random amounts of %s is found in a document of the other kind', (locale, document) => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    const amount = fc
      .integer({ min: -99_999_999_99, max: 99_999_999_99 })
      .map((cents) => cents / 100);
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 20 }), (amounts) => {
        const cells = [...amounts, 0.5].map((each) => format.format(each));
        expect(amountsOf(cells, document)).toEqual([...amounts, 0.5]);
      }),
    );
  });
});

test('what is unreadable depends on the kind of number', () => {
  const cells = ['12 %', '-', 'x', '', 5];
  expect(numberColumn(cellsOf(cells), 'money', ENGLISH)).toMatchObject({
    filled: 4,
    samples: ['12 %', 'x'],
  });
  expect(numberColumn(cellsOf(cells), 'number', ENGLISH)).toMatchObject({
    filled: 4,
    samples: ['-', 'x'],
  });
});
