import type { Cell } from '../../src/cells/cell';
import { sheetRow } from '../../src/schema/sheetRow';
import { type SalesColumn, USER_COLUMNS } from '../../src/schema/userColumns';

export const SALES_COLUMNS = Object.keys(USER_COLUMNS.sales) as SalesColumn[];

/** A table of a log as it is read from a sheet, whose headers are the columns' own names. */
export function tableOf<Column extends string>(
  name: string,
  columns: readonly Column[],
  rows: Partial<Record<Column, Cell>>[],
) {
  return {
    sheet: {} as GoogleAppsScript.Spreadsheet.Sheet,
    name,
    headerRow: sheetRow(0),
    header: columns,
    columns: new Map(columns.map((column, index) => [column, index])),
    rows: rows.map((row) => columns.map((column) => row[column] ?? '')),
    headings: new Map<never, never>(),
    unused: [],
    another: null,
  };
}
