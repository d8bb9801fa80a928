import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../workbench/spreadsheet/grid';
import { on, recalculatedAddOn, smallBase } from '../openedAddOn';
import { sourceScript } from '../sourceScript';

const SCRIPT = sourceScript(`
  const clients = () => SpreadsheetApp.getActive().getSheetByName('Clients');
  globalThis.setCell = (a1, value) => { clients().getRange(a1).setValue(value); };
  globalThis.setFormula = (a1, formula) => { clients().getRange(a1).setFormula(formula); };
  globalThis.formatOf = (a1) => clients().getRange(a1).getNumberFormat();
  globalThis.formulaOf = (a1) => clients().getRange(a1).getFormula();
`);

const HEADERS = [
  'Client',
  'Potential',
  'Traits',
  'Manual category',
  'Reason for leaving',
  'Snoozed until',
];

async function opened(...rows: Cell[][]) {
  const base = smallBase();
  base[0] = { name: 'Clients', rows };
  const addOn = await recalculatedAddOn(base, { script: SCRIPT });
  const { workbench, call } = addOn;
  let edits = 0;
  return {
    ...addOn,
    edit: (client: string, said: object) =>
      call('panelEditClient', client, said, edits++ === 0 ? 'edit' : `edit${edits}`),
    snooze: (client: string, days: number) =>
      call('panelSnooze', client, days, edits++ === 0 ? 'snooze' : `snooze${edits}`),
    undo: (...requestId: string[]) => call('panelUndo', ...requestId),
    row: (row: number) => workbench.read('Clients')[row]?.slice(0, HEADERS.length),
  };
}

const ROWS: Cell[][] = [
  HEADERS,
  ['Ann', null, null, null, null, null],
  ['Bob', 'Средний', 'punctual, rude', null, null, null],
  ['Cid', 'высокий', null, null, null, null],
];

describe('what is said of a client', () => {
  test('stands in their row, in the words that the column uses', async () => {
    const { edit, row } = await opened(...ROWS);
    const said = {
      potential: 'high',
      traits: ['badPayer', 'keyName'],
      manualCategory: 'VIP',
      leavingReason: '=price',
    };
    expect(edit('bob', said)).toEqual({
      ok: true,
      cells: 4,
      message: 'Changed on the row of “Bob”.',
    });
    expect(row(2)).toEqual([
      'Bob',
      'высокий',
      'key name, bad payer, punctual',
      'VIP',
      '=price',
      null,
    ]);
    expect(edit('bob', said).message).toMatch(
      /^Nothing to change: this is already recorded for “Bob”\. “Clients”, row 3, “Traits”: found “ punctual”/,
    );
  });

  test('changes the category and the next contact at once, as a recalculation would', async () => {
    const { edit, byClient, recalculate, workbench } = await opened(...ROWS);
    const before = byClient('Next contact').Bob;
    edit('bob', { manualCategory: 'VIP' });
    expect(byClient('Category').Bob).toBe('VIP');
    expect(byClient('Category decided by').Bob).toBe('set by hand');
    expect(byClient('Next contact').Bob).not.toEqual(before);
    const standing = workbench.read('Clients');
    recalculate();
    expect(workbench.read('Clients')).toEqual(standing);
  });

  test('is unsaid: by the rules, no potential, no traits', async () => {
    const { edit, row, byClient } = await opened(HEADERS, ['Ann', 'low', 'rude', 'C', 'price']);
    expect(byClient('Category').Ann).toBe('C');
    edit('ann', { potential: null, traits: [], manualCategory: null, leavingReason: '' });
    expect(row(1)).toEqual(['Ann', null, null, null, null, null]);
    expect(byClient('Category').Ann).toBe('A');
  });

  test('is taken back with what followed from it', async () => {
    const { edit, undo, workbench } = await opened(...ROWS);
    const before = workbench.read('Clients');
    edit('ann', { potential: 'low', traits: ['rude'] });
    expect(undo()).toMatchObject({
      ok: true,
      message: 'Your last change was undone: 2 cells in the clients’ rows.',
    });
    expect(workbench.read('Clients')).toEqual(before);
  });

  test('goes into a new column where the sheet has none', async () => {
    const { edit, byClient } = await opened(['Client'], ['Ann'], ['Bob']);
    expect(edit('ann', { potential: 'high', leavingReason: 'price' })).toMatchObject({ ok: true });
    expect(byClient('Potential')).toEqual({ Ann: 'high', Bob: null });
    expect(byClient('Reason for leaving').Ann).toBe('price');
  });

  test('does not take the place of a formula', async () => {
    const { edit, workbench } = await opened(...ROWS);
    workbench.run('setFormula', 'D2', '=UPPER("c")');
    expect(edit('ann', { potential: 'low', manualCategory: 'A' })).toEqual({
      ok: false,
      field: 'manualCategory',
      message: expect.stringMatching(/Cell D2 holds a formula/),
    });
    expect(workbench.run('formulaOf', 'D2')).toBe('=UPPER("c")');
    expect(workbench.read('Clients')[1]?.[1]).toBe(null);
  });
});

describe('a contact that is put off', () => {
  test('is not due before the day', async () => {
    const { snooze, row, byClient, workbench, recalculate } = await opened(
      HEADERS,
      ['Ann'],
      ['Bob'],
    );
    expect(byClient('Contact state').Bob).toBe('Overdue');
    expect(snooze('bob', 14)).toEqual({
      ok: true,
      cells: 1,
      message: '“Bob” is snoozed until 2026-04-14.',
    });
    expect(row(2)?.[5]).toEqual(on('2026-04-14'));
    expect(workbench.run('formatOf', 'F3')).toBe('yyyy-mm-dd');
    expect(byClient('Contact state').Bob).toBe('Snoozed');
    expect(byClient('Next contact').Bob).toEqual(on('2026-04-14'));
    const standing = workbench.read('Clients');
    recalculate();
    expect(workbench.read('Clients')).toEqual(standing);
  });

  test('is due again when that is taken back', async () => {
    const { snooze, undo, workbench } = await opened(HEADERS, ['Ann'], ['Bob']);
    const before = workbench.read('Clients');
    snooze('bob', 7);
    expect(undo('edit').message).toMatch(/^Nothing was undone/);
    undo('snooze');
    expect(workbench.read('Clients')).toEqual(before);
  });

  test('is not put off by no days, nor for good', async () => {
    const { snooze } = await opened(HEADERS, ['Ann'], ['Bob']);
    expect(snooze('bob', 0)).toMatchObject({ ok: false });
    expect(snooze('bob', 400)).toMatchObject({ ok: false });
    expect(snooze('zoe', 7)).toEqual({
      ok: false,
      message: expect.stringMatching(/^This client has no row/),
    });
  });
});
