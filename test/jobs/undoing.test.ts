import { describe, expect, test } from 'vitest';
import { type Answer, on, setUpAddOn, smallBase } from './openedAddOn';
import { sourceScript } from './sourceScript';

// What the panel's actions leave to be taken back, each taken back as the menu does it.

const SCRIPT = sourceScript(`
  import { recalculate } from './jobs/recalculate';
  import { MemorySheet } from './sheets/figures/memorySheet';
  const sheetNamed = (name) => SpreadsheetApp.getActive().getSheetByName(name);
  globalThis.remember = (action) => { new MemorySheet(SpreadsheetApp.getActive(), 'en').rememberAction(action); };
  globalThis.segment = (settings) => { recalculate(SpreadsheetApp.getActive(), { kind: 'segmented', settings }); };
  globalThis.setCell = (name, a1, value) => { sheetNamed(name).getRange(a1).setValue(value); };
  globalThis.formatOf = (name, a1) => sheetNamed(name).getRange(a1).getNumberFormat();
  globalThis.appendRow = (name, row) => { sheetNamed(name).appendRow(row); };
  globalThis.remove = (name) => SpreadsheetApp.getActive().deleteSheet(sheetNamed(name));
  globalThis.sortContacts = () => { sheetNamed('Contacts').getRange('A2:D5').sort(1); };
`);

/** 20 April 2026, as a sheet counts days. */
const LATE_APRIL = 46132;

const open = async (base = smallBase()) => {
  const addOn = await setUpAddOn(base, { script: SCRIPT });
  const undo = () => addOn.call<Answer & { restored: number; edited: string[] }>('panelUndo');
  return { ...addOn, undo };
};

describe('cells that the user had the add-on change', () => {
  const withPotential = () => {
    const base = smallBase();
    base[0] = {
      name: 'Clients',
      rows: [
        ['Client', 'Potential', 'Snoozed until'],
        ['Ann', 'high', on('2026-04-20')],
        ['Bob', '=low', null],
      ],
    };
    return base;
  };
  const cells = (workbench: Awaited<ReturnType<typeof open>>['workbench']) =>
    workbench
      .read('Clients')
      .slice(1)
      .map((row) => row.slice(0, 3));
  const edited = (client: string, column: string, before: unknown, after: unknown) => ({
    client,
    column,
    before,
    after,
  });

  test('are as they were, whatever they look like', async () => {
    const { workbench, undo } = await open(withPotential());
    const before = cells(workbench);
    workbench.run('setCell', 'Clients', 'B2', 'low');
    workbench.run('setCell', 'Clients', 'B3', 'high');
    workbench.run('setCell', 'Clients', 'C2', '');
    workbench.run('remember', {
      kind: 'editedCells',
      cells: [
        edited('ann', 'potential', 'high', 'low'),
        edited('bob', 'potential', '=low', 'high'),
        edited('ann', 'snoozedUntil', LATE_APRIL, ''),
      ],
    });
    expect(undo()).toEqual({
      ok: true,
      restored: 3,
      edited: [],
      message: 'Your last change was undone: 3 cells in the clients’ rows.',
    });
    expect(cells(workbench)).toEqual(before);
    expect(undo().message).toBe('There is nothing to undo.');
  });

  test('stay where the user edited them since, and are named', async () => {
    const { workbench, undo } = await open(withPotential());
    workbench.run('setCell', 'Clients', 'B2', 'medium');
    workbench.run('remember', {
      kind: 'editedCells',
      cells: [edited('ann', 'potential', 'high', 'low')],
    });
    expect(undo()).toEqual({
      ok: true,
      restored: 0,
      edited: ['B2'],
      message: 'Nothing was undone. 1 cell was edited since and is left as it is: B2.',
    });
    expect(cells(workbench)[0]?.[1]).toBe('medium');
  });

  test('are not looked for where the client is gone', async () => {
    const { workbench, undo } = await open(withPotential());
    workbench.run('remember', {
      kind: 'editedCells',
      cells: [edited('zoe', 'potential', 'high', 'low')],
    });
    expect(undo().message).toBe('Nothing was undone: what was done is no longer on the sheet.');
  });
});

