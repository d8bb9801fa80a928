import { describe, expect, test } from 'vitest';
import type { Cell, Grid } from '../../../workbench/spreadsheet/grid';
import type { ScriptedBook } from '../../../workbench/spreadsheet/scriptedBook';
import { on, purchases, setUpAddOn } from '../openedAddOn';

const USER = `
  function type(name, row, column, value) {
    SpreadsheetApp.getActive().getSheetByName(name).getRange(row, column).setValue(value);
  }
  function alias(spelling, name) {
    const table = SpreadsheetApp.getActive().getRangeByName('ALIASES');
    table.offset(1, 0, 1, 3).setValues([[spelling, name, 'yes']]);
  }
  function language(word) {
    const asOf = SpreadsheetApp.getActive().getRangeByName('AS_OF');
    asOf.offset(1, 0).setValue(word);
  }
  function append(name, row) {
    SpreadsheetApp.getActive().getSheetByName(name).appendRow(row);
  }
  function sortBy(name, rows, column) {
    const sheet = SpreadsheetApp.getActive().getSheetByName(name);
    sheet.getRange(2, 1, rows - 1, sheet.getLastColumn()).sort({ column, ascending: false });
  }
  function insertColumn(name) {
    SpreadsheetApp.getActive().getSheetByName(name).insertColumnsAfter(3, 1);
  }
  function wipe(name) {
    const spreadsheet = SpreadsheetApp.getActive();
    spreadsheet.deleteSheet(spreadsheet.getSheetByName(name));
  }
`;

/**
 * Two managers. On 1 November both of Olga's clients are late, one of Max's is due on the 20th.
 * The classes are given, so that only sums depend on the deals.
 */
function base(): Grid[] {
  return [
    {
      name: 'Clients',
      rows: [
        ['Client', 'Manager', 'Manual category', 'Last call', 'Last meeting', 'Do not contact'],
        ['Ann', 'Olga', 'B', on('2026-09-01'), on('2026-10-01')],
        ['Bob', 'Olga', 'A', on('2026-09-01'), on('2026-10-01')],
        ['Cid', 'Max', 'B', on('2026-10-21'), on('2026-10-01')],
      ],
    },
    {
      name: 'Sales',
      rows: [
        ['Date', 'Client', 'Amount', 'Profit'],
        ...purchases('Ann', [200, 80], '2026-06-01', '2026-08-01', '2026-10-01'),
        ...purchases('Bob', [300, 90], '2026-06-15', '2026-08-15', '2026-10-15'),
        ...purchases('Cid', [60, 30], '2026-05-20', '2026-07-20', '2026-09-20'),
      ],
    },
    { name: 'Contacts', rows: [['Date', 'Client', 'Type', 'Manager', 'Outcome']] },
  ];
}

async function opened(now = '2026-11-01', locale: 'en_US' | 'ru_RU' = 'en_US', grids = base()) {
  const addOn = await setUpAddOn(grids, { now, locale, script: USER });
  const log = (line: readonly string[]) => addOn.workbench.run('append', 'Contacts', line);
  return { ...addOn, log };
}

/** The rows of the sheet by the words of its header. */
function plansIn(workbench: ScriptedBook, sheet = 'Plans'): Record<string, Cell>[] {
  const [header = [], ...rows] = workbench.read(sheet);
  return rows
    .map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? null])))
    .filter(({ [String(header[0])]: month }) => month !== null);
}

const rowOf = (workbench: ScriptedBook, month: string, manager: string) =>
  plansIn(workbench).find((row) => isOn(row.Month, month) && row.Manager === manager);

const isOn = (cell: Cell | undefined, day: string) =>
  typeof cell === 'object' && cell !== null && 'day' in cell && cell.day === day;

function put(workbench: ScriptedBook, sheet: string, row: number, header: string, value: Cell) {
  const column = (workbench.read(sheet)[0] ?? []).indexOf(header) + 1;
  expect(column).toBeGreaterThan(0);
  workbench.run('type', sheet, row, column, value);
}

