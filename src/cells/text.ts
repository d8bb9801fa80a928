import { type Cell, isDate } from './cell';
import { CellFault, filled } from './cellFault';

/**
 * The text of a cell, trimmed. A number is a name as well: many bases know their clients by it.
 *
 * @returns null for a blank cell
 * @throws CellFault on error values, dates and yes/no
 */
export function readText(cell: Cell | null | undefined): string | null {
  const value = filled(cell, 'text');
  if (value === null) return null;
  if (typeof value === 'boolean' || isDate(value)) throw new CellFault('text', 'kind', value);
  return String(value).trim();
}
