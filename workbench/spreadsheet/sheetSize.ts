import { NEW_SHEET } from '../document/book';

/** Room below and beside the data, as a Google sheet has. */
const ROOM = { rows: 100, columns: 14, leastColumns: 40 };

/** The size of a sheet with this many rows and columns of data. */
export function sheetSize(
  rows: number,
  columns: number,
  leastRows = NEW_SHEET.rowCount,
): { rowCount: number; columnCount: number } {
  return {
    rowCount: Math.max(leastRows, rows + ROOM.rows),
    columnCount: Math.max(ROOM.leastColumns, columns + ROOM.columns),
  };
}
