import { expect, test } from 'vitest';
import { readText } from '../../src/cells/text';
import { problemOf } from './fault';

test.each([
  ['  Кофейня Ёлка ', 'Кофейня Ёлка'],
  [13085, '13085'], // clients known by a number
  [0, '0'],
  ['=IMPORTXML("x")', '=IMPORTXML("x")'],
  ['+7 912 000-00-00', '+7 912 000-00-00'],
  ['<img onerror>', '<img onerror>'],
])('%j is “%s”', (cell, expected) => {
  expect(readText(cell)).toBe(expected);
});

test.each([[''], [' \u00a0'], [null], [undefined]])('%j is no data', (cell) => {
  expect(readText(cell)).toBeNull();
});

test.each([
  [true, 'kind'],
  [new Date(0), 'kind'],
  ['#N/A', 'error'],
  ['Loading...', 'error'],
])('%s: %s', (cell, problem) => {
  expect(problemOf(() => readText(cell))).toBe(problem);
});
