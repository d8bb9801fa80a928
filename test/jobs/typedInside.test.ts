import { describe, expect, test } from 'vitest';
import type { Cell } from '../../workbench/spreadsheet/grid';
import { touchedBy } from '../faults/touched';
import { tried } from '../faults/tried';
import { openedAddOn, smallBase, stoppedAt } from './openedAddOn';

// What a user types into the sheets that are written whole, from their first cell on.

const LOCALES = {
  en_US: {
    overview: 'Overview',
    report: 'Run report',
    whatIf: 'What if',
    over: (text: string, column: string) =>
      `“${text}” was written over a cell that the add-on fills in. It stands to the right of its line now, in column ${column}.`,
  },
  ru_RU: {
    overview: 'Обзор',
    report: 'Отчёт о расчёте',
    whatIf: 'Что если',
    over: (text: string, column: string) =>
      `«${text}»: записано поверх ячейки, которую заполняет дополнение. Теперь этот текст справа от своей строки, в столбце ${column}.`,
  },
};

/** A base whose sheets are written, with what a user and a colleague may do then. */
async function written(locale: keyof typeof LOCALES = 'en_US') {
  const addOn = await openedAddOn(smallBase(), { locale });
  const { workbench, recalculate, planAhead, setUp } = addOn;
  setUp();
  const run = () => {
    expect(recalculate()).toMatchObject({ ok: true });
    expect(planAhead()).toMatchObject({ ok: true });
  };
  run();
  run();
  const words = LOCALES[locale];
  const rows = (sheet: string) => workbench.read(sheet);
  return {
    ...addOn,
    run,
    rows,
    words,
    type(sheet: string, row: number, column: number, value: Cell) {
      const hand = workbench.byHand(sheet);
      const missing = column - hand.getMaxColumns();
      if (missing > 0) hand.insertColumnsAfter(hand.getMaxColumns(), missing);
      const below = row - hand.getMaxRows();
      if (below > 0) hand.insertRowsAfter(hand.getMaxRows(), below);
      hand.getRange(row, column).setValue(value);
    },
    cell: (sheet: string, row: number, column: number) =>
      workbench.byHand(sheet).getRange(row, column),
    /** The row, counted from 1, in whose first cell a text stands. */
    rowOf(sheet: string, label: string): number {
      const row = rows(sheet).findIndex(([first]) => first === label);
      if (row < 0) throw new Error(`No ${label} on ${sheet}`);
      return row + 1;
    },
    /** Where a value stands: row and column, counted from 1. */
    places: (sheet: string, value: Cell) =>
      rows(sheet).flatMap((cells, row) =>
        cells.flatMap((cell, column) => (cell === value ? [[row + 1, column + 1]] : [])),
      ),
    told: async () =>
      (await addOn.warnings(words.report)).map(([, , column, message]) => [column, message]),
    /** A manager more, so that the tables of managers are a line longer each. */
    hire: () => void workbench.byHand('Clients').getRange(3, 2).setValue('Abe'),
  };
}

describe.each(['en_US', 'ru_RU'] as const)('in %s', (locale) => {
  test('what was typed over a figure stands right of its line, and is told once', async () => {
    const { run, type, rows, places, told, words } = await written(locale);
    const quiet = await told();
    const figures = rows(words.overview)[73];
    type(words.overview, 74, 2, 'about three');
    type(words.whatIf, 7, 2, 'I doubt it');
    type(words.whatIf, 19, 3, 'too much');
    type(words.report, 2, 4, 'asked Olga');
    run();
    expect(rows(words.overview)[73]?.slice(0, 9)).toEqual(figures?.slice(0, 9));
    const found = [
      places(words.overview, 'about three'),
      places(words.whatIf, 'I doubt it'),
      places(words.whatIf, 'too much'),
      places(words.report, 'asked Olga'),
    ];
    expect(found).toEqual([[[74, 11]], [[7, 7]], [[19, 7]], [[2, 11]]]);
    const more = (await told()).filter(
      ([, message]) => !quiet.some(([, each]) => each === message),
    );
    expect(more).toEqual([
      ['K', words.over('about three', 'K')],
      ['K', words.over('asked Olga', 'K')],
      ['G', words.over('I doubt it', 'G')],
      ['G', words.over('too much', 'G')],
    ]);
    run();
    expect([
      places(words.overview, 'about three'),
      places(words.whatIf, 'I doubt it'),
      places(words.whatIf, 'too much'),
      places(words.report, 'asked Olga'),
    ]).toEqual(found);
    expect(await told()).toEqual(quiet);
  });
});

