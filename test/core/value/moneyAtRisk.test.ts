import { describe, expect, test } from 'vitest';
import { asMinor } from '../../../src/core/money';
import { moneyAtRisk, riskMeasure } from '../../../src/core/value/moneyAtRisk';

const history = {
  revenue: asMinor(1_000_00),
  amountsKnown: 4,
  profit: asMinor(300_00),
  profitsKnown: 3,
};

describe('money at risk', () => {
  test('is a year’s money times the chance of losing it', () => {
    // 250 a deal, half a deal a month, a quarter leave.
    expect(moneyAtRisk(history, 'revenue', 0.5, 25)).toBe(250 * 0.5 * 12 * 0.25);
    expect(moneyAtRisk(history, 'profit', 0.5, 25)).toBe(100 * 0.5 * 12 * 0.25);
  });

  test('is never below 0, and not known where something is not', () => {
    expect(moneyAtRisk({ ...history, profit: asMinor(-90_00) }, 'profit', 1, 50)).toBe(0);
    expect(moneyAtRisk(history, 'revenue', 1, null)).toBeNull();
    expect(moneyAtRisk({ ...history, revenue: null }, 'revenue', 1, 50)).toBeNull();
    expect(moneyAtRisk({ ...history, profitsKnown: 0 }, 'profit', 1, 50)).toBeNull();
  });
});

test.each([
  [[{ deals: 4, profitsKnown: 2 }], 'profit'],
  [
    [
      { deals: 4, profitsKnown: 4 },
      { deals: 5, profitsKnown: 0 },
    ],
    'revenue',
  ],
  [[{ deals: 0, profitsKnown: 0 }], 'revenue'],
  [[], 'revenue'],
] as const)('of %j it is counted in %s', (histories, measure) => {
  expect(riskMeasure(histories)).toBe(measure);
});
