import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Cells } from '../../src/cells/cell';
import { number, optional } from '../../src/functions/argument';
import { eachCell } from '../../src/functions/eachCell';
import { openSpreadsheet } from '../sheets/fakeSpreadsheet';
import { column } from './customFunctions';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** =SUM3(value; cost; [top]) */
function sum3(one: Cells, two: Cells, three?: Cells): Cells {
  return eachCell(
    [number('value', one), number('cost', two), optional(number('top', three), 100)],
    (a, b, c) => a + b + c,
  );
}

describe('shapes', () => {
  test.each<[string, Cells, Cells, Cells | undefined, Cells]>([
    ['single cells', 1, 2, 3, 6],
    ['a range of one cell is a single cell', [[1]], 2, 3, 6],
    ['a column', column(1, 2), 10, 0, column(11, 12)],
    ['a row', [[1, 2]], 10, 0, [[11, 12]]],
    [
      'a block',
      [
        [1, 2],
        [3, 4],
      ],
      10,
      0,
      [
        [11, 12],
        [13, 14],
      ],
    ],
    ['columns side by side', column(1, 2), column(10, 20), column(100, 200), column(111, 222)],
    ['a range of one cell beside a column', column(1, 2), [[10]], 0, column(11, 12)],
    ['what is left out has its default', 1, 2, undefined, 103],
    ['so has a blank single cell', column(1, 2), 0, '', column(101, 102)],
    ['and one given as a range', column(1, 2), 0, [['']], column(101, 102)],
    [
      'a ragged range is filled up with blanks',
      [[1, 2], [3]],
      10,
      0,
      [
        [11, 12],
        [13, ''],
      ],
    ],
    ['an empty range stays empty', [[]], 10, 0, [[]]],
    ['and so does one without rows', [], 10, 0, []],
  ])('%s', (_, one, two, three, expected) => {
    expect(sum3(one, two, three)).toEqual(expected);
  });

  test('ranges that differ are refused, in the user’s language', () => {
    expect(() => sum3(column(1, 2), column(1, 2, 3))).toThrow(
      '“win-back value” is 2 × 1 cells, “cost of bringing the client back” is 3 × 1: give ranges of the same shape, or a single cell.',
    );
    expect(() => sum3(column(1, 2), [[1, 2]])).toThrow(
      '“win-back value” is 2 × 1 cells, “cost of bringing the client back” is 1 × 2',
    );
    expect(() =>
      sum3(column(1, 2), [
        [1, 2],
        [3, 4],
      ]),
    ).toThrow('“win-back value” is 2 × 1 cells, “cost of bringing the client back” is 2 × 2');
    openSpreadsheet('ru_RU', 'Europe/Moscow');
    expect(() => sum3(column(1, 2), column(1, 2, 3))).toThrow(
      '«ценность возврата» — 2 × 1 ячеек, «затраты на возврат» — 3 × 1: нужны диапазоны одного размера или одна ячейка.',
    );
  });
});

describe('blank and bad cells', () => {
  test('a blank gives a blank in its place', () => {
    expect(sum3('', 2)).toBe('');
    expect(sum3(column(1, '', ' '), 2, 0)).toEqual(column(3, '', ''));
    expect(sum3(column('', ''), 2, 0)).toEqual(column('', ''));
  });

  test('a blank in a range given for an optional argument gives a blank, not the default', () => {
    expect(sum3(column(1, 2), 0, column('', 5))).toEqual(column('', 7));
    expect(sum3(1, 0, column(' ', 5))).toEqual(column('', 6));
  });

  test.each([
    ['abc', '“win-back value”: found “abc”; write a number in digits.'],
    [true, '“win-back value”: found “TRUE”; write a number in digits.'],
    ['#N/A', '“win-back value”: the cell holds the error #N/A; fix its formula.'],
    ['Loading...', '“win-back value”: the cell holds the error Loading...; fix its formula.'],
  ])('%s: a message in its place within a range, an error alone', (cell, message) => {
    expect(sum3(column(1, cell, 3), 2, 0)).toEqual(column(3, message, 5));
    expect(() => sum3(cell, 2)).toThrow(new Error(message));
  });

  test('a bad single cell beside a range is told in every row', () => {
    expect(sum3(column(1, ''), 'x', 0)).toEqual(
      column('“cost of bringing the client back”: found “x”; write a number in digits.', ''),
    );
  });
});
