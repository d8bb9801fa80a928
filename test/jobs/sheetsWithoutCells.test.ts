import { describe, expect, test } from 'vitest';
import type { Inspection } from '../../src/jobs/setUp/inspect';
import { openedAddOn, smallBase } from './openedAddOn';

/** The small base beside sheets that hold no cells: one of those is called as the add-on's own. */
async function besides(names: Record<string, 'DATASOURCE' | 'OBJECT'>) {
  const empty = Object.keys(names).map((name) => ({ name, rows: [['shown']] }));
  const addOn = await openedAddOn([...empty, ...smallBase()]);
  for (const [name, type] of Object.entries(names)) addOn.workbench.makeType(name, type);
  return addOn;
}

const OTHERS = { 'Connected Sheet 1': 'DATASOURCE', Chart1: 'OBJECT', Overview: 'OBJECT' } as const;

describe('beside sheets that only show BigQuery or a chart', () => {
  test('set-up offers those with cells, and says what the others are', async () => {
    const { call } = await besides(OTHERS);
    const { inspection } = call<{ inspection: Inspection }>('panelInspect');
    expect(inspection.sheets.map(({ name }) => name)).toEqual(smallBase().map(({ name }) => name));
    expect(inspection.dataSources).toBe(
      '“Connected Sheet 1” only shows BigQuery and cannot be read: choose the sheet of the extract.',
    );
  });

  test('every job runs, its own sheets under other names, and all is taken out again', async () => {
    const { setUp, recalculate, planAhead, call, workbench } = await besides(OTHERS);
    for (const job of [setUp, recalculate, planAhead]) expect(job()).toMatchObject({ ok: true });
    const names = () => workbench.book.sheets().map(({ name }) => name);
    expect(names()).toContain('Overview (Retention Sheets)');
    for (const name of Object.keys(OTHERS)) expect(workbench.read(name)).toEqual([['shown']]);
    workbench.byHand('Chart1').activate();
    expect(call('panelSelectedClient')).toMatchObject({ ok: true, selected: null });
    workbench.seen.answer = 'YES';
    for (let step = 0; step < 2; step++) workbench.run('menuRemove');
    expect(names()).toEqual([...Object.keys(OTHERS), ...smallBase().map(({ name }) => name)]);
  });

  test('a log beside the sheet that it was drawn from is found', async () => {
    const { call, workbench } = await openedAddOn([
      { name: 'Orders from BigQuery', rows: [['Date', 'Client', 'Amount']] },
      ...smallBase(),
    ]);
    workbench.makeType('Orders from BigQuery', 'DATASOURCE');
    const { inspection } = call<{ inspection: Inspection }>('panelInspect');
    const place = inspection.sheets.find(({ id }) => id === inspection.tables.sales.place);
    expect(place?.name).toBe('Sales');
  });
});
