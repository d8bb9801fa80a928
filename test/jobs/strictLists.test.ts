import { describe, expect, test } from 'vitest';
import type { Cell, Grid } from '../../workbench/spreadsheet/grid';
import { type Answer, type Options, on, openedAddOn, recalculatedAddOn } from './openedAddOn';
import { openedToday } from './today/openedToday';

// A user's own lists that take no other words: the add-on writes theirs, or says what it could not.

const SCRIPT = `
  function strictList(sheet, a1, words) {
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(words, true).setAllowInvalid(false).build();
    SpreadsheetApp.getActive().getSheetByName(sheet).getRange(a1).setDataValidation(rule);
  }
  function listOfRange(sheet, a1, from, source) {
    const book = SpreadsheetApp.getActive();
    const rule = SpreadsheetApp.newDataValidation().requireValueInRange(book.getSheetByName(from).getRange(source)).setAllowInvalid(false).build();
    book.getSheetByName(sheet).getRange(a1).setDataValidation(rule);
  }
  function takeAnything(sheet, a1) {
    SpreadsheetApp.getActive().getSheetByName(sheet).getRange(a1).clearDataValidations();
  }
  function setCell(sheet, a1, value) {
    SpreadsheetApp.getActive().getSheetByName(sheet).getRange(a1).setValue(value);
  }
`;

function base(contacts: Cell[][] = []): Grid[] {
  return [
    {
      name: 'Clients',
      rows: [
        ['Client', 'Manager', 'Manual category', 'Potential'],
        ['Ann', 'olga', null, null],
        ['Bob', 'Max', null, null],
      ],
    },
    {
      name: 'Sales',
      rows: [
        ['Date', 'Client', 'Amount', 'Manager'],
        [on('2026-03-01'), 'Ann', 100, 'Olga'],
        [on('2026-03-11'), 'Ann', 100, 'Olga'],
        [on('2026-03-11'), 'Bob', 100, 'Max'],
      ],
    },
    {
      name: 'Contacts',
      rows: [['Date', 'Client', 'Type', 'Outcome', 'Manager', 'Note'], ...contacts],
    },
  ];
}

const CONTACT = {
  ...{ client: 'ann', type: 'call', outcome: 'noAnswer', nextDay: '', score: null, reason: '' },
  ...{ note: 'n', requestId: 'one', isConfirmed: false },
};

async function opened(grids = base(), options: Options = {}) {
  const addOn = await recalculatedAddOn(grids, { script: SCRIPT, ...options });
  const { workbench, call } = addOn;
  return {
    ...addOn,
    list: (...args: [sheet: string, a1: string, words: string[]]) =>
      workbench.run('strictList', ...args),
    log: (contact: object = {}) => call<Answer>('panelLogContact', { ...CONTACT, ...contact }),
    last: () =>
      workbench
        .read('Contacts')
        .filter(([, client]) => client)
        .at(-1),
  };
}

