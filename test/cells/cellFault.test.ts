import { describe, expect, test } from 'vitest';
import { CellFault, filled } from '../../src/cells/cellFault';
import { problemOf } from './fault';

describe('a filled cell', () => {
  test.each([[0], [false], ['text'], [-1.5]])('%j is passed on', (cell) => {
    expect(filled(cell, 'number')).toBe(cell);
  });

  test.each([[''], ['  '], [null], [undefined]])('%j is nothing', (cell) => {
    expect(filled(cell, 'number')).toBeNull();
  });

  test.each([
    '#N/A',
    '#REF!',
    '#VALUE!',
    '#DIV/0!',
    '#NAME?',
    '#NUM!',
    '#NULL!',
    '#ERROR!',
    'Loading...',
    ' #n/a ',
  ])('%s is an error value', (cell) => {
    expect(problemOf(() => filled(cell, 'text'))).toBe('error');
  });

  test.each(['#1 client', 'N/A', '# N/A of ours', 'Loading... dock'])('%s is a text', (cell) => {
    expect(filled(cell, 'text')).toBe(cell);
  });
});

describe('what was found, as its user sees it', () => {
  test.each([
    [true, 'TRUE'],
    [12.5, '12.5'],
    ['abc', 'abc'],
    [new Date(Number.NaN), 'Invalid Date'],
    ['x'.repeat(41), `${'x'.repeat(40)}…`],
  ])('%s', (cell, found) => {
    expect(new CellFault('number', 'kind', cell).found).toBe(found);
  });

  test('need, problem and choices go with it', () => {
    const fault = new CellFault('word', 'kind', 'abc', [['yes'], ['no']]);
    expect(fault).toBeInstanceOf(TypeError);
    expect(fault).toMatchObject({ need: 'word', problem: 'kind', choices: [['yes'], ['no']] });
  });
});
