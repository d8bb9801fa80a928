import { expect, test } from 'vitest';
import type { MemoryWorkbench } from '../../workbench/spreadsheet/memoryWorkbench';
import { callsUpTo, shareOf, tried } from '../faults/tried';
import { openedAddOn, smallBase } from './openedAddOn';

const OWNER = `
  function addRule() {
    const sheet = SpreadsheetApp.getActive().getSheetByName('Clients');
    sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied('=$B2="Max"').setBackground('#00ff00').setRanges([sheet.getRange('B2:B50')]).build()]);
  }
  function rules() {
    return SpreadsheetApp.getActive().getSheetByName('Clients').getConditionalFormatRules()
      .map((rule) => rule.getBooleanCondition().getCriteriaValues()[0]);
  }
`;

test('a hundred recalculations leave the sheets as the first one did', async () => {
  const { setUp, recalculate, workbench } = await openedAddOn(smallBase(), { script: OWNER });
  setUp();
  workbench.run('addRule');
  recalculate();
  await workbench.settle();
  const [first, rules] = [workbench.snapshot(), workbench.run('rules')];
  for (let run = 0; run < 100; run++) expect(recalculate()).toMatchObject({ ok: true });
  await workbench.settle();
  const last = workbench.snapshot();
  expect(last.sheetOrder).toEqual(first.sheetOrder);
  for (const id of first.sheetOrder) {
    expect(last.sheets[id]?.cells).toEqual(first.sheets[id]?.cells);
  }
  expect(workbench.run('rules')).toEqual(rules);
}, 600_000);

type ClientsSheet = ReturnType<MemoryWorkbench['byHand']>;

test.each([
  [
    'sorted',
    (sheet: ClientsSheet) => sheet.getRange('A2:AJ4').sort({ column: 1, ascending: false }),
    ['Cid', 'Bob', 'Ann'],
    { Ann: 'Active', Bob: 'Sleeping', Cid: 'Lost' },
  ],
  [
    'inserted',
    (sheet: ClientsSheet) => sheet.insertRowsAfter(2, 1),
    ['Ann', null, 'Bob', 'Cid'],
    { Ann: 'Active', Bob: 'Sleeping', Cid: 'Lost' },
  ],
  [
    'deleted',
    (sheet: ClientsSheet) => sheet.deleteRow(3),
    ['Ann', 'Cid'],
    { Ann: 'Active', Cid: 'Lost' },
  ],
])(
  'rows are %s at any data call: it stops, or puts back what stood there, and the next run is right',
  async (_, change, names, statuses) => {
    const { setUp, recalculate, workbench, byClient, column } = await openedAddOn(smallBase());
    setUp();
    const start = workbench.snapshot();
    workbench.calls.reset();
    recalculate();
    const calls = workbench.calls.data;
    let noticed = 0;
    for (const n of tried(callsUpTo(calls))) {
      workbench.restore(start, { keepsScript: true });
      workbench.calls.between(n, () => void change(workbench.byHand('Clients')));
      const { ok, message } = recalculate();
      if (!ok) {
        noticed++;
        expect([
          'The clients’ rows changed while the figures were computed. Nothing was written; recalculate again.',
          'Rows or columns of “Clients” were moved while figures were being written. What stood there was put back; recalculate again.',
        ]).toContain(message);
      }
      expect(recalculate()).toMatchObject({ ok: true });
      expect(column('Clients', 'Client')).toEqual(names);
      expect(byClient('Status')).toMatchObject(statuses);
    }
    // All but what comes before the clients are read, and once they are compared and written.
    expect(noticed).toBeGreaterThan(shareOf(10));
  },
);
