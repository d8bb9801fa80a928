import { describe, expect, test } from 'vitest';
import type { Cell } from '../../workbench/spreadsheet/grid';
import { CALL_MADE } from './callMade';
import { type Answer, recalculatedAddOn, smallBase } from './openedAddOn';
import { sourceScript } from './sourceScript';

// No answer came, the panel sends the request again; what was typed or done meanwhile stays.

const SCRIPT = sourceScript(`
  globalThis.setCell = (sheet, row, column, value) => {
    SpreadsheetApp.getActive().getSheetByName(sheet).getRange(row, column).setValue(value);
  };
  globalThis.dropColumn = (sheet, column) => {
    SpreadsheetApp.getActive().getSheetByName(sheet).deleteColumn(column);
  };
`);

async function opened() {
  const base = smallBase();
  base[0] = {
    name: 'Clients',
    rows: [
      ['Client', 'Potential', 'Snoozed until', 'Manual category', 'E-mail'],
      ['Ann', null, null, null, 'ann@example.com'],
      ['Bob', null, null, null, 'bob@example.com'],
    ],
  };
  const addOn = await recalculatedAddOn(base, { script: SCRIPT });
  const { workbench, call } = addOn;
  return {
    ...addOn,
    cells: () => ['Clients', 'Contacts', 'Settings', 'Sales'].map((sheet) => workbench.read(sheet)),
    /** @param header left out: right of the label */
    typed: (sheet: string, label: string, value: Cell, header?: string) => {
      const rows = workbench.read(sheet);
      const row = rows.findIndex((cells) => cells.includes(label));
      const column = header ? rows[0]?.indexOf(header) : (rows[row]?.indexOf(label) ?? 0) + 1;
      workbench.run('setCell', sheet, row + 1, Number(column) + 1, value as string);
    },
    contact: (requestId: string, client = 'bob') =>
      call<Answer>('panelLogContact', { ...CALL_MADE, client, requestId }),
  };
}

type Opened = Awaited<ReturnType<typeof opened>>;

/** What is asked for, and what is typed over it once it is done. */
const REQUESTS: [string, (addOn: Opened, id: string) => Answer, (addOn: Opened) => void][] = [
  [
    'what is said of a client',
    ({ call }, id) => call('panelEditClient', 'ann', { potential: 'high' }, id),
    ({ typed }) => typed('Clients', 'Ann', 'low', 'Potential'),
  ],
  [
    'a snooze',
    ({ call }, id) => call('panelSnooze', 'ann', 5, id),
    ({ typed }) => typed('Clients', 'Ann', 'after the fair', 'Snoozed until'),
  ],
  [
    'a setting',
    ({ call }, id) => call('panelSaySettings', { marginPercent: '32.5' }, id),
    ({ typed }) => typed('Settings', 'Margin', 41),
  ],
  [
    'a segmentation',
    ({ call }, id) =>
      call(
        'panelApplySegmentation',
        {
          ...{ measure: 'deals', window: 'wholeLog', fromDay: '', toDay: '' },
          ...{ aShare: '60', bShare: '90' },
        },
        id,
      ),
    ({ typed }) => typed('Settings', 'A ends at', 70),
  ],
  [
    'a contact',
    ({ contact }, id) => contact(id),
    ({ workbench }) => {
      // With the column that a line is known by.
      const header = workbench.read('Contacts')[0]?.indexOf('Today line') ?? -1;
      expect(header).toBeGreaterThan(0);
      workbench.run('dropColumn', 'Contacts', header + 1);
    },
  ],
  [
    'a meaning of a word',
    ({ call }, id) => call('panelSayOfStatus', { word: 'on hold', means: 'open', requestId: id }),
    ({ typed }) => typed('Settings', 'on hold', 'done'),
  ],
];

describe.each(REQUESTS)('%s, asked for again', (_, ask, type) => {
  test('is answered as it was, and nothing that was typed since is written over', async () => {
    const addOn = await opened();
    const first = ask(addOn, 'one');
    expect(first).toMatchObject({ ok: true });
    const written = addOn.cells();
    type(addOn);
    const typed = addOn.cells();
    expect(typed).not.toEqual(written);
    expect(ask(addOn, 'one')).toEqual(first);
    expect(addOn.cells()).toEqual(typed);
  });

  test('after others: it is known as well, and Undo takes back the last of them', async () => {
    const addOn = await opened();
    const { call, contact, cells } = addOn;
    ask(addOn, 'one');
    type(addOn);
    call('panelRecalculate');
    const before = cells();
    expect(contact('two')).toMatchObject({ ok: true, isLogged: true });
    const typed = cells();
    expect(ask(addOn, 'one')).toMatchObject({ ok: true });
    expect(cells()).toEqual(typed);
    expect(call('panelUndo')).toMatchObject({ ok: true, restored: 1 });
    // A log that had no such column may keep it, blank.
    expect(cells().map((rows) => rows.map(([...row]) => row.filter(Boolean)))).toEqual(
      before.map((rows) => rows.map(([...row]) => row.filter(Boolean))),
    );
  });

  test('after it was taken back, it is not done once more', async () => {
    const addOn = await opened();
    ask(addOn, 'one');
    expect(addOn.call('panelUndo', 'one')).toMatchObject({ ok: true });
    const before = addOn.cells();
    expect(ask(addOn, 'one')).toMatchObject({ ok: true });
    expect(addOn.cells()).toEqual(before);
  });
});

