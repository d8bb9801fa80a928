import { describe, expect, test } from 'vitest';
import type { ScriptedBook } from '../../workbench/spreadsheet/scriptedBook';
import { on, openedAddOn, smallBase } from './openedAddOn';

/** What a user does to their sheets between two recalculations. */
const USER = `
  function sheetNamed(name) { return SpreadsheetApp.getActive().getSheetByName(name); }
  function insertColumnBefore(name, column) { sheetNamed(name).insertColumnBefore(column); }
  function insertRowBefore(name, row) { sheetNamed(name).insertRowsAfter(row - 1, 1); }
  function setCell(name, a1, value) { sheetNamed(name).getRange(a1).setValue(value); }
  function rename(name, next) { sheetNamed(name).setName(next); }
  function empty(name) { sheetNamed(name).getDataRange().clearContent(); }
  function remove(name) { SpreadsheetApp.getActive().deleteSheet(sheetNamed(name)); }
  function setProperty(key, value) { PropertiesService.getDocumentProperties().setProperty(key, value); }
  function getProperty(key) { return PropertiesService.getDocumentProperties().getProperty(key); }
`;

function keptAs(version: number, value: unknown): string {
  return JSON.stringify({ version, value });
}

async function setUpBase(base = smallBase()) {
  const addOn = await openedAddOn(base, { script: USER });
  expect(addOn.setUp()).toMatchObject({ ok: true });
  return addOn;
}

describe('after set-up the tables are found again', () => {
  test('where columns were inserted and the sheets renamed', async () => {
    const { recalculate, workbench, byClient } = await setUpBase();
    workbench.run('insertColumnBefore', 'Sales', 1);
    workbench.run('setCell', 'Sales', 'A1', 'Customer'); // a synonym of Client, which is mapped elsewhere
    workbench.run('rename', 'Sales', 'Deals 2026');
    workbench.run('rename', 'Clients', 'Our people');
    expect(recalculate()).toMatchObject({ ok: true });
    expect(byClient('Revenue', 'Our people')).toEqual({ Ann: 2700, Bob: 200, Cid: 100 });
  });

  test('where a title was put above the header', async () => {
    const { recalculate, workbench, column } = await setUpBase();
    workbench.run('insertRowBefore', 'Sales', 1);
    workbench.run('setCell', 'Sales', 'A1', 'All our deals');
    expect(recalculate()).toMatchObject({ ok: true });
    expect(column('Clients', 'Revenue').slice(0, 3)).toEqual([2700, 200, 100]);
  });
});

describe('a recalculation stops before it writes', () => {
  test('where a mapped header has vanished', async () => {
    const { recalculate, workbench } = await setUpBase();
    const before = workbench.read('Clients');
    workbench.run('setCell', 'Sales', 'C1', 'How much');
    expect(recalculate()).toEqual({
      ok: false,
      message:
        'Sheet “Sales” has no column for: Amount. Found headers: Date, Client, How much. Give the column that name and try again.',
    });
    expect(workbench.read('Clients')).toEqual(before);
  });

  test('where a mapped header stands twice', async () => {
    const { recalculate, workbench } = await setUpBase();
    workbench.run('setCell', 'Sales', 'D1', 'Amount');
    expect(recalculate()).toEqual({
      ok: false,
      message: 'Sheet “Sales” has two columns “Amount”. Rename one of them and try again.',
    });
  });

  test.each([
    ['Clients', 'Sheet “Clients” is empty: give it a header row and data.'],
    ['Sales', 'Sheet “Sales” is empty: give it a header row and data.'],
  ])('where the sheet was emptied: %s', async (name, message) => {
    const { recalculate, workbench } = await setUpBase();
    recalculate();
    workbench.run('empty', name);
    const { sheets } = workbench.snapshot();
    expect(recalculate()).toEqual({ ok: false, message });
    expect(workbench.snapshot().sheets).toEqual(sheets);
  });

  test('where the sheet was deleted; set-up makes a new one', async () => {
    const { setUp, recalculate, workbench } = await setUpBase();
    workbench.run('remove', 'Clients');
    expect(recalculate()).toEqual({
      ok: false,
      message:
        'The sheet that held “Clients” was deleted. Choose another one: open the panel and “Set up”.',
    });
    expect(setUp()).toMatchObject({ ok: true });
    expect(recalculate()).toMatchObject({ ok: true });
  });
});

