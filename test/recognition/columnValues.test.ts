import { describe, expect, test } from 'vitest';
import { columnValues, kindOf } from '../../src/recognition/columnValues';

describe('what a cell looks like', () => {
  test.each([
    ['2026-01-10', 'day'],
    ['10.01.2026 09:50:20', 'day'],
    ['1/9/26', 'day'],
    ['Dec 8, 2024', 'day'],
    ['10 января 2026 г.', 'day'],
    ['05-oct.-26', 'day'],
    ['2026-01-10 09:50:20 -0500', 'day'],
    ['Wed, 10 Jun 2026 09:00:00 GMT', 'day'],
    ['пт, 20.10.2023', 'day'],
    ['20260310T0950', 'day'],
    ['«09» января 2026г.', 'day'],
    [new Date(0), 'day'],
    ['100,00', 'number'],
    ['1 234,50 ₽', 'number'],
    ['$1,234.50', 'number'],
    ['(500)', 'number'],
    ['1000 руб', 'number'],
    ['US$ 5', 'number'],
    ['50.00-', 'number'],
    [5, 'number'],
    ['#1001', 'code'],
    ['№A1', 'code'],
    ['C489435', 'code'],
    ['CG-12520', 'code'],
    ['111-2222222-3333333', 'code'],
    ['anna@example.com', 'email'],
    ['+7 912 000-00-01', 'phone'],
    ['79990000001', 'phone'],
    ['2× Mug, 1× Plate', 'list'],
    ['Mug\nPlate', 'list'],
    ['да', 'yesNo'],
    [false, 'yesNo'],
    ['ООО «Альфа»', 'text'],
    ['Anna Lee', 'text'],
    ['Март 8', 'text'],
  ] as const)('“%s”: %s', (cell, kind) => {
    expect(kindOf(cell)).toBe(kind);
  });

  test('a text of any length is done with at once: what is longer than a cell can be is only a text', () => {
    for (const piece of ['1', '1 ', 'a1', '-', '.', '№', '(', '10.01.', 'a@', '1x ', 'янв 1 ']) {
      expect(kindOf(piece.repeat(50_000))).toBe('text');
    }
  });
});

test('a column is told by its first rows, however many there are', () => {
  const rows = Array.from({ length: 5000 }, (_, row) => [row < 400 ? '2026-01-10' : 'Ann']);
  expect(columnValues(rows, 0)).toMatchObject({ rows: 400, filled: 400, days: 1, distinct: 1 });
  expect(columnValues(rows, 7)).toMatchObject({ rows: 400, filled: 0, days: 0 });
});