describe('a row put below a log', () => {
  const action = {
    kind: 'appendedRow',
    table: 'contacts',
    cells: { date: LATE_APRIL, client: 'Ann', type: 'call', score: 9 },
  };
  const appended = async () => {
    const addOn = await open();
    addOn.workbench.run('appendRow', 'Contacts', ['2026-04-20', 'Ann', 'call', 9]);
    addOn.workbench.run('remember', action);
    return addOn;
  };

  test('is cleared, and nothing else', async () => {
    const { workbench, undo } = await appended();
    expect(workbench.read('Contacts')).toHaveLength(5);
    const before = workbench.read('Contacts').slice(0, 4);
    expect(undo()).toMatchObject({
      restored: 1,
      edited: [],
      message: 'The row added last was cleared.',
    });
    expect(workbench.read('Contacts')).toEqual(before);
  });

  test('is found where the log was sorted since', async () => {
    const { workbench, undo } = await appended();
    workbench.run('setCell', 'Contacts', 'A2', '2026-04-21');
    workbench.run('sortContacts');
    undo();
    expect(
      workbench
        .read('Contacts')
        .slice(1)
        .map(([day]) => day)
        .filter((day) => day !== null && day !== ''),
    ).toEqual([on('2026-03-19'), on('2026-03-25'), on('2026-04-21')]);
  });

  test('stays where it was edited since, or something was written beside it', async () => {
    for (const [cell, value] of [
      ['D5', 3],
      ['F5', 'asked for a discount'],
    ]) {
      const { workbench, undo } = await appended();
      workbench.run('setCell', 'Contacts', cell, value);
      const before = workbench.read('Contacts');
      expect(undo()).toMatchObject({ restored: 0 });
      expect(workbench.read('Contacts')).toEqual(before);
    }
  });

  test('is named where it was edited since', async () => {
    const { workbench, undo } = await appended();
    workbench.run('setCell', 'Contacts', 'D5', 3);
    expect(undo().edited).toEqual(['Contacts!A5:D5']);
  });
});

describe('a segmentation', () => {
  const settingCell = (workbench: Awaited<ReturnType<typeof open>>['workbench'], label: string) =>
    `B${workbench.read('Settings').findIndex(([each]) => each === label) + 1}`;
  const segmented = async () => {
    const addOn = await open();
    addOn.recalculate();
    const { workbench } = addOn;
    const before = { clients: workbench.read('Clients'), settings: workbench.read('Settings') };
    const cell = settingCell(workbench, 'A ends at');
    workbench.run('setCell', 'Settings', cell, 92);
    workbench.run('segment', [{ setting: 'aShare', before: 80, after: 92 }]);
    return { ...addOn, before, cell };
  };

  test('is taken back with the settings it came from', async () => {
    const { workbench, undo, before, byClient } = await segmented();
    // 2700 of 3000 are A by now, and 200 more: Bob begins below 92 %.
    expect(byClient('Category')).toEqual({ Ann: 'A', Bob: 'A', Cid: 'C' });
    expect(undo().message).toMatch(/^The segmentation was undone: \d+ cells in Settings/);
    expect(workbench.read('Clients')).toEqual(before.clients);
    expect(workbench.read('Settings')).toEqual(before.settings);
  });

  test('leaves a setting edited since', async () => {
    const { workbench, undo, cell, byClient } = await segmented();
    workbench.run('setCell', 'Settings', cell, 90);
    expect(undo().edited).toEqual([`Settings!${cell}`]);
    expect(byClient('Category')).toEqual({ Ann: 'A', Bob: 'B', Cid: 'C' });
  });

  test('that moves nobody leaves figures from before it alone', async () => {
    const { workbench, undo, recalculate, byClient } = await open();
    recalculate();
    const cell = settingCell(workbench, 'A ends at');
    workbench.run('setCell', 'Settings', cell, 81);
    workbench.run('segment', [{ setting: 'aShare', before: 80, after: 81 }]);
    expect(undo()).toMatchObject({ restored: 1, edited: [] });
    expect(byClient('Status').Ann).toBe('Active');
  });
});

test('an action is remembered though the memory of the figures was deleted', async () => {
  const { workbench, recalculate, undo, byClient } = await open();
  recalculate();
  workbench.run('remove', 'Memory');
  workbench.run('appendRow', 'Contacts', ['2026-04-20', 'Ann', 'call', 9]);
  const cells = { date: LATE_APRIL, client: 'Ann', type: 'call', score: 9 };
  workbench.run('remember', { kind: 'appendedRow', table: 'contacts', cells });
  expect(undo()).toMatchObject({ restored: 1 });
  workbench.run('setCell', 'Sales', 'C2', 100_000);
  recalculate();
  expect(byClient('Revenue').Ann).toBe(101_800);
});

test('a short action after one that took many cells leaves the memory readable', async () => {
  const { workbench, recalculate, byClient } = await open();
  recalculate();
  const keys = Array.from({ length: 20_000 }, (_, index) => `client number ${index}`);
  workbench.run('remember', { kind: 'addedClients', keys });
  expect(workbench.read('Memory')[1]?.filter((cell) => cell).length).toBeGreaterThan(3);
  workbench.run('remember', { kind: 'addedClients', keys: ['ann'] });
  const status = (workbench.read('Clients')[0] ?? []).indexOf('Status');
  workbench.run('setCell', 'Clients', `${String.fromCharCode(65 + status)}2`, 'my own');
  recalculate();
  // Of a memory that was lost nobody would know that this is theirs.
  expect(byClient('Status').Ann).toBe('my own');
});
