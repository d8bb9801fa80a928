import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetRow } from '../../../src/schema/sheetRow';
import { type ChangedCell, changedBlocks } from '../../../src/sheets/grid/changedCells';

const cell = (row: number, column: number, value = `${row}/${column}`): ChangedCell<string> => ({
  row: sheetRow(row - 1),
  column,
  value,
});

test('neighbours in a row and rows below each other are one block', () => {
  expect(changedBlocks([cell(3, 2), cell(2, 3), cell(2, 2), cell(3, 3)])).toEqual([
    {
      row: 2,
      column: 2,
      values: [
        ['2/2', '2/3'],
        ['3/2', '3/3'],
      ],
    },
  ]);
});

test('a gap, in a row or between rows, begins another; so does another width', () => {
  const blocks = changedBlocks([cell(1, 1), cell(1, 3), cell(2, 1), cell(2, 2), cell(4, 3)]);
  expect(blocks.map(({ row, column, values }) => [row, column, values.length])).toEqual([
    [1, 1, 1],
    [1, 3, 1],
    [2, 1, 1],
    [4, 3, 1],
  ]);
});

test('each cell is given its value once, and no other cell anything', () => {
  const place = fc.record({
    row: fc.integer({ min: 1, max: 6 }),
    column: fc.integer({ min: 1, max: 5 }),
  });
  const places = fc.uniqueArray(place, { selector: ({ row, column }) => row * 10 + column });
  fc.assert(
    fc.property(places, (given) => {
      const cells = given.map(({ row, column }) => cell(row, column));
      const written = changedBlocks(cells).flatMap(({ row, column, values }) =>
        values.flatMap((line, down) =>
          line.map((value, right) => cell(row + down, column + right, value)),
        ),
      );
      const inOrder = (list: ChangedCell<string>[]) =>
        list.map(({ row, column, value }) => `${row},${column}: ${value}`).sort();
      expect(inOrder(written)).toEqual(inOrder(cells));
    }),
  );
});
