import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CellState,
  type WrittenBlock,
  writtenBlocks,
} from '../../../src/sheets/grid/writtenBlocks';

/** The blocks of columns given as texts of a letter a row: c changed, s same, f foreign. */
function blocks(neighbours: number[][], columns: Record<number, string>): WrittenBlock[] {
  const states: Record<string, CellState> = { c: 'changed', s: 'same', f: 'foreign' };
  const rows = Math.max(...Object.values(columns).map((letters) => letters.length));
  return writtenBlocks(
    neighbours,
    rows,
    (row, column) => states[columns[column]?.[row] ?? ''] as CellState,
  );
}

describe('blocks to write', () => {
  test('hold neighbouring columns together, from the first changed row to the last', () => {
    expect(blocks([[2, 3], [5]], { 2: 'sscs', 3: 'sccs', 5: 'cccc' })).toEqual([
      { columns: [2, 3], from: 1, to: 2 },
      { columns: [5], from: 0, to: 3 },
    ]);
  });

  test('are none where everything is the same', () => {
    expect(blocks([[0, 1]], { 0: 'ssf', 1: 'ssf' })).toEqual([]);
  });

  test('stop before what is foreign and go on behind it', () => {
    expect(blocks([[0, 1, 2]], { 0: 'ccfcc', 1: 'scfss', 2: 'scfss' })).toEqual([
      { columns: [0, 1, 2], from: 0, to: 1 },
      { columns: [0, 1, 2], from: 3, to: 4 },
    ]);
  });

  test('leave a column apart that is foreign in other rows', () => {
    expect(blocks([[0, 1, 2]], { 0: 'ccc', 1: 'fff', 2: 'ccc' })).toEqual([
      { columns: [0], from: 0, to: 2 },
      { columns: [2], from: 0, to: 2 },
    ]);
  });

  test('take the column whole that is most cut up, where they would be more than there are columns', () => {
    expect(blocks([[0], [2], [4]], { 0: 'cfcfcfc', 2: 'ccccccc', 4: 'cccfccc' })).toEqual([
      { columns: [0], from: 0, to: 6 },
      { columns: [2], from: 0, to: 6 },
      { columns: [4], from: 0, to: 6 },
    ]);
    expect(blocks([[0], [2], [4]], { 0: 'cfcsssc', 2: 'ccccccc', 4: 'sssssss' })).toEqual([
      { columns: [0], from: 0, to: 0 },
      { columns: [0], from: 2, to: 6 },
      { columns: [2], from: 0, to: 6 },
    ]);
  });
});

const grid = fc
  .record({ rows: fc.integer({ min: 0, max: 8 }), columns: fc.integer({ min: 1, max: 6 }) })
  .chain(({ rows, columns }) =>
    fc.array(
      fc.array(fc.constantFrom<CellState>('changed', 'same', 'foreign'), {
        minLength: columns,
        maxLength: columns,
      }),
      { minLength: rows, maxLength: rows },
    ),
  );

test('every changed cell is in just one block, no cell in two, and there are no more blocks than columns', () => {
  fc.assert(
    fc.property(grid, fc.boolean(), (states, areApart) => {
      const columns = (states[0] ?? ['same']).map((_, index) => index);
      const neighbours = areApart ? columns.map((column) => [column]) : [columns];
      const found = writtenBlocks(
        neighbours,
        states.length,
        (row, column) => states[row]?.[column] as CellState,
      );
      const times = states.map((row) => row.map(() => 0));
      for (const block of found) {
        for (let row = block.from; row <= block.to; row++) {
          for (const column of block.columns)
            times[row]?.splice(column, 1, (times[row]?.[column] ?? 0) + 1);
        }
      }
      expect(found.length).toBeLessThanOrEqual(columns.length);
      states.forEach((row, index) => {
        row.forEach((state, column) => {
          const covered = times[index]?.[column] ?? 0;
          expect(covered).toBeLessThanOrEqual(1);
          if (state === 'changed') expect(covered).toBe(1);
        });
      });
    }),
  );
});
