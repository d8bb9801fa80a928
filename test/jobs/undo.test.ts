import { describe, expect, test } from 'vitest';
import { callsUpTo, tried } from '../faults/tried';
import { on, setUpAddOn, smallBase, stoppedAt } from './openedAddOn';

const USER = `
  function sheetNamed(name) { return SpreadsheetApp.getActive().getSheetByName(name); }
  function setCell(name, a1, value) { sheetNamed(name).getRange(a1).setValue(value); }
  function sortClients() { sheetNamed('Clients').getRange('A2:AF4').sort({ column: 1, ascending: false }); }
  function insertRow(name, row) { sheetNamed(name).insertRowsAfter(row - 1, 1); }
  function remove(name) { SpreadsheetApp.getActive().deleteSheet(sheetNamed(name)); }
`;

const open = async (base = smallBase()) => {
  const addOn = await setUpAddOn(base, { script: USER });
  const { workbench } = addOn;
  const undo = () => addOn.call<{ message: string; edited: string[] }>('panelUndo');
  const a1 = (header: string, row: number) => {
    const index = workbench.read('Clients')[0]?.indexOf(header) ?? -1;
    const letters = (n: number): string =>
      n < 26 ? String.fromCharCode(65 + n) : letters(Math.floor(n / 26) - 1) + letters(n % 26);
    return letters(index) + row;
  };
  return { ...addOn, undo, a1 };
};

describe('undo', () => {
  test('brings back what stood there before the last recalculation', async () => {
    const { recalculate, undo, workbench, byClient } = await open();
    recalculate();
    const first = workbench.read('Clients');
    workbench.run('setCell', 'Sales', 'C2', 100_000);
    recalculate();
    expect(byClient('Revenue').Ann).toBe(101_800);
    expect(undo()).toMatchObject({ ok: true, edited: [] });
    expect(workbench.read('Clients')).toEqual(first);
    expect(undo().message).toBe('There is nothing to undo.');
  });

  test('empties the columns that were empty before the first', async () => {
    const { recalculate, undo, byClient } = await open();
    recalculate();
    undo();
    expect(byClient('Status')).toEqual({ Ann: null, Bob: null, Cid: null });
    recalculate();
    expect(byClient('Status')).toEqual({ Ann: 'Active', Bob: 'Sleeping', Cid: 'Lost' });
  });

  test('leaves cells edited since, and names them', async () => {
    const { recalculate, undo, workbench, byClient, a1 } = await open();
    recalculate();
    workbench.run('setCell', 'Clients', a1('Status', 3), 'Friend');
    const undone = undo();
    expect(undone.edited).toEqual([a1('Status', 3)]);
    expect(undone.message).toContain(
      `1 cell was edited since and is left as it is: ${a1('Status', 3)}.`,
    );
    expect(byClient('Status')).toEqual({ Ann: null, Bob: 'Friend', Cid: null });
  });

  test('finds its clients where the rows were sorted since', async () => {
    const { recalculate, undo, workbench, byClient } = await open();
    recalculate();
    workbench.run('setCell', 'Sales', 'C2', 100_000);
    recalculate();
    workbench.run('sortClients');
    expect(workbench.read('Clients')[1]?.[0]).toBe('Cid');
    undo();
    expect(byClient('Revenue')).toEqual({ Ann: 2700, Bob: 200, Cid: 100 });
  });

  test('knows a client’s own row from others that bear the name', async () => {
    const base = smallBase();
    base[0]?.rows.push([' ann ', 'Max']);
    const { recalculate, undo, workbench, column } = await open(base);
    recalculate();
    workbench.run('setCell', 'Sales', 'C2', 100_000);
    recalculate();
    expect(undo()).toMatchObject({ ok: true, edited: [] });
    expect(column('Clients', 'Revenue')).toEqual([2700, 200, 100, null]);
  });

  test('knows it though another was put above it since', async () => {
    const { recalculate, undo, workbench, column } = await open();
    recalculate();
    workbench.run('setCell', 'Sales', 'C2', 100_000);
    recalculate();
    workbench.run('insertRow', 'Clients', 2);
    workbench.run('setCell', 'Clients', 'A2', 'Ann');
    expect(undo()).toMatchObject({ ok: true, edited: [] });
    expect(column('Clients', 'Revenue')).toEqual([null, 2700, 200, 100]);
  });

  test('takes added clients off again, but not one whose row was filled in', async () => {
    const { addClients, undo, workbench } = await open([
      {
        name: 'Clients',
        rows: [
          ['Client', 'Manager'],
          ['Ann', null],
        ],
      },
      {
        name: 'Sales',
        rows: [
          ['Date', 'Client'],
          [on('2026-03-01'), 'Bob'],
          [on('2026-03-01'), 'Cid'],
        ],
      },
    ]);
    addClients();
    workbench.run('setCell', 'Clients', 'B3', 'Olga');
    expect(undo()).toMatchObject({ restored: 1, edited: ['A3'] });
    const names = workbench.read('Clients').map(([name]) => name);
    expect(names.filter((name) => name !== null && name !== '')).toEqual(['Client', 'Ann', 'Bob']);
  });
});

