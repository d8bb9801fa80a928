import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Cell, Cells } from '../../src/cells/cell';
import { openSpreadsheet } from '../sheets/fakeSpreadsheet';
import { dateShownIn } from '../sheets/timeZone';
import { CADENCE, type CustomFunction, column, customFunctions } from './customFunctions';

const ZONE = 'Europe/Moscow';

let sheet: Record<'NEXT_CONTACT' | 'DAYS_OVERDUE', CustomFunction>;
beforeAll(async () => {
  sheet = (await customFunctions()) as typeof sheet;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** The dates that the spreadsheet shows for Date cells. */
function shown(cells: Cells): unknown {
  const one = (cell: Cell) => (cell instanceof Date ? dateShownIn(ZONE, cell) : cell);
  return Array.isArray(cells) ? cells.map((row) => row.map(one)) : one(cells);
}

describe('NEXT_CONTACT', () => {
  test('the last contact plus the days for category and type', () => {
    openSpreadsheet('en_GB', ZONE);
    expect(shown(sheet.NEXT_CONTACT('A', '2026-03-01', CADENCE, 'call'))).toBe('2026-03-15');
    expect(shown(sheet.NEXT_CONTACT('A', '2026-03-01', CADENCE, 'meeting'))).toBe('2026-05-30');
    expect(shown(sheet.NEXT_CONTACT('C', '2026-03-01', CADENCE, 'звонок'))).toBe('2026-08-30');
  });

  test('without a type the earliest of all', () => {
    openSpreadsheet('en_GB', ZONE);
    expect(shown(sheet.NEXT_CONTACT('VIP', '2026-03-01', CADENCE))).toBe('2026-03-08');
    expect(shown(sheet.NEXT_CONTACT('VIP', '2026-03-01', CADENCE, ''))).toBe('2026-03-08');
  });

  test('no last contact: due on asOf; no rule for the type: blank; no category: blank', () => {
    openSpreadsheet('en_GB', ZONE);
    expect(shown(sheet.NEXT_CONTACT('A', '', CADENCE, 'call', '2026-03-20'))).toBe('2026-03-20');
    expect(sheet.NEXT_CONTACT('C', '2026-03-01', CADENCE, 'meeting')).toBe('');
    expect(sheet.NEXT_CONTACT('C', '', CADENCE, 'meeting', '2026-03-20')).toBe('');
    expect(sheet.NEXT_CONTACT('A', '2026-03-01', CADENCE, 'e-mail')).toBe('');
    expect(sheet.NEXT_CONTACT('', '2026-03-01', CADENCE)).toBe('');
  });

  test('over ranges, categories in Latin and Cyrillic letters alike', () => {
    openSpreadsheet('ru_RU', ZONE);
    const categories = column('А', 'В', 'С', 'вип', 'Б', 'D'); // the first three are Cyrillic
    expect(shown(sheet.NEXT_CONTACT(categories, '01.03.2026', CADENCE, 'call'))).toEqual(
      column(
        '2026-03-15',
        '2026-03-31',
        '2026-08-30',
        '2026-03-08',
        '2026-03-31',
        '«категория»: стоит «D»; напишите одно из: VIP, A, B, C.',
      ),
    );
  });

  test('the table in Russian words and another order', () => {
    openSpreadsheet('en_GB', ZONE);
    const table = [
      ['', 'Встреча', 'Звонок'],
      ['С', '', 100],
      ['А', 60, '10'],
    ];
    expect(shown(sheet.NEXT_CONTACT(column('A', 'C', 'B'), '2026-03-01', table))).toEqual(
      column('2026-03-11', '2026-06-09', ''),
    );
  });

  test('days are whole days', () => {
    openSpreadsheet('en_GB', ZONE);
    const everyMonth = [
      ['', 'call'],
      ['A', 365.25 / 12],
    ];
    const due = sheet.NEXT_CONTACT('A', '2026-03-01', everyMonth) as Date;
    expect(due.toISOString()).toBe('2026-03-30T21:00:00.000Z'); // midnight in Moscow
  });

  test.each([
    ['no range', 'CADENCE'],
    [
      'a table without its header',
      [
        ['A', 14],
        ['B', 30],
      ],
    ],
    ['a header alone', [['', 'call']]],
    [
      'something else',
      [
        ['', 'Total'],
        ['A', 14],
      ],
    ],
    [
      'unknown categories',
      [
        ['', 'call'],
        ['gold', 14],
      ],
    ],
  ])('%s instead of the table is refused', (_, table) => {
    expect(() => sheet.NEXT_CONTACT('A', '2026-03-01', table)).toThrow(
      /^“contact rules”: give the table of contact rules, .*CADENCE\.$/,
    );
  });

  test('days that are none are refused', () => {
    const table = (days: Cell) => [
      ['', 'call'],
      ['A', days],
    ];
    expect(() => sheet.NEXT_CONTACT('A', '2026-03-01', table('often'))).toThrow(
      '“contact rules”: found “often”; write a number',
    );
    expect(() => sheet.NEXT_CONTACT('A', '2026-03-01', table(-7))).toThrow(
      '“contact rules” is -7: it must be above 0.',
    );
  });

  test('a day without a midnight is still that day', () => {
    openSpreadsheet('en_GB', 'America/Sao_Paulo');
    const due = sheet.NEXT_CONTACT('A', '2018-10-21', CADENCE, 'call') as Date; // 4 November 2018
    expect(dateShownIn('America/Sao_Paulo', due)).toBe('2018-11-04');
  });
});

describe('DAYS_OVERDUE', () => {
  test('0 on the due day and before', () => {
    expect(
      sheet.DAYS_OVERDUE(column('2026-03-15', '2026-03-20', '2026-03-21', ''), '2026-03-20'),
    ).toEqual(column(5, 0, 0, ''));
  });

  test('counted to today in the spreadsheet’s zone', () => {
    vi.useFakeTimers({ now: new Date('2026-03-20T22:00:00Z') });
    openSpreadsheet('en_GB', ZONE);
    expect(sheet.DAYS_OVERDUE('2026-03-20')).toBe(1);
    openSpreadsheet('en_GB', 'UTC');
    expect(sheet.DAYS_OVERDUE('2026-03-20')).toBe(0);
  });
});
