import { CellFault } from '../../src/cells/cellFault';

/** What is wrong with a cell according to its reader; its value, with a note, where nothing is. */
export function problemOf(read: () => unknown): string {
  try {
    return `none: ${String(read())}`;
  } catch (error) {
    if (error instanceof CellFault) return error.problem;
    throw error;
  }
}
