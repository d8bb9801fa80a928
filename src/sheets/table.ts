import type { Cell } from '../cells/cell';
import { isBlank } from '../cells/cell';
import { CellFault } from '../cells/cellFault';
import type { Texts } from '../texts/texts';
import { type HeaderNames, type LocatedHeader, locateHeader } from './headers';
import { SheetError } from './sheetError';
import type { Warning } from './warnings';

/** A sheet of rows under a header, read in one go. */
export interface Table<Column extends string> {
  sheet: GoogleAppsScript.Spreadsheet.Sheet;
  name: string;
  /** The header row, counted from 1 as in the sheet. */
  headerRow: number;
  header: readonly Cell[];
  /** Index of each column found. */
  columns: ReadonlyMap<Column, number>;
  /** The rows below the header. */
  rows: readonly (readonly Cell[])[];
}

/**
 * Reads a sheet whose columns are known by their headers.
 *
 * @throws SheetError where it is empty, lacks a required column, or has one of them twice
 */
export function readTable<Column extends string>(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  names: HeaderNames<Column>,
  required: readonly Column[],
  { run }: Texts,
): Table<Column> {
  const values = sheet.getDataRange().getValues() as Cell[][];
  return tableOf(sheet, values, locateHeader(values, names), names, required, run);
}

/** The table that located columns make of a sheet's values. */
export function tableOf<Column extends string>(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  values: readonly (readonly Cell[])[],
  located: LocatedHeader<Column> | null,
  names: HeaderNames<Column>,
  required: readonly Column[],
  run: Texts['run'],
): Table<Column> {
  const name = sheet.getName();
  const [first] = values;
  if (values.every((row) => row.every(isBlank))) throw new SheetError(run.emptySheet(name));
  const columns = located?.columns ?? new Map<Column, number>();
  const missing = required.filter((column) => !columns.has(column));
  const header = values[located?.row ?? 0] ?? first ?? [];
  if (missing.length > 0) {
    throw new SheetError(
      run.noColumn(
        name,
        missing.map((column) => names[column].slice(0, 2).join(' / ')).join(', '),
        header.filter((cell) => !isBlank(cell)).join(', '),
      ),
    );
  }
  const doubled = located?.doubled.find((column) => required.includes(column));
  if (doubled) {
    throw new SheetError(run.doubledColumn(name, String(header[columns.get(doubled) as number])));
  }
  const headerIndex = located?.row ?? 0;
  return {
    sheet,
    name,
    headerRow: headerIndex + 1,
    header,
    columns,
    rows: values.slice(headerIndex + 1),
  };
}

/** Reads the cells of a table's rows and notes what is wrong with them. */
export class RowReader<Column extends string> {
  readonly #table: Table<Column>;
  readonly #texts: Texts;
  readonly #warnings: Warning[];

  constructor(table: Table<Column>, texts: Texts, warnings: Warning[]) {
    this.#table = table;
    this.#texts = texts;
    this.#warnings = warnings;
  }

  /** A cell; blank where the table has no such column. */
  cell(row: number, column: Column): Cell {
    const index = this.#table.columns.get(column);
    return index === undefined ? '' : (this.#table.rows[row]?.[index] ?? '');
  }

  /** What a reader makes of a cell; undefined, with a warning, where that is not what it holds. */
  read<T>(
    row: number,
    column: Column,
    reader: (cell: Cell) => T,
    consequence: (fault: string) => string,
  ): T | undefined {
    try {
      return reader(this.cell(row, column));
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      this.warn(row, column, consequence(this.#texts.faults.cell(error)));
      return undefined;
    }
  }

  warn(row: number | null, column: Column, message: string): void {
    const index = this.#table.columns.get(column);
    this.#warnings.push({
      sheet: this.#table.name,
      row: row === null ? null : this.#table.headerRow + 1 + row,
      column: index === undefined ? '' : String(this.#table.header[index]),
      message,
    });
  }
}
