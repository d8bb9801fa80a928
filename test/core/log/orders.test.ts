import { expect, test } from 'vitest';
import { dealsOfLines } from '../../../src/core/log/dealsOfLines';
import { ordersOfLines } from '../../../src/core/log/orders';
import { logOf, PLAIN } from './salesLines';

test('orders stand as the log first names them, each with its lines by their place', () => {
  const log = logOf([
    { orderNumber: '2' },
    { orderNumber: null },
    { orderNumber: '1' },
    { orderNumber: '2' },
  ]);
  expect(ordersOfLines(log).orders).toEqual([[0, 3], [1], [2]]);
});

test('orders of one number are cut sixty days after the earliest line of each', () => {
  const log = logOf([200, 0, 59, 61, 120, 121].map((day) => ({ orderNumber: '1', day })));
  expect(ordersOfLines(log).orders).toEqual([[1, 2], [3, 4, 5], [0]]);
});

test('the log itself stays as it was read', () => {
  const log = logOf([{ orderNumber: '1' }, { orderNumber: '1', client: null, day: null }]);
  expect(ordersOfLines(log).lines[1]).toMatchObject({ client: 'a', day: 100 });
  expect(log[1]).toMatchObject({ client: null, day: null });
});

test('a number on every line of a long log, equal ones among them, is worked through', () => {
  const log = logOf(
    Array.from({ length: 50_000 }, (_, index) => ({
      orderNumber: '1',
      amount: index % 1_000,
      product: index % 7 === 0 ? 'cup' : 'jug',
      client: index % 2 === 0 ? 'a' : null,
      day: index % 3 === 0 ? null : 100 + (index % 400),
    })),
  );
  const { deals, told } = dealsOfLines(log, PLAIN);
  const lines = [...deals, ...told].reduce((sum, each) => sum + each.lines.length, 0);
  expect(lines).toBe(log.length);
});
