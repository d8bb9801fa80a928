import { describe, expect, test } from 'vitest';
import type { Health } from '../../../src/jobs/health';
import type { TwinRows } from '../../../src/jobs/spellings/twinsFound';
import { columnLetter } from '../../../src/sheets/grid/columnLetter';
import type { Grid } from '../../../workbench/spreadsheet/grid';
import { on, recalculatedAddOn } from '../openedAddOn';

// One client under several spellings, from the panel's list to the figures and back.

interface Answer extends Health {
  ok: boolean;
  message: string;
  twins: TwinRows[];
  count: number;
  restored: number;
}

const USER = `
  function setCell(name, a1, value) { SpreadsheetApp.getActive().getSheetByName(name).getRange(a1).setValue(value); }
`;

/** Four likely twins: by the legal form, in the deals alone, by telephone and by e-mail. */
function base(): Grid[] {
  return [
    {
      name: 'Clients',
      rows: [
        ['Client', 'Manager', 'Phone', 'E-mail'],
        ['Acme Ltd', 'Olga', '+1 (212) 555-0101', null],
        ['ACME', 'Max', null, null],
        ['Ann', null, '8 916 123-45-67', 'ann@example.com'],
        ['Ann Brown', null, '+7 916 1234567', null],
        ['Brown A.', null, null, 'Ann@Example.com'],
      ],
    },
    {
      name: 'Sales',
      rows: [
        ['Date', 'Client', 'Amount'],
        [on('2026-01-10'), 'Acme Ltd', 100],
        [on('2026-01-20'), 'Acme', 200],
        [on('2026-02-10'), 'Acme, Inc.', 400],
        [on('2026-02-20'), 'Ann', 50],
      ],
    },
    {
      name: 'Contacts',
      rows: [
        ['Date', 'Client'],
        [on('2026-03-01'), 'ACME'],
      ],
    },
  ];
}

async function opened(workbook = base()) {
  const addOn = await recalculatedAddOn(workbook, { script: USER });
  const { workbench } = addOn;
  const call = (name: string, ...args: unknown[]) =>
    workbench.callFromSidebar(name, args) as Answer;
  const say = (spelling: string, client: string, isSame: boolean, requestId = 'r1') =>
    call('panelSayOfTwins', { spelling, client, isSame, requestId });
  const pairs = () =>
    call('panelTwins').twins.map(({ first, other, reason }) => [first.name, other.name, reason]);
  /** What is filled in of the table beside the settings. */
  const aliases = () => {
    const [header = [], ...rows] = workbench.read('Settings');
    const column = header.indexOf('Also written as');
    return rows.map((row) => row.slice(column, column + 3)).filter(([cell]) => cell);
  };
  return { ...addOn, call, say, pairs, aliases };
}

describe('likely twins', () => {
  test('are listed with both rows, whoever stands in the deals alone too', async () => {
    const { call, pairs } = await opened();
    expect(pairs()).toEqual([
      ['Acme Ltd', 'ACME', 'name'],
      ['Acme Ltd', 'Acme, Inc.', 'name'],
      ['Ann', 'Ann Brown', 'phone'],
      ['Ann', 'Brown A.', 'email'],
    ]);
    const [, second] = call('panelTwins').twins;
    expect(second).toMatchObject({
      first: { key: 'acme ltd', sheet: 'Clients', row: 2 },
      other: { key: 'acme inc', sheet: 'Sales', row: 4 },
    });
  });

  test('are told of by the run, in one line', async () => {
    const { warnings } = await opened();
    const told = (await warnings()).filter(([, , , message]) =>
      /probably one/.test(String(message)),
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.slice(0, 3)).toEqual(['Clients', 3, 'Client']);
    expect(told[0]?.[3]).toMatch(
      /^4 pairs of clients are probably one .*“Acme Ltd” and “ACME” \(but for the legal form\)/,
    );
  });

  test('ten at most are sent, and how many there are', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => [
      [`Shop ${index}`],
      [`Shop ${index} LLC`],
    ]).flat();
    const { call } = await opened([{ name: 'Clients', rows: [['Client'], ...rows] }]);
    expect(call('panelTwins')).toMatchObject({ ok: true, count: 12 });
    expect(call('panelTwins').twins).toHaveLength(10);
  });
});

