import type { Cell } from '../../cells/cell';
import { rowBelow, type SheetRow } from '../../schema/sheetRow';

/** Lines that are made of other cells than a row: months side by side, or what BigQuery packed. */
export type MadeLayout = 'monthsAcross' | 'extract';

/** Rows under a header, read in one go. */
export interface TableRows<Column extends string> {
  sheet: GoogleAppsScript.Spreadsheet.Sheet;
  name: string;
  /** The header row, counted from 1 as in the sheet. */
  headerRow: SheetRow;
  header: readonly Cell[];
  /**
   * Index of each column found; one put together of others stands behind the last of the sheet's.
   */
  columns: ReadonlyMap<Column, number>;
  rows: readonly (readonly Cell[])[];
  /**
   * The columns of the first and the last name that the client's is put together of; left out where
   * one holds it.
   */
  nameParts?: readonly [number, number];
  /**
   * How it is laid out where its lines are made of other cells than a row of the sheet; left out
   * where they are not.
   */
  layout?: MadeLayout;
  /** Where each row stands; left out where they stand below the header, one by one. */
  places?: readonly RowPlace[];
}

/** A row of a sheet. */
export interface RowPlace {
  sheet: string;
  row: SheetRow;
  /** Which of the lines that are packed in it; left out where it is a line itself. */
  line?: number;
}

/** Where one of a table's rows stands. */
export function placeOf({ name, headerRow, places }: TableRows<string>, row: number): RowPlace {
  return places?.[row] ?? { sheet: name, row: rowBelow(headerRow, row) };
}