test('the month’s contacts are fixed at its first run, and kept as they were', async () => {
  const { planAhead, workbench, log } = await opened();
  expect(planAhead()).toMatchObject({ ok: true });
  // Bob's calls are late since 15 September and repeat every 14 days: 1, 15 and 29 November.
  const fixed = { 'Contacts fixed on': on('2026-11-01'), 'Of them done': 0 };
  expect(rowOf(workbench, '2026-11-01', 'Olga')).toMatchObject({ 'Contacts planned': 4, ...fixed });
  expect(rowOf(workbench, '2026-11-01', 'Max')).toMatchObject({ 'Contacts planned': 1, ...fixed });
  expect(rowOf(workbench, '2026-11-01', 'Everybody')).toMatchObject({ 'Contacts planned': 5 });

  workbench.setNow('2026-11-20');
  log(['2026-11-02', 'Ann', 'call', 'Olga', 'reached']);
  log(['2026-11-03', 'Bob', 'call', 'Max', 'reached']); // a colleague keeps it for Olga
  log(['2026-11-04', 'Bob', 'call', 'Olga', 'no answer']);
  log(['2026-11-05', 'Cid', 'meeting', 'Max', 'reached']); // asked for by nothing this month
  await workbench.settle();
  expect(planAhead()).toMatchObject({ ok: true });
  expect(rowOf(workbench, '2026-11-01', 'Olga')).toMatchObject({
    'Contacts planned': 4,
    'Of them done': 2,
    'Done, %': 50,
    'Not done': 2,
    'Other contacts': 0,
    'Contacts fixed on': on('2026-11-01'),
  });
  expect(rowOf(workbench, '2026-11-01', 'Max')).toMatchObject({
    'Of them done': 0,
    'Not done': 1,
    'Other contacts': 1,
  });
  expect(workbench.read('Contact plan').slice(1, 4).flat().join(' ')).toContain(
    'November 2026: 5 contacts as fixed on 2026-11-01, of these 2 done, 3 not done: they are listed on the right.',
  );
  const [header = [], ...rows] = workbench.read('Contact plan').slice(6);
  const first = header.indexOf('Fixed on');
  expect(rows.slice(0, 3).map((cells) => cells.slice(first + 1, first + 8))).toEqual([
    ['Max', 'Cid', 'call', on('2026-11-20'), 1, 0, 1],
    ['Olga', 'Bob', 'call', on('2026-09-15'), 3, 1, 2],
    ['Olga', 'Ann', 'call', on('2026-10-01'), 1, 1, 0],
  ]);
});

test('what was planned and not done stays in sight when the month is over', async () => {
  const { planAhead, workbench, log } = await opened();
  planAhead();
  log(['2026-11-30', 'Ann', 'call', 'Olga', 'reached']);
  await workbench.settle();
  workbench.setNow('2026-12-01');
  planAhead();
  expect(rowOf(workbench, '2026-11-01', 'Olga')).toMatchObject({
    'Contacts planned': 4,
    'Of them done': 1,
    'Not done': 3,
  });
  expect(rowOf(workbench, '2026-12-01', 'Olga')).toMatchObject({
    'Contacts fixed on': on('2026-12-01'),
    'Of them done': 0,
  });
  const said = workbench.read('Contact plan').slice(1, 5).flat().join(' ');
  expect(said).toContain(
    'November 2026: 5 contacts as fixed on 2026-11-01, of these 1 done, 4 not done: they are listed on the right.',
  );
  expect(said).toMatch(/December 2026: \d+ contacts as fixed on 2026-12-01, of these 0 done/);
  // Two months on the list has gone, and the figures of the month stand as they were.
  workbench.setNow('2027-01-10');
  planAhead();
  expect(rowOf(workbench, '2026-11-01', 'Olga')).toMatchObject({
    'Contacts planned': 4,
    'Of them done': 1,
    'Not done': 3,
  });
  expect(workbench.read('Contact plan').flat()).not.toContainEqual(on('2026-11-01'));
});

