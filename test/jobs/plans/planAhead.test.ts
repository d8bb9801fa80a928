import { describe, expect, test } from 'vitest';
import { whatIf } from '../../../src/core/value/whatIf';
import type { Cell, Grid } from '../../../workbench/spreadsheet/grid';
import type { ScriptedBook } from '../../../workbench/spreadsheet/scriptedBook';
import { type Hosts, on, purchases, setUpAddOn } from '../openedAddOn';
import { silentBase } from '../silentBase';

/** Rows below the header of a sheet of lists, by the words of the header; of a word the first. */
function listed(rows: readonly Cell[][]): Record<string, Cell>[] {
  const header = rows[6] ?? [];
  return rows
    .slice(7)
    .map((cells) =>
      Object.fromEntries(
        header.flatMap((title, index) =>
          typeof title === 'string' && title !== '' && header.indexOf(title) === index
            ? [[title, cells[index] ?? null] as const]
            : [],
        ),
      ),
    );
}

/** As of 31 March 2026; Gil has bought once. */
function base(): Grid[] {
  const { clients, sales } = silentBase();
  clients.rows.push(['Gil', null, 'B', null, 10, null]);
  sales.rows.push(...purchases('Gil', [60, 20], '2026-03-01'));
  const contacts = {
    name: 'Contacts',
    rows: [
      ['Date', 'Client', 'Type', 'Outcome'],
      [on('2026-03-30'), 'Bob', 'call', 'contact'],
      [on('2026-03-31'), 'Bob', 'message', 'contact'],
    ],
  };
  return [clients, sales, contacts];
}

const PLANS = ['Win-back', 'Win-back results', 'Contact plan', 'Second purchase', 'Segments'];

const USER = `
  function deleteSheets(names) {
    const spreadsheet = SpreadsheetApp.getActive();
    names.forEach((name) => {
      const sheet = spreadsheet.getSheetByName(name);
      if (sheet) spreadsheet.deleteSheet(sheet);
    });
  }
  function type(name, row, column, value) {
    SpreadsheetApp.getActive().getSheetByName(name).getRange(row, column).setValue(value);
  }
`;

/** What a user types into a cell. */
function put(
  workbench: ScriptedBook,
  sheet: string,
  row: number,
  column: number,
  value: Cell,
): void {
  workbench.run('type', sheet, row, column, value);
}

async function planned<Host extends keyof Hosts = 'memory'>(
  locale: 'en_US' | 'ru_RU' = 'en_US',
  grids = base(),
  host?: Host,
) {
  return setUpAddOn(grids, { locale, script: USER, ...(host && { host }) });
}

test('the win-back queue, with what each value is made of', async () => {
  const { planAhead, workbench } = await planned();
  expect(planAhead()).toMatchObject({ ok: true });
  const rows = listed(workbench.read('Win-back'));
  expect(rows.map(({ Client }) => Client)).toEqual(['Dan', 'Bob', 'Eve']);
  expect(rows[0]).toMatchObject({
    Place: 1,
    Category: 'VIP',
    Status: 'Lost',
    Manager: 'Max',
    'When to win back': 'past the best time',
    'Contact from': on('2026-03-31'),
    Decision: 'Win back',
    'Days silent': 242,
    'Last purchase': on('2025-08-01'),
    'Reason for leaving': 'moved away',
    'Profit per deal': 90,
    'Profit taken from': 'sales log',
    'Lifetime, months': 48,
    'Lifetime taken from': 'assumed churn of 25% a year',
    'Cost taken from': 'client’s row',
  });
  expect(rows[1]).toMatchObject({
    'When to win back': 'still in time: call',
    'Contact from': on('2026-04-06'), // touched on the two last days
    Offer: 'Better terms or a discount',
  });
  expect(rows[2]).toMatchObject({ Decision: 'Let go' });
  const sentences = workbench.read('Win-back').slice(1, 5).join(' ');
  expect(sentences).toContain('In the queue: 3 clients, VIP before A before B.');
  expect(sentences).toContain('Left out: 1 client of class C, 1 client not to be contacted.');
  expect(sentences).toContain('No offer answers “moved away”');
});

