import type { Cell } from '../../cells/cell';
import { CellFault } from '../../cells/cellFault';
import { readText } from '../../cells/text';
import { clientKey } from '../../core/log/clientKey';

/** The key of the client a cell names; null where it names none. */
export function keyIn(cell: Cell): string | null {
  try {
    const name = readText(cell);
    return name === null ? null : clientKey(name);
  } catch (error) {
    if (error instanceof CellFault) return null;
    throw error;
  }
}
