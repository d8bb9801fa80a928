import { serialOfDay } from '../locale/zone';

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

/** The serial of a cell's day. @throws Error, with its place, where it is no day */
export function serialIn({ day }: { day: string }, sheet: string, row: number, column: number) {
  const serial = serialOfDay(day);
  if (serial !== null) return serial;
  throw new Error(
    `“${day}” in row ${row + 1}, column ${column + 1} of the sheet “${sheet}” is no day: give 2025-02-01.`,
  );
}

/** How many columns the longest row of a grid has. */
export function widthOf({ rows }: Grid): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}