test('whoever follows every list touches nobody three times in a week', async () => {
  const grids = base();
  for (let index = 0; index < 40; index++) {
    grids[0]?.rows.push([`Client ${index}`, 'Olga', ['A', 'B', 'VIP'][index % 3] ?? null]);
    const ago = ['2025-10-01', '2025-12-01', '2026-02-20'][index % 3] ?? '';
    grids[1]?.rows.push(...purchases(`Client ${index}`, [60 + index, 20], ago));
    if (index % 2 === 0) {
      grids[1]?.rows.push(...purchases(`Client ${index}`, [50, 20], '2025-08-01', '2025-09-01'));
    }
    grids[2]?.rows.push([on(`2026-03-${29 + (index % 3)}`), `Client ${index}`, 'call', 'contact']);
  }
  const { planAhead, workbench } = await planned('en_US', grids);
  expect(planAhead()).toMatchObject({ ok: true });
  const touches = new Map<string, Set<number>>();
  const add = (name: Cell | undefined, day: Cell | undefined) => {
    if (typeof name !== 'string' || typeof day !== 'object' || !day || !('day' in day)) return;
    touches.set(name, (touches.get(name) ?? new Set()).add(Date.parse(day.day) / 86_400_000));
  };
  for (const { Client, Day } of listed(workbench.read('Contact plan'))) add(Client, Day);
  for (const sheet of ['Win-back', 'Second purchase']) {
    const rows = listed(workbench.read(sheet));
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) add(row.Client, row['Contact from']);
  }
  for (const [day, name] of workbench.read('Contacts').slice(1)) add(name, day);
  expect(touches.size).toBeGreaterThan(40);
  for (const [name, days] of touches) {
    for (const day of days) {
      const inWeek = [...days].filter((each) => each >= day && each < day + 7).length;
      expect([name, day, inWeek <= 2]).toEqual([name, day, true]);
    }
  }
});

test('what the user writes as a result stays with the client, in the queue and out of it', async () => {
  const { planAhead, workbench } = await planned();
  planAhead();
  const column = (workbench.read('Win-back')[6] ?? []).indexOf('Result') + 1;
  put(workbench, 'Win-back', 8, column, 'promised to think');
  put(workbench, 'Win-back', 9, column, 'came back!');
  const sales = workbench.read('Sales').length;
  ['2026-03-31', 'Bob', 100, 40].forEach((cell, index) => {
    put(workbench, 'Sales', sales + 1, index + 1, cell);
  });
  await workbench.settle();
  expect(planAhead()).toMatchObject({ ok: true });
  const results = listed(workbench.read('Win-back')).map((row) => [
    row.Client,
    row.Result,
    row['When to win back'],
  ]);
  expect(results).toEqual([
    ['Dan', 'promised to think', 'past the best time'],
    ['Eve', null, 'past the best time'],
    ['Bob', 'came back!', 'no longer in the queue'],
  ]);
});

test('the contact plan says who finds no room', async () => {
  const { planAhead, workbench } = await planned();
  planAhead();
  const settings = workbench.read('Settings');
  const row = settings.findIndex(([label]) => label === 'Contacts a day') + 1;
  expect(row).toBeGreaterThan(0);
  const plan = listed(workbench.read('Contact plan')).filter(({ Client }) => Client);
  expect(plan[0]).toMatchObject({ Day: on('2026-03-31'), 'Contact type': 'call' });
  expect(plan.map(({ Client }) => Client)).not.toContain('Fay');
  expect(workbench.read('Contact plan')[1]?.[0]).toMatch(
    /^From 2026-03-31 to 2026-04-29: \d+ contacts\.$/,
  );
});

test('the calendar of a manager is a file, and one without a contact is told', async () => {
  const { workbench } = await planned('ru_RU');
  const calendar = (manager: unknown) =>
    workbench.callFromSidebar('panelCalendar', [manager]) as Record<string, unknown>;
  expect(calendar('OLGA')).toMatchObject({ ok: true, fileName: 'Olga.ics' });
  expect(calendar('OLGA').text).toContain('SUMMARY:Звонок: Ann');
  expect(calendar(null)).toMatchObject({ ok: true, fileName: 'Без менеджера.ics' });
  expect(calendar('nobody at all')).toMatchObject({ ok: false });
  expect(calendar(17)).toMatchObject({ ok: false });
});

