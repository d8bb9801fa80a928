import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type CustomFunction, column, customFunctions } from './customFunctions';

let sheet: Record<'ABC' | 'RFM', CustomFunction>;
beforeAll(async () => {
  sheet = (await customFunctions()) as typeof sheet;
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('ABC', () => {
  test('two equal clients are both A, a sole one is A', () => {
    expect(sheet.ABC(column(50, 50))).toEqual(column('A', 'A'));
    expect(sheet.ABC(7)).toBe('A');
    expect(sheet.ABC([[7]])).toEqual([['A']]);
  });

  test('the result has the shape of the range; blanks stay blank and take no part', () => {
    expect(
      sheet.ABC([
        [50, 30],
        ['', 15],
        [5, 0],
      ]),
    ).toEqual([
      ['A', 'A'],
      ['', 'B'],
      ['C', 'C'],
    ]);
    expect(sheet.ABC([[50, 30, 15, 5]])).toEqual([['A', 'A', 'B', 'C']]);
    expect(sheet.ABC(column('', ''))).toEqual(column('', ''));
    expect(sheet.ABC('')).toBe('');
    expect(sheet.ABC([[50, 30], [20]])).toEqual([
      ['A', 'A'],
      ['B', ''],
    ]); // ragged
    expect(sheet.ABC([[]])).toEqual([[]]);
  });

  test('sums of cents do not drift over a border', () => {
    // Ten times 0.1 is 1, of which the ninth client begins at 80 % exactly.
    expect(sheet.ABC(column(...new Array(10).fill(0.1)))).toEqual(
      column(...new Array(8).fill('A'), 'B', 'B'),
    );
  });

  test('borders of one’s own', () => {
    expect(sheet.ABC(column(50, 30, 15, 5), 50, 80)).toEqual(column('A', 'B', 'C', 'C'));
    expect(() => sheet.ABC(column(1), 0.8)).toThrow(
      '“border of A” requires a percentage: for 25% write 25; for less than 1% take a longer period.',
    );
    expect(() => sheet.ABC(column(1), 95, 80)).toThrow(
      '“border of A” must be above 0 and below “border of B”',
    );
  });

  test('a bad cell is named by its place in the range', () => {
    expect(() => sheet.ABC(column(1, 2, 'x'))).toThrow('“value of each client”, cell 3: found “x”');
    expect(() => sheet.ABC([[1, 2, 'x', 4]])).toThrow('“value of each client”, cell 3: found “x”');
    expect(() =>
      sheet.ABC([
        [1, 2],
        [3, 'x'],
      ]),
    ).toThrow('“value of each client”, cell 4: found “x”');
    expect(() => sheet.ABC('x')).toThrow('“value of each client”: found “x”');
  });
});

describe('RFM', () => {
  const last = column(
    '2025-06-30',
    '2025-06-20',
    '2025-06-10',
    '2025-05-31',
    '2025-05-21',
    '2025-05-11',
  );
  const deals = column(6, 5, 4, 3, 2, 1);
  const amounts = column(600, 500, 400, 300, 200, 100);

  test('recency, frequency, money and the three as a code', () => {
    expect(sheet.RFM(last, deals, amounts, '2025-06-30')).toEqual([
      [5, 5, 5, '555'],
      [5, 4, 4, '544'],
      [4, 3, 3, '433'],
      [3, 2, 2, '322'],
      [2, 1, 1, '211'],
      [1, 1, 1, '111'],
    ]);
  });

  test('a row with a blank is blank all over, and takes no part', () => {
    const scores = sheet.RFM(
      [['2025-06-30'], ['2025-06-20'], ['2025-06-10']],
      column(1, '', 2),
      column(10, 20, 30),
      '2025-06-30',
      2,
    );
    expect(scores).toEqual([
      [2, 1, 1, '211'],
      ['', '', '', ''],
      [1, 2, 2, '122'],
    ]);
  });

  test('ranges of different lengths are refused', () => {
    expect(() => sheet.RFM(last, column(1, 2), amounts, '2025-06-30')).toThrow(
      '“last purchase of each client” has 6 cells, “deals of each client” has 2: give ranges of the same length.',
    );
  });

  test('a purchase after asOf is flagged', () => {
    expect(() => sheet.RFM(last, deals, amounts, '2025-06-29')).toThrow(
      '“last purchase” (2025-06-30) is after “day to count to” (2025-06-29).',
    );
  });

  test('a bad cell is named by its place; a blank asOf gives a blank', () => {
    expect(() => sheet.RFM(last, column(6, 5, 'x', 3, 2, 1), amounts, '2025-06-30')).toThrow(
      '“deals of each client”, cell 3: found “x”',
    );
    expect(sheet.RFM(last, deals, amounts, '')).toBe('');
  });

  test('bins are a count', () => {
    expect(() => sheet.RFM(last, deals, amounts, '2025-06-30', 2.5)).toThrow(
      '“number of scores” is 2.5',
    );
  });
});
