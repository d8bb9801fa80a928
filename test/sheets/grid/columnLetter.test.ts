import { expect, test } from 'vitest';
import { columnLetter } from '../../../src/sheets/grid/columnLetter';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [18_277, 'ZZZ'], // the last column that Sheets can have
])('column %d is %s', (index, letter) => {
  expect(columnLetter(index)).toBe(letter);
});

test('each is the number before the next, in letters', () => {
  for (let index = 0; index < 18_278; index++) {
    const read = [...columnLetter(index)].reduce(
      (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
      0,
    );
    expect(read).toBe(index + 1);
  }
});
