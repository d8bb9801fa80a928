import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extractQuery } from '../../src/extract/extractQuery';
import type { Health } from '../../src/jobs/health';
import type { Inspection } from '../../src/jobs/setUp/inspect';
import { texts } from '../../src/texts/texts';
import type { Cell, Grid } from '../../workbench/spreadsheet/grid';
import { on, openedAddOn } from '../jobs/openedAddOn';
import { salesChosen } from '../jobs/salesChosen';
import { sourceOf } from './randomSource';
import { type StandIn, standIn } from './standIn';

// A log in BigQuery, of which the spreadsheet has the extract of the add-on's query.

const COLUMNS: Parameters<typeof sourceOf>[0] = [
  { role: 'date', name: 'ordered_on', type: 'DATE' },
  { role: 'client', name: 'customer', type: 'STRING' },
  { role: 'amount', name: 'total', type: 'NUMERIC' },
  { role: 'orderNumber', name: 'order_no', type: 'STRING' },
  { role: 'status', name: 'status', type: 'STRING' },
  { role: 'product', name: 'item', type: 'STRING' },
  { role: 'manager', name: 'manager', type: 'STRING' },
  { role: 'paidOn', name: 'paid', type: 'BOOL' },
];
const DEALS: (string | null)[][] = [
  ['2025-09-03', 'Ann', '40.10', 'A-1', 'paid', 'Tea', 'Olga', 'true'],
  ['2025-09-03', 'Ann', '2.40', 'A-1', 'paid', 'Cup', 'Olga', 'true'],
  ['2025-11-03', 'ANN ', '50', 'A-2', 'paid', 'Tea', 'Olga', 'false'],
  ['2026-01-10', 'Ann', '60.05', 'A-3', 'cancelled', 'Tea', 'Olga', null],
  ['2026-02-10', 'Ёлка', '70', 'A-4', 'shipped', 'Кофе; "молотый"', 'Пётр', 'true'],
  ['2026-03-10', 'Елка', '-5.5', 'A-5', 'paid', null, 'Пётр', null],
  ['2026-03-20', 'Кафе «Уют»; №1', '7', null, 'wrapped', 'Tea', null, null],
];

let bigQuery: StandIn;
beforeAll(async () => {
  bigQuery = await standIn();
});
afterAll(() => bigQuery.close());

async function extractOf(deals: readonly (readonly (string | null)[])[]): Promise<Grid> {
  const source = sourceOf(COLUMNS);
  await bigQuery.load(source, COLUMNS, deals);
  const cells = await bigQuery.run(extractQuery(source, texts.en));
  return { name: 'Extract 1', rows: [['retention_sheets_sales'], ...cells.map((cell) => [cell])] };
}

/** The same as rows of a sheet. */
const rowsOf = (deals: readonly (readonly (string | null)[])[]): Grid => ({
  name: 'Orders',
  rows: [
    COLUMNS.map(({ name }) => name),
    ...deals.map(([day, client, amount, order, status, item, manager, paid]): Cell[] => [
      on(String(day)),
      String(client),
      Number(amount),
      order ?? null,
      status ?? null,
      item ?? null,
      manager ?? null,
      paid === null ? null : paid === 'true',
    ]),
  ],
});

async function opened(log: Grid) {
  const addOn = await openedAddOn([log], { script: REFILL });
  const { inspection } = addOn.call<{ inspection: Inspection }>('panelInspect');
  const { sales, clients } = inspection.tables;
  const setUpSales = () => addOn.call('panelSetUpWith', salesChosen(inspection));
  return { ...addOn, sales, clients, setUpSales };
}