describe('who is joined', () => {
  test('counts for the client, deals and contacts, and Undo takes it back', async () => {
    const { say, pairs, aliases, byClient, recalculate, call, column } = await opened();
    expect(byClient('Revenue')).toMatchObject({ 'Acme Ltd': 100, ACME: 200 });
    expect(say('acme', 'acme ltd', true)).toMatchObject({
      ok: true,
      message: '“ACME” counts as “Acme Ltd”. Recalculate to update the figures.',
    });
    say('acme inc', 'acme ltd', true, 'r2');
    expect(aliases()).toEqual([
      ['ACME', 'Acme Ltd', 'yes'],
      ['Acme, Inc.', 'Acme Ltd', 'yes'],
    ]);
    expect(pairs().map(([, , reason]) => reason)).toEqual(['phone', 'email']);
    recalculate();
    expect(byClient('Revenue')).toMatchObject({ 'Acme Ltd': 700, ACME: null });
    expect(column('Clients', 'Deals').slice(0, 2)).toEqual([3, null]);

    say('ann brown', 'ann', true, 'r3');
    expect(call('panelHealth').undoable).toEqual({ kind: 'alias', count: 1 });
    expect(call('panelUndo')).toMatchObject({ ok: true, restored: 1 });
    expect(aliases()).toHaveLength(2);
    expect(pairs()).toContainEqual(['Ann', 'Ann Brown', 'phone']);
  });

  test('is passed over in Clients with one line, and nobody new to be added', async () => {
    const { say, recalculate, warnings, addClients, workbench } = await opened();
    say('acme', 'acme ltd', true);
    say('acme inc', 'acme ltd', true, 'r2');
    recalculate();
    const told = (await warnings()).filter(([, , , message]) =>
      /counted with “Acme Ltd”/.test(String(message)),
    );
    expect(told.map((line) => line.slice(0, 3))).toEqual([['Clients', 3, 'Client']]);
    expect(addClients().message).toBe('Every client of the sales log already has a row.');
    expect(workbench.read('Clients')).toHaveLength(6);
  });

  test('is written once though it was sent twice, and not at all where the client is gone', async () => {
    const { say, aliases, workbench } = await opened();
    say('acme', 'acme ltd', true);
    say('acme', 'acme ltd', true);
    expect(aliases()).toHaveLength(1);
    workbench.run('setCell', 'Clients', 'A4', 'Someone else');
    expect(say('ann brown', 'ann', true, 'r2')).toMatchObject({ ok: false });
    expect(aliases()).toHaveLength(1);
  });
});

test('who is said to be another is not asked about again', async () => {
  const { say, pairs, aliases, recalculate, byClient } = await opened();
  expect(say('acme', 'acme ltd', false).message).toBe('“ACME” and “Acme Ltd” stay two clients.');
  expect(aliases()).toEqual([['ACME', 'Acme Ltd', 'no']]);
  expect(pairs()).not.toContainEqual(['Acme Ltd', 'ACME', 'name']);
  recalculate();
  expect(byClient('Revenue')).toMatchObject({ 'Acme Ltd': 100, ACME: 200 });
});

test('what was edited since is not taken back', async () => {
  const { say, call, aliases, workbench } = await opened();
  say('acme', 'acme ltd', true);
  const [header = []] = workbench.read('Settings');
  const letter = columnLetter(header.indexOf('Client'));
  workbench.run('setCell', 'Settings', `${letter}2`, 'Ann');
  expect(call('panelUndo')).toMatchObject({ ok: true, restored: 0 });
  expect(aliases()).toEqual([['ACME', 'Ann', 'yes']]);
});
