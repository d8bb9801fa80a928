import { describe, expect, test } from 'vitest';
import { openedAddOn, smallBase } from './openedAddOn';

const OWNER = `
  const { formatToParts } = Intl.DateTimeFormat.prototype;
  let [callsUntilChange, change] = [Number.POSITIVE_INFINITY, ''];
  function changeDuringNextRun(how) { [callsUntilChange, change] = [5, how]; }
  // The zone is asked for its rules twice, for today's offset twice, and a fifth time when the dates
  // of the tables just read are understood.
  Intl.DateTimeFormat.prototype.formatToParts = function (...args) {
    if (--callsUntilChange === 0) {
      const sheet = SpreadsheetApp.getActive().getSheetByName('Clients');
      if (change === 'sorted') sheet.getRange('A2:AJ4').sort({ column: 1, ascending: false });
      if (change === 'inserted') sheet.insertRowsAfter(2, 1);
      if (change === 'deleted') sheet.deleteRow(3);
    }
    return formatToParts.apply(this, args);
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
}, 600_000);

describe('while it runs', () => {
  test.each([
    ['sorted', ['Cid', 'Bob', 'Ann'], { Ann: 'Active', Bob: 'Sleeping', Cid: 'Lost' }],
    ['inserted', ['Ann', null, 'Bob', 'Cid'], { Ann: 'Active', Bob: 'Sleeping', Cid: 'Lost' }],
    ['deleted', ['Ann', 'Cid'], { Ann: 'Active', Cid: 'Lost' }],
  ])(
    'rows are %s: it stops before it writes, and the next run is right',
    async (change, names, statuses) => {
      const { setUp, recalculate, workbench, byClient, column } = await openedAddOn(smallBase(), {
        script: OWNER,
      });
      setUp();
      workbench.run('changeDuringNextRun', change);
      expect(recalculate()).toEqual({
        ok: false,
        message:
          'The clients’ rows changed while the figures were computed. Nothing was written; recalculate again.',
      });
      expect(column('Clients', 'Client')).toEqual(names);
      expect(column('Clients', 'Status').every((status) => status === null)).toBe(true);
      expect(recalculate()).toMatchObject({ ok: true });
      expect(byClient('Status')).toMatchObject(statuses);
    },
  );
});
