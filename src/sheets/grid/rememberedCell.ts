import { type Cell, isDate } from '../../cells/cell';
import { CellFault } from '../../cells/cellFault';
import { readDay, serialOf } from '../../cells/day';
import type { Day } from '../../core/day';
import type { SheetDocument } from '../document/document';

/** A cell as it is remembered: days as serial numbers. */
export function rememberedCell(cell: Cell, document: SheetDocument): Cell {
  if (!isDate(cell)) return cell;
  try {
    return serialOf(readDay(cell, document) as Day);
  } catch (error) {
    // A date too far off to be one of ours: the user's, whatever it is.
    if (error instanceof CellFault) return error.found;
    throw error;
  }
}

/**
 * Whether two remembered cells hold the same. Numbers may come back from a sheet a last digit off.
 */
export function isSame(a: Cell, b: Cell): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  }
  return a === b;
}
