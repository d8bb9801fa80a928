import { type Cell, isBlank } from '../../cells/cell';
import { CellFault, shown } from '../../cells/cellFault';
import type { SheetRow } from '../../schema/sheetRow';
import { rowBelow, sheetRow } from '../../schema/sheetRow';
import type { Texts } from '../../texts/texts';
import { ALL_TEXTS } from '../../texts/texts';
import { SheetError } from '../document/sheetError';
import { HEADER_ROWS } from '../document/sheetTop';
import { extractIn, extractTable } from './extractTable';
import type { LocatedHeader } from './headers';
import { firstFilledRow, headerTooLow, locateColumns, locateHeader } from './headers';
import { acrossIn, laidOut, oneLog, refusalOf, turnedRound } from './layout';
import { type Heading, otherHeaders } from './otherHeaders';
import { cellsOf } from './sheetCells';
import type { UnusedHeader } from './tableColumns';
import { cellAt, placeOf, type TableRows } from './tableRows';
import type { UserTable } from './userTable';
import type { LeftOutReason, Warning } from './warnings';

/** A table of the user's. Its rows end where another table begins. */
export interface Table<Column extends string> extends TableRows<Column> {
  /** Rows that are none of the table's, by index: the header said again, and the title above it. */
  headings: ReadonlyMap<number, Heading>;
  /** Of the table that begins below this one; null where there is none. */
  another: AnotherTable | null;
  unused: readonly UnusedHeader<Column>[];
  /** Further sheets that are one log with it, by name; left out where it is on one alone. */
  alsoOn?: readonly string[];
}

/** A table under a table: what stands from there on is not read. */
export interface AnotherTable {
  /** Its header's row, counted from 1 as in the sheet. */
  headerRow: SheetRow;
  /** Rows with something in them, from its title on. */
  rows: number;
}

/**
 * Reads a user's table, of all the sheets that it is on.
 *
 * @throws SheetError where it is empty, its header cannot be told, or a required column is missing
 * or stands there twice
 */
export function readTable<Column extends string>(
  table: UserTable<Column>,
  texts: Texts,
): Table<Column> {
  const read = (sheet: GoogleAppsScript.Spreadsheet.Sheet) => {
    const values = cellsOf(sheet, texts);
    const on = { ...table, sheet };
    return tableOf(on, values, headerOf(on, values, texts), texts);
  };
  const first = read(table.sheet);
  return table.others.length === 0 ? first : oneLog([first, ...table.others.map(read)]);
}

/**
 * The header among a sheet's values.
 *
 * @throws SheetError where there is none that can be told
 */
export function headerOf<Column extends string>(
  table: UserTable<Column>,
  values: readonly (readonly Cell[])[],
  texts: Texts,
): HeaderPlace {
  const { sheet, role, required, occurrence } = table;
  const { run } = texts;
  const name = sheet.getName();
  const extract = extractIn(role, values);
  if (extract) return extract;
  if (values.every((row) => row.every(isBlank))) throw new SheetError(run.emptySheet(name));
  const located = locateHeader(values, table, { required, occurrence });
  const isWhole = located !== null && required.every((column) => located.columns.has(column));
  const across = isWhole ? null : acrossIn(role, values.slice(0, HEADER_ROWS), values);
  if (across) return across;
  if (located) return located;
  if (locateHeader(values, table)) throw new SheetError(run.headerUnclear(name));
  const low = headerTooLow(values, table, required);
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

/** Where a header stands, and its cells. */
export type HeaderPlace = Pick<LocatedHeader<string>, 'row' | 'cells'>;

/**
 * The table that a sheet's values make under this header.
 *
 * @param isTop whether there may be more below these values
 */
export function tableOf<Column extends string>(
  table: UserTable<Column>,
  values: readonly (readonly Cell[])[],
  { row, cells }: HeaderPlace,
  texts: Texts,
  isTop = false,
): Table<Column> {
  const { sheet, role, required } = table;
  const { run } = texts;
  const name = sheet.getName();
  const below = values.slice(row + 1);
  if (extractIn(role, [cells])) return extractTable(sheet, { row, cells }, below, texts, isTop);
  const across = acrossIn(role, [cells], [cells, ...below]);
  if (across?.isYearMissing) throw new SheetError(texts.recognition.refused.noYear(name));
  if (across) return turnedRound<Column>(sheet, { row, cells }, across, below, texts);
  const located = locateColumns(cells, below, table);
  const { columns, header, rows } = laidOut(role, cells, below, located);
  const missing = required.filter((column) => !columns.has(column));
  const refused = table.isMapped ? null : refusalOf(name, role, missing, cells, below, texts);
  if (missing.length > 0 || refused) {
    throw new SheetError(
      refused ?? run.noColumn(name, shownColumns(table, missing, texts), shownCells(cells)),
    );
  }
  const twice = required.find((column) => located.doubled.includes(column));
  if (twice) {
    throw new SheetError(run.doubledColumn(name, String(header[columns.get(twice) as number])));
  }
  // What was put together stands in no header.
  const own = new Map([...columns].filter(([, index]) => index < cells.length));
  const { headings, another, length } = otherHeaders(role, { cells, columns: own }, rows);
  const headerRow = sheetRow(row);
  return {
    sheet,
    name,
    headerRow,
    header,
    columns,
    rows: length === rows.length ? rows : rows.slice(0, length),
    formatsOf: (index) =>
      sheet
        .getRange(rowBelow(headerRow, 0), index + 1, length, 1)
        .getNumberFormats()
        .flat(),
    ...(located.name && { nameParts: located.name }),
    headings,
    unused: located.unused,
    another:
      another === null
        ? null
        : {
            headerRow: rowBelow(sheetRow(row), another),
            rows: below.slice(length).filter((each) => !each.every(isBlank)).length,
          },
  };
}

/** Columns by the headers they go by: those chosen, else the add-on's own. */
function shownColumns<Column extends string>(
  { role, chosen }: UserTable<Column>,
  columns: readonly Column[],
  { headers }: Texts,
): string {
  const own: Readonly<Record<string, string>> = headers[role];
  const names = (column: Column) => {
    const everywhere = ALL_TEXTS.map(
      (each) => (each.headers[role] as Readonly<Record<string, string>>)[column],
    );
    return chosen[column] ?? [...new Set([own[column], ...everywhere])].slice(0, 2).join(' / ');
  };
  return columns.map(names).join(', ');
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
    return index === undefined ? '' : cellAt(this.#table, row, index);
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
    const place = row === null ? null : placeOf(this.#table, row);
    this.#warnings.push({
      sheet: place?.sheet ?? this.#table.name,
      row: place?.row ?? null,
      column: index === undefined ? '' : String(this.#table.header[index]),
      message,
      ...(leavesOut && {
        leftOut: {
          reason: leavesOut,
          rows: 1,
          ...(place?.line !== undefined && { places: [place] }),
        },
      }),
    });
  }
}
