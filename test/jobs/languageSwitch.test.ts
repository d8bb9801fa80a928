import { describe, expect, test } from 'vitest';
import { SETTING_NAMES, type SettingName } from '../../src/schema/settings';
import { texts } from '../../src/texts/texts';
import type { Cell } from '../../workbench/spreadsheet/grid';
import type { MemoryWorkbench } from '../../workbench/spreadsheet/memoryWorkbench';
import { callsUpTo, tried } from '../faults/tried';
import { on, recalculatedAddOn, smallBase } from './openedAddOn';

// What people do to the settings while a run puts them into another language.

type Sheet = ReturnType<MemoryWorkbench['byHand']>;

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
  const seenIn = (range: ReturnType<Sheet['getRange']>) => {
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
  return {
    workbench,
    recalculate,
    settings,
    place,
    rowOf,
    valueColumn,
    /** All of the settings and of the tables beside them, wherever they stand. */
    look() {
      const listed = SETTING_NAMES.map((name) => [
        name,
        ...seenIn(settings().getRange(rowOf(name), valueColumn() - 1, 1, 4)),
      ]);
      const tables = TABLES.map((name) => {
        const [header, ...rows] = seenIn(place(name));
        return [name, header, rows.sort()];
      });
      const cells = settings()
        .getDataRange()
        .getValues()
        .flat()
        .filter((cell) => cell !== '')
        .map(String)
        .sort();
      return { listed, tables, cells };
    },
  };
}

const EDITS: [string, (sheet: Sheet) => void][] = [
  ['a row is put on top', (sheet) => void sheet.insertRowsBefore(1, 1)],
  ['a column is put in before the tables', (sheet) => void sheet.insertColumnBefore(6)],
  ['a column is put in before all', (sheet) => void sheet.insertColumnBefore(1)],
  [
    'they are sorted',
    (sheet) => {
      sheet.getRange(2, 1, 4, sheet.getLastColumn()).sort({ column: 1, ascending: false });
    },
  ],
  [
    'they are sorted wide',
    (sheet) => {
      sheet.getRange(3, 1, 12, sheet.getLastColumn()).sort({ column: 1, ascending: false });
    },
  ],
];

describe('the switch of the language', () => {
  test.each(EDITS)(
    '%s meanwhile',
    async (_, edit) => {
      const { workbench, recalculate, settings, place, rowOf, valueColumn, look } = await opened();
      const put = (name: SettingName, value: Cell) =>
        settings().getRange(rowOf(name), valueColumn()).setValue(value);
      put('aShare', 60);
      settings().getRange(rowOf('aShare'), valueColumn()).setNote('agreed with the head');
      settings()
        .getRange(rowOf('lostAfter'), valueColumn() + 1)
        .setValue('our own unit');
      const inTable = (name: string, row: number, cells: Cell[]) =>
        place(name).offset(row, 0, 1, cells.length).setValues([cells]);
      inTable('ALIASES', 1, ['Annie', 'Ann']);
      inTable('ALIASES', 2, ['Robert', 'Bob']);
      inTable('WORD_MEANINGS', 1, ['odd', 'done']);
      inTable('MANAGERS', 1, ['Max', 'max@example.com', 15]);
      place('CADENCE').offset(1, 1, 1, 1).setValue(17).setNote('they asked for it');
      place('OFFERS').offset(2, 0, 1, 1).setValue('price, too dear').setNote('heard often');
      recalculate();
      put('language', 'Russian');
      const start = workbench.snapshot();
      const run = (n: number) => {
        workbench.restore(start, { keepsScript: true });
        workbench.calls.reset();
        if (n === 0) edit(settings());
        else workbench.calls.between(n, () => edit(settings()));
        recalculate();
        const { data } = workbench.calls;
        workbench.calls.heal();
        return data;
      };
      const count = run(0);
      expect(recalculate()).toMatchObject({ ok: true });
      const first = look();
      run(-1);
      edit(settings());
      console.log(JSON.stringify(settings().getRange(1, 1, 8, 12).getValues()));
      expect(recalculate()).toMatchObject({ ok: true });
      const last = look();
      console.log(JSON.stringify(first) === JSON.stringify(last), count);
      const lost: string[] = [];
      for (const n of process.env.DBG
        ? process.env.DBG.split(',').map(Number)
        : tried(callsUpTo(count))) {
        if (process.env.DBG) {
          workbench.restore(start, { keepsScript: true });
          const dump = (t: string) =>
            console.log(
              t,
              JSON.stringify(
                settings()
                  .getRange(1, 1, 16, 12)
                  .getValues()
                  .map((r) => r.slice(0, 2).concat(r.slice(5))),
              ),
            );
          workbench.calls.between(n, () => {
            dump('before');
            edit(settings());
            dump('edited');
            const go = (k: number) => {
              workbench.calls.between(1, () => {
                dump(
                  'after ' +
                    k +
                    new Error().stack
                      ?.split('\n')
                      .filter((l) => /Code|AddOn|evalmachine|at [a-zA-Z]+ \(/.test(l))
                      .slice(0, 12)
                      .join('|'),
                );
                if (k < 14) go(k + 1);
              });
            };
            go(1);
          });
          recalculate();
          workbench.calls.heal();
          dump('end');
        }
        run(n);
        const { ok, message } = recalculate();
        if (!ok) lost.push(`${n}: ${message}`);
        const found = look();
        for (const kind of ['listed', 'tables', 'cells'] as const) {
          found[kind].forEach((each, index) => {
            const is = JSON.stringify(each);
            const ought = [first, last].map((one) => JSON.stringify(one[kind][index]));
            if (!ought.includes(is)) lost.push(`${n} ${kind}: ${is} for ${ought[0]}`);
          });
        }
      }
      if (lost.length)
        expect.fail(
          lost
            .slice(0, 40)
            .map((l) => l.slice(0, 1500))
            .join('\n') + `\n${lost.length}`,
        );
    },
    600_000,
  );
});
