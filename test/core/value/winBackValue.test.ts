import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clientWinBackValue,
  customerLifetime,
  dealsPerMonth,
  lifetimeValue,
  winBackDecision,
  winBackValue,
  winBackWorking,
} from '../../../src/core/value/winBackValue';
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
    revenue: 1_000_000,
    profit: 400_000, // 1,000 a deal
  };

  test('deals a month over the time in which he was a client (a month has 30.4375 days)', () => {
    expect(dealsPerMonth(history, 60)).toBeCloseTo(4 / (122 / 30.4375), 12);
  });

  test('a one-off buyer is taken to have been one for an interval', () => {
    const oneOff = { deals: 1, purchaseDays: [on('2024-01-01')] };
    expect(dealsPerMonth(oneOff, 30.4375)).toBe(1);
    expect(dealsPerMonth(oneOff, 60.875)).toBe(0.5);
  });

  test('an interval longer than his time counts for it', () => {
    expect(dealsPerMonth(history, 244)).toBeCloseTo(4 / (244 / 30.4375), 12);
  });

  test('profit per deal × deals a month × 12 / yearly churn', () => {
    const monthly = 4 / (122 / 30.4375);
    const working = winBackWorking(history, 60, 25);
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
    expect(winBackWorking({ ...history, deals: 0, profitsKnown: 0 }, 60, 25)).toBeNull();
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
