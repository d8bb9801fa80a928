import type { Cell } from '../../src/cells/cell';
import type { Cells } from '../../src/cells/column';

/** A list as the cells of a column. */
export function cellsOf(list: readonly Cell[]): Cells {
  return { length: list.length, at: (row) => list[row] as Cell };
}
