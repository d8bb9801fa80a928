import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientBase } from '../../../src/core/base/clientBase';
import { contactLog } from '../../../src/core/log/contactLog';
import { dealLog } from '../../../src/core/log/dealLog';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import { toMinor } from '../../../src/core/money';
import { lastFullQuarters, overviewOf } from '../../../src/core/overview/overview';
import { periodLabel } from '../../../src/core/period';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { AS_OF, deals, plainClient } from '../arbitrary';
import { on } from '../on';

const clients = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => plainClient(key));

const SETTINGS = { ...DEFAULT_SETTINGS, rulesSince: on('2025-06-14') };

function overview(log: Deal[], scores: number[] = [], rows = clients) {
  return overviewOf(clientBase(rows, dealLog(log), contactLog([]), SETTINGS, AS_OF), scores, AS_OF);
}

function deal(client: string, date: string, amount: number): Deal {
  return { client, day: on(date), amount: toMinor(amount), profit: null };
}

describe('worked by hand (as of 30 June 2025)', () => {
  const log = [
    deal('a', '2025-01-01', 500),
    deal('a', '2025-06-01', 250),
    deal('b', '2025-06-15', 200),
    deal('c', '2025-06-20', 50),
    deal('d', '2025-06-20', -40),
    deal('stranger', '2025-05-01', 1000),
  ];
  const rows = clients.slice(0, 4);
  const found = overview(log, [10, 9, 8, 3], rows);

  test('counts: who has a row, and who of them has bought', () => {
    expect(found).toMatchObject({ asOf: AS_OF, clients: 4, buyers: 3 });
  });

  test('rates over purchases count every client of the log, the stranger too', () => {
    expect(found.repeatRatePercent).toBe(25);
    expect(found.baseIntervalDays).toBe(151);
  });

  test('classes: b begins at 75 % and is A, c at 95 % and is C; a refund lowers its class’s revenue', () => {
    expect(found.classes).toEqual(
      [
        { class: 'A', clients: 2, clientsPercent: 50, revenue: 950_00, revenuePercent: 95 },
        { class: 'B', clients: 0, clientsPercent: 0, revenue: 0, revenuePercent: 0 },
        { class: 'C', clients: 2, clientsPercent: 50, revenue: 10_00, revenuePercent: 5 },
      ].map((row) => expect.objectContaining(row)),
    );
  });

  test('the largest client, NPS, contacts', () => {
    expect(found.concentrationPercent).toBe(75);
    expect(found.netPromoterScore).toBe(25);
    // A calls within 14 days: a by 28 June, in the first round; b on 29 June, two weeks after the
    // first purchase. C within 182 days: not c, but d, who was drawn for one of the first days.
    expect(found.overdueContacts).toBe(3);
    expect(found.compliancePercent).toBe(25);
  });

  test('on the day the rules begin nobody can be late, and how they are kept is not known', () => {
    const settings = { ...SETTINGS, rulesSince: AS_OF };
    const standing = (told: typeof rows) =>
      overviewOf(clientBase(told, dealLog(log), contactLog([]), settings, AS_OF), [], AS_OF);
    expect(standing(rows)).toMatchObject({ overdueContacts: 0, compliancePercent: null });
    const [first, ...others] = rows as [(typeof rows)[number], ...typeof rows];
    const called = { ...first, lastContacts: { call: on('2025-06-29') } };
    expect(standing([called, ...others])).toMatchObject({ compliancePercent: 100 });
  });

  test('statuses leave out who has none', () => {
    expect(found.statuses.map(({ clients: count }) => count)).toEqual([3, 0, 0]);
    expect(found.statuses.map(({ sharePercent }) => sharePercent)).toEqual([100, 0, 0]);
  });

  test('the running month and quarter end on 30 June and are whole', () => {
    expect(found.retention.quarter.map(({ crr, partial }) => [crr, partial])).toEqual([
      [null, false],
      [100, false],
    ]);
    expect(found.retention.month).toHaveLength(6);
  });
});

describe('the last full quarters', () => {
  const quarters = (...days: string[]) =>
    lastFullQuarters(overview(days.map((day) => deal('a', day, 10)))).map(({ period, crr }) => [
      periodLabel(period, 'quarter'),
      crr,
    ]);

  test('are the newest two, the later first, without the log’s first', () => {
    expect(quarters('2024-07-01', '2024-10-01', '2025-01-10', '2025-04-10')).toEqual([
      ['2025-Q2', 100],
      ['2025-Q1', 100],
    ]);
    expect(quarters('2025-01-10', '2025-04-10')).toEqual([['2025-Q2', 100]]);
    expect(quarters('2025-04-10')).toEqual([]);
  });

  test('have no rate where nobody bought in the one before, and older ones do not stand in', () => {
    expect(quarters('2024-04-01', '2024-07-01')).toEqual([
      ['2025-Q2', null],
      ['2025-Q1', null],
    ]);
    expect(quarters('2024-10-01', '2024-12-01')).toEqual([
      ['2025-Q2', null],
      ['2025-Q1', 0],
    ]);
  });
});

test('an empty base: blanks, not zeroes and not NaN', () => {
  expect(overview([], [], [])).toMatchObject({
    clients: 0,
    repeatRatePercent: null,
    baseIntervalDays: null,
    compliancePercent: null,
    concentrationPercent: null,
    netPromoterScore: null,
    retention: { month: [], quarter: [] },
  });
});

test('the shares of classes and of statuses add up to 100', () => {
  const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
  fc.assert(
    fc.property(deals, (log) => {
      fc.pre(log.length > 0); // without one there are no classes
      const { classes, statuses } = overview(log);
      expect(sum(classes.map((each) => each.clients))).toBe(clients.length);
      expect(sum(classes.map((each) => each.clientsPercent))).toBeCloseTo(100, 9);
      const earned = clients.some(
        ({ key }) =>
          sum(log.filter(({ client }) => client === key).map(({ amount }) => amount)) > 0,
      );
      expect(sum(classes.map((each) => each.revenuePercent))).toBeCloseTo(earned ? 100 : 0, 9);
      const told = sum(statuses.map((each) => each.clients));
      expect(sum(statuses.map((each) => each.sharePercent))).toBeCloseTo(told > 0 ? 100 : 0, 9);
    }),
  );
});
