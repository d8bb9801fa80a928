import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/cells/cell';
import { type GridBlock, moveBetween, withBlocks } from '../../../src/sheets/grid/movedGrid';

const KEYS = { headerRow: 0, nameColumn: 0 };
const isSame = (one: Cell, other: Cell) => one === other;

/** A table of so many clients and columns, each cell a text of its own. */
function table(rows: number, columns: number): Cell[][] {
  return Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns }, (_, column) => `${row}/${column}`),
  );
}

/** What was deleted leaves blanks behind. */
function padded(grid: Cell[][], rows: number, columns: number): Cell[][] {
  return Array.from({ length: Math.max(grid.length, rows + 1) }, (_, row) =>
    Array.from(
      { length: Math.max(grid[0]?.length ?? 0, columns) },
      (_, column) => grid[row]?.[column] ?? '',
    ),
  );
}

function inserted<T>(list: readonly T[], at: number, count: number, blank: () => T): T[] {
  return [...list.slice(0, at), ...Array.from({ length: count }, blank), ...list.slice(at)];
}

const MOVES: Readonly<Record<string, (grid: Cell[][], at: number, count: number) => Cell[][]>> = {
  'rows inserted': (grid, at, count) =>
    inserted(grid, at, count, () => new Array<Cell>(grid[0]?.length ?? 0).fill('')),
  'rows deleted': (grid, at, count) => [...grid.slice(0, at), ...grid.slice(at + count)],
  'rows sorted': ([header = [], ...rows]) => [header, ...rows.reverse()],
  'columns inserted': (grid, at, count) =>
    grid.map((row) => inserted<Cell>(row, at, count, () => '')),
  'columns deleted': (grid, at, count) =>
    grid.map((row) => [...row.slice(0, at), ...row.slice(at + count)]),
};

describe.each(Object.entries(MOVES))('%s', (name, move) => {
  test.each([
    ['before the block was written', 0],
    ['after it', 1],
  ])('%s: what belongs in its cells is known', (_, blocksBefore) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 9 }),
        fc.integer({ min: 5, max: 9 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 2 }),
        (rows, columns, at, count) => {
          const seen = table(rows, columns);
          const block: GridBlock = { row: 2, column: 3, values: [['x', 'y']] };
          const written = withBlocks(seen, [block]) as Cell[][];
          const wanted = padded(move(seen, at, count), rows, columns);
          const both = [
            withBlocks(wanted, [block]),
            padded(move(written, at, count), rows, columns),
          ];
          const found = both[blocksBefore] as Cell[][];
          const moved = moveBetween(seen, found, [block], KEYS, isSame);
          // Where the move does not reach the block, one cannot tell, and need not.
          const isTold = JSON.stringify(both[0]) !== JSON.stringify(both[1]);
          if (isTold && moved) expect(moved.blocksBefore).toBe(blocksBefore);
          expect([name, moved === null]).toEqual([name, false]);
          wanted.forEach((line, row) => {
            line.forEach((cell, column) => {
              const [from, origin] = [moved?.rowBefore(row), moved?.columnBefore(column)];
              const isNew = from === null || origin === null;
              const known = isNew ? '' : (seen[from ?? -1]?.[origin ?? -1] ?? '');
              expect(known).toBe(cell);
            });
          });
        },
      ),
    );
  });
});

test('nothing was moved where a name or a header was typed over', () => {
  const seen = table(4, 4);
  const block: GridBlock = { row: 2, column: 2, values: [['x']] };
  for (const [row, column] of [
    [0, 1],
    [3, 0],
  ] as const) {
    const found = withBlocks(seen, [block]).map((line) => [...line]);
    (found[row] as Cell[])[column] = 'other';
    expect(moveBetween(seen, found, [block], KEYS, isSame)).toBeNull();
  }
});

describe('a row that is put above the header', () => {
  const seen: Cell[][] = [
    ['Client', 'Remark', 'Status'],
    ['Ann', 'a', ''],
    ['Bob', 'b', ''],
  ];
  const block: GridBlock = { row: 1, column: 2, values: [['x'], ['y']] };
  const written = (grid: Cell[][]) => withBlocks(grid, [block]);

  test.each([
    ['is blank', ['', '', '']],
    ['has a title in it by now', ['Those we sell to', '', '']],
  ])('%s: the rows are known to have moved, and no columns', (_, title) => {
    const found = written([title, ...seen]);
    const moved = moveBetween(seen, found, [block], KEYS, isSame);
    expect([0, 1, 2, 3].map((row) => moved?.rowBefore(row))).toEqual([null, 0, 1, 2]);
    expect([0, 1, 2].map((column) => moved?.columnBefore(column))).toEqual([0, 1, 2]);
  });
});

describe('columns that are put in before titles that hide how many there were', () => {
  const seen: Cell[][] = [['Client', '', 'Mine', '', '', '']];
  const block: GridBlock = { row: 0, column: 3, values: [['x', 'y', 'z']] };
  const added = (count: number) =>
    withBlocks([inserted(seen[0] ?? [], 1, count, () => '')], [block]);

  test.each([1, 2, 3])('%i: known where the columns are counted', (count) => {
    const keys = { ...KEYS, columnsAdded: count };
    const moved = moveBetween(seen, added(count), [block], keys, isSame);
    expect(moved?.columnNow(2)).toBe(2 + count);
  });
});
