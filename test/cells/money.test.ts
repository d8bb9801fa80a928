import { expect, test } from 'vitest';
import { CellFault } from '../../src/cells/cellFault';
import { readMoney } from '../../src/cells/money';

const RUSSIAN = { decimalMark: ',' } as const;

test('money is read as numbers are', () => {
  expect(readMoney('1 234,50 ₽', RUSSIAN)).toBe(1234.5);
  expect(readMoney(-5, RUSSIAN)).toBe(-5);
  expect(readMoney(' ', RUSSIAN)).toBe(null);
});

test('a share is no money', () => {
  expect(() => readMoney('12 %', RUSSIAN)).toThrow(CellFault);
});
