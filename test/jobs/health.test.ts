import { describe, expect, test } from 'vitest';
import type { Health } from '../../src/jobs/health';
import { on, openedAddOn, smallBase } from './openedAddOn';

const USER = `
  function rename(sheet, cell, header) { SpreadsheetApp.getActive().getSheetByName(sheet).getRange(cell).setValue(header); }
  function remove(sheet) {
    const spreadsheet = SpreadsheetApp.getActive();
    spreadsheet.deleteSheet(spreadsheet.getSheetByName(sheet));
  }
`;

interface Answer extends Health {
  ok: boolean;
  summary: { endedAt: number; warnings: number; clientsOnlyInSales: number } | null;
}

/** A base of which one deal is a stranger's and one date cannot be read. */
async function opened() {
  const base = smallBase();
  base[1]?.rows.push([on('2026-03-30'), 'Zoe', 70], ['31.02.2026', 'Ann', 5]);
  const addOn = await openedAddOn(base, { script: USER });
  const { workbench } = addOn;
  const health = () => workbench.callFromSidebar('panelHealth', []) as Answer;
  const table = (role: string) => health().tables.find((each) => each.role === role);
  return { ...addOn, health, table };
}

describe('the tables as they are found now', () => {
  test('before set-up: by their names, and nothing is changed by looking', async () => {
    const { health, workbench } = await opened();
    const { sheets } = workbench.snapshot();
    expect(health()).toMatchObject({
      ok: true,
      tables: [
        { role: 'clients', state: 'found', understood: { sheet: 'Clients' } },
        { role: 'sales', state: 'found', understood: { sheet: 'Sales' } },
        { role: 'contacts', state: 'found', understood: { sheet: 'Contacts' } },
      ],
      warnings: [],
      undoable: null,
      summary: null,
    });
    expect(workbench.snapshot().sheets).toEqual(sheets);
  });

  test('where no sheet of that name is there', async () => {
    const { health } = await openedAt([{ name: 'Data', rows: [['Client']] }]);
    expect(health().tables.map(({ state, understood }) => [state, understood])).toEqual([
      ['absent', null],
      ['absent', null],
      ['absent', null],
    ]);
  });

  test('each column under its header; a header that is gone is told', async () => {
    const { setUp, table, workbench } = await opened();
    setUp();
    expect(table('sales')).toEqual({
      role: 'sales',
      state: 'found',
      understood: {
        sheet: 'Sales',
        alsoOn: [],
        layout: 'rows',
        columns: [
          { column: 'date', header: 'Date', values: ['2026-03-10', '2026-03-20', '2026-03-30'] },
          { column: 'client', header: 'Client', values: ['Ann', 'Bob', 'Cid'] },
          { column: 'amount', header: 'Amount', values: ['900', '100', '50'] },
        ],
        unused: [],
        leftOut: [],
        statuses: [],
        moreStatuses: 0,
      },
      lost: [],
    });
    workbench.run('rename', 'Sales', 'C1', 'Something');
    expect(table('sales')).toMatchObject({
      understood: { columns: [{ column: 'date' }, { column: 'client' }] },
      lost: [{ column: 'amount', header: 'Amount' }],
    });
  });

  test('a sheet that was deleted, and a log that the user has not', async () => {
    const { table, workbench } = await opened();
    workbench.callFromSidebar('panelSetUpWith', [{ contacts: 'none' }]);
    workbench.run('remove', 'Sales');
    expect(table('sales')).toMatchObject({ state: 'gone', understood: null });
    expect(table('contacts')).toMatchObject({ state: 'declined', understood: null });
  });
});

test('the last run: when, its warnings with their rows, and who stands in the deals alone', async () => {
  const { health, setUp, recalculate } = await opened();
  setUp();
  recalculate();
  const { summary, warnings } = health();
  expect(summary).toMatchObject({ warnings: 3, clientsOnlyInSales: 1 });
  expect(new Date(summary?.endedAt ?? 0).toISOString()).toMatch(/^2026-03-31T/);
  const sheetId = warnings[0]?.sheetId;
  expect(sheetId).toEqual(expect.any(Number));
  const sales = { sheet: 'Sales', sheetId };
  expect(warnings).toEqual([
    { ...sales, row: 10, column: 'Date', message: expect.stringContaining('31.02') },
    { ...sales, row: 9, column: 'Client', message: expect.stringContaining('Zoe') },
    {
      sheet: 'Clients',
      sheetId: expect.any(Number),
      row: null,
      column: 'Profit',
      message: expect.any(String),
    },
  ]);
});

test('of a thousand warnings the first fifty are sent', async () => {
  const base = smallBase();
  // Were fewer than a tenth of the days readable, one warning would do for the column.
  for (let row = 0; row < 1000; row++) {
    base[1]?.rows.push([`31.02.${2000 + (row % 20)}`, 'Ann', 5]);
    base[1]?.rows.push([on(`${1990 + (row % 30)}-01-01`), 'Ann', row]);
  }
  const { health, setUp, recalculate } = await openedAt(base);
  setUp();
  recalculate();
  const { summary, warnings } = health();
  expect(summary?.warnings).toBe(1001);
  expect(warnings).toHaveLength(50);
});

test('what Undo would take back', async () => {
  const { health, setUp, recalculate, addClients, workbench } = await opened();
  setUp();
  expect(health().undoable).toBeNull();
  recalculate();
  expect(health().undoable).toEqual({ kind: 'recalculation', count: expect.any(Number) });
  expect(health().undoable?.count).toBeGreaterThan(30);
  addClients();
  expect(health().undoable).toEqual({ kind: 'addedClients', count: 1 });
  workbench.callFromSidebar('panelUndo', []);
  expect(health().undoable).toBeNull();
});

async function openedAt(base: Parameters<typeof openedAddOn>[0]) {
  const addOn = await openedAddOn(base);
  return { ...addOn, health: () => addOn.workbench.callFromSidebar('panelHealth', []) as Answer };
}
