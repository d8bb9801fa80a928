import { describe, expect, test } from 'vitest';
import type { Cell } from '../../workbench/spreadsheet/grid';
import type { ScriptedBook } from '../../workbench/spreadsheet/scriptedBook';
import { openedAddOn, smallBase } from './openedAddOn';

// From one sheet of clients to another, and back.

const USER = `
  function sheetNamed(name) { return SpreadsheetApp.getActive().getSheetByName(name); }
  function setCell(name, a1, value) { sheetNamed(name).getRange(a1).setValue(value); }
  function idOf(name) { return sheetNamed(name).getSheetId(); }
  function copyOfClients() {
    const range = sheetNamed('Clients').getDataRange();
    const sheet = SpreadsheetApp.getActive().insertSheet('Clients of 2027');
    sheet.insertColumnsAfter(1, range.getNumColumns());
    sheet.getRange(range.getA1Notation()).setValues(range.getValues()).setNotes(range.getNotes());
  }
`;

const open = async () => {
  const addOn = await openedAddOn(smallBase(), { script: USER });
  addOn.setUp();
  addOn.recalculate();
  return { ...addOn, own: (clients = 'Clients') => setUpOn(addOn.workbench, clients) };
};

/** Sets up on a sheet of clients and the user's own logs, and recalculates. */
function setUpOn(workbench: ScriptedBook, clients: string) {
  const sheetId = (name: string) => workbench.run('idOf', name);
  return workbench.callFromSidebar('panelSetUpWith', [
    {
      clients: { sheetId: sheetId(clients), headers: { client: 'Client', manager: 'Manager' } },
      sales: {
        sheetId: sheetId('Sales'),
        headers: { date: 'Date', client: 'Client', amount: 'Amount' },
      },
      contacts: { sheetId: sheetId('Contacts'), headers: { date: 'Date', client: 'Client' } },
    },
  ]);
}

function statusCell(rows: Cell[][], row: number): string {
  return `${String.fromCharCode(65 + (rows[0]?.indexOf('Status') ?? 0))}${row}`;
}

describe('to the sample and back to one’s own sheets', () => {
  test('figures go on being computed, a value of the user’s is still theirs, and History is of their base', async () => {
    const { workbench, recalculate, own, byClient, warnings } = await open();
    workbench.run('setCell', 'Clients', statusCell(workbench.read('Clients'), 3), 'Friend');
    const history = workbench.read('History');
    expect(workbench.callFromSidebar('panelCreateSample', [true])).toMatchObject({ ok: true });
    expect(recalculate()).toMatchObject({ ok: true });
    expect(workbench.read('History (sample)').length).toBeGreaterThan(20);
    expect(workbench.read('History')).toEqual(history);
    workbench.run('setCell', 'Sales', 'C2', 5000);
    expect(own()).toMatchObject({ ok: true });
    expect(byClient('Revenue')).toEqual({ Ann: 6800, Bob: 200, Cid: 100 });
    expect(byClient('Status')).toEqual({ Ann: 'Active', Bob: 'Friend', Cid: 'Lost' });
    expect((await warnings()).map(([, , column]) => column)).toEqual(['Profit', 'Status']);
    expect(workbench.read('History').map(([day]) => day)).toEqual(history.map(([day]) => day));
  });

  test('nothing is left to be taken back from the sheets before', async () => {
    const { workbench, byClient } = await open();
    const before = byClient('Status');
    workbench.callFromSidebar('panelCreateSample', [true]);
    expect(workbench.callFromSidebar('panelUndo', [])).toMatchObject({
      ok: true,
      restored: 0,
      message: 'There is nothing to undo.',
    });
    expect(byClient('Status')).toEqual(before);
  });

  test('who began with the sample has the months of their own base filled in', async () => {
    const { workbench, recalculate } = await openedAddOn(smallBase(), { script: USER });
    workbench.callFromSidebar('panelCreateSample', [false]);
    recalculate();
    setUpOn(workbench, 'Clients');
    const months = workbench.read('History').map(([day]) => day);
    expect(months[1]).toEqual({ day: '2025-06-30' });
    expect(months).toHaveLength(11);
  });
});

test('on a copy of the sheet the figures that were copied go on being computed', async () => {
  const { workbench, own, byClient, warnings } = await open();
  workbench.run('copyOfClients');
  workbench.run('setCell', 'Sales', 'C2', 1000);
  expect(own('Clients of 2027')).toMatchObject({ ok: true });
  expect(byClient('Revenue', 'Clients of 2027')).toEqual({ Ann: 2800, Bob: 200, Cid: 100 });
  expect(byClient('Revenue')).toEqual({ Ann: 2700, Bob: 200, Cid: 100 });
  expect((await warnings()).map(([, , column]) => column)).toEqual(['Profit']);
});
