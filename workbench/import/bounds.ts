/** What a cell of a spreadsheet may hold. */
export const LONGEST_CELL = 50_000;

/** More cells than a spreadsheet may have in all: what is so large is mostly blank. */
export const MOST_CELLS = 10_000_000;

/** What a workbook may hold unpacked, in bytes: a text of the language's cannot be much longer. */
export const MOST_UNPACKED = 500_000_000;

/** More places up to the last cell of each row, blank ones included, than any table has. */
export const MOST_REACHED = 3 * MOST_CELLS;

/** Rows and columns that a sheet of an XLSX file may have: ECMA-376 as Excel keeps to it. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
