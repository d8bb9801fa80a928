import { describe, expect, test } from 'vitest';
import { on, openedAddOn, smallBase } from './openedAddOn';

const RED = '#f4c7c3';
const AMBER = '#fce8b2';

describe('a recalculation', () => {
  test('writes what formulas.md defines for each client', async () => {
    const { setUp, recalculate, byClient } = await openedAddOn(smallBase());
    setUp();
    expect(recalculate()).toMatchObject({ ok: true });

    expect(byClient('Status')).toEqual({ Ann: 'Active', Bob: 'Sleeping', Cid: 'Lost' });
    expect(byClient('Interval, days')).toEqual({ Ann: 10, Bob: 20, Cid: 30 });
    // As of 31 March: Bob last bought 21 days ago, Cid 273.
    expect(byClient('Missed cycles')).toEqual({ Ann: 0, Bob: 1, Cid: 9 });
    expect(byClient('Last purchase')).toEqual({
      Ann: on('2026-03-30'),
      Bob: on('2026-03-10'),
      Cid: on('2025-07-01'),
    });
    expect(byClient('Revenue')).toEqual({ Ann: 2700, Bob: 200, Cid: 100 });
    // 2700 of 3000 come before Bob: 90 %, so Bob is B; 96.7 % before Cid, so Cid is C.
    expect(byClient('Category')).toEqual({ Ann: 'A', Bob: 'B', Cid: 'C' });
  });

  test('counts the next contact from the last one of its type, else from a first purchase under the rules', async () => {
    const { setUp, recalculate, byClient } = await openedAddOn(smallBase());
    setUp();
    recalculate();
    expect(byClient('Next contact')).toEqual({
      Ann: on('2026-04-02'), // A: called on 19 March, every 14 days
      Bob: on('2026-03-20'), // B: never called, first bought on 18 February, every 30 days
      Cid: null, // C and lost: let go
    });
    expect(byClient('Days overdue')).toEqual({ Ann: 0, Bob: 11, Cid: null });
    expect(byClient('Contact state')).toEqual({ Ann: 'Due soon', Bob: 'Overdue', Cid: null });
  });

  test('gives the sheet its retention by quarter and month, the running ones marked', async () => {
    const { setUp, recalculate, workbench } = await openedAddOn(smallBase(), { now: '2026-03-30' });
    setUp();
    recalculate();
    const overview = workbench.read('Overview');
    const row = (period: string) => overview.find(([cell]) => cell === period);
    expect(row('Q2 2025')?.slice(0, 9)).toEqual([
      'Q2 2025',
      0,
      1,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(row('Q3 2025')?.slice(0, 8)).toEqual(['Q3 2025', 1, 1, 0, 0, 0, 100, 0]);
    expect(row('Q4 2025')?.slice(0, 8)).toEqual(['Q4 2025', 1, 0, 0, 0, 0, 0, 100]);
    expect(row('Q1 2026 so far')?.[8]).toBe('still running');
    expect(row('February 2026')?.[8] ?? '').toBe('');
  });

  test('sets AS_OF, which formulas may point at, and CADENCE', async () => {
    const { setUp, recalculate, workbench } = await openedAddOn(smallBase(), {
      host: 'engine',
    });
    setUp();
    recalculate();
    expect(await workbench.evaluate('=AS_OF')).toEqual({ values: [[on('2026-03-31')]] });
    expect(await workbench.evaluate('=NEXT_CONTACT("VIP"; "2026-03-01"; CADENCE)')).toEqual({
      values: [[on('2026-03-08')]],
    });
  });

  test('run again changes nothing', async () => {
    const { setUp, recalculate, workbench } = await openedAddOn(smallBase());
    setUp();
    recalculate();
    await workbench.settle();
    const first = workbench.snapshot();
    setUp();
    recalculate();
    await workbench.settle();
    const second = workbench.snapshot();
    for (const id of first.sheetOrder) {
      expect(second.sheets[id]?.cells).toEqual(first.sheets[id]?.cells);
    }
    expect(second.sheetOrder).toEqual(first.sheetOrder);
  });

  test('makes the same number of data calls whatever the number of rows', async () => {
    const base = (clients: number) => {
      const names = Array.from({ length: clients }, (_, index) => `Client ${index}`);
      return [
        { name: 'Clients', rows: [['Client'], ...names.map((name) => [name])] },
        {
          name: 'Sales',
          rows: [
            ['Date', 'Client', 'Amount'],
            ...names.flatMap((name, index) => [
              [on('2026-01-01'), name, index],
              [on('2026-02-01'), name, index],
            ]),
          ],
        },
      ];
    };
    const callsOf = async (clients: number) => {
      const { setUp, recalculate, workbench } = await openedAddOn(base(clients));
      setUp();
      // The first run, one that changes nothing, and one of another day.
      return ['2026-03-31', '2026-03-31', '2026-04-20'].map((now) => {
        workbench.setNow(now);
        workbench.calls.reset();
        expect(recalculate()).toMatchObject({ ok: true });
        return workbench.calls.data;
      });
    };
    const few = await callsOf(3);
    expect(Math.min(...few)).toBeGreaterThan(0);
    // The twelve months to come, the Overview's line on the menu and heights that fit what wraps among them.
    // The as-of date is looked at before and after, as are a column of the log’s, how its amounts are shown, and
    // the rules that the first run makes.
    expect(Math.max(...few)).toBeLessThanOrEqual(78);
    const [first, ...later] = await callsOf(3000);
    // The memory has a line a client, which are more than a new sheet has.
    expect(first).toBeLessThanOrEqual((few[0] ?? 0) + 3);
    expect(later).toEqual(few.slice(1));
  });

  test('holds the calendar day where the sheet’s zone is not the script’s', async () => {
    const { setUp, recalculate, byClient } = await openedAddOn(smallBase(), {
      timeZone: 'Pacific/Auckland',
      now: '2026-03-31T00:01',
    });
    setUp();
    recalculate();
    expect(byClient('Last purchase').Ann).toEqual(on('2026-03-30'));
    expect(byClient('Days overdue').Bob).toBe(11);
  });

  test('leaves politely where another one is running, and takes the script’s lock where there is no document’s', async () => {
    const { setUp, recalculate, workbench } = await openedAddOn(smallBase());
    setUp();
    workbench.calls.answer('Lock.tryLock', false);
    expect(recalculate()).toEqual({
      ok: false,
      message: 'Another recalculation is running. Wait a minute and try again.',
    });
    workbench.calls.heal();
    workbench.calls.answer('LockService.getDocumentLock', null);
    expect(recalculate()).toMatchObject({ ok: true });
  });
});

describe('overdue contacts', () => {
  test('are red, those of the coming three days amber, in the client’s and the contact’s cells', async () => {
    const { setUp, recalculate, workbench } = await openedAddOn(smallBase(), {
      host: 'engine',
    });
    setUp();
    recalculate();
    await workbench.settle();
    const next = workbench.read('Clients')[0]?.indexOf('Next contact') ?? -1;
    const colours = (column: number) =>
      [2, 3, 4].map((row) => workbench.shownBackground('Clients', row, column));
    expect(colours(next + 1)).toEqual([AMBER, RED, null]);
    expect(colours(1)).toEqual([AMBER, RED, null]);
  });

  test('turn red by themselves as days pass, without the script', async () => {
    const { setUp, recalculate, workbench } = await openedAddOn(smallBase(), {
      host: 'engine',
    });
    setUp();
    recalculate();
    workbench.setNow('2026-04-03');
    await workbench.settle();
    expect(workbench.shownBackground('Clients', 2, 1)).toBe(RED);
  });
});
