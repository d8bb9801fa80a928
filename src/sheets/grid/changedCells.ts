/** A cell to be given something: a value, or a rule. Row and column are counted from 1. */
export interface ChangedCell<T> {
  row: SheetRow;
  column: number;
  value: T;
}

/** Cells that can be given their values in one call: a rectangle without a gap. */
export interface ChangedBlock<T> {
  row: SheetRow;
  column: number;
  values: T[][];
}

/**
 * Gathers changed cells into blocks: neighbours in a row, then rows of the same columns below each
 * other. No other cell is in any.
 */
export function changedBlocks<T>(cells: readonly ChangedCell<T>[]): ChangedBlock<T>[] {
  const inOrder = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: ChangedBlock<T>[] = [];
  for (const { row, column, value } of inOrder) {
    const run = runs[runs.length - 1];
    const values = run?.values[0] ?? [];
    if (run?.row === row && run.column + values.length === column) values.push(value);
    else runs.push({ row, column, values: [[value]] });
  }
  const blocks: ChangedBlock<T>[] = [];
  for (const run of runs) {
    const above = blocks.find(
      ({ row, column, values }) =>
        row + values.length === run.row &&
        column === run.column &&
        values[0]?.length === run.values[0]?.length,
    );
    if (above) above.values.push(...run.values);
    else blocks.push(run);
  }
  return blocks;
}

import type { SheetRow } from '../../schema/sheetRow';