describe('a contact logged below a strict list', () => {
  test('is written in the list’s own words, whatever their language', async () => {
    const { list, log, last } = await opened();
    list('Contacts', 'C2:C100', ['Телефонный звонок', 'Встреча']);
    list('Contacts', 'D2:D100', ['дозвонился', 'недозвон']);
    list('Contacts', 'E2:E100', ['OLGA', 'Max']);
    expect(log()).toMatchObject({ ok: true, message: expect.not.stringContaining('list') });
    expect(last()?.slice(1, 6)).toEqual(['Ann', 'Телефонный звонок', 'недозвон', 'OLGA', 'n']);
  });

  test('leaves blank what the list has no word for, says which cell, and writes the rest', async () => {
    const { list, log, last } = await opened();
    list('Contacts', 'D2:D100', ['reached', 'deal']);
    const { ok, message } = log({ outcome: 'refused' });
    expect(ok).toBe(true);
    expect(message).toMatch(/“Contacts”, row 2, “Outcome”: “refused” is not in this cell’s list/);
    expect(last()?.slice(1, 6)).toEqual(['Ann', 'call', null, 'olga', 'n']);
  });

  test('takes the words of a range', async () => {
    const { workbench, log, last } = await opened();
    workbench.run('listOfRange', 'Contacts', 'E2:E100', 'Sales', 'D2:D9');
    log();
    expect(last()?.[4]).toBe('Olga');
  });

  test('is refused whole, before anything is written, where its client is not in the list', async () => {
    const { list, log, workbench } = await opened();
    list('Contacts', 'B2:B100', ['Bob']);
    const before = workbench.read('Clients');
    expect(log()).toEqual({
      ok: false,
      message:
        'Cell B2, column “Client”, takes only values from its list, and “Ann” is not among them. Nothing was written. Add it to the list (Data → Data validation) and try again.',
    });
    expect(workbench.read('Contacts')).toHaveLength(1);
    expect(workbench.read('Clients')).toEqual(before);
  });

  test('is taken back as it was written', async () => {
    const { list, log, call, last } = await opened();
    list('Contacts', 'D2:D100', ['недозвон']);
    log();
    expect(call('panelUndo')).toMatchObject({ ok: true, restored: 1 });
    expect(last()?.[1]).toBe('Client');
  });

  test('costs two calls more than one without a list', async () => {
    const callsOf = async (
      prepare: (list: (...args: [string, string, string[]]) => unknown) => void,
    ) => {
      const { workbench, log, list } = await opened();
      prepare(list);
      workbench.calls.reset();
      log();
      return workbench.calls.byName.get('Range.getDataValidations') ?? 0;
    };
    expect(await callsOf((list) => list('Contacts', 'D2:D100', ['недозвон']))).toBe(1);
  });
});

describe('what is said of a client', () => {
  test('is written in the words of the column’s list', async () => {
    const { list, call, byClient } = await opened();
    list('Clients', 'D2:D100', ['большой', 'малый']);
    const said = { potential: 'high', manualCategory: 'B' };
    expect(call('panelEditClient', 'ann', said, 'one')).toMatchObject({ ok: true, cells: 2 });
    expect(byClient('Potential').Ann).toBe('большой');
    expect(byClient('Category').Ann).toBe('B');
  });

  test('that the list has no word for is told, and nothing follows from it', async () => {
    const { list, call, byClient } = await opened();
    const before = byClient('Category').Ann;
    list('Clients', 'C2:C100', ['A', 'B']);
    const said = { manualCategory: 'VIP', potential: 'low' };
    const { ok, message } = call('panelEditClient', 'ann', said, 'one');
    expect(ok).toBe(true);
    expect(message).toContain(
      '“Clients”, row 2, “Manual category”: “VIP” is not in this cell’s list',
    );
    expect(byClient('Manual category').Ann).toBeNull();
    expect(byClient('Category').Ann).toBe(before);
    expect(byClient('Potential').Ann).toBe('low');
    expect(call('panelEditClient', 'ann', { manualCategory: 'VIP' }, 'two')).toMatchObject({
      ok: false,
      message: expect.stringContaining('“VIP” is not in this cell’s list'),
    });
  });
});

test('clients added from sales get the list’s own words, and who has none there is told', async () => {
  const [, sales] = base();
  const clients = {
    name: 'Clients',
    rows: [
      ['Client', 'Manager'],
      ['Cid', 'OLGA'],
    ],
  };
  const { workbench, addClients, byClient, call } = await opened([clients, sales as Grid]);
  workbench.run('strictList', 'Clients', 'B2:B100', ['OLGA']);
  const { ok, message } = addClients();
  expect([ok, message]).toEqual([
    true,
    '2 clients added from the sales log. “Clients”, row 4, “Manager”: “Max” is not in this cell’s list, which allows nothing else, so it was not written. Add it to the list (Data → Data validation), or choose another word in the cell.',
  ]);
  expect(byClient('Manager')).toEqual({ Cid: 'OLGA', Ann: 'OLGA', Bob: null });
  expect(call('panelUndo')).toMatchObject({ ok: true, restored: 2 });
});