describe('a value of the user’s in a computed column', () => {
  test('stays and is reported, until they clear it', async () => {
    const { recalculate, workbench, byClient, warnings, a1 } = await open();
    recalculate();
    workbench.run('setCell', 'Clients', a1('Category', 2), 'VIP');
    recalculate();
    recalculate();
    expect(byClient('Category').Ann).toBe('VIP');
    expect(await warnings()).toContainEqual([
      'Clients',
      2,
      'Category',
      '1 cell holds a value of yours and was left alone: Ann. Clear it to have it computed again.',
    ]);
    workbench.run('setCell', 'Clients', a1('Category', 2), '');
    recalculate();
    expect(byClient('Category').Ann).toBe('A');
  });

  test('stays alone where its client was renamed besides', async () => {
    const { recalculate, workbench, byClient, a1 } = await open();
    recalculate();
    workbench.run('setCell', 'Clients', a1('Category', 2), 'VIP');
    workbench.run('setCell', 'Clients', a1('Status', 2), 'Friend');
    workbench.run('setCell', 'Clients', 'A2', 'Anna');
    workbench.run('setCell', 'Sales', 'B2', 'Anna');
    recalculate();
    expect(byClient('Revenue').Anna).toBe(900);
    expect(byClient('Category').Anna).toBe('VIP');
    expect(byClient('Status').Anna).toBe('Friend');
    expect(byClient('ABC').Anna).toBe('A');
  });

  test('is told from the figures of a client who was renamed', async () => {
    const { recalculate, workbench, byClient } = await open();
    recalculate();
    workbench.run('setCell', 'Clients', 'A2', 'Anna');
    recalculate();
    expect(byClient('Status').Anna).toBe(null);
    expect(byClient('Revenue').Anna).toBe(0);
  });

  test('is not seen where a run was killed after it wrote', async () => {
    const { recalculate, workbench, byClient } = await open();
    recalculate();
    workbench.run('setCell', 'Sales', 'C2', 100_000);
    workbench.calls.failOn('Range.setValue');
    expect(recalculate()).toMatchObject({ ok: false });
    workbench.calls.heal();
    workbench.run('setCell', 'Sales', 'C2', 200_000);
    recalculate();
    expect(byClient('Revenue').Ann).toBe(201_800);
  });

  test('neither set-up nor added clients turn the add-on’s figures into the user’s where its memory was deleted', async () => {
    const { setUp, addClients, recalculate, workbench, byClient } = await open();
    recalculate();
    workbench.run('remove', 'Memory');
    workbench.run('setCell', 'Sales', 'B9', 'Dan');
    workbench.run('setCell', 'Sales', 'A9', '2026-03-01');
    setUp();
    expect(addClients()).toMatchObject({ added: 1 });
    workbench.run('setCell', 'Sales', 'C2', 100_000);
    recalculate();
    expect(byClient('Revenue').Ann).toBe(101_800);
  });

  test('stays where the memory was deleted, once a recalculation has seen it', async () => {
    const { recalculate, workbench, byClient, a1 } = await open();
    recalculate();
    workbench.run('setCell', 'Clients', a1('Category', 2), 'VIP');
    recalculate();
    workbench.run('remove', 'Memory');
    workbench.run('setCell', 'Sales', 'C2', 100_000);
    recalculate();
    expect(byClient('Revenue').Ann).toBe(101_800);
    expect(byClient('Category').Ann).toBe('VIP');
    workbench.run('setCell', 'Clients', a1('Category', 2), '');
    workbench.run('remove', 'Memory');
    recalculate();
    expect(byClient('Category').Ann).toBe('A');
  });

  test('comes back by Undo, and is theirs, where the memory was deleted before it was seen; the report says so', async () => {
    const { recalculate, undo, workbench, byClient, warnings, a1 } = await open();
    recalculate();
    workbench.run('setCell', 'Clients', a1('Category', 2), 'VIP');
    workbench.run('remove', 'Memory');
    recalculate();
    expect(byClient('Category').Ann).toBe('A');
    expect(await warnings()).toContainEqual([
      'Clients',
      2,
      'Category',
      'the hidden sheet Memory was missing, so 1 cell that held another value was computed anew: Ann. If you typed any of them, take this back with Undo, and clear those that are to be computed.',
    ]);
    undo();
    expect(byClient('Category').Ann).toBe('VIP');
    recalculate();
    expect(byClient('Category').Ann).toBe('VIP');
  });
});

describe('a value that the user types again as it was before the last recalculation', () => {
  const changed = async () => {
    const addOn = await open();
    addOn.recalculate();
    addOn.workbench.run('setCell', 'Sales', 'C2', 100_000);
    return addOn;
  };

  test('is theirs', async () => {
    const { recalculate, workbench, byClient, a1 } = await changed();
    recalculate();
    workbench.run('setCell', 'Clients', a1('Revenue', 2), 2700);
    recalculate();
    expect(byClient('Revenue').Ann).toBe(2700);
  });

  test('is theirs where that recalculation was taken back', async () => {
    const { recalculate, undo, workbench, byClient, a1 } = await changed();
    recalculate();
    undo();
    workbench.run('setCell', 'Clients', a1('Revenue', 2), 101_800);
    workbench.run('setCell', 'Sales', 'C2', 900);
    recalculate();
    expect(byClient('Revenue').Ann).toBe(101_800);
  });
});

test('an undo killed at any data call leaves figures that the next recalculation knows as the add-on’s', async () => {
  const { recalculate, undo, workbench, byClient } = await open();
  recalculate();
  const first = workbench.read('Clients');
  const change = () => {
    workbench.run('setCell', 'Sales', 'C2', 100_000);
    recalculate();
    workbench.run('setCell', 'Sales', 'C2', 900);
  };
  change();
  workbench.calls.reset();
  undo();
  const calls = workbench.calls.data;
  expect(workbench.read('Clients')).toEqual(first);
  for (const n of tried(callsUpTo(calls))) {
    change();
    stoppedAt(workbench, n, undo);
    recalculate();
    expect(byClient('Revenue')).toEqual({ Ann: 2700, Bob: 200, Cid: 100 });
  }
});
