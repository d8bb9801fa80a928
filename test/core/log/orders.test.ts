import { expect, test } from 'vitest';
import { lineColumns } from '../../../src/core/log/lineColumns';
import { ordersOfLines } from '../../../src/core/log/orders';
import { allOf, type KnownLine, logOf } from './salesLines';

function orderedIn(lines: readonly KnownLine[]): number[][] {
  const { orders } = ordersOfLines(lineColumns(logOf(lines)));
  return Array.from({ length: orders.length }, (_, index) => orders.at(index));
}

test('orders stand as the log first names them, each with its lines by their place', () => {
  const log = ['2', null, '1', '2'].map((orderNumber) => ({ orderNumber }));
  expect(orderedIn(log)).toEqual([[0, 3], [1], [2]]);
});

test('orders of one number are cut sixty days after the earliest line of each', () => {
  const log = [200, 0, 59, 61, 120, 121].map((day) => ({ orderNumber: '1', day }));
  expect(orderedIn(log)).toEqual([[1, 2], [3, 4, 5], [0]]);
});

test('the log itself stays as it was read', () => {
  const log = lineColumns(
    logOf([{ orderNumber: '1' }, { orderNumber: '1', client: null, day: null }]),
  );
  expect(ordersOfLines(log).lineAt(1)).toMatchObject({ client: 'a', day: 100 });
  expect(log.at(1)).toMatchObject({ client: null, day: null });
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
  const { deals, told } = allOf(log);
  const counted = deals.reduce((sum, each) => sum + each.lines.length, 0);
  const lines = told.reduce((sum, each) => sum + each.places.length, counted);
  expect(lines).toBe(log.length);
});
