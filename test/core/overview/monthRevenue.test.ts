import { describe, expect, test } from 'vitest';
import { dealLog } from '../../../src/core/log/dealLog';
import { toMinor } from '../../../src/core/money';
import { isNewIn, revenueOfMonths } from '../../../src/core/overview/monthRevenue';
import { periodOf } from '../../../src/core/period';
import { on } from '../on';

const month = (day: string) => periodOf(on(day), 'month');

const deal = (
  client: string,
  day: string,
  amount: number | null,
  manager: string | null = null,
) => ({
  client,
  day: on(day),
  amount: toMinor(amount),
  profit: null,
  manager,
});

const CLIENTS = [
  { key: 'a', manager: 'Olga' },
  { key: 'b', manager: 'Max' },
];

const LOG = dealLog([
  deal('a', '2026-09-10', 100),
  deal('a', '2026-10-10', 200),
  deal('b', '2026-10-11', 300),
  deal('b', '2026-10-20', 50), // new to the end of the month
  deal('b', '2026-11-20', 70, 'OLGA'), // the deal's own manager
  deal('c', '2026-11-21', 30), // without a row
  deal('a', '2026-11-22', null),
]);

describe('revenue of a month', () => {
  const of = (day: string) => revenueOfMonths(CLIENTS, LOG, new Set([month(day)])).get(month(day));

  test('from regular and from new clients, by manager', () => {
    const october = of('2026-10-01');
    expect(october?.all).toEqual({ fromRegular: toMinor(200), fromNew: toMinor(350) });
    expect([...(october?.byManager ?? [])]).toEqual([
      ['olga', { fromRegular: toMinor(200), fromNew: toMinor(0) }],
      ['max', { fromRegular: toMinor(0), fromNew: toMinor(350) }],
    ]);
    const november = of('2026-11-01');
    expect(november?.all).toEqual({ fromRegular: toMinor(70), fromNew: toMinor(30) });
    expect([...(november?.byManager ?? [])]).toEqual([
      ['olga', { fromRegular: toMinor(70), fromNew: toMinor(0) }],
      [null, { fromRegular: toMinor(0), fromNew: toMinor(30) }],
    ]);
  });

  test('in a month after the log, nothing; in its first and before it, not known', () => {
    expect(of('2026-12-01')?.all).toEqual({ fromRegular: 0, fromNew: 0 });
    expect(of('2026-09-01')).toBeUndefined();
    expect(of('2026-01-01')).toBeUndefined();
    const nothing = revenueOfMonths(CLIENTS, dealLog([]), new Set([month('2026-11-01')]));
    expect(nothing.size).toBe(0);
  });

  test('amounts that are all unknown have no sum', () => {
    const log = dealLog([deal('a', '2026-09-10', 100), deal('a', '2026-10-10', null)]);
    const october = month('2026-10-01');
    expect(revenueOfMonths(CLIENTS, log, new Set([october])).get(october)?.all).toEqual({
      fromRegular: null,
      fromNew: 0,
    });
  });
});

test('new to the end of the month of the first purchase', () => {
  expect(isNewIn(month('2026-10-01'), on('2026-10-31'))).toBe(true);
  expect(isNewIn(month('2026-11-01'), on('2026-10-31'))).toBe(false);
  expect(isNewIn(month('2026-11-01'), undefined)).toBe(false);
});
