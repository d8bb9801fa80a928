import type { Cell } from './cell';
import { CellFault } from './cellFault';
import type { Conventions } from './conventions';
import { readNumber } from './number';

/**
 * The amount of money in a cell, as {@link readNumber} reads it. A share is no money: `12 %` is refused.
 *
 * @returns null for a blank cell
 * @throws CellFault on anything else
 */
export function readMoney(
  cell: Cell | null | undefined,
  conventions: Pick<Conventions, 'decimalMark'>,
): number | null {
  if (typeof cell === 'string' && cell.trim().endsWith('%')) {
    throw new CellFault('number', 'kind', cell);
  }
  return readNumber(cell, conventions);
}
