import { describe, expect, test } from 'vitest';
import { FigureError } from '../../src/core/figureError';
import { texts } from '../../src/texts/texts';
import type { Cell, Grid } from '../../workbench/spreadsheet/grid';
import { on as dayOn } from '../core/on';
import { openedDaily } from './daily/openedDaily';
import { livelyBase } from './livelyBase';
import { type Answer, broughtTo, openedAddOn } from './openedAddOn';

const { en } = texts;
const CHANCE = en.headers.clients.chanceToBuy;
const REVENUE = en.headers.clients.yearRevenue;

const SCRIPT = `
  function put(sheet, a1, value) {
    SpreadsheetApp.getActive().getSheetByName(sheet).getRange(a1).setValue(value);
  }
`;

/** The same base in the add-on, recalculated, and its forecast tried too. */
function standing(how: 'recalculated' | 'foreseen') {
  return broughtTo(how, livelyBase(), { script: SCRIPT }, ({ recalculate, call }) => {
    expect(recalculate()).toMatchObject({ ok: true });
    if (how === 'foreseen') expect(call('panelForesee', 'one')).toMatchObject({ ok: true });
  });
}

interface Shown extends Answer {
  foresight: {
    asOf: string;
    sentences: string[];
    scores: { rows: [name: string, toldRight: string, firstTenth: string][] };
    calibration: unknown[];
    expected: unknown[];
    columns: string;
  } | null;
}

/** The table of the Overview that looks ahead: its months, and the whole. */
function outlookIn(overview: readonly (readonly Cell[])[]): Cell[][] {
  const first = overview.findIndex(([cell]) => cell === en.foresight.title) + 2;
  const last = overview.findIndex(([cell]) => cell === en.foresight.whole);
  return overview.slice(first, last + 1).map((row) => row.slice(0, 5));
}