test('what if is live: a result follows what the user puts in', async () => {
  const { planAhead, workbench } = await planned('en_US', base(), 'engine');
  planAhead();
  const own = [100, 60, 50, 4, 1000, 30, 2000, 400, 10];
  own.forEach((value, index) => {
    put(workbench, 'What if', 6 + index, 3, value);
  });
  await workbench.settle();
  const [
    customers,
    retentionPercent,
    newCustomers,
    ordersPerYear,
    averageOrder,
    marginPercent,
    newClientCost,
    keepingCost,
    retentionGain,
  ] = own as [number, number, number, number, number, number, number, number, number];
  const expected = whatIf({
    customers,
    retentionPercent,
    newCustomers,
    ordersPerYear,
    averageOrder,
    marginPercent,
    newClientCost,
    keepingCost,
    retentionGain,
  });
  const results = workbench
    .read('What if')
    .slice(16, 24)
    .map((row) => row.slice(1, 3));
  expect(results).toEqual([
    [expected.asIs.retentionPercent, expected.raised.retentionPercent],
    [expected.asIs.customersAfterYear, expected.raised.customersAfterYear],
    [expected.asIs.revenueShown, expected.raised.revenueShown],
    [expected.asIs.profitShown, expected.raised.profitShown],
    [null, expected.customersKept],
    [null, expected.keepingCost],
    [null, expected.winningCost],
    [null, expected.winningToKeeping],
  ]);
  // Run again, the user's own inputs stay.
  planAhead();
  expect(
    workbench
      .read('What if')
      .slice(5, 14)
      .map((row) => row[2]),
  ).toEqual(own);
});

test('run again changes nothing, and makes as many calls whatever the number of rows', async () => {
  const { planAhead, workbench } = await planned();
  planAhead();
  await workbench.settle();
  const first = workbench.snapshot();
  workbench.calls.reset();
  planAhead();
  const calls = workbench.calls.data;
  await workbench.settle();
  const second = workbench.snapshot();
  for (const id of first.sheetOrder) {
    expect(second.sheets[id]?.cells).toEqual(first.sheets[id]?.cells);
  }
  expect(calls).toBeLessThanOrEqual(60);
  const many = base();
  for (let index = 0; index < 1_100; index++) {
    many[0]?.rows.push([`Client ${index}`, 'Olga']);
    many[1]?.rows.push([on('2025-08-01'), `Client ${index}`, 10, 5]);
  }
  const large = await planned('en_US', many);
  large.planAhead();
  large.workbench.calls.reset();
  expect(large.planAhead()).toMatchObject({ ok: true });
  expect(large.workbench.calls.data).toBe(calls);
});

test('killed at any data call while the sheets are made, it converges', async () => {
  const { planAhead, workbench } = await planned();
  // What if is left out: its formulas would have to be computed anew each time.
  const made = () => {
    const { sheets, sheetOrder } = workbench.snapshot();
    return sheetOrder.flatMap((id) => {
      const { name = '', cells, frozen } = sheets[id] ?? {};
      return PLANS.includes(name) ? [{ name, cells, frozen }] : [];
    });
  };
  planAhead();
  const whole = made();
  expect(whole).toHaveLength(PLANS.length);
  // How many calls it takes depends on how far the one before it came.
  const isStoppedAt = (call: number) => {
    workbench.calls.stopAt(call);
    try {
      planAhead();
      return false;
    } catch (error) {
      expect(String(error)).toContain('Exceeded maximum execution time');
      return true;
    } finally {
      workbench.calls.heal();
    }
  };
  let call = 1;
  for (; ; call += 11) {
    workbench.run('deleteSheets', [...PLANS, 'What if']);
    if (!isStoppedAt(call)) break;
    expect(planAhead()).toMatchObject({ ok: true });
    expect([call, made()]).toEqual([call, whole]);
  }
  expect(call).toBeGreaterThan(200);
});

