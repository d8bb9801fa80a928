import { expect, test } from 'vitest';
import { plansReport } from '../../../workbench/report/plansReport';
import { on, openedAddOn, smallBase } from '../../jobs/openedAddOn';

async function reported(locale: 'en_US' | 'ru_RU') {
  const base = smallBase();
  base[0]?.rows.push(['Dan', null]);
  base[1]?.rows.push([on('2026-03-20'), 'Dan', 500]);
  const { setUp, recalculate, workbench } = await openedAddOn(base, { locale });
  setUp();
  recalculate();
  expect(workbench.callFromSidebar('panelPlanAhead', [])).toMatchObject({ ok: true });
  await workbench.settle();
  const shown = [{ client: 'Bob', churnSignals: ['firstMissedCycle'] }];
  return plansReport(workbench, shown, locale === 'ru_RU' ? 'ru' : 'en');
}

test.each(['en_US', 'ru_RU'] as const)('the report speaks in codes: %s', async (locale) => {
  const { winBack, signals, plan, segments, secondPurchase } = await reported(locale);
  // Cid is C; Ann and Dan are in their rhythm.
  expect(winBack).toEqual([
    {
      client: 'Bob',
      category: 'B',
      status: 'sleeping',
      manager: 'Olga',
      timing: 'firstCycle',
      nextTouch: '2026-03-31',
      decision: null,
      value: null, // there is no profit
      cost: null,
      expectedReturn: null,
      returnRate: null,
      daysSilent: 21,
      missedCycles: 1,
      lastPurchase: '2026-03-10',
      reason: null,
      offer: null,
      result: null,
    },
  ]);
  expect(signals.map(({ signal }) => signal)).toEqual([
    'firstMissedCycle',
    'complaint',
    'slowdown',
    'averageOrderFalling',
    'marginDrop',
    'unpaidDeal',
  ]);
  expect(signals[0]).toMatchObject({ hitRate: null, clients: ['Bob'] });
  expect(plan.contacts[0]).toMatchObject({
    day: '2026-03-31',
    manager: 'Olga',
    client: 'Bob',
    category: 'B',
    type: 'call',
    dueDay: '2026-03-20',
  });
  expect(plan.managers.map(({ manager, overflow }) => [manager, overflow])).toEqual([
    ['Max', 0],
    ['Olga', 0],
    [null, 0],
  ]);
  expect(
    segments.map(({ client, frequency, orderSize }) => [client, frequency, orderSize]),
  ).toEqual([
    ['Ann', 'often', 'large'],
    ['Bob', 'often', 'small'],
    ['Cid', 'seldom', 'small'],
    ['Dan', 'once', 'medium'],
  ]);
  expect(secondPurchase).toEqual({ usualDays: null, unlikelyAfterDays: null, calls: [] });
});
