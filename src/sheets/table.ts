import { type Cell, isBlank } from '../cells/cell';
import { CellFault, shown } from '../cells/cellFault';
import type { Texts } from '../texts/texts';
import { locateHeader } from './headers';
import { SheetError } from './sheetError';
import type { UserTable } from './userTable';
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
 * Reads a user's table.
 *
 * @throws SheetError where it is empty, lacks a required column, or has one of them twice
 */
export function readTable<Column extends string>(
  table: UserTable<Column>,
  texts: Texts,
): Table<Column> {
  return tableOf(table, table.sheet.getDataRange().getValues() as Cell[][], texts);
}

/** The table that a sheet's values make. */
export function tableOf<Column extends string>(
  { sheet, names, required }: UserTable<Column>,
  values: readonly (readonly Cell[])[],
  { run }: Texts,
): Table<Column> {
  const name = sheet.getName();
  if (values.every((row) => row.every(isBlank))) throw new SheetError(run.emptySheet(name));
  const { row, columns, doubled } = locateHeader(values, names) ?? NOT_FOUND;
  const header = values[row] ?? [];
  const missing = required.filter((column) => !columns.has(column));
  if (missing.length > 0) {
    throw new SheetError(
      run.noColumn(
        name,
        missing.map((column) => names[column].slice(0, 2).join(' / ')).join(', '),
        header
          .filter((cell) => !isBlank(cell))
          .map(shown)
          .join(', '),
      ),
    );
  }
  const twice = required.find((column) => doubled.includes(column));
  if (twice) {
    throw new SheetError(run.doubledColumn(name, String(header[columns.get(twice) as number])));
  }
  return { sheet, name, headerRow: row + 1, header, columns, rows: values.slice(row + 1) };
}

const NOT_FOUND = { row: 0, columns: new Map<never, number>(), doubled: [] as never[] };

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
