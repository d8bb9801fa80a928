/** A cell of a sheet about to be loaded: text, number, yes/no, nothing, or a calendar day (`2025-02-01`). */
export type Cell = string | number | boolean | null | { day: string };

/** A sheet about to be loaded: its name and its rows from row 1 on, headers included. */
export interface Grid {
  name: string;
  rows: Cell[][];
  /** How somebody has arranged it; a file just opened is not arranged at all. */
  arranged?: Arrangement;
}

/** Row 1 set off as a header that stays in sight, and columns as wide as they need to be. */
export interface Arrangement {
  frozenColumns: number;
  /** Pixels, from the first column on. */
  widths: number[];
}