describe('what is kept', () => {
  const kept = (workbench: ScriptedBook, key: string) => workbench.run('getProperty', key);

  test.each([
    ['corrupt JSON', '{"version":2,"value":'],
    ['no JSON at all', 'Sales'],
    ['another shape', JSON.stringify({ version: 2, value: { sheetId: 'Sales', headers: {} } })],
    ['headers that are no texts', keptAs(2, { sheetId: 0, headers: { date: 1 }, occurrence: 0 })],
    ['a later version', keptAs(99, { sheetId: 0, headers: {} })],
  ])(
    'that cannot be read stops the run before any write and asks to map again: %s',
    async (_, text) => {
      const { recalculate, setUp, workbench, byClient } = await setUpBase();
      recalculate();
      workbench.run('setProperty', 'mapping.sales', text);
      const { sheets } = workbench.snapshot();
      for (let run = 0; run < 2; run++) {
        expect(recalculate()).toEqual({
          ok: false,
          message:
            'What was kept of where “Sales” is cannot be read, so nothing was computed. Say it again: open the panel and “Set up”.',
        });
      }
      expect(workbench.snapshot().sheets).toEqual(sheets);

      expect(setUp()).toMatchObject({ ok: true });
      expect(recalculate()).toMatchObject({ ok: true });
      expect(byClient('Revenue').Ann).toBe(2700);
      expect(kept(workbench, 'mapping.sales.unreadable')).toBe(text);
    },
  );

  test('is set aside beside what was set aside before', async () => {
    const { setUp, workbench } = await setUpBase();
    for (const text of ['first', 'second', 'second', 'third']) {
      workbench.run('setProperty', 'mapping.sales', text);
      setUp();
    }
    expect(
      ['', '.2', '.3', '.4'].map((more) => kept(workbench, `mapping.sales.unreadable${more}`)),
    ).toEqual(['first', 'second', 'third', null]);
  });

  test('by an older version is migrated once, and the old text stays', async () => {
    const { recalculate, workbench, byClient } = await setUpBase();
    workbench.run('rename', 'Sales', 'Numbers'); // nothing but the mapping tells where they are
    const mapping = JSON.parse(String(kept(workbench, 'mapping.sales'))).value;
    const { occurrence, ...first } = mapping;
    expect(occurrence).toBe(0);
    const old = keptAs(1, first);
    workbench.run('setProperty', 'mapping.sales', old);
    workbench.run('setProperty', 'mapping.contacts', keptAs(1, 'none'));

    expect(recalculate()).toMatchObject({ ok: true });
    expect(byClient('Revenue').Ann).toBe(2700);
    expect(kept(workbench, 'mapping.sales')).toBe(keptAs(2, mapping));
    expect(kept(workbench, 'mapping.sales.v1')).toBe(old);
    expect(kept(workbench, 'mapping.contacts')).toBe(keptAs(2, 'none'));
    recalculate();
    expect(kept(workbench, 'mapping.sales.v1.2')).toBe(null);
  });

  test('fits a property however long the headers are: those are recognised at every run instead', async () => {
    const base = smallBase();
    const long = `Client (${'о'.repeat(6000)})`;
    base[1] = {
      name: 'Sales',
      rows: [
        ['Date', long, 'Amount'],
        [on('2026-03-01'), 'Ann', 5],
      ],
    };
    const { recalculate, workbench, byClient } = await setUpBase(base);
    expect(workbench.run('getProperty', 'mapping.sales')).toBe(null);
    expect(recalculate()).toMatchObject({ ok: true });
    expect(byClient('Revenue').Ann).toBe(5);
  });
});
