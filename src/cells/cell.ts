/** What Google hands over for one cell: blank is `''`, an error is its text, `#N/A`. */
export type Cell = string | number | boolean | Date;

/** What a custom function is given and gives back: one cell, or a range row by row. */
export type Cells = Cell | Cell[][];

/** Between these two stand ASCII's marks that are seen. */
const [SPACE, DELETE] = [0x20, 0x7f];

/**
 * Whether nothing stands in a cell. A formula that returns spaces counts as nothing, as a reader
 * sees it.
 */
export function isBlank(cell: unknown): cell is '' | null | undefined {
  if (typeof cell !== 'string') return cell === undefined || cell === null;
  const first = cell.charCodeAt(0);
  // What begins with a letter or a digit needs no look at the rest.
  return !(first > SPACE && first < DELETE) && cell.trim() === '';
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
