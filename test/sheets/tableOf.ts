import type { Cell } from '../../src/cells/cell';
import { sheetRow } from '../../src/schema/sheetRow';

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
    another: null,
  };
}