describe('an extract of a log in BigQuery', () => {
  test('is recognised, asked nothing of, and never written to', async () => {
    const log = await extractOf(DEALS);
    const { sales, clients, setUpSales, recalculate, workbench } = await opened(log);
    expect(sales.contents).toMatchObject({ layout: 'extract', columns: {}, refused: null });
    const taken = sales.contents?.packed?.map(({ column, header }) => [column, header]);
    expect(taken?.sort()).toEqual(COLUMNS.map(({ role, name }) => [role, name]).sort());
    expect(clients.place).toBe('create');
    const before = workbench.read('Extract 1');
    expect(setUpSales()).toMatchObject({ ok: true });
    expect(recalculate()).toMatchObject({ ok: true });
    expect(workbench.read('Extract 1')).toEqual(before);
  });

  test('tells its columns wherever the cell that does stands, with values of its rows', async () => {
    const many = Array.from({ length: 120 }, (_, client) => [
      '2026-01-01',
      `Client ${client}`,
      ...['5', null, null, '"columns":true,', null, null],
    ]);
    const { name, rows } = await extractOf(many);
    const isColumns = ([cell]: Cell[]) => String(cell).includes(',"columns":true,');
    const [top, columns] = [rows.filter((row) => !isColumns(row)), rows.filter(isColumns)];
    const { sales, setUpSales, call } = await opened({ name, rows: [...top, ...columns] });
    expect(sales.contents?.packed).toContainEqual({
      ...{ column: 'date', header: 'ordered_on' },
      values: ['2026-01-01'],
    });
    expect(setUpSales()).toMatchObject({ ok: true });
    const { tables } = call<Health>('panelHealth');
    const { understood } = tables.find(({ role }) => role === 'sales') as Health['tables'][number];
    expect(understood?.columns.map(({ header }) => header)).toContain('total');
  });

  test('comes to the figures that its rows come to, on every sheet of the add-on', async () => {
    const shown = async (log: Grid) => {
      const { setUpSales, recalculate, workbench, named } = await opened(log);
      expect(setUpSales()).toMatchObject({ ok: true });
      expect(recalculate()).toMatchObject({ ok: true });
      await workbench.settle();
      const clients = workbench.read('Clients');
      const [header = [], ...rows] = clients;
      // Clients are added in the log's order.
      const byName = rows.sort((one, other) => String(one[0]).localeCompare(String(other[0])));
      return { header, byName, overview: workbench.read('Overview'), asOf: named('AS_OF') };
    };
    const extract = await shown(await extractOf(DEALS));
    // The names as they are written first in either.
    const ordered = [...DEALS].sort((one, other) => (String(one[1]) < String(other[1]) ? -1 : 1));
    const rows = await shown(rowsOf(ordered));
    expect(extract.byName.length).toBeGreaterThan(2);
    expect(extract).toEqual(rows);
  });

  test('says in the run report how it was read, and of its deals what is to be said', async () => {
    const log = await extractOf(DEALS);
    const { setUpSales, recalculate, workbench, warnings } = await opened(log);
    setUpSales();
    recalculate();
    const told = await warnings();
    expect(told).toContainEqual([
      'Extract 1',
      expect.anything(),
      'status',
      expect.stringContaining('wrapped'),
    ]);
    const [, , , message] = told.find(([, , column]) => column === 'status') ?? [];
    expect(message).toMatch(/\(cells? \d+(, \d+)*\)/);
    const report = workbench.read('Run report').flat().map(String);
    expect(report).toContain(texts.en.setUp.extract);
    expect(report).toContain('total');
  });

  test.each<[what: string, change: (rows: Cell[][]) => Cell[][], message: string]>([
    [
      'being refreshed',
      (rows) => [...rows.slice(0, 3), ['Loading...'], ...rows.slice(4)],
      'The extract in sheet “Extract 1” is not ready: A4 holds “Loading...”.',
    ],
    [
      'limited to fewer rows',
      (rows) => rows.slice(0, -1),
      'Sheet “Extract 1” holds 6 of the extract’s 7 rows.',
    ],
    [
      'cut off',
      (rows) =>
        rows.map(([cell], index) => [index === 4 ? String(cell).slice(0, 60) : String(cell)]),
      'The text in A5 in sheet “Extract 1” breaks off after 60 characters.',
    ],
  ])('that is %s stops a run before anything is written', async (_, change, message) => {
    const log = await extractOf(DEALS);
    const addOn = await opened(log);
    expect(addOn.setUpSales()).toMatchObject({ ok: true });
    expect(addOn.recalculate()).toMatchObject({ ok: true });
    const sheets = () =>
      ['Clients', 'Overview', 'Run report'].map((name) => addOn.workbench.read(name));
    const before = sheets();
    addOn.workbench.run('refill', JSON.stringify(change(log.rows)));
    const answer = addOn.recalculate();
    expect(answer.ok).toBe(false);
    expect(answer.message).toContain(message);
    expect(sheets()).toEqual(before);
    addOn.workbench.run('refill', JSON.stringify(log.rows));
    expect(addOn.recalculate()).toMatchObject({ ok: true });
  });
});

const REFILL = `function refill(json) {
  const rows = JSON.parse(json);
  const sheet = SpreadsheetApp.getActive().getSheetByName('Extract 1');
  sheet.clearContents();
  sheet.getRange(1, 1, rows.length, 1).setValues(rows);
}`;
