import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/cells/cell';
import { CLIENT_COMPUTED, type ClientComputedColumn } from '../../../src/schema/computedColumns';
import { CellOwnership } from '../../../src/sheets/figures/cellOwnership';
import { type Memory, NO_MEMORY } from '../../../src/sheets/figures/memory';

/** A row as it would be written for a client of this number: no two are alike. */
function rowOf(client: number): Cell[] {
  return CLIENT_COMPUTED.map((column, index) =>
    index % 3 === 0 ? `${column}` : client * 100 + index,
  );
}

function remembering(written: Memory['written'], more: Partial<Memory> = {}): CellOwnership {
  return new CellOwnership({ ...NO_MEMORY, columns: CLIENT_COMPUTED, written, ...more }, {});
}

/** A row in which some cells hold something else. */
function edited(row: readonly Cell[], edits: Partial<Record<ClientComputedColumn, Cell>>): Cell[] {
  return CLIENT_COMPUTED.map((column, index) => edits[column] ?? (row[index] as Cell));
}

/** The columns of a row whose cells are not the add-on's. */
function usersIn(recollection: CellOwnership, key: string, row: readonly Cell[]): string[] {
  const isOurs = recollection.judge(key, row);
  return CLIENT_COMPUTED.filter((column, index) => !isOurs(column, row[index] as Cell));
}

const written = { ann: rowOf(1), bob: rowOf(2) };

describe('a row of the add-on’s columns', () => {
  test('is its own where it is as written, to the last digit or nearly', () => {
    const row = rowOf(1).map((cell) => (typeof cell === 'number' ? cell * (1 + 1e-13) : cell));
    expect(usersIn(remembering(written), 'ann', row)).toEqual([]);
  });

  test('is the user’s in the cells that they typed over', () => {
    const row = edited(rowOf(1), { category: 'VIP', deals: 7 });
    expect(usersIn(remembering(written), 'ann', row)).toEqual(['category', 'deals']);
  });

  test('is known for another client’s where it was copied, sorted away or renamed, typed over or not', () => {
    expect(usersIn(remembering(written), 'bob', rowOf(1))).toEqual([]);
    expect(usersIn(remembering(written), 'zoe', rowOf(1))).toEqual([]);
    const row = edited(rowOf(1), { category: 'VIP' });
    for (const key of ['bob', 'zoe']) {
      expect(usersIn(remembering(written), key, row)).toEqual(['category']);
    }
  });

  test('is the user’s where it is like none that was written', () => {
    const row = CLIENT_COMPUTED.map((column) => (column === 'status' ? 'status' : ''));
    expect(usersIn(remembering(written), 'zoe', row)).toEqual(['status']);
    expect(usersIn(remembering({}), 'ann', rowOf(1))).toEqual(CLIENT_COMPUTED);
  });

  test('may hold what was there before only while figures are being written', () => {
    const before = { ann: { revenue: 5 } };
    const row = edited(rowOf(1), { revenue: 5 });
    expect(usersIn(remembering(written, { before }), 'ann', row)).toEqual(['revenue']);
    expect(usersIn(remembering(written, { before, isWriting: true }), 'ann', row)).toEqual([]);
  });

  test('is still its client’s where a run was cut off that changes most of it, though another’s is alike by now', () => {
    const row = rowOf(3);
    const before = Object.fromEntries(CLIENT_COMPUTED.map((column, at) => [column, row[at] ?? '']));
    const recollection = remembering(
      { ann: rowOf(1), bob: edited(row, { revenue: 9 }) },
      { before: { ann: before }, isWriting: true },
    );
    expect(usersIn(recollection, 'ann', row)).toEqual([]);
    expect(usersIn(recollection, 'ann', edited(row, { deals: 7 }))).toEqual(['deals']);
    // A row of which half is written already.
    const half = row.map((cell, at) => (at < row.length / 2 ? (rowOf(1)[at] as Cell) : cell));
    expect(usersIn(recollection, 'ann', half)).toEqual([]);
  });

  test('is its own where nothing is remembered, but for the values that are kept', () => {
    const lost = new CellOwnership({ ...NO_MEMORY, written: null }, { category: ['ann'] });
    expect(usersIn(lost, 'ann', rowOf(1))).toEqual(['category']);
    expect(usersIn(lost, 'ann', edited(rowOf(1), { category: '' }))).toEqual([]);
    expect(usersIn(lost, 'bob', rowOf(1))).toEqual([]);
  });

  test('is known though the add-on has columns now that it had not then', () => {
    const columns = CLIENT_COMPUTED.filter((column) => column !== 'category');
    const row = rowOf(1).filter((_, index) => CLIENT_COMPUTED[index] !== 'category');
    const recollection = remembering({ ann: row }, { columns });
    expect(usersIn(recollection, 'zoe', edited(rowOf(1), { category: '' }))).toEqual([]);
    expect(usersIn(recollection, 'ann', edited(rowOf(1), { category: 'VIP' }))).toEqual([
      'category',
    ]);
  });
});

test('a row that lost its client was written where all of it was', () => {
  const recollection = remembering(written);
  expect(recollection.wrote(rowOf(2))).toBe(true);
  expect(recollection.wrote(edited(rowOf(2), { category: 'VIP' }))).toBe(false);
  expect(recollection.wrote(CLIENT_COMPUTED.map(() => ''))).toBe(false);
});
