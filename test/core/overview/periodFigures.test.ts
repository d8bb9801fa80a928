import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dealLog } from '../../../src/core/log/dealLog';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import { toMinor } from '../../../src/core/money';
import { compared, periodFigures } from '../../../src/core/overview/periodFigures';
import { type PeriodLength, periodLabel, periodOf } from '../../../src/core/period';
import { retentionByPeriod } from '../../../src/core/retention/retention';
import { onlineRetail } from '../../fixtures/publicLogs';
import { AS_OF, deals } from '../arbitrary';
import { on } from '../on';

function figuresOf(log: readonly Deal[], length: PeriodLength = 'month', asOf = AS_OF) {
  const deals = dealLog(log);
  return periodFigures(deals, length, retentionByPeriod(deals.purchaseDays, length, asOf));
}

function deal(client: string, date: string, amount: number): Deal {
  return { client, day: on(date), amount: toMinor(amount), profit: null };
}

describe('worked by hand', () => {
  // January: a and b. February: a twice, c new. March: c; a takes half of it back.
  const log = [
    deal('a', '2025-01-05', 100),
    deal('b', '2025-01-20', 300),
    deal('a', '2025-02-01', 100),
    deal('a', '2025-02-02', 200),
    deal('c', '2025-02-15', 60),
    deal('c', '2025-03-10', 90),
    deal('a', '2025-03-12', -50),
  ];
  const [january, february, march] = figuresOf(log, 'month', on('2025-03-20'));

  test('everybody looks new in the log’s first month, so nobody is told from another', () => {
    expect(january).toMatchObject({
      all: { clients: 2, deals: 2, revenue: 400_00, averageOrder: 200 },
      new: null,
      regular: null,
      repeatRatePercent: 0,
    });
  });

  test('new are those whose first purchase falls into the month', () => {
    expect(february).toMatchObject({
      crr: 50,
      all: { clients: 2, deals: 3, revenue: 360_00, averageOrder: 120 },
      new: { clients: 1, deals: 1, revenue: 60_00, averageOrder: 60 },
      regular: { clients: 1, deals: 2, revenue: 300_00, averageOrder: 150 },
    });
  });

  test('repeat rate: of the three who had bought by the end of February, a had twice', () => {
    expect(february?.repeatRatePercent).toBeCloseTo(100 / 3, 12);
    expect(march?.repeatRatePercent).toBeCloseTo(200 / 3, 12);
  });

  test('a refund lowers revenue in its own month, of a regular client', () => {
    expect(march).toMatchObject({
      partial: true,
      all: { clients: 1, deals: 1, revenue: 40_00 },
      regular: { clients: 1, revenue: 40_00 },
    });
  });

  test('in a log of dates alone revenue and average orders are not known, and not 0', () => {
    const dates = log.map((each) => ({ ...each, amount: null }));
    const money = { revenue: null, averageOrder: null };
    expect(figuresOf(dates)[1]).toMatchObject({ all: money, regular: money });
    const mixed = log.map((each, index) => (index === 0 ? each : { ...each, amount: null }));
    expect(figuresOf(mixed)[0]?.all.revenue).toBe(log[0]?.amount);
  });
});

describe('beside other periods', () => {
  const log = ['2023-12-05', '2024-01-05', '2024-12-05', '2025-01-05', '2025-02-05'].map((day) =>
    deal('a', day, 10),
  );
  const labels = (length: PeriodLength, asOf: string) => {
    const { running, lastFull, before, yearAgo } = compared(
      figuresOf(log, length, on(asOf)),
      length,
    );
    return [running, lastFull, before, yearAgo].map(
      (row) => row && periodLabel(row.period, length),
    );
  };

  test('the last full one, the one before, and the same a year earlier', () => {
    expect(labels('month', '2025-02-10')).toEqual(['2025-02', '2025-01', '2024-12', '2024-01']);
    expect(labels('quarter', '2025-02-10')).toEqual(['2025-Q1', '2024-Q4', '2024-Q3', '2023-Q4']);
  });

  test('on its last day a month is full, and none is running', () => {
    expect(labels('month', '2025-02-28')).toEqual([null, '2025-02', '2025-01', '2024-02']);
  });

  test('what the log does not cover is not known', () => {
    expect(labels('month', '2023-12-10')).toEqual(['2023-12', null, null, null]);
    expect(compared([], 'month')).toEqual({
      running: null,
      lastFull: null,
      before: null,
      yearAgo: null,
    });
  });
});

test('new and regular clients make up all, in each period', () => {
  fc.assert(
    fc.property(deals, fc.constantFrom('month', 'quarter'), (log, length) => {
      for (const { all, new: fresh, regular } of figuresOf(log, length)) {
        if (!fresh || !regular) continue;
        expect(fresh.clients + regular.clients).toBe(all.clients);
        expect(fresh.deals + regular.deals).toBe(all.deals);
        const parts = (fresh.revenue ?? 0) + (regular.revenue ?? 0);
        expect(parts).toBeCloseTo(all.revenue ?? Number.NaN, 6);
      }
    }),
  );
});

test('Online Retail II: quarters as the published figures have them, sums as the log', () => {
  const log = onlineRetail();
  const quarters = figuresOf(log, 'quarter', on('2011-12-10'));
  expect(quarters.flatMap(({ crr }) => crr?.toFixed(2) ?? [])).toEqual([
    '63.14',
    '60.62',
    '57.79',
    '63.20',
    '42.13',
    '58.73',
    '60.82',
    '62.70',
  ]);
  for (const { period, all } of quarters) {
    const own = log.filter(({ day }) => periodOf(day, 'quarter') === period);
    expect(all.revenue).toBe(own.reduce((sum, { amount }) => sum + amount, 0));
    expect(all.clients).toBe(
      new Set(own.filter(({ amount }) => amount >= 0).map(({ client }) => client)).size,
    );
  }
  expect(quarters[quarters.length - 1]?.repeatRatePercent?.toFixed(2)).toBe('71.27');
});