test('revenue of regular and of new clients stands beside the plan that somebody types', async () => {
  const grids = base();
  grids[1]?.rows.push(
    ...purchases('Dee', [400, 100], '2026-11-12', '2026-11-28'),
    ...purchases('Ann', [70, 20], '2026-11-20'),
  );
  grids[0]?.rows.push(['Dee', 'Max', 'B', null, null]);
  const { planAhead, workbench } = await opened('2026-11-30', 'en_US', grids);
  planAhead();
  const typed = (month: string, manager: string, header: string, value: Cell) => {
    const row = plansIn(workbench).findIndex(
      (each) => isOn(each.Month, month) && each.Manager === manager,
    );
    put(workbench, 'Plans', row + 2, header, value);
  };
  typed('2026-11-01', 'Olga', 'Regular clients: plan', 600);
  typed('2026-11-01', 'Max', 'Regular clients: plan', 200);
  typed('2026-11-01', 'Max', 'New clients: plan', 1000);
  typed('2026-12-01', 'Olga', 'Regular clients: plan', 900);
  await workbench.settle();
  planAhead();
  const revenue = (manager: string, month = '2026-11-01') => {
    const row = rowOf(workbench, month, manager) ?? {};
    return ['Regular clients', 'New clients'].flatMap((kind) => [
      row[`${kind}: plan`],
      row[`${kind}: revenue`],
      row[`${kind}: % of plan`],
    ]);
  };
  // October: Ann 200, Bob 300; November: Ann 70, and Dee, who is new to its end, 400 twice.
  expect(revenue('Olga')).toEqual([600, 70, (70 * 100) / 600, null, 0, null]);
  expect(revenue('Max')).toEqual([200, 0, 0, 1000, 800, 80]);
  // Nobody typed a plan for everybody: the managers' are added up, where each has one.
  expect(revenue('Everybody')).toEqual([null, 70, (70 * 100) / 800, null, 800, null]);
  expect(revenue('Olga', '2026-10-01')).toEqual([null, 500, null, null, 0, null]);
  expect(revenue('Olga', '2026-12-01')).toEqual([900, null, null, null, null, null]);
  typed('2026-11-01', 'Everybody', 'Regular clients: plan', 1000);
  await workbench.settle();
  planAhead();
  expect(revenue('Everybody')).toEqual([1000, 70, 7, null, 800, null]);
});