describe('bad input ends in a sentence and a sane result', () => {
  const sentences = (workbench: ScriptedBook, sheet: string) =>
    workbench
      .read(sheet)
      .slice(1, 5)
      .map(([cell]) => cell ?? '')
      .join(' ');

  /** The same base with its deals told otherwise. */
  async function withDeals(change: (row: Cell[]) => Cell[]) {
    const grids = base();
    const [, sales] = grids as [Grid, Grid];
    sales.rows = [sales.rows[0] as Cell[], ...sales.rows.slice(1).map(change)];
    const opened = await planned('en_US', grids);
    expect(opened.planAhead()).toMatchObject({ ok: true });
    return { ...opened, queue: listed(opened.workbench.read('Win-back')) };
  }

  test('no profit known', async () => {
    const { workbench, queue } = await withDeals((row) => row.slice(0, 3));
    expect(sentences(workbench, 'Win-back')).toContain('The profit is not known');
    expect(queue.map(({ Client, Decision }) => [Client, Decision])).toEqual([
      ['Dan', null],
      ['Bob', null],
      ['Eve', null],
    ]);
  });

  test('no churn known', async () => {
    const { workbench } = await withDeals((row) => row);
    expect(sentences(workbench, 'Win-back')).toContain('25% is assumed');
  });

  test('a negative margin', async () => {
    const { workbench, queue } = await withDeals((row) => [...row.slice(0, 3), -5]);
    expect(sentences(workbench, 'Win-back')).toContain('3 clients bring a loss');
    expect(new Set(queue.map(({ Decision }) => Decision))).toEqual(new Set(['Let go']));
  });

  test('a cost of 0', async () => {
    const grids = base();
    grids[0]?.rows.slice(1).forEach((row) => {
      row[4] = 0;
    });
    const { planAhead, workbench } = await planned('en_US', grids);
    planAhead();
    const decisions = listed(workbench.read('Win-back')).map((row) => [row.Cost, row.Decision]);
    expect(decisions).toEqual(new Array(3).fill([0, 'Win back']));
  });

  test('a manager with no capacity, and one with too little', async () => {
    const { planAhead, workbench } = await planned();
    planAhead();
    const settings = workbench.read('Settings');
    const managers = settings[0]?.indexOf('Manager') ?? -1;
    [
      ['Olga', null, 0],
      ['Max', null, 1],
    ].forEach((cells, row) => {
      cells.forEach((cell, index) => {
        put(workbench, 'Settings', row + 2, managers + 1 + index, cell);
      });
    });
    expect(planAhead()).toMatchObject({ ok: true, overflow: expect.any(Number) });
    const said = sentences(workbench, 'Contact plan');
    expect(said).toMatch(/Olga: 0 contacts a day in Settings, so \d+ contacts stay unplanned\./);
    const plan = listed(workbench.read('Contact plan')).filter(({ Client }) => Client);
    const days = plan.flatMap((row) => (row.Client === 'Dan' ? [row.Day] : []));
    expect(days.length).toBeGreaterThan(0);
    expect(plan.map(({ Client }) => Client)).not.toContain('Ann');
  });

  test('a lost header of the results stops the run before they are overwritten', async () => {
    const { planAhead, workbench } = await planned();
    planAhead();
    const column = (workbench.read('Win-back')[6] ?? []).indexOf('Result') + 1;
    put(workbench, 'Win-back', 8, column, 'promised to think');
    put(workbench, 'Win-back', 7, column, 'What came of it');
    expect(planAhead()).toEqual({
      ok: false,
      message: expect.stringContaining(
        'On “Win-back” the header “Result” is missing from its row. Write it back over the column of your results, then try again.',
      ),
    });
    expect(workbench.read('Win-back')[7]?.[column - 1]).toBe('promised to think');
  });

  test('products that are bought once', async () => {
    const grids = base();
    for (let index = 0; index < 100; index++) {
      grids[0]?.rows.push([`Bride ${index}`, 'Olga']);
      grids[1]?.rows.push([on('2026-01-01'), `Bride ${index}`, 10, 5]);
    }
    const { planAhead, workbench } = await planned('en_US', grids);
    planAhead();
    for (const sheet of ['Win-back', 'Second purchase', 'What if']) {
      expect(sentences(workbench, sheet)).toMatch(
        /Only \d\.\d% of the buyers came back: repeat purchases are too rare/,
      );
    }
  });
});

test('results that do not need an input are there without it', async () => {
  const { planAhead, workbench } = await planned('en_US', base(), 'engine');
  planAhead();
  // A log of less than a year tells nobody new from old: that many have to be typed.
  put(workbench, 'What if', 8, 3, 2);
  await workbench.settle();
  const results = workbench.read('What if').slice(16, 24);
  const shown = results.map(([name, asIs]) => [name, asIs !== null && asIs !== '']);
  expect(Object.fromEntries(shown)).toMatchObject({
    'Clients after twelve months': true,
    Revenue: true,
    Profit: false, // nobody knows what winning a client costs
  });
});
