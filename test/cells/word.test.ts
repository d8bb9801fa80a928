import { describe, expect, test } from 'vitest';
import { CellFault } from '../../src/cells/cellFault';
import { readWord, readWords } from '../../src/cells/word';
import { problemOf } from './fault';

const COLOURS = { green: ['green', 'зелёный'], dark: ['dark blue', 'тёмно-синий', '2', 'true'] };

describe('one word', () => {
  test.each([
    ['green', 'green'],
    ['  GREEN ', 'green'],
    ['Зелёный', 'green'],
    ['зеленый', 'green'],
    ['Dark  Blue', 'dark'],
    ['dark\u00a0blue', 'dark'],
    [2, 'dark'],
    [true, 'dark'],
  ])('%j is %s', (cell, code) => {
    expect(readWord(cell, COLOURS)).toBe(code);
  });

  test.each([[''], [' '], [null], [undefined]])('%j is no data', (cell) => {
    expect(readWord(cell, COLOURS)).toBeNull();
  });

  test('another word is refused, with those that are known', () => {
    expect(() => readWord('red', COLOURS)).toThrow(CellFault);
    expect(() => readWord('red', COLOURS)).toThrow(
      expect.objectContaining({ problem: 'kind', choices: [COLOURS.green, COLOURS.dark] }),
    );
  });

  test.each([
    [new Date(0), 'kind'],
    [3, 'kind'],
    [false, 'kind'],
    ['#N/A', 'error'],
    ['constructor', 'kind'],
  ])('%s: %s', (cell, problem) => {
    expect(problemOf(() => readWord(cell, COLOURS))).toBe(problem);
  });
});

describe('several words', () => {
  test.each([
    ['green, dark blue', ['green', 'dark']],
    ['тёмно-синий; зелёный', ['dark', 'green']],
    ['green\ndark blue', ['green', 'dark']],
    ['green,, ;', ['green']],
    ['', []],
    [null, []],
  ])('%j', (cell, codes) => {
    expect(readWords(cell, COLOURS)).toEqual(codes);
  });

  test('one unknown among them is refused', () => {
    expect(problemOf(() => readWords('green, red', COLOURS))).toBe('kind');
    expect(problemOf(() => readWords(5, COLOURS))).toBe('kind');
    expect(problemOf(() => readWords('#REF!', COLOURS))).toBe('error');
  });
});
