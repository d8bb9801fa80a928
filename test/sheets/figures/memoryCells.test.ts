import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClientComputedColumn } from '../../../src/schema/computedColumns';
import { LOST_MEMORY, type Memory, NO_MEMORY } from '../../../src/sheets/figures/memory';
import {
  allRecords,
  headCells,
  headOf,
  memoryIn,
  recordCells,
} from '../../../src/sheets/figures/memoryCells';
import { shownCell } from '../../../src/sheets/grid/escapedCell';

const COLUMNS: readonly ClientComputedColumn[] = ['status', 'revenue'];

const key = fc.constantFrom('ann', 'bob', '__proto__', 'ооо ромашка', '0017', 'a|b');
const cell = fc.oneof(fc.string(), fc.integer(), fc.constant(''));
const written = fc.dictionary(key, fc.tuple(cell, cell), { noNullPrototype: false });

/** As the sheet gives back what was written into it. */
function readBack(memory: Memory): unknown[][] {
  const records = allRecords(memory, 0);
  const lines = [...headCells('Title', headOf(memory, 0, records.length)), ...records];
  return lines.map((line) => line.map(shownCell));
}

test('what is remembered is read back, sheets that were the clients’ before included', () => {
  fc.assert(
    fc.property(written, written, fc.boolean(), (present, past, isWriting) => {
      const memory: Memory = {
        ...NO_MEMORY,
        ...{ sheetId: 7, columns: COLUMNS, written: present, isWriting },
        before: { ann: { status: 'Lost' } },
        others: { 9: { columns: COLUMNS, written: past, before: {}, isWriting: false } },
        lastAction: { kind: 'recalculation', requestId: 'r-1' },
      };
      const found = memoryIn(readBack(memory));
      expect(Object.entries(found.written ?? {})).toEqual(Object.entries(present));
      expect(Object.entries(found.others[9]?.written ?? {})).toEqual(Object.entries(past));
      const { sheetId, before, lastAction } = found;
      expect({ sheetId, before: { ...before }, lastAction, isWriting: found.isWriting }).toEqual({
        ...{ sheetId: 7, before: memory.before, lastAction: memory.lastAction, isWriting },
      });
    }),
  );
});

test('what stood before an earlier writing no longer counts', () => {
  const memory: Memory = {
    ...NO_MEMORY,
    ...{ sheetId: 7, columns: COLUMNS, written: { ann: ['Active', 1], bob: ['Lost', 2] } },
    before: { bob: { revenue: 3 } },
  };
  const lines = readBack(memory).slice(2);
  const later = { ...memory, before: { ann: { revenue: 5 } } };
  const head = headCells('Title', headOf(later, 1, 2)).map((line) => line.map(shownCell));
  const ann = recordCells('ann', 7, later, 1).map(shownCell);
  const bob = lines.find(([name]) => String(name).endsWith('bob')) ?? [];
  expect({ ...memoryIn([...head, ann, bob]).before }).toEqual({ ann: { revenue: 5 } });
});

test('the memory of the first version, one text in cells below each other, is understood', () => {
  const { isWriting: _, ...kept } = {
    ...NO_MEMORY,
    ...{ sheetId: 7, columns: COLUMNS, written: { ann: ['Active', 1] } },
  };
  const text = JSON.stringify(kept);
  const chunks = [`|${text.slice(0, 20)}`, `|${text.slice(20)}`];
  const memory = memoryIn([['Title', true], ...chunks.map((chunk) => [chunk, ''])]);
  expect(memory).toMatchObject({ sheetId: 7, isWriting: true });
  expect({ ...memory.written }).toEqual({ ann: ['Active', 1] });
});

test('what cannot be read is lost, and says so', () => {
  expect(memoryIn([['Title', ''], ['|{"version":2,']])).toEqual(LOST_MEMORY);
  expect(memoryIn([])).toEqual(LOST_MEMORY);
});
