import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/core/day';
import { dealLog } from '../../../src/core/log/dealLog';
import { type Deal, isPurchase } from '../../../src/core/log/purchaseHistory';
import { customerStatus } from '../../../src/core/rhythm/lifecycle';
import { cutDays } from '../../../src/core/rhythm/pastRhythm';
import {
  measuredReturnRates,
  returnRateFor,
  returnRates,
} from '../../../src/core/winBack/returnRate';
import { cdnowSample, onlineRetail } from '../../fixtures/publicLogs';
import { on } from '../on';

const purchaseDays = (deals: Deal[]) => dealLog(deals).purchaseDays;

/**
 * The same by counting, client by client, with nothing of the code under test: what a client's
 * deals were up to the day, and whether one follows within the horizon.
 */
function counted(
  deals: Deal[],
  day: Day,
  horizonDays: number,
  groupOf: (missed: number) => string,
) {
  const days: Record<string, Day[]> = {};
  for (const deal of deals) {
    if (!isPurchase(deal)) continue;
    days[deal.client] = [...(days[deal.client] ?? []), deal.day];
  }
  const before = (client: string) =>
    [...new Set(days[client]?.filter((each) => each <= day))].sort((a, b) => a - b);
  const intervalOf = (own: Day[]) =>
    own.length < 2 ? null : (Math.max(...own) - Math.min(...own)) / (own.length - 1);
  const clients = Object.keys(days).filter((client) => before(client).length > 0);
  const intervals = clients
    .flatMap((client) => intervalOf(before(client)) ?? [])
    .sort((a, b) => a - b);
  const half = intervals.length / 2;
  const median =
    ((intervals[Math.ceil(half) - 1] as number) + (intervals[Math.floor(half)] as number)) / 2;
  const groups: Record<string, { cases: number; returned: number }> = {};
  for (const client of clients) {
    const own = before(client);
    const missed = Math.floor((day - Math.max(...own)) / (intervalOf(own) ?? median) + 1e-9);
    groups[groupOf(missed)] ??= { cases: 0, returned: 0 };
    const group = groups[groupOf(missed)] as { cases: number; returned: number };
    group.cases += 1;
    if (days[client]?.some((each) => each > day && each <= day + horizonDays)) group.returned += 1;
  }
  return groups;
}

describe('by status, on one past day', () => {
  const LOGS = [
    {
      log: 'CDNOW sample',
      deals: cdnowSample,
      day: on('1997-09-30'),
      horizonDays: 39 * 7,
      published: { active: '65.3', sleeping: '55.6', lost: '18.0' },
    },
    {
      log: 'Online Retail II',
      deals: onlineRetail,
      day: on('2011-03-31'),
      horizonDays: 182,
      published: null,
    },
  ];

  test.each(LOGS)('$log', ({ deals, day, horizonDays, published }) => {
    const log = deals();
    const measured = returnRates(purchaseDays(log), [day], horizonDays, (missed) =>
      customerStatus(missed),
    );
    const expected = counted(log, day, horizonDays, (missed) =>
      missed < 1 ? 'active' : missed < 3 ? 'sleeping' : 'lost',
    );
    expect([...measured.keys()].sort()).toEqual(['active', 'lost', 'sleeping']);
    for (const [status, { percent, cases }] of measured) {
      const { cases: all = 0, returned = 0 } = expected[status] ?? {};
      expect([status, cases, percent]).toEqual([status, all, (returned * 100) / all]);
      if (published) expect(percent.toFixed(1)).toBe(published[status]);
    }
  });
});

