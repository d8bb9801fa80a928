/** What Google hands over for one cell: blank is `''`, an error is its text, `#N/A`. */
export type Cell = string | number | boolean | Date;

/** What a custom function is given and gives back: one cell, or a range row by row. */
export type Cells = Cell | Cell[][];

/**
 * Whether nothing stands in a cell. A formula that returns spaces counts as nothing, as a reader
 * sees it.
 */
export function isBlank(cell: unknown): cell is '' | null | undefined {
  return cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
}

/** A Date of any realm: the workbench's script and its host do not share one `Date`. */
export function isDate(cell: unknown): cell is Date {
  if (typeof cell !== 'object') return false;
  return cell instanceof Date || Object.prototype.toString.call(cell) === '[object Date]';
}

/**
 * No number and no date is longer, a JavaScript one with the whole name of its time zone included.
 * A longer text is neither, and is told so before a regular expression meets it: what is read of a
 * cell takes no longer for the text of a book.
 */
export const MAX_FIGURE_CHARACTERS = 80;
