import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/cells/cell';
import { CLIENT_COMPUTED, CLIENT_USUAL } from '../../../src/schema/computedColumns';
import {
  computedNote,
  isComplete,
  locateComputed,
  placeComputed,
  translatedHeaders,
  withoutComputed,
} from '../../../src/sheets/tables/computedColumns';
import { texts } from '../../../src/texts/texts';

const NOTE = computedNote('status', 'en');
const noColumnEmpty = () => false;

/** Lays the placements into a header, as a recalculation does. */
function laidOut(
  header: Cell[],
  notes: string[],
  isEmpty: (index: number) => boolean,
  language: 'en' | 'ru',
) {
  const [cells, marks] = [[...header], [...notes]];
  for (const { column, index, header: name } of placeComputed(header, notes, isEmpty, language)) {
    cells[index] = name;
    marks[index] = computedNote(column, language);
  }
  return { cells, marks };
}

describe('known by header and note together', () => {
  test('a user’s own column of that name is never taken for the add-on’s', () => {
    expect(locateComputed(['Client', 'Status'], ['', '']).size).toBe(0);
    expect(locateComputed(['Client', 'Status'], ['', 'my own note']).size).toBe(0);
    expect(locateComputed(['Client', 'Status'], []).size).toBe(0);
  });

  test('found by either language, wherever it has moved, its note added to or not', () => {
    expect(
      locateComputed(
        ['Status', 'x', 'Категория'],
        [NOTE, '', `${computedNote('category', 'ru')}\nours`],
      ),
    ).toEqual(
      new Map([
        ['status', 0],
        ['category', 2],
      ]),
    );
    expect(locateComputed(['Статус'], [NOTE])).toEqual(new Map([['status', 0]]));
  });

  test('one that an earlier version headed is found, and headed anew', () => {
    const header = ['Last contact by', 'Вид контакта', 'Contact by (computed)'];
    const notes = [NOTE, computedNote('contactType', 'ru'), NOTE];
    const located = locateComputed(header, notes);
    expect(located).toEqual(
      new Map([
        ['lastContactType', 0],
        ['contactType', 1],
      ]),
    );
    expect(translatedHeaders(header, located, 'en')).toEqual([
      { column: 'lastContactType', index: 0, header: 'Last contact type' },
      { column: 'contactType', index: 1, header: 'Next contact type' },
    ]);
    const apart = locateComputed(['Contact by (computed)'], [NOTE]);
    expect(translatedHeaders(['Contact by (computed)'], apart, 'ru')).toEqual([
      { column: 'contactType', index: 0, header: 'Как связаться (расчёт)' },
    ]);
    expect(locateComputed(['Вид контакта'], ['']).size).toBe(0);
  });

  test('of a doubled one the first counts', () => {
    expect(locateComputed(['Status', 'Status'], [NOTE, NOTE])).toEqual(new Map([['status', 0]]));
  });

  test('a renamed one is the user’s again', () => {
    expect(locateComputed(['My status'], [NOTE]).size).toBe(0);
  });

  test('every note says that the column is computed; two say more', () => {
    for (const language of ['en', 'ru'] as const) {
      const { notes } = texts[language];
      for (const column of CLIENT_COMPUTED) {
        expect(computedNote(column, language).startsWith(notes.computed)).toBe(true);
      }
      expect(computedNote('slowdown', language)).toContain(notes.slowdown);
      expect(computedNote('intervalSource', language)).toContain(notes.intervalSource);
    }
  });
});

test('what remains of a header without the computed columns is the user’s', () => {
  expect(withoutComputed(['Client', 'Status', 'Phone'], ['', NOTE, 'theirs'])).toEqual([
    'Client',
    '',
    'Phone',
  ]);
});

describe('where the missing ones go', () => {
  test('to the right of everything, in their order', () => {
    const placed = placeComputed(['Client', 'Phone'], ['', ''], noColumnEmpty, 'en');
    expect(placed.map(({ column }) => column)).toEqual(CLIENT_USUAL);
    expect(placed.map(({ index }) => index)).toEqual(CLIENT_USUAL.map((_, at) => at + 2));
    expect(placed[0]).toEqual({ column: 'status', index: 2, header: 'Status' });
  });

  test('into an empty column of that very header', () => {
    const [status] = placeComputed(['Client', 'Статус'], ['', ''], (index) => index === 1, 'ru');
    expect(status).toEqual({ column: 'status', index: 1, header: 'Статус' });
  });

  test('beside a user’s column of that name, under a longer one', () => {
    const english = placeComputed(['Client', 'Status'], ['', ''], noColumnEmpty, 'en');
    expect(english[0]).toEqual({ column: 'status', index: 2, header: 'Status (computed)' });
    const russian = placeComputed(['Клиент', 'Статус'], ['', ''], noColumnEmpty, 'ru');
    expect(russian[0]).toEqual({ column: 'status', index: 2, header: 'Статус (расчёт)' });
  });

  test('one that is made where it is asked for, into an empty column of its header and nowhere else', () => {
    const header = ['Client', 'Chance to buy, %'];
    const asked = placeComputed(header, ['', ''], (index) => index === 1, 'en');
    expect(asked.filter(({ column }) => !CLIENT_USUAL.includes(column))).toEqual([
      { column: 'chanceToBuy', index: 1, header: 'Chance to buy, %' },
    ]);
    const filled = placeComputed(header, ['', ''], noColumnEmpty, 'en');
    expect(filled.map(({ column }) => column)).toEqual(CLIENT_USUAL);
  });

  test('a sheet is complete until somebody asks for one more', () => {
    const computed = new Map(CLIENT_USUAL.map((column, index) => [column, index + 1]));
    const header = ['Client', ...CLIENT_USUAL.map((column) => texts.en.headers.clients[column])];
    const asking = [...header, 'Chance to buy, %'];
    expect(isComplete(computed, header, () => true)).toBe(true);
    expect(isComplete(computed, asking, () => true)).toBe(false);
    // It is the user's own.
    expect(isComplete(computed, asking, noColumnEmpty)).toBe(true);
    expect(isComplete(new Map([...computed].slice(1)), header, noColumnEmpty)).toBe(false);
  });

  test('only the missing ones are placed', () => {
    const placed = placeComputed(['Client', 'Status'], ['', NOTE], noColumnEmpty, 'en');
    expect(placed.map(({ column }) => column)).toEqual(CLIENT_USUAL.slice(1));
  });
});

describe.each([
  ['an empty sheet', [], noColumnEmpty],
  ['a sheet with clients', ['Client', 'Phone'], noColumnEmpty],
  [
    'a sheet whose user has a status, a category and a revenue',
    ['Client', 'Status', 'Категория', 'Revenue'],
    noColumnEmpty,
  ],
  [
    'a sheet laid out anew',
    ['Client', ...CLIENT_USUAL.map((column) => texts.en.headers.clients[column])],
    () => true,
  ],
] as [string, Cell[], () => boolean][])('once laid out in %s', (_, header, isEmpty) => {
  test.each(['en', 'ru'] as const)(
    'all are found again and nothing more is missing (%s)',
    (language) => {
      const { cells, marks } = laidOut(
        header,
        header.map(() => ''),
        isEmpty,
        language,
      );
      expect([...locateComputed(cells, marks).keys()].sort()).toEqual([...CLIENT_USUAL].sort());
      for (const later of ['en', 'ru'] as const) {
        expect(placeComputed(cells, marks, noColumnEmpty, later)).toEqual([]);
      }
      expect(new Set(cells.map(String)).size).toBeGreaterThanOrEqual(CLIENT_USUAL.length);
    },
  );
});