test('what stands in a blank cell among them, beside and below stays where it is, and nothing is said', async () => {
  const { run, type, places, told, rows } = await written();
  const quiet = await told();
  const texts: [string, number, number, string][] = [
    ['Overview', 74, 5, 'blank'],
    ['Overview', 12, 2, 'under the charts'],
    ['Overview', 74, 11, 'beside'],
    ['Overview', 1, 12, 'beside the title'],
    ['Overview', 240, 1, 'below'],
    ['What if', 1, 3, 'blank'],
    ['What if', 15, 2, 'between'],
    ['What if', 7, 7, 'beside'],
    ['What if', 25, 1, 'below'],
    ['Run report', 2, 5, 'blank'],
    ['Run report', 3, 12, 'beside'],
    ['Run report', 14, 6, 'below'],
  ];
  for (const [sheet, row, column, text] of texts) type(sheet, row, column, text);
  const heights = ['Overview', 'What if', 'Run report'].map((sheet) => rows(sheet).length);
  run();
  run();
  for (const [sheet, row, column, text] of texts) {
    expect([sheet, text, places(sheet, text)]).toEqual([sheet, text, [[row, column]]]);
  }
  expect(await told()).toEqual(quiet);
  expect(['Overview', 'What if', 'Run report'].map((sheet) => rows(sheet).length)).toEqual(heights);
});

test('the inputs of What if and the terms of the KPI are read, not moved', async () => {
  const { run, type, rowOf, cell, told } = await written();
  const quiet = await told();
  const weight = rowOf('Overview', 'Weight');
  type('Overview', weight, 2, 55);
  type('What if', 7, 3, 80);
  cell('What if', 8, 3).setFormula('=2+3');
  run();
  expect(cell('Overview', weight, 2).getValue()).toBe(55);
  expect(cell('What if', 7, 3).getValue()).toBe(80);
  expect(cell('What if', 8, 3).getFormula()).toBe('=2+3');
  expect(await told()).toEqual(quiet);
});

test('what stands beside or in a blank cell goes along with its line, with its look, and a formula as one', async () => {
  const { run, type, rowOf, cell, places, hire, told } = await written();
  const before = rowOf('Overview', 'Development of existing clients');
  type('Overview', before, 11, 'ask the head');
  cell('Overview', before, 11).setBackground('#ffff00').setNote('a note');
  cell('Overview', before + 2, 12).setFormula('=1+1');
  type('Overview', before + 2, 9, 'few');
  type('Overview', before + 3, 5, 'over a figure');
  type('Overview', rowOf('Overview', 'Clients'), 11, 'of the base');
  hire();
  run();
  const after = rowOf('Overview', 'Development of existing clients');
  expect(after).toBeGreaterThan(before);
  expect(places('Overview', 'ask the head')).toEqual([[after, 11]]);
  expect(cell('Overview', after, 11).getBackground()).toBe('#ffff00');
  expect(cell('Overview', after, 11).getNote()).toBe('a note');
  expect(cell('Overview', after + 2, 12).getFormula()).toBe('=1+1');
  expect(places('Overview', 'few')).toEqual([[after + 2, 9]]);
  expect(places('Overview', 'of the base')).toEqual([[rowOf('Overview', 'Clients'), 11]]);
  expect(places('Overview', 'over a figure')).toHaveLength(1);
  run();
  expect(places('Overview', 'ask the head')).toEqual([[after, 11]]);
  expect(places('Overview', 'few')).toEqual([[after + 2, 9]]);
  expect((await told()).filter(([, message]) => /over a cell/.test(String(message)))).toEqual([]);
});

