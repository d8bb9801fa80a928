import { expect, test } from 'vitest';
import { SETTING_NAMES, type SettingName } from '../../src/schema/settings';
import { texts } from '../../src/texts/texts';
import type { Cell } from '../../workbench/spreadsheet/grid';
import type { MemoryWorkbench } from '../../workbench/spreadsheet/memoryWorkbench';
import { Met } from '../faults/met';
import { callsUpTo, due, dueAt } from '../faults/tried';
import { recalculatedAddOn, smallBase } from './openedAddOn';

// What people do to the settings while a run puts them into another language.

type Sheet = ReturnType<MemoryWorkbench['byHand']>;
type Range = ReturnType<Sheet['getRange']>;

/** Settings, tables beside them, and every text of the sheet. */
type Seen = Record<'listed' | 'tables' | 'texts', readonly string[]>;

const TABLES = [
  ...['CADENCE', 'OFFERS', 'MANAGERS', 'HOLIDAYS', 'WORD_MEANINGS', 'CURRENCIES'],
  ...['PASTED_TWICE', 'ALIASES'],
];

async function opened() {
  const addOn = await recalculatedAddOn(smallBase());
  const { workbench, recalculate } = addOn;
  const settings = () =>
    workbench.byHand(workbench.book.sheetNamed('Settings') ? 'Settings' : texts.ru.sheets.settings);
  const place = (name: string) => {
    const area = workbench.book.names().get(name)?.area;
    if (!area) throw new Error(`Nothing is named ${name}.`);
    const [rows, columns] = [
      area.endRow - area.startRow + 1,
      area.endColumn - area.startColumn + 1,
    ];
    return settings().getRange(area.startRow + 1, area.startColumn + 1, rows, columns);
  };
  const valueColumn = () => place('AS_OF').getColumn();
  const labels = () =>
    settings()
      .getRange(1, valueColumn() - 1, settings().getLastRow(), 1)
      .getValues()
      .map(([cell]) => cell);
  const rowOf = (name: SettingName) =>
    Math.max(
      ...[texts.en, texts.ru].map((words) => labels().indexOf(words.settings[name][0] ?? '')),
    ) + 1;
  const seenIn = (range: Range) => {
    const [values, notes, lists] = [
      range.getValues(),
      range.getNotes(),
      range.getDataValidations(),
    ];
    return values.map((cells, row) =>
      cells.map((cell, column) =>
        JSON.stringify([
          cell,
          notes[row]?.[column],
          lists[row]?.[column]?.getCriteriaType(),
          lists[row]?.[column]?.getCriteriaValues(),
        ]),
      ),
    );
  };
  const put = (name: SettingName, value: Cell) =>
    settings().getRange(rowOf(name), valueColumn()).setValue(value);
  const inTable = (name: string, row: number, cells: Cell[]) =>
    place(name).offset(row, 0, 1, cells.length).setValues([cells]);
  put('aShare', 60).setNote('agreed with the head');
  settings()
    .getRange(rowOf('lostAfter'), valueColumn() + 1)
    .setValue('our own unit');
  inTable('ALIASES', 1, ['Annie', 'Ann']);
  inTable('ALIASES', 2, ['Robert', 'Bob']);
  inTable('WORD_MEANINGS', 1, ['odd', 'done']);
  inTable('MANAGERS', 1, ['Max', 'max@example.com', 15]);
  place('CADENCE').offset(1, 1, 1, 1).setValue(17).setNote('they asked for it');
  place('OFFERS').offset(2, 0, 1, 1).setValue('price, too dear').setNote('heard often');
  recalculate();
  /** The row of a setting: cells, notes, and what may be typed. */
  const seenOf = (name: SettingName) =>
    seenIn(settings().getRange(rowOf(name), valueColumn() - 1, 1, 4)).join();
  return {
    ...{ workbench, recalculate, settings, place, put, rowOf, seenOf },
    /** All of the settings and of the tables beside them, wherever they stand. */
    look(): Seen {
      const tables = TABLES.map((name) => {
        const [header, ...rows] = seenIn(place(name));
        return JSON.stringify([name, header, rows.map((row) => row.join()).sort()]);
      });
      const cells = settings().getDataRange().getValues().flat();
      const texts = cells.filter((cell) => cell !== '').map(String);
      return { listed: SETTING_NAMES.map(seenOf), tables, texts: texts.sort() };
    },
  };
}

const EDITS: [string, (sheet: Sheet, place: (name: string) => Range) => void][] = [
  ['a row is put on top', (sheet) => void sheet.insertRowsBefore(1, 1)],
  ['a column is put in before all', (sheet) => void sheet.insertColumnBefore(1)],
  ['a column is put in before the tables', (sheet) => void sheet.insertColumnBefore(6)],
  [
    'a column is put in before the last table',
    (sheet, place) => void sheet.insertColumnBefore(place('ALIASES').getColumn()),
  ],
  [
    'the list of settings is sorted',
    (sheet) => void sheet.getRange(3, 1, 12, 4).sort({ column: 1, ascending: false }),
  ],
  [
    'a table is sorted alone',
    (_, place) =>
      void place('OFFERS')
        .offset(1, 0, 5, 2)
        .sort({ column: place('OFFERS').getColumn(), ascending: false }),
  ],
  [
    'rows are sorted, those of the tables among them',
    (sheet) => {
      sheet.getRange(2, 1, 4, sheet.getLastColumn()).sort({ column: 1, ascending: false });
    },
  ],
];

/** Of all that stood and may stand nothing else is to be found. */
function expectAmong(found: Seen, allowed: readonly Seen[], n: number): void {
  for (const kind of ['listed', 'tables', 'texts'] as const) {
    found[kind].forEach((each, index) => {
      const wanted = allowed.map((one) => one[kind][index]);
      if (!wanted.includes(each)) expect([n, kind, each]).toEqual([n, kind, wanted[0]]);
    });
  }
}

test.each(due(EDITS))(
  '%s while the language is switched: nothing is lost',
  async (_, make) => {
    const { workbench, recalculate, settings, place, put, look } = await opened();
    const edit = () => make(settings(), place);
    put('language', 'Russian');
    const start = workbench.snapshot();
    const again = () => {
      expect(recalculate()).toMatchObject({ ok: true });
      return look();
    };
    edit();
    const first = again();
    workbench.restore(start, { keepsScript: true });
    workbench.calls.reset();
    recalculate();
    const { data } = workbench.calls;
    edit();
    const last = again();
    // Whatever was done first: all is in the other language, and nothing is lost.
    expectAmong(first, [last], 0);
    const met = new Met();
    for (const n of dueAt(callsUpTo(data))) {
      workbench.restore(start, { keepsScript: true });
      workbench.calls.between(n, edit);
      recalculate();
      workbench.calls.heal();
      if (met.isNew(workbench.snapshot())) expectAmong(again(), [first, last], n);
    }
  },
  600_000,
);

test('the settings are sorted, and what may be typed goes with each', async () => {
  const { recalculate, settings, seenOf, rowOf } = await opened();
  const before = SETTING_NAMES.map(seenOf);
  const rows = settings().getRange(2, 1, 4, settings().getLastColumn());
  // A language offered where a day is to be written: Google would refuse it.
  rows.sort({ column: 1, ascending: false });
  expect(rowOf('asOf')).not.toBe(3);
  expect(recalculate()).toMatchObject({ ok: true });
  expect(SETTING_NAMES.map(seenOf)).toEqual(before);
});