test('a tick on Today is logged in the list’s words, and tells what could not be written', async () => {
  const { workbench, cell, tick, type, logged } = await openedToday();
  workbench.run('strictList', 'Contacts', 'E2:E100', ['контакт', 'отказ']);
  tick('Ann');
  type('Bob', 'Outcome', 'deal');
  tick('Bob');
  expect(logged().map((row) => row.slice(1, 5))).toEqual([
    ['Ann', 'звонок', 'Olga', 'контакт'],
    ['Bob', 'звонок', 'Max', null],
  ]);
  expect(cell('Ann', 'What was logged')).not.toContain('list');
  expect(cell('Bob', 'What was logged')).toContain('“deal” is not in this cell’s list');
});

const columnOf = (header: Cell, [headers = []]: Cell[][]) =>
  String.fromCharCode(65 + headers.indexOf(header));

test('set-up, recalculation, a day put off and the daily run do under lists as they do without', async () => {
  const contact = [on('2026-03-20'), 'Ann', 'звонок', 'недозвон', 'OLGA', 'n'];
  const day = async (lists: readonly (readonly [string, string, string[]])[]) => {
    const options = { script: SCRIPT };
    const { workbench, call, setUp, recalculate } = await openedAddOn(base([contact]), options);
    for (const list of lists) workbench.run('strictList', ...list);
    const said = [
      setUp(),
      recalculate(),
      call<Answer>('panelSnooze', 'ann', 5, 'one'),
      call<Answer>('panelSwitchDaily', true),
    ].map(({ ok, message }) => [ok, message]);
    const putOff = workbench.read('Clients');
    workbench.setNow('2026-04-10T07:30');
    const daily = workbench.triggers.all.find(({ handler }) => handler === 'dailyRun');
    workbench.triggers.fire(daily?.id ?? '');
    await workbench.settle();
    const sheets = ['Clients', 'Sales', 'Contacts', 'Overview', 'History', 'Today', 'Run report'];
    return {
      said,
      putOff,
      failures: workbench.triggers.failures,
      sheets: sheets.map((name) => [name, workbench.read(name)]),
    };
  };
  const plain = await day([]);
  const listed = await day([
    ['Clients', 'A2:A100', ['Ann', 'Bob']],
    ['Clients', 'B2:B100', ['olga', 'Max']],
    ['Clients', 'C2:C100', ['VIP']],
    ['Clients', 'D2:D100', ['большой']],
    ['Sales', 'B2:B100', ['Ann', 'Bob']],
    ['Sales', 'D2:D100', ['Olga', 'Max']],
    ['Contacts', 'B2:B100', ['Bob']],
    ['Contacts', 'C2:C100', ['Телефонный звонок', 'Встреча']],
    ['Contacts', 'D2:D100', ['дозвонился']],
    ['Contacts', 'E2:E100', ['Olga']],
  ]);
  expect(listed.said.map(([ok]) => ok)).toEqual([true, true, true, true]);
  expect(listed.failures).toEqual([]);
  expect(listed).toEqual(plain);
});

