import { describe, expect, test } from 'vitest';
import type { Cell } from '../../workbench/spreadsheet/grid';
import { on, openedAddOn, smallBase } from './openedAddOn';
import { sourceScript } from './sourceScript';

const SCRIPT = sourceScript(`
  import { openClients } from './jobs/clientBaseSheets';
  import { readMapping, saveMapping } from './sheets/tables/mapping';
  import { userColumn } from './sheets/tables/userColumn';
  const opened = (language) => openClients(SpreadsheetApp.getActive(), language);
  const sheet = () => SpreadsheetApp.getActive().getSheetByName('Clients');
  globalThis.columnOf = (column, language = 'en') => userColumn(opened(language), column, language);
  globalThis.setCell = (row, column, value) => { sheet().getRange(row, column).setValue(value); };
  globalThis.mapped = (headers) => {
    const mapping = readMapping('clients');
    if (headers) saveMapping('clients', { ...mapping, headers: { ...mapping.headers, ...headers } });
    return readMapping('clients').headers;
  };
`);

const open = (clients: Cell[][]) =>
  openedAddOn([{ name: 'Clients', rows: clients }, ...smallBase().slice(1)], { script: SCRIPT });

const ROWS: Cell[][] = [['Client', 'Not before'], ['Ann'], ['Bob']];

describe('a column of the user’s', () => {
  test('is the one their sheet has, whatever it is called', async () => {
    const { workbench } = await open(ROWS);
    expect(workbench.run('columnOf', 'snoozedUntil')).toBe(1);
  });

  test('is put to the right of everything where their sheet has none, and found again', async () => {
    const { setUp, recalculate, workbench } = await open([
      ['Client', 'Remark'],
      ['Ann', 'x'],
    ]);
    setUp();
    recalculate();
    const before = workbench.read('Clients');
    const width = before[0]?.length ?? 0;
    expect(workbench.run('columnOf', 'potential')).toBe(width);
    expect(workbench.read('Clients').map((row) => row.slice(0, width))).toEqual(before);
    expect(workbench.read('Clients')[0]?.[width]).toBe('Potential');
    expect(workbench.run('mapped')).toMatchObject({ potential: 'Potential' });
    expect(workbench.run('columnOf', 'potential')).toBe(width);
    expect(workbench.run('columnOf', 'traits')).toBe(width + 1);
    expect(recalculate()).toMatchObject({ ok: true });
  });

  test('needs no mapping', async () => {
    const { workbench } = await open([['Client'], ['Ann']]);
    const index = workbench.run('columnOf', 'snoozedUntil', 'ru');
    expect(workbench.read('Clients')[0]?.[Number(index)]).toBe('Отложено до');
    expect(workbench.run('columnOf', 'snoozedUntil', 'ru')).toBe(index);
  });

  test('goes under a longer header where the plain one is another column’s', async () => {
    const { setUp, workbench } = await open([
      ['Client', 'Potential'],
      ['Ann', 'key name'],
    ]);
    setUp();
    workbench.run('mapped', { traits: 'Potential', potential: null });
    const index = Number(workbench.run('columnOf', 'potential'));
    expect(workbench.read('Clients')[0]?.[index]).toBe('Potential 2');
    expect(workbench.run('columnOf', 'potential')).toBe(index);
    expect(workbench.run('columnOf', 'traits')).toBe(1);
  });
});

test('a contact that was put off is not due before the day; what is no day is passed over and reported', async () => {
  const base = smallBase();
  base[0] = {
    name: 'Clients',
    rows: [
      ['Client', 'Snoozed until'],
      ['Ann', 'soon'],
      ['Bob', on('2026-04-20')],
      ['Cid', null],
    ],
  };
  const { setUp, recalculate, byClient, warnings } = await openedAddOn(base);
  setUp();
  expect(recalculate()).toMatchObject({ ok: true });
  expect(byClient('Next contact')).toMatchObject({
    Ann: on('2026-04-02'),
    Bob: on('2026-04-20'),
  });
  expect(byClient('Contact state')).toEqual({ Ann: 'Due soon', Bob: 'Snoozed', Cid: null });
  expect(byClient('Days overdue').Bob).toBe(0);
  expect((await warnings()).map(([, row, column]) => [row, column])).toContainEqual([
    2,
    'Snoozed until',
  ]);
});
