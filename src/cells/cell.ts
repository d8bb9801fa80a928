/** What Google hands over for one cell: blank is `''`, an error is its text, `#N/A`. */
export type Cell = string | number | boolean | Date;

/** What a custom function is given and gives back: one cell, or a range row by row. */
export type Cells = Cell | Cell[][];

/** Whether nothing stands in a cell. A formula that returns spaces counts as nothing, as a reader sees it. */
export function isBlank(cell: unknown): cell is '' | null | undefined {
  return cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
}

/** A Date of any realm: the workbench's script and its host do not share one `Date`. */
export function isDate(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}
