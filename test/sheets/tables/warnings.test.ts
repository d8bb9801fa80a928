import { describe, expect, test } from 'vitest';
import { sheetRow } from '../../../src/schema/sheetRow';
import { joinedWarnings, leftOutRows, type Warning } from '../../../src/sheets/tables/warnings';

function warning(row: number | null, column: string, message: string): Warning {
  return { sheet: 'Sales', row: row === null ? null : sheetRow(row - 1), column, message };
}

describe('the same said of row after row is said once', () => {
  test('with the number of rows below', () => {
    const rows = [5, 6, 7].map((row) => warning(row, 'Date', 'no date.'));
    expect(joinedWarnings(rows, 'en')).toEqual([
      warning(5, 'Date', 'no date. The same in the 2 rows below.'),
    ]);
    expect(joinedWarnings(rows.slice(1), 'ru')[0]?.message).toBe('no date. То же в 1 строке ниже.');
  });

  test('though other columns of these rows are told of between', () => {
    const rows = [5, 6].flatMap((row) => [
      warning(row, 'Date', 'no date.'),
      warning(row, 'Client', 'no client.'),
    ]);
    expect(joinedWarnings(rows, 'en').map(({ column }) => column)).toEqual(['Date', 'Client']);
  });

  test('and once of a cell that holds several rows', () => {
    const cells = [5, 5, 6, 6, 6, 8].map((row) => warning(row, 'Date', 'no date.'));
    expect(joinedWarnings(cells, 'en')).toEqual([
      warning(5, 'Date', 'no date. The same in the row below.'),
      warning(8, 'Date', 'no date.'),
    ]);
  });

  test('but not over a gap, nor of another sheet, nor what is said of no row', () => {
    const apart = [
      warning(5, 'Date', 'no date.'),
      warning(7, 'Date', 'no date.'),
      { ...warning(8, 'Date', 'no date.'), sheet: 'Contacts' },
      warning(null, 'Date', 'no date.'),
      warning(null, 'Date', 'no date.'),
    ];
    expect(joinedWarnings(apart, 'en')).toEqual(apart);
  });
});

test('rows left out are counted by sheet and reason, each by what was found first', () => {
  const leftOut = (row: number, reason: 'noDate' | 'noClient'): Warning => ({
    ...warning(row, '', ''),
    leftOut: { reason, rows: 1 },
  });
  expect(
    leftOutRows([leftOut(5, 'noDate'), leftOut(5, 'noClient'), leftOut(6, 'noClient')]),
  ).toEqual([
    { sheet: 'Sales', reason: 'noDate', rows: 1, first: [5] },
    { sheet: 'Sales', reason: 'noClient', rows: 1, first: [6] },
  ]);
});

test('rows that one message left out stand by the sheets they are on, once each', () => {
  const at = (sheet: string, row: number) => ({ sheet, row: sheetRow(row - 1) });
  const places = [at('Sales', 5), at('February', 2), at('Sales', 9)];
  expect(
    leftOutRows([
      { ...warning(9, '', ''), leftOut: { reason: 'total', rows: 1 } },
      { ...warning(5, '', ''), leftOut: { reason: 'open', rows: 3, places } },
      { ...warning(null, '', ''), leftOut: { reason: 'pasted', rows: 4 } },
    ]),
  ).toEqual([
    { sheet: 'Sales', reason: 'total', rows: 1, first: [9] },
    { sheet: 'Sales', reason: 'open', rows: 1, first: [5] },
    { sheet: 'February', reason: 'open', rows: 1, first: [2] },
    { sheet: 'Sales', reason: 'pasted', rows: 4, first: [] },
  ]);
});

test('lines that are packed in one row are counted each, and the row is named once', () => {
  const places = [1, 2, 3].map((line) => ({ sheet: 'Sales', row: sheetRow(4), line }));
  const warnings: Warning[] = [
    { ...warning(5, '', ''), leftOut: { reason: 'notDone', rows: 3, places } },
    { ...warning(5, '', ''), leftOut: { reason: 'noDate', rows: 1, places: places.slice(0, 1) } },
  ];
  expect(leftOutRows(warnings)).toEqual([
    { sheet: 'Sales', reason: 'notDone', rows: 3, first: [5] },
  ]);
});
