import { describe, expect, test } from 'vitest';
import { type Memory, memoryOf, NO_MEMORY } from '../../src/sheets/figures/memory';

const everywhere = () => true;

const first: Memory = {
  ...NO_MEMORY,
  sheetId: 1,
  columns: ['status', 'category'],
  written: { ann: ['Active', 'A'] },
  before: { ann: { status: 'Sleeping' } },
  isWriting: true,
  lastAction: { kind: 'recalculation' },
};

describe('the memory of another sheet of clients', () => {
  test('is the same for the same sheet', () => {
    expect(memoryOf(first, 1, everywhere)).toBe(first);
  });

  test('keeps what was written there before, until one goes back to it', () => {
    const second: Memory = {
      ...memoryOf(first, 2, everywhere),
      written: { bob: ['Lost', 'C'] },
      before: {},
      isWriting: false,
    };
    const { lastAction: _, ...kept } = first;
    expect(memoryOf(second, 1, everywhere)).toEqual({
      ...kept,
      lastAction: null,
      others: {
        2: { columns: first.columns, written: second.written, before: {}, isWriting: false },
      },
    });
  });

  test('has nothing to take back', () => {
    const { before, isWriting, lastAction } = memoryOf(first, 2, everywhere);
    expect({ before, isWriting, lastAction }).toEqual({
      before: {},
      isWriting: false,
      lastAction: null,
    });
  });

  test('knows what a copy of the sheet before holds', () => {
    expect(memoryOf(first, 2, everywhere).written).toEqual(first.written);
  });

  test('lets go of sheets that are gone', () => {
    expect(memoryOf(first, 2, (id) => id !== 1).others).toEqual({});
  });

  test('of none before is as it was', () => {
    expect(memoryOf(NO_MEMORY, 2, everywhere)).toEqual({ ...NO_MEMORY, sheetId: 2 });
    const lost = { ...NO_MEMORY, written: null };
    expect(memoryOf(lost, 2, everywhere)).toEqual({ ...lost, sheetId: 2 });
  });
});
