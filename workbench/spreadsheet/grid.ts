/**
 * A cell of a sheet about to be loaded: text, number, yes/no, nothing, or a calendar day
 * (`2025-02-01`).
 */
export type Cell = string | number | boolean | null | { day: string };

/** A sheet about to be loaded: its name and its rows from row 1 on, headers included. */
export interface Grid {
  name: string;
  rows: Cell[][];
}
