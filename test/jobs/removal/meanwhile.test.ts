import { expect, test } from 'vitest';
import type { MemoryWorkbench } from '../../../workbench/spreadsheet/memoryWorkbench';
import { Met } from '../../faults/met';
import { callsUpTo, due, dueAt } from '../../faults/tried';
import { openedAddOn, smallBase } from '../openedAddOn';

// What stands on the user's sheets beside the cells, while people move columns and rows between any
// two calls of a removal, and of the set-up after it. Columns are named by their titles: where a
// column was deleted meanwhile, those of the add-on may stand one further on than elsewhere.

const SCRIPT = `
  function clients() { return SpreadsheetApp.getActive().getSheetByName('Clients'); }
  function rule(formula, colour, a1) {
    return SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula)
      .setBackground(colour).setRanges([clients().getRange(a1)]).build();
  }
  function dressAsUser() {
    const greater = SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(5)
      .setBold(true).setRanges([clients().getRange('AZ2:AZ')]).build();
    clients().getRange('AZ1').setValue('Mine');
    clients().setConditionalFormatRules([rule('=$B2="Max"', '#00ff00', 'A2:B4'), greater]);
  }
  function titles() {
    const rows = clients().getRange(1, 1, 2, clients().getMaxColumns()).getValues();
    return rows.find((row) => row.includes('Client'));
  }
  function titled(text) {
    const all = titles();
    return text.replace(/\\$?\\b([A-Z]{1,2})(?=\\d)/g, (cell, letters) => {
      const at = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      return all[at] ? '[' + all[at] + ']' : cell;
    });
  }
  function rules() {
    return clients().getConditionalFormatRules().map((rule) => titled([
      rule.getBooleanCondition().getCriteriaValues().map(String).join(),
      rule.getRanges().map((range) => range.getA1Notation()).join(),
    ].join(' ')));
  }
  function grouped() {
    return titles().flatMap((title, at) => clients().getColumnGroupDepth(at + 1) ? [title || at + 1] : []);
  }
  function stands() { return [titles().filter(String), rules(), grouped()]; }
`;

type Sheet = ReturnType<MemoryWorkbench['byHand']>;

async function opened() {
  const addOn = await openedAddOn(smallBase(), { script: SCRIPT });
  const { workbench, setUp, recalculate } = addOn;
  workbench.byHand('Clients').insertColumnsAfter(2, 60);
  workbench.run('dressAsUser');
  setUp();
  expect(recalculate()).toMatchObject({ ok: true });
  const remove = () => {
    workbench.seen.answer = 'YES';
    workbench.run('menuRemove');
  };
  const folded = (workbench.read('Clients')[0] ?? []).indexOf('Last contact made by') + 1;
  return { ...addOn, remove, folded, clients: () => workbench.byHand('Clients') };
}

/** @param folded the first of the columns that the add-on folds */
type Edit = (sheet: Sheet, folded: number) => void;

const EDITS: [string, Edit][] = [
  ['a column is put in before all', (sheet) => void sheet.insertColumnBefore(1)],
  [
    'a column is put in before the folded ones',
    (sheet, folded) => void sheet.insertColumnBefore(folded),
  ],
  ['two columns are put in among the user’s', (sheet) => void sheet.insertColumnsAfter(50, 2)],
  ['a column is deleted', (sheet) => void sheet.deleteColumn(20)],
  ['a row is put on top', (sheet) => void sheet.insertRowsBefore(1, 1)],
  ['a row is put in', (sheet) => void sheet.insertRowsAfter(2, 1)],
  [
    'the rows are sorted',
    (sheet) =>
      void sheet.getRange(2, 1, 3, sheet.getMaxColumns()).sort({ column: 1, ascending: false }),
  ],
];

const AMONG: [string, Edit] = [
  'a column is put in among the folded ones',
  (sheet, folded) => void sheet.insertColumnsAfter(folded, 1),
];

test.each(due([...EDITS, AMONG]))(
  '%s while the add-on is taken out: rules and groups of the user’s stay, its own go',
  async (_, edit) => {
    const { workbench, remove, clients, folded } = await opened();
    const look = () => workbench.run('stands') as unknown[];
    const start = workbench.snapshot();
    edit(clients(), folded);
    remove();
    const wanted = look();
    workbench.restore(start, { keepsScript: true });
    workbench.calls.reset();
    remove();
    const { data } = workbench.calls;
    edit(clients(), folded);
    expect(look()).toEqual(wanted);
    const lost: unknown[] = [];
    for (const n of dueAt(callsUpTo(data))) {
      workbench.restore(start, { keepsScript: true });
      workbench.calls.between(n, () => edit(clients(), folded));
      remove();
      workbench.calls.heal();
      if (!workbench.byHand('Settings').isSheetHidden()) remove();
      if (JSON.stringify(look()) !== JSON.stringify(wanted)) lost.push([n, ...look()]);
    }
    expect(lost).toEqual([]);
  },
  600_000,
);

test.each(due(EDITS, 3))(
  '%s while it is set up again: its rules and its group stand on its own columns',
  async (_, edit) => {
    const { workbench, remove, clients, folded, setUp, recalculate } = await opened();
    remove();
    const start = workbench.snapshot();
    const again = () => {
      setUp();
      return recalculate();
    };
    const look = () => workbench.run('stands') as unknown[];
    edit(clients(), folded);
    expect(again()).toMatchObject({ ok: true });
    const wanted = look();
    workbench.restore(start, { keepsScript: true });
    workbench.calls.reset();
    again();
    const { data } = workbench.calls;
    edit(clients(), folded);
    expect(recalculate()).toMatchObject({ ok: true });
    expect(look()).toEqual(wanted);
    const lost: unknown[] = [];
    const met = new Met();
    for (const n of dueAt(callsUpTo(data))) {
      workbench.restore(start, { keepsScript: true });
      workbench.calls.between(n, () => edit(clients(), folded));
      again();
      workbench.calls.heal();
      if (!met.isNew(workbench.snapshot())) continue;
      recalculate();
      if (JSON.stringify(look()) !== JSON.stringify(wanted)) lost.push([n, ...look()]);
    }
    expect(lost).toEqual([]);
  },
  600_000,
);
