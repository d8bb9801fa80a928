import { expect, expectTypeOf, test } from 'vitest';
import { rowBelow, type SheetRow, sheetRow } from '../../src/schema/sheetRow';

test('indexes count from 0, the rows of a sheet from 1', () => {
  expect(sheetRow(0)).toBe(1);
  expect(rowBelow(sheetRow(2), 0)).toBe(4);
  expect(rowBelow(sheetRow(0), 998)).toBe(1000);
});

test('an index is no row, and a row no plain number until it is asked for', () => {
  expectTypeOf<number>().not.toExtend<SheetRow>();
  expectTypeOf<SheetRow>().toExtend<number>();
});