describe('figures that a list of the user’s refused', () => {
  test('are written by the next recalculation once it takes them', async () => {
    const plain = await opened();
    const { workbench, recalculate, list } = await opened();
    const status = columnOf('Status', workbench.read('Clients'));
    list('Clients', `${status}2:${status}100`, ['Active', 'Lost']);
    for (const { setNow } of [workbench, plain.workbench]) setNow('2026-04-05');
    const refused = recalculate();
    expect(refused.ok).toBe(false);
    expect(refused.message).toContain('writing the sheet “Clients”');
    workbench.run('takeAnything', 'Clients', `${status}2:${status}100`);
    expect(recalculate().ok).toBe(true);
    plain.recalculate();
    expect(workbench.read('Clients')).toEqual(plain.workbench.read('Clients'));
  });

  test('keep no contact from being logged once, and follow with the next recalculation', async () => {
    const plain = await opened();
    const { workbench, recalculate, list, log } = await opened();
    const type = columnOf('Last contact type', workbench.read('Clients'));
    list('Clients', `${type}2:${type}100`, ['meeting']);
    const { ok, message } = log({ outcome: 'reached' });
    expect(ok).toBe(true);
    expect(message).toMatch(
      /“Clients”, row 2: not all figures of this row were written, since Google did not take one: “The data you entered in cell [A-Z]+2 violates/,
    );
    expect(workbench.read('Contacts')).toHaveLength(2);
    workbench.run('takeAnything', 'Clients', `${type}2:${type}100`);
    expect(recalculate().ok).toBe(true);
    plain.log({ outcome: 'reached' });
    plain.recalculate();
    expect(workbench.read('Clients')).toEqual(plain.workbench.read('Clients'));
  });
});

test('a figure that a list refuses is told where a client is put off', async () => {
  const { workbench, list, call, byClient } = await opened();
  const state = columnOf('Contact state', workbench.read('Clients'));
  list('Clients', `${state}2:${state}100`, ['Overdue']);
  const { ok, message } = call('panelSnooze', 'ann', 5, 'one');
  expect([ok, message]).toEqual([
    true,
    `“Ann” is snoozed until 2026-04-05. “Clients”, row 2: not all figures of this row were written, since Google did not take one: “The data you entered in cell ${state}2 violates the data validation rules set on this cell. Please enter one of the following values: Overdue.” Let the list of that cell (Data → Data validation), or the type of its column, take the value, and recalculate.`,
  ]);
  expect(byClient('Snoozed until').Ann).toEqual(on('2026-04-05'));
  expect(byClient('Contact state').Ann).toBe('Overdue');
});

test('a figure that a list refuses is told where that is taken back', async () => {
  const { workbench, list, call } = await opened();
  const state = columnOf('Contact state', workbench.read('Clients'));
  list('Clients', `${state}2:${state}100`, ['Snoozed']);
  const snoozed = call('panelSnooze', 'ann', 5, 'one');
  expect(snoozed).toMatchObject({ ok: true, message: '“Ann” is snoozed until 2026-04-05.' });
  const { ok, message } = call('panelUndo');
  expect(ok).toBe(true);
  expect(message).toMatch(
    /^Your last change was undone: .* “Clients”, row 2: not all figures of this row were written/,
  );
  // The column was made for it, and is gone with it.
  expect(workbench.read('Clients')[0]).not.toContain('Snoozed until');
});

test('the lists of our own take the words of the language that the add-on is switched to', async () => {
  const { workbench, recalculate } = await opened();
  const [, ...rows] = workbench.read('Settings');
  const language = rows.findIndex(([label]) => label === 'Language') + 2;
  workbench.run('setCell', 'Settings', `B${language}`, 'Russian');
  expect(recalculate().ok).toBe(true);
  workbench.run('setCell', 'Sales', 'E1', 'Status');
  workbench.run('setCell', 'Sales', 'E2', 'quux');
  expect(recalculate()).toMatchObject({ ok: true });
});

test('a number that a list has stays a number', async () => {
  const [clients, sales, contacts] = base();
  const scored = { ...contacts, rows: [[...(contacts?.rows[0] ?? []), 'Score']] } as Grid;
  const { list, log, workbench } = await opened([clients as Grid, sales as Grid, scored]);
  list('Contacts', 'G2:G100', ['8', '9', '10']);
  expect(log({ outcome: 'reached', score: 9 }).ok).toBe(true);
  expect(workbench.read('Contacts')[1]?.[6]).toBe(9);
});
