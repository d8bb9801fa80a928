import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay } from '../../../src/core/day';
import { NO_PURCHASES } from '../../../src/core/log/purchaseHistory';
import { asMinor } from '../../../src/core/money';
import {
  baseLifetimeValue,
  clientDealsPerMonth,
  clientWinBackDecision,
  clientWinBackValue,
  customerLifetime,
  dealsPerMonth,
  lifetimeValue,
  winBackDecision,
  winBackValue,
  winBackWorking,
} from '../../../src/core/value/winBackValue';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import { on } from '../on';

describe('customer lifetime', () => {
  test.each([
    [25, 4],
    [100, 1],
    [1, 100],
    [37.5, 8 / 3],
  ])('churn of %d %% a period: %d periods', (churn, periods) => {
    expect(customerLifetime(churn)).toBeCloseTo(periods, 12);
  });

  test.each([
    [0, 'nobodyLost'],
    [0.25, 'fractionForPercentage'],
    [-1, 'negative'],
    [101, 'percentageAbove100'],
    [Number.NaN, 'negative'],
  ])('churn of %d: %s', (churn, reason) => {
    expect(() => customerLifetime(churn)).toThrow(expect.objectContaining({ reason }));
  });
});

describe('win-back value', () => {
  test('1,500 a deal, one in two months, for 20 months: 15,000', () => {
    expect(winBackValue(1500, 0.5, 20)).toBe(15_000);
  });

  test('1,000 a deal, 2 a month, 25 % yearly churn (48 months): 96,000', () => {
    expect(winBackValue(1000, 2, 12 * customerLifetime(25))).toBe(96_000);
  });

  test('one in five returns', () => {
    expect(winBackValue(1500, 0.5, 20, 20)).toBe(3000);
    expect(winBackValue(1500, 0.5, 20, 0)).toBe(0);
  });

  test('a client who costs money is worth less than nothing', () => {
    expect(winBackValue(-100, 1, 10)).toBe(-1000);
  });

  test.each<[Parameters<typeof winBackValue>, string, string]>([
    [[1500, -1, 20, 100], 'negative', 'dealsPerMonth'],
    [[1500, 1, -20, 100], 'negative', 'lifetimeMonths'],
    [[1500, 1, 20, 0.2], 'fractionForPercentage', 'returnRate'],
    [[1500, 1, 20, 120], 'percentageAbove100', 'returnRate'],
  ])('%j is refused', (args, reason, name) => {
    expect(() => winBackValue(...args)).toThrow(
      expect.objectContaining({ reason, found: { [name]: expect.anything() } }),
    );
  });
});

describe('win-back decision', () => {
  test.each([
    [15_000, 3000, 'return'],
    [3000, 3000, 'breakEven'],
    [2999.99, 3000, 'letGo'],
    [0, 0, 'letGo'],
    [-5, 0, 'letGo'],
    [0.01, 0, 'return'],
  ] as const)('value %d at a cost of %d: %s', (value, cost, decision) => {
    expect(winBackDecision(value, cost)).toBe(decision);
  });

  test('a negative cost is refused', () => {
    expect(() => winBackDecision(1, -1)).toThrow(expect.objectContaining({ reason: 'negative' }));
  });
});

describe('the decision about a client', () => {
  const of = (known: object, winBackClassC = false) =>
    clientWinBackDecision(
      { status: 'lost', category: 'A', value: 5000, cost: 3000, ...known },
      { ...DEFAULT_SETTINGS, winBackClassC },
    );

  test.each([
    [{}, 'return', 'pays'],
    [{ status: 'sleeping' }, 'return', 'pays'],
    [{ cost: 5000 }, 'breakEven', 'costsAsMuch'],
    [{ cost: 6000 }, 'letGo', 'costsMore'],
    [{ value: 0, cost: null }, 'letGo', 'worthNothing'],
    [{ category: null }, 'return', 'pays'],
    [{ cost: null }, null, null],
    [{ value: null }, null, null],
    [{ status: 'active' }, null, null],
    [{ status: null }, null, null],
  ] as const)('%j: %s, since it %s', (known, decision, reason) => {
    expect(of(known)).toEqual({ decision, reason });
  });

  test.each([{}, { value: null }, { cost: null }, { status: 'sleeping' }])(
    'one of class C is let go whatever the sum: %j',
    (known) => {
      expect(of({ category: 'C', ...known })).toEqual({ decision: 'letGo', reason: 'classC' });
    },
  );

  test('where Settings let C come back, the sum decides; where it is not known, C is still let go', () => {
    expect(of({ category: 'C' }, true)).toEqual({ decision: 'return', reason: 'pays' });
    expect(of({ category: 'C', cost: 9000 }, true).reason).toBe('costsMore');
    expect(of({ category: 'C', value: null }, true).reason).toBe('classC');
    expect(of({ category: 'C', status: 'active' }, true).decision).toBeNull();
  });
});

describe('lifetime value of a base', () => {
  // 1,000 an order, a deal a purchase day, one each 30.4375 days: 1,000 a month for 48 months.
  const history = { ...NO_PURCHASES, purchaseDays: [1, 2].map(asDay), deals: 2, amountsKnown: 2 };
  const base = [
    { ...history, revenue: asMinor(150_000) },
    { ...history, revenue: asMinor(250_000) },
  ];

  test('average order × orders a month × 1,200 / yearly churn, after a margin where there is one', () => {
    expect(baseLifetimeValue(base, 30.4375, 25, null)).toBeCloseTo(48_000, 6);
    expect(baseLifetimeValue(base, 30.4375, 25, 20)).toBeCloseTo(9600, 6);
  });

  test('orders are of the deals whose amount is known', () => {
    const half = base.map((each) => ({ ...each, amountsKnown: 1 }));
    expect(baseLifetimeValue(half, 30.4375, 25, null)).toBeCloseTo(96_000, 6);
  });

  test('not known without a rhythm, without amounts, or where refunds outweigh them', () => {
    expect(baseLifetimeValue(base, null, 25, null)).toBeNull();
    expect(
      baseLifetimeValue([{ ...history, revenue: null, amountsKnown: 0 }], 30, 25, null),
    ).toBeNull();
    expect(baseLifetimeValue([{ ...history, revenue: asMinor(-1) }], 30, 25, null)).toBeNull();
    expect(baseLifetimeValue([], 30, 25, null)).toBeNull();
  });
});

