import { describe, expect, test } from 'vitest';
import { openedAddOn, smallBase } from './openedAddOn';

const USER = `
  function place() {
    const range = SpreadsheetApp.getActive().getActiveRange();
    return range.getSheet().getName() + '!' + range.getA1Notation();
  }
  function idOf(name) { return SpreadsheetApp.getActive().getSheetByName(name).getSheetId(); }
  function deleteRow(row) { SpreadsheetApp.getActive().getSheetByName('Clients').deleteRow(row); }
`;

async function opened() {
  const addOn = await openedAddOn(smallBase(), { script: USER });
  addOn.setUp();
  addOn.recalculate();
  const { workbench } = addOn;
  return {
    ...addOn,
    call: (name: string, ...args: unknown[]) => workbench.callFromSidebar(name, args),
    place: () => workbench.run('place'),
  };
}

const DONE = { ok: true, message: '' };

describe('from the panel to a place in the sheets', () => {
  test('to a client’s row, wherever it stands by now', async () => {
    const { call, place, workbench } = await opened();
    expect(call('panelShowClient', 'cid')).toEqual(DONE);
    expect(place()).toBe('Clients!A4');
    workbench.run('deleteRow', 2);
    expect(call('panelShowClient', 'cid')).toEqual(DONE);
    expect(place()).toBe('Clients!A3');
    expect(call('panelShowClient', 'ann')).toEqual({
      ok: false,
      message: 'This client has no row on “Clients” any more. Choose another client.',
    });
  });

  test('to a row of any sheet', async () => {
    const { call, place, workbench } = await opened();
    expect(call('panelShowRow', workbench.run('idOf', 'Sales'), 3)).toEqual(DONE);
    expect(place()).toBe('Sales!A3');
    for (const [sheet, row] of [
      [987_654, 3],
      [workbench.run('idOf', 'Sales'), 1_000_000],
    ]) {
      expect(call('panelShowRow', sheet, row)).toEqual({
        ok: false,
        message: 'The row is not there any more. Recalculate, and the list is up to date.',
      });
    }
  });

  test('to the run report', async () => {
    const { call, place } = await opened();
    expect(call('panelShowRunReport')).toEqual(DONE);
    expect(place()).toMatch(/^Run report!/);
  });

  test('where there is no run report, it is said', async () => {
    const { workbench } = await openedAddOn(smallBase());
    expect(workbench.callFromSidebar('panelShowRunReport', [])).toEqual({
      ok: false,
      message: 'There is no run report yet. Recalculate, and there is one.',
    });
  });
});

test('set-up leaves open what the user looks at, but for a sheet of clients that it has made; the first recalculation shows what came of it', async () => {
  const SHOWN = `
    function shown() { return SpreadsheetApp.getActive().getActiveSheet().getName(); }
    function show(name) { SpreadsheetApp.getActive().getSheetByName(name).activate(); }
  `;
  const own = await openedAddOn(smallBase(), { script: SHOWN });
  own.workbench.run('show', 'Sales');
  own.setUp();
  expect(own.workbench.run('shown')).toBe('Sales');
  own.recalculate();
  expect(own.workbench.run('shown')).toBe('Overview');
  own.workbench.run('show', 'Sales');
  own.recalculate();
  expect(own.workbench.run('shown')).toBe('Sales');

  const fresh = await openedAddOn([{ name: 'Sheet1', rows: [[null]] }], { script: SHOWN });
  fresh.setUp();
  expect(fresh.workbench.run('shown')).toBe('Clients');
});
