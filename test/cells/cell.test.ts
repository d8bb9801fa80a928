import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { isBlank, isDate } from '../../src/cells/cell';

test.each([[''], [null], [undefined], [' '], ['\u00a0'], ['\t\n']])('%j is blank', (cell) => {
  expect(isBlank(cell)).toBe(true);
});

test.each([[0], [false], ['0'], ['-'], [new Date(0)], [Number.NaN]])('%s is not', (cell) => {
  expect(isBlank(cell)).toBe(false);
});

test('a Date of another realm is a date, and an invalid one too', () => {
  const foreign: unknown = runInNewContext('new Date(0)');
  expect(foreign instanceof Date).toBe(false);
  expect(isDate(foreign)).toBe(true);
  expect(isDate(new Date(Number.NaN))).toBe(true);
});

test('what only looks like one is not', () => {
  for (const cell of ['2025-02-01', 45_000, { getTime: () => 0 }, null]) {
    expect(isDate(cell)).toBe(false);
  }
});
