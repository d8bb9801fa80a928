import { expect, test } from 'vitest';
import { movedFormula } from '../../../src/sheets/grid/movedFormula';
import type { Move } from '../../../src/sheets/grid/movedGrid';

const inPlace = (index: number) => index;

/** A column was inserted before C, and the third row was deleted. */
const MOVE: Move = {
  rowBefore: inPlace,
  columnBefore: inPlace,
  columnNow: (column) => (column < 2 ? column : column + 1),
  rowNow: (row) => (row === 2 ? null : row < 2 ? row : row - 1),
};

test.each([
  ['=B2*2', '=B2*2'],
  ['=C2+$D$4', '=D2+$E$3'],
  ['=SUM(C2:D2)', '=SUM(D2:E2)'],
  ['=C3', '=#REF!'],
  ['="C2 is "&C2', '="C2 is "&D2'],
  ["='My sheet'!C2+Sales!C4+C4", "='My sheet'!C2+Sales!C4+D3"],
  ['=LOG10(C2)', '=LOG10(D2)'],
  ['=MY_NAME2+C2', '=MY_NAME2+D2'],
])('%s becomes %s', (formula, moved) => {
  expect(movedFormula(formula, MOVE)).toBe(moved);
});
