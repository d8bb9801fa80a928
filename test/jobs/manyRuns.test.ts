import { expect, test } from 'vitest';
import { openedAddOn, smallBase } from './openedAddOn';

const OWNER = `
  const utilities = Utilities;
  let callsUntilSort = Number.POSITIVE_INFINITY;
  function sortDuringNextRun() { callsUntilSort = 3; }
  // The zone is asked for today's offset twice, and a third time when the dates of the tables just read are understood.
  globalThis.Utilities = {
    formatDate(...args) {
      if (--callsUntilSort === 0) {
        SpreadsheetApp.getActive().getSheetByName('Clients').getRange('A2:AJ4').sort({ column: 1, ascending: false });
      }
      return utilities.formatDate(...args);
    },
  };
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
    expect(last.sheets[id]?.cellData).toEqual(first.sheets[id]?.cellData);
  }
  expect(workbench.run('rules')).toEqual(rules);
});

test('rows sorted while it runs: it stops before it writes, and the next run is right', async () => {
  const { setUp, recalculate, workbench, byClient } = await openedAddOn(smallBase(), {
    script: OWNER,
  });
  setUp();
  workbench.run('sortDuringNextRun');
  expect(recalculate()).toEqual({
    ok: false,
    message:
      'The rows of Clients changed while the figures were computed. Nothing was written; recalculate again.',
  });
  expect(
    workbench
      .read('Clients')
      .slice(1)
      .map(([name]) => name),
  ).toEqual(['Cid', 'Bob', 'Ann']);
  expect(byClient('Status')).toEqual({ Ann: null, Bob: null, Cid: null });
  expect(recalculate()).toMatchObject({ ok: true });
  expect(byClient('Status')).toEqual({ Ann: 'Active', Bob: 'Sleeping', Cid: 'Lost' });
});
