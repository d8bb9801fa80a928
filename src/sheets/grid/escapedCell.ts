import type { Cell } from '../../cells/cell';

/**
 * A cell to be written as it is. Sheets reads a text that is written as if it were typed, and makes
 * a formula of `=IMPORTXML(…)`, a number of `0017`, a date of `May 5`, unless an apostrophe marks
 * it as text; the apostrophe itself is not shown.
 */
export function escapedCell(cell: Cell): Cell {
  return typeof cell === 'string' && cell !== '' ? `'${cell}` : cell;
}

/** What a cell that was written so is read as. */
export function shownCell<Written extends Cell | undefined>(cell: Written): Written | string {
  return typeof cell === 'string' ? cell.replace(/^'/, '') : cell;
}
