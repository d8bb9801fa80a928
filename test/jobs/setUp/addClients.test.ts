import { expect, test } from 'vitest';
import type { Cell, Grid } from '../../../workbench/spreadsheet/grid';
import { on, openedAddOn } from '../openedAddOn';

const USER = `
  function setCell(name, a1, value) { SpreadsheetApp.getActive().getSheetByName(name).getRange(a1).setValue(value); }
`;

const base = (header: Cell[] = ['Client', 'Manager', 'Phone', 'E-mail']): Grid[] => [
  { name: 'Clients', rows: [header, ['Ann', 'Olga', null, null]] },
  {
    name: 'Sales',
    rows: [
      ['Date', 'Client', 'Amount', 'Manager', 'E-mail', 'Phone'],
      [on('2026-03-10'), 'Bob "Shop"', 10, 'Max', 'bob@example.com', null],
      [on('2026-03-30'), 'bob «shop»', 10, 'Olga', null, '+7 916 123-45-67'],
      [on('2026-03-20'), 'Bob Shop', 10, 'Ira', null, null],
      [on('2026-03-20'), 'Ann', 10, 'Max', 'ann@example.com', null],
      [on('2026-03-20'), 'Cid', 10, null, null, null],
    ],
  },
];

const added = async (workbook = base()) => {
  const addOn = await openedAddOn(workbook, { script: USER });
  addOn.setUp();
  const { message } = addOn.addClients();
  const rows = () =>
    addOn.workbench
      .read('Clients')
      .slice(1)
      .map((row) => row.slice(0, 4));
  const undo = () => addOn.workbench.callFromSidebar('panelUndo', []) as { restored: number };
  return { ...addOn, message, rows, undo };
};

test('each once, with what the latest deals tell of them', async () => {
  const { rows, message } = await added();
  expect(message).toBe('2 clients added from the sales log.');
  expect(rows()).toEqual([
    ['Ann', 'Olga', null, null],
    ['Bob "Shop"', 'Olga', '+7 916 123-45-67', 'bob@example.com'],
    ['Cid', null, null, null],
  ]);
});

test('what Clients has no column for is left out', async () => {
  const { rows } = await added(base(['Client', 'Manager']));
  expect(rows().map((row) => row.slice(0, 2))).toEqual([
    ['Ann', 'Olga'],
    ['Bob "Shop"', 'Olga'],
    ['Cid', null],
  ]);
});

test('Undo takes all of it off again, but not who was edited since', async () => {
  const { rows, undo } = await added();
  expect(undo()).toMatchObject({ restored: 2 });
  expect(
    rows()
      .slice(1)
      .flat()
      .every((cell) => cell === null || cell === ''),
  ).toBe(true);

  const other = await added();
  other.workbench.run('setCell', 'Clients', 'B3', 'Max');
  expect(other.undo()).toMatchObject({ restored: 1, edited: ['A3'] });
  expect(other.rows()[1]?.[0]).toBe('Bob "Shop"');
});