describe('by silence, over a year of past days', () => {
  test.each([
    ['CDNOW sample', cdnowSample, on('1998-06-30'), 6],
    ['Online Retail II', onlineRetail, on('2011-12-10'), 12],
  ] as const)('%s', (_, deals, asOf, cuts) => {
    const log = deals();
    const measured = measuredReturnRates(purchaseDays(log), asOf);
    expect(measured.cutDays).toHaveLength(cuts);
    const totals: Record<string, { cases: number; returned: number }> = {};
    for (const day of measured.cutDays) {
      const groups = counted(log, day, 182, (missed) =>
        missed >= 12 ? '12' : missed >= 6 ? '6' : missed >= 3 ? '3' : `${missed}`,
      );
      for (const [group, { cases, returned }] of Object.entries(groups)) {
        totals[group] ??= { cases: 0, returned: 0 };
        const total = totals[group] as { cases: number; returned: number };
        total.cases += cases;
        total.returned += returned;
      }
    }
    for (const { fromMissedCycles, rate } of measured.bySilence) {
      const { cases = 0, returned = 0 } = totals[fromMissedCycles] ?? {};
      expect(rate?.cases).toBe(cases);
      expect(rate?.percent).toBeCloseTo((returned * 100) / cases, 10);
    }
    const silent = Object.entries(totals).filter(([from]) => from !== '0');
    const sum = (of: 'cases' | 'returned') => silent.reduce((all, [, each]) => all + each[of], 0);
    expect(measured.silent?.cases).toBe(sum('cases'));
    expect(measured.silent?.percent).toBeCloseTo((sum('returned') * 100) / sum('cases'), 10);
    // Longer silence, fewer returns: else the queue could spare itself the rates.
    const rates = measured.bySilence.map(({ rate }) => rate?.percent ?? 0);
    expect(rates[0]).toBeGreaterThan(rates[2] as number);
    expect(rates[2]).toBeGreaterThan(rates[5] as number);
  });
});

test('nothing after a past day changes who stands where on it', () => {
  const log = purchaseDays(cdnowSample());
  const day = on('1997-09-30');
  const cases = (days: readonly (readonly Day[])[]) =>
    [...returnRates(days, [day], 273, (missed) => missed)].map(([group, rate]) => [
      group,
      rate.cases,
    ]);
  const cutOff = log.map((days) => days.filter((each) => each <= day));
  expect(cases(cutOff)).toEqual(cases(log));
  expect([...returnRates(cutOff, [day], 273, () => '')][0]?.[1].percent).toBe(0);
});

describe('the past days', () => {
  const log = [[on('2024-01-01'), on('2024-03-01')], []];

  test('are a month apart, and leave the horizon on either side', () => {
    expect(cutDays(log, on('2024-12-31'), 100)).toEqual(
      ['2024-04-22', '2024-05-22', '2024-06-22', '2024-07-22', '2024-08-22', '2024-09-22'].map(on),
    );
  });

  test('are twelve at most, and none where the log is too short', () => {
    expect(cutDays(log, on('2030-01-01'), 100)).toHaveLength(12);
    expect(cutDays(log, on('2024-07-18'), 100)).toEqual([]);
    expect(cutDays([], on('2024-07-18'), 100)).toEqual([]);
  });
});

describe('a span with too few cases', () => {
  const rate = (percent: number) => ({ percent, cases: 40 });
  const measured = {
    bySilence: [
      { fromMissedCycles: 0, rate: rate(70) },
      { fromMissedCycles: 1, rate: rate(50) },
      { fromMissedCycles: 2, rate: null },
      { fromMissedCycles: 3, rate: rate(20) },
      { fromMissedCycles: 6, rate: rate(10) },
      { fromMissedCycles: 12, rate: rate(5) },
    ],
    silent: rate(30),
    cutDays: [],
    horizonDays: 182,
  };

  test('takes the rate of all silent clients', () => {
    const percents = [0, 1, 2, 3, 5, 6, 11, 12, 500].map(
      (missed) => returnRateFor(measured, missed)?.percent,
    );
    expect(percents).toEqual([70, 50, 30, 20, 20, 10, 10, 5, 5]);
  });

  test('or none, where hardly anybody was silent', () => {
    expect(returnRateFor({ ...measured, silent: null }, 2)).toBeNull();
    const young = measuredReturnRates([[on('2024-01-01'), on('2024-02-01')]], on('2024-03-01'));
    expect(young.cutDays).toEqual([]);
    expect(returnRateFor(young, 1)).toBeNull();
  });
});
