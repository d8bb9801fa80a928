import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Inspection } from '../../../src/jobs/setUp/inspect';
import { readGrid } from '../../../workbench/import/readGrid';
import type { Grid } from '../../../workbench/spreadsheet/grid';
import { openedAddOn } from '../../jobs/openedAddOn';
import { ran } from '../start/ran';
import { type LogFolder, logFolder } from './logFolder';

// One log as a sheet's rows, and as files of which an extract is made: the figures are the same.

const HEADER = 'Client,Order date,Order number,Line,Product,Amount,Status,Manager,Refunded amount';

/** Orders of one to three lines, in the order of their clients, as an extract has them. */
const LINES = Array.from({ length: 420 }, (_, index) => {
  const client = `Client ${String(Math.floor(index / 14)).padStart(2, '0')}`;
  const month = 1 + ((index * 5) % 12);
  const order = Math.floor(index / 3);
  return [
    client,
    `2025-${String(month).padStart(2, '0')}-${String(1 + (order % 28)).padStart(2, '0')}`,
    `${String(order).padStart(5, '0')}`,
    index % 3,
    ['Tea', 'Coffee', '"Beans, whole"'][index % 3],
    `${(index % 97) + 1}.${10 + (index % 80)}`,
    index % 11 === 0 ? 'cancelled' : 'paid',
    index % 2 === 0 ? 'Olga' : 'Max',
    index % 17 === 0 ? '0.5' : '',
  ].join(',');
});
const HALF = 210;

let folder: LogFolder;
beforeAll(async () => {
  folder = await logFolder();
});
afterAll(() => folder.close());

/** What a person sees of a log that they set up and recalculate. */
async function shown(log: Grid) {
  const { call, recalculate, workbench } = await openedAddOn([log], { now: '2026-03-31' });
  const { inspection } = call<{ inspection: Inspection }>('panelInspect');
  const { place, contents } = inspection.tables.sales;
  const set = call('panelSetUpWith', {
    clients: 'create',
    contacts: 'none',
    sales: { sheetId: place, headers: contents?.columns, layout: contents?.layout },
  });
  expect(set).toMatchObject({ ok: true });
  expect(recalculate()).toMatchObject({ ok: true });
  const [header = [], ...clients] = workbench.read('Clients');
  const byName = clients.sort((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1));
  return { header, byName, overview: workbench.read('Overview'), layout: contents?.layout };
}

it('an extract that was written to a file is read back to the figures of its rows', async () => {
  const whole = await folder.csv('whole.csv', `${[HEADER, ...LINES].join('\n')}\n`);
  await folder.csv('part-1.csv', `${[HEADER, ...LINES.slice(0, HALF)].join('\n')}\n`);
  await folder.csv('part-2.csv', `${[HEADER, ...LINES.slice(HALF)].join('\n')}\n`);
  await folder.parquet('part-1.parquet', `SELECT * FROM read_csv('${folder.at('part-1.csv')}')`);
  await folder.parquet('part-2.parquet', `SELECT * FROM read_csv('${folder.at('part-2.csv')}')`);
  const rows = await shown((await readGrid(whole, 'Orders', 'en')).grid);
  expect(rows.layout).toBe('rows');
  expect(rows.byName).toHaveLength(30);
  for (const kind of ['csv', 'parquet']) {
    const out = folder.at(`extract-${kind}.csv`);
    const { status, err } = await ran('--sales', folder.at(`part-*.${kind}`), '--extract', out);
    expect([status, err]).toEqual([0, expect.stringContaining(out)]);
    const extract = await shown((await readGrid(out, 'Orders', 'en')).grid);
    expect(extract.layout).toBe('extract');
    expect({ ...extract, layout: 'rows' }).toEqual(rows);
  }
});

it('a report is made of files by a pattern as of one file of the same rows', async () => {
  const whole = await folder.csv('all.csv', `${[HEADER, ...LINES].join('\n')}\n`);
  await folder.csv('each-1.csv', `${[HEADER, ...LINES.slice(0, HALF)].join('\n')}\n`);
  await folder.csv('each-2.csv', `${[HEADER, ...LINES.slice(HALF)].join('\n')}\n`);
  const reported = async (path: string) => {
    const { status, out } = await ran('--sales', path, '--as-of', '2026-03-31', '--json');
    expect(status).toBe(0);
    const { clients, overview, abc, skipped, understood, mapping } = JSON.parse(out);
    const { columns } = understood.sales;
    const taken = columns.map((each: { column: string; header: string }) => [
      each.column,
      each.header,
    ]);
    taken.sort();
    return { clients, overview, abc, skipped, taken, mapped: mapping.sales };
  };
  const { skipped, ...rows } = await reported(whole);
  expect(rows.clients).toHaveLength(30);
  const { skipped: ofExtract, ...extract } = await reported(folder.at('each-*.csv'));
  expect(extract).toEqual(rows);
  expect(rows.taken).toContainEqual(['amount', 'Amount']);
  // The column that tells lines apart is packed, and asked of nobody.
  const isOfColumns = ({ kind }: { kind: string }) => kind === 'unusedColumns';
  expect(ofExtract).toEqual(skipped.filter((each: { kind: string }) => !isOfColumns(each)));
});