test('an Undo that comes again does not take back the action before', async () => {
  const { contact, call, cells } = await opened();
  contact('one');
  contact('two', 'ann');
  const undone = call<Answer>('panelUndo', null, 'undo');
  expect(undone).toMatchObject({ ok: true, restored: 1 });
  contact('three', 'ann');
  const before = cells();
  expect(call('panelUndo', null, 'undo')).toEqual(undone);
  expect(cells()).toEqual(before);
  expect(call('panelUndo', null, 'another')).toMatchObject({ ok: true, restored: 1 });
});

// These have no names: whatever is there already is not done again.
const AGAIN: [string, (addOn: Opened) => Answer][] = [
  ['the adding of clients', ({ call }) => call('panelAddClientsFromSales')],
  ['a set-up', ({ call }) => call('panelSetUp')],
  ['a plan', ({ call }) => call('panelPlanAhead')],
  ['a mailing list', ({ call }) => call('panelMailingSheet', 'offerMore')],
];

test.each(AGAIN)(
  '%s that comes again changes nothing, nor what there is to undo',
  async (_, ask) => {
    const addOn = await opened();
    const { workbench, call, typed } = addOn;
    const all = () =>
      workbench.book
        .sheets()
        .map(({ name }) => [name, workbench.read(name).map((row) => [...row])]);
    expect(ask(addOn)).toMatchObject({ ok: true });
    typed('Clients', 'Ann', 'low', 'Potential');
    const before = all();
    expect(ask(addOn)).toMatchObject({ ok: true });
    expect(all()).toEqual(before);
    expect(call('panelUndo')).toMatchObject({ ok: true });
    expect(workbench.read('Clients').some((row) => row.includes('low'))).toBe(true);
  },
);

test('a recalculation that comes again late leaves the last action to Undo', async () => {
  const { call, contact, cells } = await opened();
  const first = call<Answer>('panelRecalculate', 'sum');
  const before = cells();
  contact('two');
  expect(call('panelRecalculate', 'sum')).toMatchObject({ ok: true, message: first.message });
  expect(call('panelUndo', 'two')).toMatchObject({ ok: true, restored: 1 });
  expect(cells()[0]).toEqual(before[0]);
});

test('once figures are computed anew, no name stands among what was answered', async () => {
  const { call, workbench, contact } = await opened();
  const { message } = contact('one');
  const kept = () => JSON.stringify(workbench.snapshot().custom);
  expect(message).toContain('Bob');
  expect(kept()).toContain(message);
  call('panelRecalculate');
  expect(kept()).not.toContain(message);
  const rows = workbench.read('Contacts');
  expect(contact('one')).toEqual({
    ...{ ok: true, isLogged: true },
    message: 'This was done when it was first asked for; nothing was written again.',
  });
  expect(workbench.read('Contacts')).toEqual(rows);
});

test('a contact that was not logged, since it would be one too many, is logged once it is confirmed', async () => {
  const { call, contact } = await opened();
  for (const id of ['a', 'b', 'c', 'd']) contact(id);
  const ask = (isConfirmed: boolean) =>
    call('panelLogContact', { ...CALL_MADE, client: 'bob', requestId: 'e', isConfirmed });
  expect(ask(false)).toMatchObject({ ok: true, isLogged: false });
  expect(ask(true)).toMatchObject({ ok: true, isLogged: true });
});

test('the last dozen are known, and no more', async () => {
  const { call, cells, typed } = await opened();
  const edit = (id: string) => call('panelEditClient', 'ann', { potential: 'high' }, id);
  edit('first');
  for (let n = 1; n <= 11; n++) call('panelSnooze', 'bob', n, `s-${n}`);
  typed('Clients', 'Ann', 'low', 'Potential');
  const before = cells();
  edit('first');
  expect(cells()).toEqual(before);
  call('panelSnooze', 'bob', 12, 's-12');
  edit('first');
  expect(cells()[0]?.[1]?.[1]).toBe('high');
});
