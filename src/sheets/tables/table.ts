import { type Cell, isBlank } from '../../cells/cell';
import { CellFault, shown } from '../../cells/cellFault';
import { rowBelow, type SheetRow, sheetRow } from '../../schema/sheetRow';
import type { Texts } from '../../texts/texts';
import { SheetError } from '../document/sheetError';
import { HEADER_ROWS } from '../document/sheetTop';
import { firstFilledRow, headerTooLow, locateColumns, locateHeader } from './headers';
import { type Heading, otherHeaders } from './otherHeaders';
import type { UserTable } from './userTable';
import type { LeftOutReason, Warning } from './warnings';

/** Rows under a header, read in one go. */
export interface TableRows<Column extends string> {
  sheet: GoogleAppsScript.Spreadsheet.Sheet;
  name: string;
  /** The header row, counted from 1 as in the sheet. */
  headerRow: SheetRow;
  header: readonly Cell[];
  /** Index of each column found. */
  columns: ReadonlyMap<Column, number>;
  rows: readonly (readonly Cell[])[];
}

/** A table of the user's. Its rows end where another table begins. */
export interface Table<Column extends string> extends TableRows<Column> {
  /** Rows that are none of the table's, by index: the header said again, and the title above it. */
  headings: ReadonlyMap<number, Heading>;
  /** Of the table that begins below this one; null where there is none. */
  another: AnotherTable | null;
}

/** A table under a table: what stands from there on is not read. */
export interface AnotherTable {
  /** Its header's row, counted from 1 as in the sheet. */
  headerRow: SheetRow;
  /** Rows with something in them, from its title on. */
  rows: number;
}

/**
 * Reads a user's table.
 *
 * @throws SheetError where it is empty, its header cannot be told, or a required column is missing or stands there twice
 */
export function readTable<Column extends string>(
  table: UserTable<Column>,
  texts: Texts,
): Table<Column> {
  const values = table.sheet.getDataRange().getValues() as Cell[][];
  return tableOf(table, values, headerRowOf(table, values, texts), texts);
}

/**
 * The index of the header row among a sheet's values.
 *
 * @throws SheetError where there is none that can be told
 */
export function headerRowOf<Column extends string>(
  table: UserTable<Column>,
  values: readonly (readonly Cell[])[],
  texts: Texts,
): number {
  const { sheet, names, required, occurrence } = table;
  const { run } = texts;
  const name = sheet.getName();
  if (values.every((row) => row.every(isBlank))) throw new SheetError(run.emptySheet(name));
  const located = locateHeader(values, names, { required, occurrence });
  if (located) return located.row;
  if (locateHeader(values, names)) throw new SheetError(run.headerUnclear(name));
  const low = headerTooLow(values, names, required);
  if (low !== null) {
    throw new SheetError(run.headerTooLow(name, low + 1, shownCells(values[low]), HEADER_ROWS));
  }
  throw new SheetError(
    run.noHeader(
      name,
      HEADER_ROWS,
      shownColumns(table, required, texts),
      shownCells(values[firstFilledRow(values)]),
    ),
  );
}

/** The table that a sheet's values make under the header in this row. */
export function tableOf<Column extends string>(
  table: UserTable<Column>,
  values: readonly (readonly Cell[])[],
  row: number,
  texts: Texts,
): Table<Column> {
  const { sheet, role, names, required } = table;
  const { run } = texts;
  const name = sheet.getName();
  const header = values[row] ?? [];
  const { columns, doubled } = locateColumns(header, names);
  const missing = required.filter((column) => !columns.has(column));
  if (missing.length > 0) {
    throw new SheetError(
      run.noColumn(name, shownColumns(table, missing, texts), shownCells(header)),
    );
  }
  const twice = required.find((column) => doubled.includes(column));
  if (twice) {
    throw new SheetError(run.doubledColumn(name, String(header[columns.get(twice) as number])));
  }
  const below = values.slice(row + 1);
  const { headings, another, length } = otherHeaders(role, { cells: header, columns }, below);
  return {
    sheet,
    name,
    headerRow: sheetRow(row),
    header,
    columns,
    rows: below.slice(0, length),
    headings,
    another:
      another === null
        ? null
        : {
            headerRow: rowBelow(sheetRow(row), another),
            rows: below.slice(length).filter((cells) => !cells.every(isBlank)).length,
          },
  };
}

/** Columns by the headers they go by, the one in the user's language first. */
function shownColumns<Column extends string>(
  { role, names }: UserTable<Column>,
  columns: readonly Column[],
  { headers }: Texts,
): string {
  const own: Readonly<Record<string, string>> = headers[role];
  const shownNames = (column: Column) => {
    const [first = '', ...others] = names[column];
    // A mapped column goes by its header alone.
    if (others.length === 0) return first;
    return [...new Set([own[column] ?? first, first, ...others])].slice(0, 2).join(' / ');
  };
  return columns.map(shownNames).join(', ');
}

function shownCells(cells: readonly Cell[] = []): string {
  return cells
    .filter((cell) => !isBlank(cell))
    .map(shown)
    .join(', ');
}

/** Reads the cells of a table's rows and notes what is wrong with them. */
export class RowReader<Column extends string> {
  readonly #table: TableRows<Column>;
  readonly #texts: Texts;
  readonly #warnings: Warning[];

  constructor(table: TableRows<Column>, texts: Texts, warnings: Warning[]) {
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
    leavesOut?: LeftOutReason,
  ): T | undefined {
    try {
      return reader(this.cell(row, column));
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      this.warn(row, column, consequence(this.#texts.faults.cell(error)), leavesOut);
      return undefined;
    }
  }

  /** The same of a cell without which its row cannot be used. */
  readOrLeaveOut<T>(row: number, column: Column, reader: (cell: Cell) => T): T | undefined {
    return this.read(row, column, reader, this.#texts.warnings.leftOut, 'unreadable');
  }

  /** @param leavesOut why the row is left out for it; left out, it is not */
  warn(row: number | null, column: Column, message: string, leavesOut?: LeftOutReason): void {
    const index = this.#table.columns.get(column);
    this.#warnings.push({
      sheet: this.#table.name,
      row: row === null ? null : rowBelow(this.#table.headerRow, row),
      column: index === undefined ? '' : String(this.#table.header[index]),
      message,
      ...(leavesOut && { leftOut: { reason: leavesOut, rows: 1 } }),
    });
  }
}