describe('the forecast, tried on the past', () => {
  test('is not tried by a recalculation; the Overview says how', async () => {
    const { workbench, recalculate, call } = await openedAddOn(livelyBase());
    expect(recalculate()).toMatchObject({ ok: true });
    expect(call<Shown>('panelForesight').foresight).toBeNull();
    expect(workbench.read('Overview').flat()).toContain(en.foresight.notLearnt);
    expect(workbench.read('Clients')[0]).not.toContain(CHANCE);
  });

  test('is told in the panel, and shown month by month beside the year before', async () => {
    const { workbench, recalculate, call } = await standing('recalculated');
    workbench.calls.reset();
    recalculate();
    const usual = workbench.calls.data;
    workbench.calls.reset();
    expect(call('panelForesee', 'one')).toMatchObject({ ok: true });
    // What stands on the Overview below the months moves, the money at risk is another, the run report
    // says which steadying weight was chosen, and the request's name is kept.
    expect(workbench.calls.data).toBeLessThanOrEqual(usual + 23);
    workbench.calls.reset();
    call('panelForesee', 'two');
    // Its name, and that what was answered to the one before is forgotten.
    expect(workbench.calls.data).toBeLessThanOrEqual(usual + 2);
    const { foresight } = call<Shown>('panelForesight');
    expect(foresight?.calibration.length).toBeGreaterThan(2);
    expect(foresight?.expected.length).toBeGreaterThan(2);
    // What is gone by stands before the status, by which it was to be beaten.
    const rows = foresight?.scores.rows ?? [];
    const tried = rows.map(([name]) => name);
    expect([...tried].sort()).toEqual(Object.values(en.foresight.scores).sort());
    const right = rows.map(([, toldRight]) => Number(toldRight));
    expect(right).toEqual([...right].sort((a, b) => b - a));
    const said = foresight?.sentences.join(' ') ?? '';
    const told = Object.values(en.foresight.scores).find((name) =>
      said.includes(`by ${name}. Today and win-back go by it.`),
    ) as string;
    expect(tried.indexOf(told)).toBeLessThan(tried.indexOf(en.foresight.scores.status));
    // Where those warned of left no oftener than the rule's, it is said why it is gone by.
    const [, left, byRule] = /, (\d+) came true.* by the simple rule, (\d+)\./.exec(said) ?? [];
    expect(said.includes('Among so few it did no better')).toBe(Number(left) <= Number(byRule));
    const lines = outlookIn(workbench.read('Overview'));
    expect(lines).toHaveLength(13);
    const whole = lines.pop() as Cell[];
    const sum = (column: number) => lines.reduce((all, line) => all + (line[column] as number), 0);
    expect(Math.abs(sum(1) - (whole[1] as number))).toBeLessThan(1);
    expect(sum(4)).toBeCloseTo(whole[4] as number, 6);
    for (const [month, expected, low, high, before] of lines as [
      string,
      number,
      number,
      number,
      number,
    ][]) {
      expect(month).not.toBe('');
      expect(low).toBeLessThan(expected);
      expect(expected).toBeLessThan(high);
      expect(before).toBeGreaterThan(0);
    }
  });

  test('is said to be of months that are over, once one is', async () => {
    const { workbench, recalculate, call } = await standing('foreseen');
    const said = () => workbench.read('Overview').flat().join(' ');
    expect(said()).not.toContain('Already over');
    workbench.setNow('2026-04-15');
    recalculate();
    expect(outlookIn(workbench.read('Overview'))[0]?.[0]).toBe('March 2026');
    expect(said()).toContain(en.foresight.over(['March 2026']));
    call('panelForesee', 'two');
    expect(outlookIn(workbench.read('Overview'))[0]?.[0]).toBe('April 2026');
    expect(said()).not.toContain('Already over');
  });

  test('says where what other bases have shown stands in, beside the months too', async () => {
    const { workbench, recalculate, call } = await openedAddOn(livelyBase([], 0));
    recalculate();
    call('panelForesee', 'one');
    const stoppingUntold = new FigureError('stoppingUntold', { repeatBuyers: 140 });
    const sentence = en.faults.figure(stoppingUntold);
    expect(call<Shown>('panelForesight').foresight?.sentences).toContain(sentence);
    expect(workbench.read('Overview').flat()).toContain(sentence);
    expect(outlookIn(workbench.read('Overview'))).toHaveLength(13);
  });

  test.each([
    ['five years', '2021-03-01', true, en.foresight.bounds.measured, '10'],
    [
      'two years and a half',
      '2023-10-01',
      true,
      en.foresight.bounds.partlyMeasured('June 2026'),
      '',
    ],
    ['a year', '2025-03-01', false, en.foresight.bounds.assumed, ''],
  ])(
    'says of %s of deals how far its bounds are measured',
    async (_, begins, isSeasonal, ofMonths, times) => {
      const { notSeasonal, bounds } = en.foresight;
      const opened = await openedAddOn(livelyBase([], 0.06, dayOn(begins)));
      const { workbench, recalculate, call } = opened;
      recalculate();
      call('panelForesee', 'one');
      expect(outlookIn(workbench.read('Overview'))).toHaveLength(13);
      const said = workbench.read('Overview').map(([cell]) => String(cell));
      const from = said.findIndex((cell) => cell.startsWith('From those who were clients by'));
      const months = isSeasonal ? [ofMonths] : [notSeasonal, ofMonths];
      expect(said.slice(from + 1, from + 1 + months.length)).toEqual(months);
      expect(said[from + 1 + months.length]).toMatch(
        /^In the 12 months they are expected to buy [\d,]+ times/,
      );
      expect(said[from + 2 + months.length]).toBe(
        times === '' ? bounds.wholeAssumed : bounds.whole(Number(times)),
      );
    },
  );

  test('is refused of a log that stopped long ago, and both places say so', async () => {
    const { workbench, recalculate, call } = await openedAddOn(
      livelyBase([], 0.06, dayOn('2023-10-01'), dayOn('2025-11-28')),
    );
    recalculate();
    call('panelForesee', 'one');
    const [lastDay, asOf] = [dayOn('2025-11-28'), dayOn('2026-02-28')];
    const sentence = en.faults.figure(new FigureError('logStopped', { lastDay, asOf }));
    expect(call<Shown>('panelForesight').foresight?.sentences).toEqual([sentence]);
    expect(workbench.read('Overview').flat()).toContain(sentence);
  });

  test('fills the columns that somebody has headed, which are together what the Overview says', async () => {
    const opened = await openedAddOn(livelyBase([REVENUE, 'Mine', CHANCE]));
    const { workbench, recalculate, call, byClient } = opened;
    recalculate();
    expect(byClient(CHANCE)['Client 0']).toBeNull();
    const written = () => {
      workbench.calls.reset();
      recalculate();
      return [...workbench.calls.byName].filter(([name]) => /\.(set|insert|delete)/.test(name));
    };
    const usual = written();
    expect(usual).not.toEqual([]);
    expect(call('panelForesee', 'one')).toMatchObject({ ok: true });
    const whole = outlookIn(workbench.read('Overview')).at(-1) as Cell[];
    const revenues = Object.values(byClient(REVENUE)) as (number | null)[];
    const sum = revenues.reduce<number>((all, each) => all + (each ?? 0), 0);
    expect(Math.abs(sum - (whole[1] as number))).toBeLessThan(1);
    const chances = Object.values(byClient(CHANCE)) as number[];
    expect(chances).toHaveLength(140);
    expect(Math.min(...chances)).toBeGreaterThan(0);
    expect(Math.max(...chances)).toBeLessThan(100);
    expect(workbench.read('Clients')[0]?.slice(0, 4)).toEqual(['Client', REVENUE, 'Mine', CHANCE]);
    expect(workbench.read('Clients')[0]).not.toContain(en.headers.clients.yearPurchases);
    // It stands: another run writes to Clients, and keeps, no more than one before it was tried.
    recalculate(); // forgets what was answered when it was tried
    const before = workbench.read('Clients');
    expect(written()).toEqual(usual);
    expect(workbench.read('Clients')).toEqual(before);
  });

  test('of clients with a row alone, who are with the others what the Overview says', async () => {
    const [clients, sales] = livelyBase([REVENUE]) as [Grid, Grid];
    const rowless = clients.rows.slice(0, 101);
    const opened = await openedAddOn([{ ...clients, rows: rowless }, sales]);
    const { workbench, recalculate, call, byClient } = opened;
    recalculate();
    call('panelForesee', 'one');
    const whole = outlookIn(workbench.read('Overview')).at(-1) as Cell[];
    const sum = (revenues: Record<string, Cell>) =>
      Object.values(revenues).reduce<number>((all, each) => all + ((each as number) ?? 0), 0);
    const some = byClient(REVENUE);
    expect(Object.keys(some)).toHaveLength(100);
    expect(sum(some)).toBeLessThan((whole[1] as number) * 0.95);
    expect(call('panelAddClientsFromSales')).toMatchObject({ ok: true, added: 40 });
    recalculate();
    expect(outlookIn(workbench.read('Overview')).at(-1)).toEqual(whole);
    const all = byClient(REVENUE);
    expect(Math.abs(sum(all) - (whole[1] as number))).toBeLessThan(1);
    for (const [client, revenue] of Object.entries(some)) expect(all[client]).toBe(revenue);
  });

  test('orders Today and win-back where it is proved, and they say so', async () => {
    const { workbench, planAhead, call, byClient } = await standing('recalculated');
    const told = () => {
      expect(planAhead()).toMatchObject({ ok: true });
      const { today } = call<
        Answer & { today: { order: string; entries: { key: string; moneyAtRisk: number }[] } }
      >('panelToday', '');
      const { winBack } = call<
        Answer & {
          winBack: {
            notes: string[];
            entries: { name: string; category: string | null; lateness: string }[];
          };
        }
      >('panelWinBack', '');
      return { today, winBack, sheet: workbench.read('Win-back').flat().join(' ') };
    };
    const { noProfit } = en.plans.winBack;
    const before = told();
    expect(before.today.order).toBe(en.foresight.byStateChance);
    for (const said of [before.winBack.notes.join(' '), before.sheet]) {
      expect(said).not.toContain(en.foresight.winBackByOwnChance);
      expect(said).toContain(noProfit(false));
    }
    call('panelForesee', 'one');
    const after = told();
    expect(after.today.order).toBe(en.foresight.byOwnChance);
    for (const said of [after.winBack.notes.join(' '), after.sheet]) {
      expect(said).toContain(en.foresight.winBackByOwnChance);
      expect(said).toContain(noProfit(true));
      expect(said).not.toContain(noProfit(false));
    }
    expect(String(workbench.read('Today')[0])).toContain(en.foresight.byOwnChance);
    const sum = ({ today }: typeof before) =>
      today.entries.reduce((all, { moneyAtRisk }) => all + (moneyAtRisk ?? 0), 0);
    expect(sum(after)).not.toBeCloseTo(sum(before), 0);
    // What the sentence says is how they stand.
    const risk = byClient(en.headers.clients.moneyAtRisk);
    const { entries } = after.winBack;
    expect(entries.length).toBeGreaterThan(10);
    const rank = ({ name, category, lateness }: (typeof entries)[number]) => [
      ['VIP', 'A', 'B', 'C'].indexOf(category ?? ''),
      lateness.includes(en.plans.winBack.timings.firstCycle) ? 0 : 1,
      -(risk[name] as number),
    ];
    const inOrder = [...entries].sort((a, b) => {
      const [one, other] = [rank(a), rank(b)];
      const differing = one.findIndex((each, index) => each !== other[index]);
      return differing < 0 ? 0 : (one[differing] as number) - (other[differing] as number);
    });
    expect(entries.map(({ name }) => name)).toEqual(inOrder.map(({ name }) => name));
    expect(entries.map(({ name }) => name)).not.toEqual(
      before.winBack.entries.map(({ name }) => name),
    );
  });

  test.each([
    ['a setting is changed', 'changed'],
    ['a deal is changed', 'changed'],
    ['two months have gone by', 'tooOld'],
  ] as const)(
    'is gone by no more where %s, and all who speak of it say so',
    async (what, lapse) => {
      const { workbench, recalculate, planAhead, call } = await standing('foreseen');
      const order = () => call<Answer & { today: { order: string } }>('panelToday', '').today.order;
      const told = () => call<Shown>('panelForesight').foresight?.sentences.join(' ');
      expect(order()).toBe(en.foresight.byOwnChance);
      expect(told()).toContain('Today and win-back go by it.');
      if (what === 'a setting is changed') {
        const [label] = en.settings.lostAfter;
        const row = workbench.read('Settings').findIndex(([cell]) => cell === label) + 1;
        workbench.run('put', 'Settings', `B${row}`, 5);
      } else if (what === 'a deal is changed') workbench.run('put', 'Sales', 'C2', 9999);
      else workbench.setNow('2026-05-02');
      recalculate();
      expect(planAhead()).toMatchObject({ ok: true });
      expect(order()).toBe(en.foresight.byStateChance);
      expect(call<Shown>('panelForesight').foresight).toMatchObject({
        sentences: [en.foresight.lapse[lapse]],
        calibration: [],
        expected: [],
        columns: '',
      });
      expect(workbench.read('Overview').flat()).toContain(en.foresight.lapse[lapse]);
      expect(workbench.read('Win-back').flat().join(' ')).not.toContain(
        en.foresight.winBackByOwnChance,
      );
      // Tried again, it is gone by again.
      call('panelForesee', 'two');
      expect(told()).toContain('Today and win-back go by it.');
      expect(order()).toBe(en.foresight.byOwnChance);
    },
  );

  test('is not gone by where it could not be kept, and the Overview says so', async () => {
    const { workbench, call } = await standing('recalculated');
    const { limits } = workbench.quotas;
    const usual = limits.propertyWrites;
    limits.propertyWrites = 0;
    expect(call('panelForesee', 'one')).toMatchObject({ ok: true });
    const order = () => call<Answer & { today: { order: string } }>('panelToday', '').today.order;
    expect(workbench.read('Overview').flat()).toContain(en.foresight.lapse.notKept);
    expect(call<Shown>('panelForesight').foresight).toBeNull();
    limits.propertyWrites = usual;
    expect(order()).toBe(en.foresight.byStateChance);
    call('panelForesee', 'two');
    expect(order()).toBe(en.foresight.byOwnChance);
    expect(workbench.read('Overview').flat()).not.toContain(en.foresight.lapse.notKept);
  });

  test('is taken back with the figures, and the lists claim it no more', async () => {
    const { recalculate, call, byClient } = await openedAddOn(livelyBase([CHANCE]));
    recalculate();
    const before = byClient(en.headers.clients.moneyAtRisk);
    call('panelForesee', 'one');
    expect(byClient(CHANCE)['Client 0']).not.toBeNull();
    const order = () => call<Answer & { today: { order: string } }>('panelToday', '').today.order;
    const told = () => call<Shown>('panelForesight').foresight?.sentences.join(' ');
    expect(order()).toBe(en.foresight.byOwnChance);
    expect(call('panelUndo', 'one')).toMatchObject({ ok: true });
    expect(byClient(CHANCE)['Client 0']).toBeNull();
    expect(byClient(en.headers.clients.moneyAtRisk)).toEqual(before);
    expect(order()).toBe(en.foresight.byStateChance);
    expect(told()).toContain('Recalculate, and Today and win-back will go by it.');
    recalculate();
    expect(order()).toBe(en.foresight.byOwnChance);
    expect(told()).toContain('Today and win-back go by it.');
  });
});

test('the daily run tries it by itself, and keeps why it cannot be', async () => {
  const { workbench, switchOn } = await openedDaily();
  switchOn();
  workbench.triggers.passUntil('2026-04-01T12:00');
  const { foresight } = workbench.callFromSidebar('panelForesight', []) as Shown;
  // Four clients: nothing was tried.
  expect([foresight?.asOf, foresight?.columns]).toEqual([
    'This base’s past was looked at up to 2026-03-31.',
    '',
  ]);
  expect(foresight?.sentences).toEqual([
    expect.stringMatching(
      /2026-03-31\. A prediction needs 30 clients who had bought by then; the log has \d/,
    ),
  ]);
});
