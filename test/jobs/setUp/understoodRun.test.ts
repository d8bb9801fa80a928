import { expect, test } from 'vitest';
import type { Health } from '../../../src/jobs/health';
import type { Inspection } from '../../../src/jobs/setUp/inspect';
import type { Cell, Grid } from '../../../workbench/spreadsheet/grid';
import { on, openedAddOn } from '../openedAddOn';

// What the run report says of a table is what the panel says of it, however it is laid out.

const LAYOUTS: [string, Grid[], unknown][] = [
  [
    'a log on two sheets',
    [
      {
        name: 'Q1',
        rows: [
          ['Date', 'Client', 'Amount', 'Colour'],
          [on('2025-11-03'), 'Ann', 5.5, 'red'],
        ],
      },
      {
        name: 'Q2',
        rows: [
          ['Date', 'Client', 'Amount', 'Colour'],
          [on('2025-12-05'), 'Bob', 2, 'blue'],
        ],
      },
    ],
    { alsoOn: ['Q2'], columns: ['date', 'client', 'amount'], unused: ['Colour'] },
  ],
  [
    'months side by side',
    [
      {
        name: 'Plan',
        rows: [
          ['Client', 'Nov 2025', 'Dec 2025', 'Jan 2026', 'Remark'],
          ['Ann', 10, null, 30, 'gift'],
          ['Bob', null, 5, null, null],
        ],
      },
    ],
    { alsoOn: [], columns: ['client'], layout: 'monthsAcross', unused: ['Remark'] },
  ],
  [
    'a name in two columns',
    [
      {
        name: 'Orders',
        rows: [
          ['Order date', 'First name', 'Last name', 'Total', 'Remark'],
          [on('2026-01-10'), 'Ann', 'Lee', 1, 'gift'],
          [on('2026-02-10'), 'Ann', 'Ray', 2, null],
        ],
      },
    ],
    { alsoOn: [], unused: ['Remark'] },
  ],
  [
    'a client in the first of merged rows',
    [
      {
        name: 'Sales',
        rows: [
          ['Client', 'Date', 'Amount'],
          ['Ann', on('2026-01-10'), 1],
          [null, on('2026-02-10'), 2],
          [null, on('2026-03-10'), 4],
          ['Bob', on('2026-01-11'), 8],
          [null, on('2026-02-11'), 16],
        ] as Cell[][],
      },
    ],
    { alsoOn: [], columns: ['date', 'client', 'amount'], unused: [] },
  ],
];

test.each(LAYOUTS)('%s', async (_, base, expected) => {
  const { workbench } = await openedAddOn(base);
  const call = (name: string, ...args: unknown[]) => workbench.callFromSidebar(name, args);
  const { inspection } = call('panelInspect') as { inspection: Inspection };
  const { place, contents, alsoOn } = inspection.tables.sales;
  const sales = {
    sheetId: place,
    headers: contents?.columns,
    layout: contents?.layout,
    alsoOn: alsoOn.map(({ id }) => id),
  };
  expect(call('panelSetUpWith', { clients: 'create', contacts: 'none', sales })).toMatchObject({
    ok: true,
  });
  const { tables } = call('panelHealth') as Health;
  const told = tables.find(({ role }) => role === 'sales')?.understood;
  if (!told) throw new Error('no log of deals');
  expect({
    ...told,
    columns: told.columns.map(({ column }) => column),
    unused: told.unused.map(({ header }) => header),
  }).toMatchObject(expected as object);

  const lines = workbench
    .read('Run report')
    .map((row) => row.slice(5, 9))
    .filter(([sheet]) => sheet === told.sheet);
  const headersOf = (wanted: (what: Cell) => boolean) =>
    lines.filter(([, what]) => wanted(what ?? null)).map(([, , header]) => header);
  const other = ['not used', 'one log with', 'left out', null, ''];
  expect(headersOf((what) => !other.includes(what as string)).sort()).toEqual(
    told.columns.map(({ header }) => header).sort(),
  );
  expect(headersOf((what) => what === 'not used')).toEqual(told.unused.map(({ header }) => header));
  expect(headersOf((what) => what === 'one log with')).toEqual(told.alsoOn);
});
