import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type WhatIfInputs, whatIf } from '../../../src/core/value/whatIf';

/**
 * Of 100 clients 60 stay; 50 come at 2,000 each. Each orders four times a year for 1,000, of which
 * 30 % is profit.
 */
const INPUTS: WhatIfInputs = {
  customers: 100,
  retentionPercent: 60,
  newCustomers: 50,
  ordersPerYear: 4,
  averageOrder: 1000,
  marginPercent: 30,
  newClientCost: 2000,
  keepingCost: 400,
  retentionGain: 10,
};

test('worked by hand', () => {
  expect(whatIf(INPUTS)).toEqual({
    // (100 + 110) / 2 clients × 4,000; 30 % of it less 50 × 2,000.
    asIs: {
      retentionPercent: 60,
      customersAfterYear: 110,
      revenueShown: 420_000,
      profitShown: 26_000,
    },
    // Ten more stay, five more on average; keeping them takes 10 × 400.
    raised: {
      retentionPercent: 70,
      customersAfterYear: 120,
      revenueShown: 440_000,
      profitShown: 28_000,
    },
    customersKept: 10,
    keepingCost: 4000,
    winningCost: 20_000,
    winningToKeeping: 5,
  });
});

test('retention stops at all of them', () => {
  const { raised, customersKept } = whatIf({ ...INPUTS, retentionPercent: 95 });
  expect(raised.retentionPercent).toBe(100);
  expect(customersKept).toBe(5);
});

describe('bad input', () => {
  test('a negative margin makes every year a loss, and says so', () => {
    const { asIs, raised } = whatIf({ ...INPUTS, marginPercent: -10 });
    expect(asIs.profitShown).toBe(-142_000);
    expect(raised.profitShown).toBeLessThan(asIs.profitShown);
  });

  test('where keeping costs nothing there is no ratio', () => {
    expect(whatIf({ ...INPUTS, keepingCost: 0 }).winningToKeeping).toBeNull();
  });

  test.each([
    ['customers', -1, 'negative'],
    ['newClientCost', -1, 'negative'],
    ['retentionGain', -1, 'negative'],
    ['retentionPercent', 0.6, 'fractionForPercentage'],
    ['retentionPercent', 101, 'percentageAbove100'],
  ] as const)('%s of %d is refused: %s', (name, value, reason) => {
    expect(() => whatIf({ ...INPUTS, [name]: value })).toThrow(expect.objectContaining({ reason }));
  });
});

test('nothing gained is nothing changed, and more retention never means fewer clients', () => {
  const positive = fc.double({ min: 0, max: 1e4, noNaN: true });
  const inputs = fc.record({
    customers: positive,
    retentionPercent: fc.integer({ min: 1, max: 100 }),
    newCustomers: positive,
    ordersPerYear: positive,
    averageOrder: positive,
    marginPercent: fc.integer({ min: -100, max: 100 }),
    newClientCost: positive,
    keepingCost: positive,
    retentionGain: fc.integer({ min: 0, max: 100 }),
  });
  fc.assert(
    fc.property(inputs, (given) => {
      const still = whatIf({ ...given, retentionGain: 0 });
      expect(still.raised).toEqual(still.asIs);
      const { asIs, raised } = whatIf(given);
      expect(raised.customersAfterYear).toBeGreaterThanOrEqual(asIs.customersAfterYear);
      expect(raised.revenueShown).toBeGreaterThanOrEqual(asIs.revenueShown);
    }),
  );
});