describe('lifetime value', () => {
  test('2,000 × 2 a month × 48 months × 30 %: 57,600', () => {
    expect(lifetimeValue(2000, 2, 48, 30)).toBe(57_600);
    expect(lifetimeValue(2000, 2, 48)).toBe(192_000);
  });

  test.each<[Parameters<typeof lifetimeValue>, string]>([
    [[-1, 2, 48, 30], 'negative'],
    [[2000, -2, 48, 30], 'negative'],
    [[2000, 2, -48, 30], 'negative'],
    [[2000, 2, 48, 0.3], 'fractionForPercentage'],
  ])('%j is refused', (args, reason) => {
    expect(() => lifetimeValue(...args)).toThrow(expect.objectContaining({ reason }));
  });
});

describe('of a client of the log', () => {
  const history = {
    purchaseDays: [on('2024-01-01'), on('2024-05-02')], // 122 days
    deals: 4,
    amountsKnown: 4,
    profitsKnown: 4,
    revenue: asMinor(1_000_000),
    profit: asMinor(400_000), // 1,000 a deal
  };

  const base = { baseIntervalDays: 30, steadyingWeight: 0 };
  const monthlyOf = (purchaseDays: number[], deals = purchaseDays.length, known = base) =>
    clientDealsPerMonth({ deals, purchaseDays: purchaseDays.map(asDay) }, null, 30, known);

  test('deals a month are the deals of a purchase day, one purchase day an interval', () => {
    expect(dealsPerMonth(1, 1, 30.4375)).toBe(1);
    expect(dealsPerMonth(9, 3, 60.875)).toBe(1.5);
  });

  test('three clients of one rhythm are worth the same after 1, 2 and 5 purchases', () => {
    const of = (purchases: number) =>
      monthlyOf(Array.from({ length: purchases }, (_, index) => 20_000 + 30 * index));
    expect(of(1)).toBe(30.4375 / 30);
    expect([of(2), of(5)]).toEqual([of(1), of(1)]);
  });

  test('two purchases a day apart are not thirty a month: four gaps of the base count too', () => {
    expect(monthlyOf([20_000, 20_001])).toBeCloseTo(30.4375 / ((1 + 4 * 30) / 5), 12);
    const steadier = { ...base, steadyingWeight: 9 };
    expect(monthlyOf([20_000, 20_001], 2, steadier)).toBeCloseTo(30.4375 / ((1 + 270) / 10), 12);
  });

  test('without an interval of the base there is nothing to steady by', () => {
    expect(
      clientDealsPerMonth({ deals: 1, purchaseDays: [asDay(20_000)] }, null, 30, {
        ...base,
        baseIntervalDays: null,
      }),
    ).toBe(30.4375 / 30);
  });

  test('a row that tells of purchases tells of a deal each interval of its own', () => {
    const told = {
      ...{ firstPurchase: asDay(20_000), lastPurchase: asDay(20_090), deals: 10 },
      ...{ revenue: null, profit: null, intervalDays: null },
    };
    const row = { deals: 10, purchaseDays: [20_000, 20_090].map(asDay) };
    expect(clientDealsPerMonth(row, told, 10, base)).toBeCloseTo(
      30.4375 / ((9 * 10 + 4 * 30) / 13),
      12,
    );
    const usual = { ...told, deals: null, intervalDays: 12 };
    expect(clientDealsPerMonth(row, usual, 12, base)).toBe(30.4375 / 12);
  });

  test('profit per deal × deals a month × 12 / yearly churn', () => {
    const monthly = 2;
    const working = winBackWorking(history, monthly, 25);
    expect(working).toEqual({ profitPerDeal: 1000, dealsPerMonth: monthly, lifetimeMonths: 48 });
    expect(clientWinBackValue(working)).toBeCloseTo(1000 * monthly * 48, 6);
    expect(clientWinBackValue(working, 10)).toBeCloseTo(100 * monthly * 48, 6);
  });

  test('a measured churn may be less than one percent', () => {
    expect(winBackWorking(history, 60, 0.5)?.lifetimeMonths).toBe(2400);
  });

  test('profit not known: value not known', () => {
    expect(winBackWorking({ ...history, profit: null }, 60, 25)).toBeNull();
    expect(clientWinBackValue(null)).toBeNull();
  });

  test('a row that says there was no deal: value not known', () => {
    expect(winBackWorking({ ...history, profitsKnown: 0 }, 60, 25)).toBeNull();
  });
});

test('more of anything is worth more', () => {
  const positive = fc.double({ min: 1, max: 1e4, noNaN: true });
  fc.assert(
    fc.property(positive, positive, positive, (profit, deals, months) => {
      const value = winBackValue(profit, deals, months);
      expect(winBackValue(profit + 1, deals, months)).toBeGreaterThan(value);
      expect(winBackValue(profit, deals + 1, months)).toBeGreaterThan(value);
      expect(winBackValue(profit, deals, months + 1)).toBeGreaterThan(value);
      expect(winBackValue(profit, deals, months, 50)).toBeCloseTo(value / 2, 5);
    }),
  );
});
