/** What a cell of a spreadsheet may hold. */
export const LONGEST_CELL = 50_000;

/** More cells than a spreadsheet may have in all: what is so large is mostly blank. */
export const MOST_CELLS = 10_000_000;

/** What a workbook may hold unpacked, in bytes: a text of the language's cannot be much longer. */
export const MOST_UNPACKED = 500_000_000;
