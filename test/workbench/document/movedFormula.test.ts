import { describe, expect, test } from 'vitest';
import { carriedFormula, movedFormula, renamedIn } from '../../../workbench/document/movedFormula';

const rows = (from: number, count: number, comes: boolean) =>
  ({ sheetId: '0', side: 'Row', from, count, comes }) as const;
const columns = (from: number, count: number, comes: boolean) =>
  ({ sheetId: '0', side: 'Column', from, count, comes }) as const;
const onData = (sheet: string | null) => sheet === 'Data';
const here = (sheet: string | null) => sheet === null;

test.each([
  ['=A3+$A$3', 2, '=A5+$A$3'],
  ["=SUM(B8:B$9)*'My data'!C8", -3, "=SUM(B5:B$9)*'My data'!C5"],
  ['=SUM(A:A)&"B8"', 4, '=SUM(A:A)&"B8"'],
  ['=A2', -2, '=#REF!'],
])('a formula that goes along with its row: %s', (formula, by, carried) => {
  expect(carriedFormula(formula, by)).toBe(carried);
});

describe('a formula whose sheet', () => {
  test.each([
    ['=A3+$A$3', rows(1, 2, true), '=A5+$A$5'],
    ['=SUM(A2:A4)', rows(2, 1, true), '=SUM(A2:A5)'],
    ['=SUM(A2:A4)', rows(4, 1, true), '=SUM(A2:A4)'],
    ['=SUM(A2:A)', rows(0, 1, true), '=SUM(A3:A)'],
    ['=SUM(2:$3)', rows(1, 1, true), '=SUM(3:$4)'],
    ['=SUM(B:C)+$B1', columns(1, 1, true), '=SUM(C:D)+$C1'],
    ['=Z1', columns(0, 1, true), '=AA1'],
  ])('gets rows or columns: %s', (formula, structure, moved) => {
    expect(movedFormula(formula, structure, here)).toBe(moved);
  });

  test.each([
    ['=SUM(A2:A6)', rows(2, 2, false), '=SUM(A2:A4)'],
    ['=SUM(A2:A6)', rows(0, 3, false), '=SUM(A1:A3)'],
    ['=A3+A4', rows(2, 1, false), '=#REF!+A3'],
    ['=SUM(B:B)', columns(1, 1, false), '=SUM(#REF!)'],
  ])('loses some: %s', (formula, structure, moved) => {
    expect(movedFormula(formula, structure, here)).toBe(moved);
  });

  test('is another one follows by its name, in quotes or without', () => {
    expect(movedFormula("=A2+Data!A2+'Data'!B$2+Other!A2", rows(0, 1, true), onData)).toBe(
      "=A2+Data!A3+'Data'!B$3+Other!A2",
    );
    expect(movedFormula('=Data!A1', rows(0, 1, false), onData)).toBe('=#REF!');
  });

  test('leaves texts, functions and names alone', () => {
    const formula = '="A2 ""B3"""&LOG10(1)&AS_OF1.x&TODAY()&_A2';
    expect(movedFormula(formula, rows(0, 1, true), here)).toBe(formula);
  });
});

test('a renamed sheet is renamed in formulas', () => {
  expect(renamedIn(`=Data!A2&'Data'!B2&"Data!A2"&Database!A2&A2`, 'Data', "It's new")).toBe(
    `='It''s new'!A2&'It''s new'!B2&"Data!A2"&Database!A2&A2`,
  );
});
