import { expect, test } from 'vitest';
import type { Today } from '../../../src/panel/todayView';
import type { Grid } from '../../../workbench/spreadsheet/grid';
import { on, openedAddOn, recalculatedAddOn, smallBase } from '../openedAddOn';

type Answer = { ok: true; today: Today } | { ok: false; message: string };

/** The small base with telephones, birthdays and one who is not to be contacted. */
async function computedBase() {
  const base = smallBase();
  base[0] = {
    name: 'Clients',
    rows: [
      ['Client', 'Manager', 'Phone', 'Birthday', 'Do not contact'],
      ['Ann', 'Olga', '+7 912 000-00-00', on('1980-04-03'), null],
      ['Bob', 'Olga', null, on('1990-04-08'), null],
      ['Cid', 'Max', null, null, null],
      ['Dan', 'Max', null, on('1985-03-31'), 'yes'],
      ['<b>"Eve" & ООО', '', null, on('1970-03-31'), null],
    ],
  };
  const addOn = await recalculatedAddOn(base, {
    script: `function logToday(row) {
      SpreadsheetApp.getActive().getSheetByName('Contacts')
        .getRange(row, 1, 1, 3).setValues([[new Date(), 'bob', 'e-mail']]);
    }`,
  });
  const today = (manager = ''): Today => {
    const answer = addOn.call<Answer>('panelToday', manager);
    if (!answer.ok) throw new Error(answer.message);
    return answer.today;
  };
  return { ...addOn, today };
}

test('the day’s contacts by category and delay, with why, who and the telephone', async () => {
  const { today, byClient } = await computedBase();
  const shown = today();
  expect(shown.asOf).toBe('2026-03-31');
  expect(shown.managers).toEqual(['Max', 'Olga']);
  expect(shown.entries.map(({ name }) => name)).not.toContain('Dan');
  expect(shown.entries.find(({ key }) => key === 'bob')).toMatchObject({
    name: 'Bob',
    manager: 'Olga',
    category: byClient('Category').Bob,
    daysOverdue: byClient('Days overdue').Bob,
    contactType: 'call',
    reasons: expect.arrayContaining(['cadence']),
  });
  expect(shown.entries.find(({ name }) => name === '<b>"Eve" & ООО')?.reasons).toContain(
    'birthday',
  );
  expect(shown.counted).toBe('2 clients to contact (B\u00a01, C\u00a01), 2 of them overdue.');
  expect(shown.birthdays).toEqual([{ key: 'ann', name: 'Ann', day: '2026-04-03' }]);
});

test('one manager’s clients alone', async () => {
  const { today } = await computedBase();
  const { entries, managers } = today('Olga');
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.every(({ manager }) => manager === 'Olga')).toBe(true);
  expect(managers).toEqual(['Max', 'Olga']);
  expect(() => today('Nobody')).toThrow('Nobody');
});

test('the panel opens with the manager whose clients were looked at last', async () => {
  const { call, today } = await computedBase();
  const opensWith = () => call<{ manager: string }>('panelStart').manager;
  expect(opensWith()).toBe('');
  today('Olga');
  expect(opensWith()).toBe('Olga');
  expect(() => today('Nobody')).toThrow('Nobody');
  call('panelWinBack', 'Max');
  expect(opensWith()).toBe('Max');
  today();
  expect(opensWith()).toBe('');
});

test('a contact logged today takes its client off the list at once, and nothing is written', async () => {
  const { today, workbench } = await computedBase();
  const before = workbench.read('Clients');
  expect(today().entries.map(({ key }) => key)).toContain('bob');
  const line = workbench.read('Contacts').length + 1;
  workbench.run('logToday', [line]);
  expect(today().entries.map(({ key }) => key)).not.toContain('bob');
  expect(workbench.read('Clients')).toEqual(before);
});

test('who was contacted often enough of late is named so before they are called again', async () => {
  const base = smallBase();
  const [clients, , contacts] = base as [Grid, Grid, Grid];
  clients.rows = [
    ['Client', 'Birthday'],
    ['Ann', on('1980-03-31')],
    ['Bob', null],
  ];
  contacts.rows.push(
    [on('2026-03-26'), 'Bob', 'message', null],
    [on('2026-03-28'), 'Bob', 'e-mail', null],
  );
  const { workbench, setUp, recalculate } = await openedAddOn(base);
  setUp();
  recalculate();
  const answer = workbench.callFromSidebar('panelToday', ['']) as Answer;
  const pressures = answer.ok && answer.today.entries.map(({ key, pressure }) => [key, pressure]);
  expect(pressures).toEqual([
    ['bob', 'Contacted 2 times within 7 days: one more may be too many.'],
    ['ann', ''],
  ]);
});

test('a call of today that their row alone tells of takes a client off the list', async () => {
  const base = smallBase();
  base[0] = {
    name: 'Clients',
    rows: [
      ['Client', 'Birthday', 'Last call'],
      ['Ann', on('1980-03-31'), on('2026-03-31')],
      ['Bob', on('1980-03-31'), on('2026-03-30')],
    ],
  };
  const { workbench, setUp, recalculate } = await openedAddOn(base);
  setUp();
  recalculate();
  const answer = workbench.callFromSidebar('panelToday', ['']) as Answer;
  expect(answer.ok && answer.today.entries.map(({ key }) => key)).toEqual(['bob']);
});

test('a spreadsheet without clients is told so', async () => {
  const { workbench } = await openedAddOn([{ name: 'Notes', rows: [['milk']] }]);
  expect(workbench.callFromSidebar('panelToday', [''])).toMatchObject({
    ok: false,
    message: expect.stringMatching(/Clients/),
  });
});
