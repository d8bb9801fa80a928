import { describe, expect, test } from 'vitest';
import {
  clientKeyOf,
  dayFrom,
  oneOf,
  recordOf,
  requestIdOf,
  someOf,
  textOf,
  wholeNumberOf,
} from '../../src/panel/argument';
import { SheetError } from '../../src/sheets/document/sheetError';
import { texts } from '../../src/texts/texts';
import { on } from '../core/on';

const { refused } = texts.en;
const MEASURES = ['revenue', 'profit', 'deals'] as const;

/** Values of every kind that can cross, but for texts and numbers. */
const OF_ANOTHER_KIND = [null, undefined, true, [], ['revenue'], {}, { length: 1 }, [[]]];

describe('what is as it should be passes', () => {
  test.each([
    ['a text, trimmed', textOf('  late again ', 20, 'en'), 'late again'],
    ['a text of as many characters as may be', textOf('12345', 5, 'en'), '12345'],
    ['an empty text', textOf(' ', 5, 'en'), ''],
    ['a text of markup', textOf('=1+1 <b>', 20, 'en'), '=1+1 <b>'],
    ['one of a few words', oneOf('profit', MEASURES, 'en'), 'profit'],
    ['some of them', someOf(['deals', 'revenue', 'deals'], MEASURES, 'en'), ['revenue', 'deals']],
    ['none of them', someOf([], MEASURES, 'en'), []],
    ['a day', dayFrom('2028-02-29', 'en'), on('2028-02-29')],
    ['a whole number at a border', wholeNumberOf(10, 0, 10, 'en'), 10],
    ['an object', recordOf({ note: 1 }, ['note', 'score'], 'en'), { note: 1 }],
    ['a request’s name', requestIdOf('a-1_B', 'en'), 'a-1_B'],
    ['a key', clientKeyOf('кофейня елка', 'en'), 'кофейня елка'],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('what is not is refused', () => {
  const refusals: [string, (given: unknown) => unknown, unknown[], string][] = [
    ['a text', (given) => textOf(given, 5, 'en'), [...OF_ANOTHER_KIND, 5], refused.malformed],
    ['a text too long', (given) => textOf(given, 5, 'en'), ['123456'], refused.tooLong(6, 5)],
    [
      'an object',
      (given) => recordOf(given, ['note', 'score'], 'en'),
      [null, 5, 'note', ['note'], { note: 1, rest: 2 }, JSON.parse('{"__proto__": 1}')],
      refused.malformed,
    ],
    [
      'a request’s name',
      (given) => requestIdOf(given, 'en'),
      [...OF_ANOTHER_KIND, '', 'a b', '=1+1', '<b>'],
      refused.malformed,
    ],
    [
      'a word',
      (given) => oneOf(given, MEASURES, 'en'),
      [...OF_ANOTHER_KIND, 0, '', 'Profit', 'length', 'constructor', '__proto__'],
      refused.malformed,
    ],
    [
      'words',
      (given) => someOf(given, MEASURES, 'en'),
      [null, {}, 'profit', ['sum'], [0], [['profit']], new Array(9).fill('profit')],
      refused.malformed,
    ],
    [
      'a day',
      (given) => dayFrom(given, 'en'),
      [
        ...OF_ANOTHER_KIND,
        20000,
        '',
        '2026-02-29',
        '2026-13-01',
        '01.02.2026',
        '2026-1-1',
        ' 2026-01-01',
      ],
      refused.malformed,
    ],
    [
      'a number',
      (given) => wholeNumberOf(given, 0, 10, 'en'),
      [...OF_ANOTHER_KIND, '5', 0.5, Number.NaN, Number.POSITIVE_INFINITY],
      refused.malformed,
    ],
    [
      'a number out of range',
      (given) => wholeNumberOf(given, 0, 10, 'en'),
      [11],
      refused.outOfRange(11, 0, 10),
    ],
    [
      'a key',
      (given) => clientKeyOf(given, 'en'),
      [...OF_ANOTHER_KIND, 5, '', ' ', 'Ann', 'ann ', 'ёлка', 'a'.repeat(1001)],
      refused.malformed,
    ],
  ];

  test.each(refusals)('%s', (_, check, values, sentence) => {
    for (const value of values) {
      expect([value, messageOf(() => check(value))]).toEqual([value, sentence]);
    }
  });
});

test('in the language of the spreadsheet', () => {
  expect(messageOf(() => textOf(5, 5, 'ru'))).toBe(texts.ru.refused.malformed);
});

function messageOf(check: () => unknown): string {
  try {
    check();
  } catch (error) {
    if (error instanceof SheetError) return error.message;
    throw error;
  }
  return 'not refused';
}
