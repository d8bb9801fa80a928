import { describe, expect, test } from 'vitest';
import { dealLog } from '../../../src/core/log/dealLog';
import type { Deal } from '../../../src/core/log/purchaseHistory';
import { toMinor } from '../../../src/core/money';
import { lastYear } from '../../../src/core/overview/lastYear';
import { onlineRetail } from '../../fixtures/publicLogs';
import { on } from '../on';

const AS_OF = on('2026-06-30');

const deal = (client: string, day: string, amount: number, profit: number | null = null): Deal => ({
  client,
  day: on(day),
  amount: toMinor(amount),
  profit: toMinor(profit),
});

test('the last twelve months, and who is new in them', () => {
  const log = [
    deal('old', '2025-01-01', 1000, 900),
    deal('gone', '2025-06-30', 1000, 900), // the last day of the year before
    deal('old', '2025-07-01', 100, 20),
    deal('old', '2025-07-01', 50, 10), // the same order
    deal('old', '2026-06-30', 30, 10),
    deal('new', '2026-01-01', 60, 20),
    deal('new', '2026-02-01', -40, -20),
  ];
  expect(lastYear(dealLog(log), AS_OF)).toEqual({
    customers: 2,
    newCustomers: 1,
    ordersPerYear: 1.5,
    averageOrder: 80,
    marginPercent: 20,
  });
});

describe('what is not known stays so', () => {
  test('a log younger than the year tells nobody new from old', () => {
    expect(lastYear(dealLog([deal('a', '2026-01-01', 10)]), AS_OF)).toMatchObject({
      customers: 1,
      newCustomers: null,
      marginPercent: null,
    });
  });

  test('nobody bought', () => {
    expect(lastYear(dealLog([]), AS_OF)).toEqual({
      customers: 0,
      newCustomers: null,
      ordersPerYear: null,
      averageOrder: null,
      marginPercent: null,
    });
    expect(lastYear(dealLog([deal('a', '2026-01-01', -10, -5)]), AS_OF).marginPercent).toBeNull();
  });

  test('a deal whose profit is not known says nothing of the margin', () => {
    const log = [deal('a', '2026-01-01', 10, 5), deal('a', '2026-01-02', 10)];
    expect(lastYear(dealLog(log), AS_OF).marginPercent).toBe(50);
  });
});

test('Online Retail II, by counting', () => {
  const asOf = on('2011-12-10');
  const deals = onlineRetail();
  const year = deals.filter(({ day, amount }) => day > on('2010-12-10') && amount >= 0);
  const customers = new Set(year.map(({ client }) => client));
  const before = new Set(
    deals
      .filter(({ day, amount }) => day <= on('2010-12-10') && amount >= 0)
      .map(({ client }) => client),
  );
  const orders = new Set(year.map(({ client, day }) => `${client} ${day}`)).size;
  const sold = year.reduce((sum, { amount }) => sum + amount, 0);
  const found = lastYear(dealLog(deals), asOf);
  expect(found.customers).toBe(customers.size);
  expect(found.newCustomers).toBe([...customers].filter((client) => !before.has(client)).length);
  expect(found.ordersPerYear).toBeCloseTo(orders / customers.size, 10);
  expect(found.averageOrder).toBeCloseTo(sold / 100 / orders, 6);
});
