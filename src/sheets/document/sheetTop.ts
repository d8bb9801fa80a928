import type { Cell } from '../../cells/cell';

/**
 * People put titles above a table, but not a page of them: a header is looked for in so many rows.
 */
export const HEADER_ROWS = 50;

/** The rows of a sheet among which a header may stand; none of an empty one. */
export function topOf(sheet: GoogleAppsScript.Spreadsheet.Sheet): Cell[][] {
  const [height, width] = [Math.min(sheet.getLastRow(), HEADER_ROWS), sheet.getLastColumn()];
  if (height === 0 || width === 0) return [];
  return sheet.getRange(1, 1, height, width).getValues() as Cell[][];
}
