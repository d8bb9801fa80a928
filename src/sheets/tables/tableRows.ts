import type { Cell } from '../../cells/cell';
import type { PackedRows } from '../../extract/extractedLog';
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
  /** Where the rows were packed, their cells one by one; left out where they stand in the sheet. */
  packed?: PackedRows;
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
  /** Where a row stands; left out where they stand below the header, one by one. */
  placeAt?: (row: number) => RowPlace;
  /**
   * The number formats of a column's cells, row by row, read in a call for each sheet; left out
   * where the rows were packed.
   */
  formatsOf?: (index: number) => readonly string[];
}

/** A row of a sheet. */
export interface RowPlace {
  sheet: string;
  row: SheetRow;
  /** Which of the lines that are packed in it; left out where it is a line itself. */
  line?: number;
}

/** Where one of a table's rows stands. */
export function placeOf({ name, headerRow, placeAt }: TableRows<string>, row: number): RowPlace {
  return placeAt?.(row) ?? { sheet: name, row: rowBelow(headerRow, row) };
}

/** How many rows there are; asked of packed ones, none of them is put together. */
export function rowCount(table: TableRows<string>): number {
  return table.packed?.length ?? table.rows.length;
}

/** A cell; blank where the row does not go that far. */
export function cellAt(table: TableRows<string>, row: number, index: number): Cell {
  return table.packed ? table.packed.cell(row, index) : (table.rows[row]?.[index] ?? '');
}
