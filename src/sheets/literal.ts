import type { Cell } from '../cells/cell';

/** A text that Sheets would take for a formula, a number or a date is marked as text, so that it stays what it was. */
export function literal(cell: Cell): Cell {
  return typeof cell === 'string' && /^[=+\-@'\d.,\s]/.test(cell) ? `'${cell}` : cell;
}