describe('bad input', () => {
  test('a plan typed as text, a month without a year, a plan twice, a manager misspelt: told beside it', async () => {
    const { planAhead, workbench } = await opened();
    planAhead();
    put(workbench, 'Plans', 6, 'Regular clients: plan', 'a hundred thousand');
    put(workbench, 'Plans', 7, 'Regular clients: plan', '150 000 ₽');
    const rows: [Cell, Cell, Cell][] = [
      ['someday', 'Olga', 100],
      ['2026-11', 'olga', 200],
      ['2026-12', 'Olgaa', 300],
      [null, 'a sum of my own', 400],
    ];
    rows.forEach(([month, manager, plan], index) => {
      put(workbench, 'Plans', 11 + index, 'Month', month);
      put(workbench, 'Plans', 11 + index, 'Manager', manager);
      put(workbench, 'Plans', 11 + index, 'Regular clients: plan', plan);
    });
    await workbench.settle();
    expect(planAhead()).toMatchObject({ ok: true });
    const [header = [], ...cells] = workbench.read('Plans');
    const at = (row: number, name: string) => cells[row - 2]?.[header.indexOf(name)];
    expect(at(6, 'To look at')).toBe(
      '“Regular clients: plan”: “a hundred thousand” is not an amount. Write a number, such as 150000.',
    );
    expect(at(6, 'Regular clients: plan')).toBe('a hundred thousand');
    expect(at(7, 'To look at')).toBeNull();
    expect(at(11, 'To look at')).toBe('“someday” is not a month and a year: write it as 2026-11.');
    expect(at(12, 'To look at')).toBe(
      'A row above has the same month and manager: the plan of that one counts.',
    );
    expect(at(13, 'To look at')).toBe(
      'Nobody’s clients, deals or contacts name “olgaa”: check the spelling.',
    );
    expect([at(14, 'To look at'), at(14, 'Regular clients: plan')]).toEqual([null, 400]);
    // Mended, nothing is to be looked at any more.
    put(workbench, 'Plans', 6, 'Regular clients: plan', 100000);
    await workbench.settle();
    planAhead();
    expect(workbench.read('Plans')[5]?.[header.indexOf('To look at')]).toBeNull();
  });

  test('rows sorted, a column put in, one of the user’s own: what was typed stays', async () => {
    const { planAhead, workbench } = await opened('2026-11-01', 'ru_RU');
    planAhead();
    put(workbench, 'Планы', 5, 'Постоянные клиенты: план', 500);
    workbench.run('type', 'Планы', 1, 17, 'Моё');
    workbench.run('type', 'Планы', 5, 17, 'заметка');
    await workbench.settle();
    planAhead();
    await workbench.settle();
    const before = workbench.read('Планы');
    planAhead();
    await workbench.settle();
    expect(workbench.read('Планы')).toEqual(before);
    workbench.run('sortBy', 'Планы', 10, 9);
    workbench.run('insertColumn', 'Планы');
    await workbench.settle();
    const sorted = workbench.read('Планы');
    planAhead();
    expect(workbench.read('Планы')).toEqual(sorted);
  });

  test('the sheet of the contact plan deleted: fixed anew, and it says when', async () => {
    const { planAhead, workbench } = await opened();
    planAhead();
    workbench.run('wipe', 'Contact plan');
    workbench.setNow('2026-11-16');
    planAhead();
    expect(rowOf(workbench, '2026-11-01', 'Olga')).toMatchObject({
      'Contacts planned': 3, // Ann, and Bob on the 16th and the 30th
      'Contacts fixed on': on('2026-11-16'),
    });
  });

  test('a client renamed is followed by their other spelling; the months between two runs are counted', async () => {
    const { planAhead, workbench, log } = await opened();
    planAhead();
    workbench.setNow('2026-11-05');
    log(['2026-11-04', 'Bob', 'call', 'Olga', 'reached']);
    workbench.run('type', 'Clients', 3, 1, 'Robert');
    workbench.run('alias', 'Bob', 'Robert');
    await workbench.settle();
    expect(planAhead()).toMatchObject({ ok: true });
    expect(rowOf(workbench, '2026-11-01', 'Olga')).toMatchObject({
      'Contacts planned': 4,
      'Of them done': 1,
      'Not done': 3,
    });
    log(['2026-11-20', 'Ann', 'call', 'Olga', 'reached']);
    workbench.setNow('2027-02-10'); // nobody ran it since
    await workbench.settle();
    planAhead();
    expect(rowOf(workbench, '2026-11-01', 'Olga')).toMatchObject({
      'Contacts planned': 4,
      'Of them done': 2,
      'Not done': 2,
    });
  });

  test('rows of the month’s list that cannot be read any more are counted aloud', async () => {
    const { planAhead, workbench } = await opened();
    planAhead();
    const [header = []] = workbench.read('Contact plan').slice(6);
    const planned = header.indexOf('Planned for the month') + 1;
    workbench.run('type', 'Contact plan', 8, planned, 'many');
    workbench.run('type', 'Contact plan', 9, planned, 2.5);
    await workbench.settle();
    planAhead();
    expect(workbench.read('Contact plan').slice(1, 5).flat().join(' ')).toContain(
      '2 rows of the month’s list on the right could not be read any more and left the plan.',
    );
    expect(rowOf(workbench, '2026-11-01', 'Everybody')).toMatchObject({ 'Not done': 1 });
  });

  test('in another language the headers and the add-on’s own names follow', async () => {
    const { planAhead, workbench } = await opened();
    planAhead();
    put(workbench, 'Plans', 6, 'Regular clients: plan', 500);
    workbench.run('language', 'Russian');
    await workbench.settle();
    expect(planAhead()).toMatchObject({ ok: true });
    const [header = [], ...rows] = workbench.read('Plans');
    expect(header.slice(0, 3)).toEqual(['Месяц', 'Менеджер', 'Контактов в плане']);
    expect(rows.map((row) => row[1]).slice(0, 3)).toEqual(['Все вместе', 'Max', 'Olga']);
    expect(rows[4]?.[8]).toBe(500);
    expect(rows).toHaveLength(9);
  });

  test('who asks not to be contacted leaves the plan', async () => {
    const { planAhead, workbench, log } = await opened();
    planAhead();
    workbench.setNow('2026-11-03');
    log(['2026-11-02', 'Bob', 'call', 'Olga', 'reached']);
    const column = (workbench.read('Clients')[0] ?? []).indexOf('Do not contact') + 1;
    expect(column).toBeGreaterThan(0);
    workbench.run('type', 'Clients', 3, column, 'yes');
    await workbench.settle();
    planAhead();
    expect(rowOf(workbench, '2026-11-01', 'Olga')).toMatchObject({
      'Contacts planned': 2,
      'Of them done': 1,
      'Not done': 1,
    });
  });
});
