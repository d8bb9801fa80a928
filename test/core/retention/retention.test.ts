import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay } from '../../../src/core/day';
import { type PeriodLength, periodLabel, periodOf } from '../../../src/core/period';
import {
  churnRate,
  customerRetentionRate,
  repeatPurchaseRate,
  retentionByPeriod,
  retentionToDate,
  shownRetention,
} from '../../../src/core/retention/retention';
import { AS_OF, pastDay, purchaseDays } from '../arbitrary';
import { on } from '../on';

describe('retention rate by hand', () => {
  test.each([
    [120, 30, 100, 90],
    [100, 0, 100, 100],
    [30, 30, 100, 0],
    [0, 0, 7, 0],
    [29, 0, 100, 29], // where 0.29 × 100 is 28.999999999999996
  ])('%d at the end, %d of them new, of %d at the start: %d %%', (end, acquired, start, rate) => {
    expect(customerRetentionRate(end, acquired, start)).toBe(rate);
  });

  test('every whole percentage comes out whole', () => {
    for (let kept = 0; kept <= 100; kept++) expect(customerRetentionRate(kept, 0, 100)).toBe(kept);
  });

  test.each([
    ['nobody at the start', 10, 5, 0, 'notPositive', ['customersAtStart']],
    ['more new than there are', 20, 30, 100, 'newAboveEnd', ['newCustomers', 'customersAtEnd']],
    [
      'more kept than there were',
      140,
      30,
      100,
      'keptAboveStart',
      ['customersAtEnd', 'newCustomers', 'customersAtStart'],
    ],
    ['a negative count', 120, -1, 100, 'notACount', ['newCustomers']],
    ['a negative start', 120, 30, -100, 'notACount', ['customersAtStart']],
    ['half a customer', 120.5, 30, 100, 'notACount', ['customersAtEnd']],
    ['no number', 120, Number.NaN, 100, 'notACount', ['newCustomers']],
  ])('%s: refused, naming the count', (_, end, acquired, start, reason, names) => {
    let error: unknown;
    try {
      customerRetentionRate(end, acquired, start);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ reason });
    expect(Object.keys((error as { found: object }).found)).toEqual(names);
  });

  test('retention and churn of the same counts add up to 100; retention is 0–100', () => {
    const counts = fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.nat(1e6), fc.nat(1e6));
    fc.assert(
      fc.property(counts, ([start, lostAtMost, acquired]) => {
        const lost = lostAtMost % (start + 1);
        const rate = customerRetentionRate(start - lost + acquired, acquired, start);
        expect(rate + churnRate(lost, start)).toBeCloseTo(100, 9);
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('churn rate by hand', () => {
  test('25 lost of 200 are 12.5 %', () => {
    expect(churnRate(25, 200)).toBe(12.5);
  });

  test.each([
    [201, 200, 'lostAboveStart'],
    [1, 0, 'notPositive'],
    [-1, 100, 'notACount'],
    [0.5, 100, 'notACount'],
  ])('%d lost of %d: %s', (lost, start, reason) => {
    expect(() => churnRate(lost, start)).toThrow(expect.objectContaining({ reason }));
  });
});

describe('repeat purchase rate', () => {
  test('one of two buyers came again; who has refunds alone is no buyer', () => {
    expect(repeatPurchaseRate([[1, 5].map(asDay), [asDay(3)], []])).toBe(50);
  });

  test('nobody has bought: not known', () => {
    expect(repeatPurchaseRate([])).toBeNull();
    expect(repeatPurchaseRate([[]])).toBeNull();
  });
});

describe('retention by period', () => {
  /** Worked by hand: who bought in which quarter of 2024. */
  const log = [
    ['2024-01-10', '2024-02-20', '2024-04-01', '2024-12-31'], // Q1 Q1 Q2 Q4
    ['2024-03-31', '2024-06-30', '2024-09-30'], // Q1 Q2 Q3
    ['2024-01-01'], // Q1
    ['2024-05-05', '2024-11-11'], // Q2 Q4
    ['2024-10-01'], // Q4
  ].map((dates) => dates.map(on));

  test('kept, new for the first time and returned', () => {
    const rows = retentionByPeriod(log, 'quarter').map((row) => ({
      ...row,
      period: periodLabel(row.period, 'quarter'),
    }));
    expect(rows).toEqual([
      {
        period: '2024-Q1',
        atStart: 0,
        atEnd: 3,
        acquired: null,
        firstTime: null,
        reactivated: null,
        crr: null,
        churn: null,
        partial: false,
      },
      {
        period: '2024-Q2',
        atStart: 3,
        atEnd: 3,
        acquired: 1,
        firstTime: 1,
        reactivated: 0,
        crr: 200 / 3,
        churn: 100 - 200 / 3,
        partial: false,
      },
      {
        period: '2024-Q3',
        atStart: 3,
        atEnd: 1,
        acquired: 0,
        firstTime: 0,
        reactivated: 0,
        crr: 100 / 3,
        churn: 100 - 100 / 3,
        partial: false,
      },
      {
        period: '2024-Q4',
        atStart: 1,
        atEnd: 3,
        acquired: 3,
        firstTime: 1,
        reactivated: 2,
        crr: 0,
        churn: 100,
        partial: false,
      },
    ]);
  });

  test('a period in which nobody bought stays in the table, and the one after has nobody to keep', () => {
    const rows = retentionByPeriod([[on('2024-01-05'), on('2024-03-05')]], 'month');
    expect(rows.map(({ atStart, atEnd, crr }) => [atStart, atEnd, crr])).toEqual([
      [0, 1, null],
      [1, 0, 0],
      [0, 1, null],
    ]);
  });

  test('the running period is partial until its last day', () => {
    const partial = (asOf: string) =>
      retentionByPeriod(log, 'quarter', on(asOf)).map((row) => row.partial);
    expect(partial('2025-03-30')).toEqual([false, false, false, false, true]);
    expect(partial('2025-03-31')).toEqual([false, false, false, false, false]);
  });

  test('quiet periods up to the as-of day are told', () => {
    const rows = retentionByPeriod(log, 'quarter', on('2025-04-01'));
    expect(rows.slice(4).map(({ atStart, crr }) => [atStart, crr])).toEqual([
      [3, 0],
      [0, null],
    ]);
  });

  test('an empty log gives no rows', () => {
    expect(retentionByPeriod([], 'month', AS_OF)).toEqual([]);
    expect(retentionByPeriod([[]], 'year')).toEqual([]);
  });

  const lengths = fc.constantFrom<PeriodLength>('month', 'quarter', 'year');

  test('agrees with sets of buyers by period, and with the rate by hand', () => {
    fc.assert(
      fc.property(fc.array(purchaseDays, { maxLength: 12 }), lengths, (clients, length) => {
        const buyersIn = (period: number) =>
          new Set(
            clients.flatMap((days, client) =>
              days.some((day) => periodOf(day, length) === period) ? [client] : [],
            ),
          );
        const rows = retentionByPeriod(clients, length, AS_OF);
        rows.forEach((row, index) => {
          const [before, now] = [buyersIn(row.period - 1), buyersIn(row.period)];
          const added = [...now].filter((client) => !before.has(client));
          const firstTime = added.filter(
            (client) => periodOf(clients[client]?.[0] ?? asDay(0), length) === row.period,
          );
          expect([row.atStart, row.atEnd]).toEqual([before.size, now.size]);
          if (index === 0) {
            expect([row.acquired, row.firstTime, row.reactivated]).toEqual([null, null, null]);
          } else {
            expect([row.acquired, row.firstTime]).toEqual([added.length, firstTime.length]);
            expect((row.firstTime as number) + (row.reactivated as number)).toBe(row.acquired);
          }
          if (before.size === 0) expect([row.crr, row.churn]).toEqual([null, null]);
          else expect(row.crr).toBe(customerRetentionRate(now.size, added.length, before.size));
        });
      }),
    );
  });

  test('retention and churn add up to 100, and retention is 0–100', () => {
    fc.assert(
      fc.property(fc.array(purchaseDays, { maxLength: 12 }), lengths, (clients, length) => {
        for (const { crr, churn } of retentionByPeriod(clients, length, AS_OF)) {
          if (crr === null || churn === null) {
            expect([crr, churn]).toEqual([null, null]);
            continue;
          }
          expect(crr + churn).toBeCloseTo(100, 9);
          expect(crr).toBeGreaterThanOrEqual(0);
          expect(crr).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});

describe('a period as it is shown', () => {
  const shown = (asOf: string, ...purchases: string[]) => {
    const rows = retentionByPeriod([[on('2025-02-10')], purchases.map(on)], 'month', on(asOf));
    return rows.slice(-1).map((row) => {
      const { crr, churn } = shownRetention(row);
      return { defined: row.crr, crr, churn };
    });
  };

  test('has no rates while it runs and nobody has bought in it, and those it has once it is over', () => {
    const blank = { defined: 0, crr: null, churn: null };
    expect(shown('2025-03-01')).toEqual([blank]);
    expect(shown('2025-03-30')).toEqual([blank]);
    expect(shown('2025-03-31')).toEqual([{ defined: 0, crr: 0, churn: 100 }]);
  });

  test('has them from the first purchase on', () => {
    expect(shown('2025-03-01', '2025-03-01')).toEqual([{ defined: 0, crr: 0, churn: 100 }]);
  });
});

describe('retention to date', () => {
  test('agrees with the table of periods on every day', () => {
    fc.assert(
      fc.property(
        fc.array(purchaseDays, { maxLength: 8 }),
        fc.constantFrom('month', 'quarter', 'year'),
        pastDay,
        (histories, length, asOf) => {
          const known = histories.map((days) => days.filter((day) => day <= asOf));
          const rows = retentionByPeriod(known, length, asOf);
          const last = rows[rows.length - 1];
          const full = rows.filter(({ partial }) => !partial).pop();
          expect(retentionToDate(known, length, asOf)).toEqual({
            toDate: last?.crr ?? null,
            lastFull: full?.crr ?? null,
          });
        },
      ),
    );
  });
});
