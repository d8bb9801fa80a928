import { describe, expect, test } from 'vitest';
import { on, openedAddOn, smallBase } from './openedAddOn';

const USER = `
  function sheetNamed(name) { return SpreadsheetApp.getActive().getSheetByName(name); }
  function setCell(name, a1, value) { sheetNamed(name).getRange(a1).setValue(value); }
  function copyRow(name, from, to) {
    const width = sheetNamed(name).getLastColumn();
    sheetNamed(name).getRange(to, 1, 1, width).setValues(sheetNamed(name).getRange(from, 1, 1, width).getValues());
  }
  function sortOwnColumns() { sheetNamed('Clients').getRange('A2:B4').sort({ column: 1, ascending: false }); }
  function sortSettings() { sheetNamed('Settings').getRange('A2:D40').sort(1); }
`;

const open = async (base = smallBase()) => {
  const addOn = await openedAddOn(base, { script: USER });
  addOn.setUp();
  return addOn;
};

/** The cell of a client's row under a header, in A1 notation. */
function a1(rows: unknown[][], header: string, row: number): string {
  const letters = (n: number): string =>
    n < 26 ? String.fromCharCode(65 + n) : letters(Math.floor(n / 26) - 1) + letters(n % 26);
  return letters(rows[0]?.indexOf(header) ?? -1) + row;
}

describe('nothing of the user’s is lost', () => {
  test('sums typed into the columns of a new sheet, before the first recalculation', async () => {
    const { recalculate, workbench, byClient, warnings } = await open([
      { name: 'Sheet1', rows: [[null]] },
    ]);
    const rows = workbench.read('Clients');
    workbench.run('setCell', 'Clients', 'A2', 'Ann');
    workbench.run('setCell', 'Clients', a1(rows, 'Revenue', 2), 5000);
    recalculate();
    expect(byClient('Revenue').Ann).toBe(5000);
    expect((await warnings()).map(([, , column]) => column)).toContain('Revenue');
  });

  test('a text in a computed column that looks like a formula or a number', async () => {
    const { recalculate, workbench, byClient } = await open();
    recalculate();
    const rows = workbench.read('Clients');
    workbench.run('setCell', 'Clients', a1(rows, 'Status', 2), "'=1+1");
    workbench.run('setCell', 'Clients', a1(rows, 'Category', 2), "'0017");
    recalculate();
    recalculate();
    await workbench.settle();
    expect(byClient('Status').Ann).toBe('=1+1');
    expect(byClient('Category').Ann).toBe('0017');
  });

  test('a setting, where the settings were sorted', async () => {
    const { recalculate, workbench, named } = await open();
    const labels = () => workbench.read('Settings').map(([label]) => label);
    const settingNamed = (label: string) =>
      workbench.read('Settings')[labels().indexOf(label)]?.[1];
    workbench.run('setCell', 'Settings', `B${labels().indexOf('A ends at') + 1}`, 70);
    workbench.run('sortSettings');
    expect(labels()[1]).not.toBe('As-of date');
    recalculate();
    expect(settingNamed('A ends at')).toBe(70);
    expect(settingNamed('As-of date')).toEqual(on('2026-03-31'));
    expect(named('AS_OF')).toEqual(on('2026-03-31'));
  });

  test('a comment beside a client who was added, when that is taken back', async () => {
    const { addClients, workbench } = await open([
      {
        name: 'Clients',
        rows: [
          ['No', 'Client', 'Remark'],
          ['Total', null, '3 pcs'],
        ],
      },
      {
        name: 'Sales',
        rows: [
          ['Date', 'Client'],
          [on('2026-03-01'), 'Dan'],
        ],
      },
    ]);
    addClients();
    expect(workbench.read('Clients')[1]?.slice(0, 3)).toEqual(['Total', null, '3 pcs']);
    expect(workbench.read('Clients')[2]?.[1]).toBe('Dan');
    workbench.run('setCell', 'Clients', 'C3', 'asked for a discount');
    workbench.callFromSidebar('panelUndo', []);
    expect(workbench.read('Clients')[2]?.slice(0, 3)).toEqual([
      null,
      'Dan',
      'asked for a discount',
    ]);
  });
});

describe('figures follow their clients', () => {
  test('where a row was copied for a new one', async () => {
    const base = smallBase();
    base[1]?.rows.push([on('2026-03-01'), 'Dan', 7]);
    const { recalculate, workbench, byClient } = await open(base);
    recalculate();
    workbench.run('copyRow', 'Clients', 2, 5);
    workbench.run('setCell', 'Clients', 'A5', 'Dan');
    recalculate();
    expect(byClient('Revenue')).toEqual({ Ann: 2700, Bob: 200, Cid: 100, Dan: 7 });
  });

  test('where only the user’s own columns were sorted', async () => {
    const { recalculate, workbench, byClient } = await open();
    recalculate();
    workbench.run('sortOwnColumns');
    recalculate();
    expect(workbench.read('Clients')[1]?.[0]).toBe('Cid');
    expect(byClient('Revenue')).toEqual({ Ann: 2700, Bob: 200, Cid: 100 });
  });
});

test('a mapped column of contacts that has vanished stops the run, as one of sales does', async () => {
  const { recalculate, workbench } = await open();
  workbench.run('setCell', 'Contacts', 'A1', 'Whenever');
  expect(recalculate()).toMatchObject({ ok: false });
  expect(
    workbench
      .read('Clients')[1]
      ?.slice(2)
      .every((cell) => cell === null || cell === ''),
  ).toBe(true);
});
