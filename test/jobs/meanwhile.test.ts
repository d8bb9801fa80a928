import { describe, expect, test } from 'vitest';
import type { Cell } from '../../workbench/spreadsheet/grid';
import type { MemoryWorkbench } from '../../workbench/spreadsheet/memoryWorkbench';
import { callsUpTo, tried } from '../faults/tried';
import { CALL_MADE } from './callMade';
import { type Answer, recalculatedAddOn, smallBase } from './openedAddOn';

// What colleagues do while a job of the add-on is under way, at the very call where it hurts most.

async function opened() {
  const addOn = await recalculatedAddOn(smallBase());
  const { workbench, call } = addOn;
  const clients = () => workbench.byHand('Clients');
  const status = (workbench.read('Clients')[0] ?? []).indexOf('Status') + 1;
  workbench.byHand('Sales').appendRow(['2026-03-30', 'Bob', 700]);
  return {
    ...addOn,
    clients,
    status,
    /** Does something at the data calls of a job that are tried, each time on the base as it was. */
    atEveryCall(job: () => unknown, act: () => void, look: (n: number, told: unknown) => void) {
      const start = workbench.snapshot();
      workbench.calls.reset();
      job();
      const calls = workbench.calls.data;
      for (const n of tried(callsUpTo(calls))) {
        workbench.restore(start, { keepsScript: true });
        workbench.calls.between(n, act);
        const told = job();
        workbench.calls.heal();
        look(n, told);
      }
      return calls;
    },
    log: (requestId: string) =>
      call<Answer>('panelLogContact', { ...CALL_MADE, client: 'bob', requestId }),
  };
}

describe('a recalculation', () => {
  test('leaves what is typed into a computed cell until right before it is written', async () => {
    const { workbench, clients, status, recalculate, atEveryCall } = await opened();
    const lost: number[] = [];
    const type = () => void clients().getRange(3, status).setValue('my own');
    const calls = atEveryCall(recalculate, type, (n) => {
      if (workbench.read('Clients')[2]?.[status - 1] !== 'my own') lost.push(n);
    });
    expect(calls).toBeGreaterThan(40);
    // Between the last look and the writing there is no call of ours: what is typed in that very
    // moment nobody can see.
    expect(lost.length).toBeLessThanOrEqual(1);
  });

  test('puts back a column of the user’s that it came to stand on', async () => {
    const { workbench, clients, status, recalculate, atEveryCall } = await opened();
    // Between two figures: with one column more before it, it stands where the second one did.
    const own = ['Mine', 'ann’s', 'bob’s', 'cid’s'];
    clients().insertColumnsAfter(status, 1);
    own.forEach((cell, row) => {
      clients()
        .getRange(row + 1, status + 1)
        .setValue(cell);
    });
    const insert = () => void clients().insertColumnBefore(status);
    atEveryCall(recalculate, insert, (n) => {
      const rows = workbench.read('Clients');
      const column = rows[0]?.indexOf('Mine') ?? -1;
      expect([n, rows.map((row) => row[column])]).toEqual([n, own]);
    });
  });
});

test('the settings stay one list where a column is inserted before them', async () => {
  const { workbench, recalculate, atEveryCall } = await opened();
  const settings = () => workbench.read('Settings');
  const row = settings().findIndex(([label]) => label === 'A ends at') + 1;
  workbench.byHand('Settings').getRange(row, 2).setValue(60);
  const labels = settings().map(([label]) => label);
  const insert = () => void workbench.byHand('Settings').insertColumnBefore(1);
  atEveryCall(recalculate, insert, (n) => {
    expect(recalculate()).toMatchObject({ ok: true });
    const rows = settings();
    expect([n, rows.map((cells) => cells[1])]).toEqual([n, labels]);
    expect([n, rows[row - 1]?.[2]]).toEqual([n, 60]);
  });
});

describe('the tables beside the settings', () => {
  const table = (rows: readonly (readonly Cell[])[], title: string) => {
    const top = rows.findIndex((cells) => cells.includes(title));
    const column = rows[top]?.indexOf(title) ?? -1;
    return rows.slice(top).map((cells) => cells.slice(column, column + 3));
  };
  const edits: [string, (sheet: ReturnType<MemoryWorkbench['byHand']>) => void][] = [
    ['a row is put on top', (sheet) => void sheet.insertRowsBefore(1, 1)],
    ['a column is put in before them', (sheet) => void sheet.insertColumnBefore(6)],
    [
      'they are sorted',
      (sheet) => {
        sheet.getRange(2, 1, 4, sheet.getLastColumn()).sort({ column: 1, ascending: false });
      },
    ],
  ];

  test.each(edits)('%s: words that are offered stand in their own rows', async (_, edit) => {
    const { workbench, recalculate, atEveryCall } = await opened();
    const contacts = workbench.byHand('Contacts');
    contacts.getRange(1, 5).setValue('Outcome');
    contacts.getRange(2, 5, 2, 1).setValues([['odd'], ['rare']]);
    const sheet = () => workbench.byHand('Settings');
    const settings = () => workbench.read('Settings');
    const lists = settings()
      .flat()
      .filter((cell) => cell !== null && cell !== '').length;
    atEveryCall(
      recalculate,
      () => edit(sheet()),
      (n) => {
        recalculate();
        const words = table(settings(), 'Words').filter(([word]) => word);
        expect([n, words.map(String).sort()]).toEqual([
          n,
          ['Words,What it means,Where', 'odd,,outcome', 'rare,,outcome'],
        ]);
        // Nothing else came, and nothing is gone.
        const filled = settings()
          .flat()
          .filter((cell) => cell !== null && cell !== '').length;
        expect([n, filled]).toEqual([n, lists + 4]);
      },
    );
  });
});

test('a contact is logged below whatever a form has added meanwhile', async () => {
  const { workbench, log, atEveryCall } = await opened();
  const form = () => {
    workbench.byHand('Contacts').appendRow(['2026-03-30', 'Cid', 'call', 'talk']);
  };
  atEveryCall(
    () => log('one'),
    form,
    (n, told) => {
      expect([n, told]).toEqual([n, expect.objectContaining({ ok: true })]);
      const lines = workbench.read('Contacts').filter(([, client]) => client);
      const of = (client: string) => lines.filter(([, each]) => each === client).length;
      expect([n, of('Cid'), of('Bob')]).toEqual([n, 2, 1]);
    },
  );
});