test('what stands below gives way where the block grows, and comes back to no farther off', async () => {
  const { run, type, rows, places, hire, workbench } = await written();
  const height = rows('Overview').length;
  type('Overview', height + 2, 1, 'below');
  type('Overview', height + 2, 11, 'beside that');
  hire();
  run();
  const grown = places('Overview', 'below')[0]?.[0] ?? 0;
  expect(grown).toBeGreaterThan(height + 2);
  expect(places('Overview', 'beside that')).toEqual([[grown, 11]]);
  expect(rows('Overview')[grown - 2]?.every((cell) => cell === null)).toBe(true);
  workbench.byHand('Clients').getRange(3, 2).setValue('Olga');
  run();
  workbench.byHand('Clients').getRange(3, 2).setValue('Abe');
  run();
  expect(places('Overview', 'below')).toEqual([[grown, 1]]);
});

test('a text of an earlier place is not lost where its line is gone', async () => {
  const { run, type, rowOf, places, hire, workbench } = await written();
  hire();
  run();
  const abe = rowOf('Overview', 'Abe');
  type('Overview', abe, 11, 'beside Abe');
  type('Overview', abe, 9, 'about Abe');
  type('Overview', abe, 2, 'over Abe');
  workbench.byHand('Clients').getRange(3, 2).setValue('Olga');
  run();
  for (const text of ['beside Abe', 'about Abe', 'over Abe'])
    expect([text, places('Overview', text).length]).toEqual([text, 1]);
});

test('notes beside that Google does not sort stay where they are', async () => {
  const { run, type, rowOf, places, hire, workbench } = await written();
  const row = rowOf('Overview', 'Development of existing clients');
  type('Overview', row, 11, 'ask the head');
  hire();
  workbench.calls.failOn('Range.sort', 'You can’t sort a range with merged cells');
  run();
  workbench.calls.heal();
  expect(places('Overview', 'ask the head')).toEqual([[row, 11]]);
});

test('a recalculation that is cut off at any data call that has to do with them loses nothing of it', async () => {
  const { type, rowOf, places, hire, workbench, recalculate } = await written();
  const row = rowOf('Overview', 'Development of existing clients');
  type('Overview', row, 11, 'beside');
  type('Overview', row + 2, 9, 'in a blank');
  type('Overview', row + 3, 1, 'over a label');
  type('Overview', rowOf('Overview', 'NPS'), 2, 'over a figure');
  type('Run report', 2, 4, 'over a message');
  hire();
  const begun = workbench.snapshot();
  const touched = touchedBy(workbench, recalculate);
  const sheets = ['Overview', 'Run report'].map((sheet) => workbench.book.sheetNamed(sheet)?.id);
  const calls = touched.flatMap((parts, index) =>
    [...parts].some((part) => sheets.includes(part.split(' ')[0])) ? [index + 1] : [],
  );
  expect(calls.length).toBeGreaterThan(10);
  for (const call of tried(calls)) {
    workbench.restore(begun, { keepsScript: true });
    stoppedAt(workbench, call, recalculate);
    expect(recalculate()).toMatchObject({ ok: true });
    const found = ['beside', 'in a blank', 'over a label', 'over a figure'].map(
      (text) => places('Overview', text).length,
    );
    expect([call, ...found, places('Run report', 'over a message').length]).toEqual([
      ...[call, 1, 1, 1, 1, 1],
    ]);
  }
});

test('a sheet of an earlier version gets its marks left of what stands beside', async () => {
  const { run, type, places, workbench, rows } = await written();
  for (const sheet of ['Overview', 'Run report']) workbench.byHand(sheet).deleteColumn(10);
  workbench.byHand('What if').deleteColumn(6);
  type('Overview', 74, 10, 'beside');
  type('What if', 7, 6, 'beside');
  type('Run report', 3, 10, 'beside');
  run();
  expect(['Overview', 'What if', 'Run report'].map((sheet) => places(sheet, 'beside'))).toEqual([
    ...[[[74, 11]], [[7, 7]], [[3, 11]]],
  ]);
  expect(rows('Overview')[0]?.[9]).toMatch(/^\|/);
});

test('a row or a column that is inserted among them is no typing over', async () => {
  const { run, told, workbench, type, places } = await written();
  const quiet = await told();
  workbench.byHand('Overview').insertRowsAfter(60, 1);
  workbench.byHand('What if').insertColumnBefore(2);
  run();
  expect(await told()).toEqual(quiet);
  type('Overview', 74, 11, 'beside');
  run();
  expect(places('Overview', 'beside')).toEqual([[74, 11]]);
});
