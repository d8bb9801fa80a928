import type { Cell } from '../../cells/cell';
import { ExtractError } from '../../extract/extractError';
import { extractedLog, type PackedRows } from '../../extract/extractedLog';
import { COLUMNS_MARK, EXTRACT_HEADER } from '../../extract/extractForm';
import { rowBelow, sheetRow } from '../../schema/sheetRow';
import type { TableRole } from '../../schema/sheets';
import type { Texts } from '../../texts/texts';
import { SheetError } from '../document/sheetError';
import { HEADER_ROWS } from '../document/sheetTop';
import { columnLetter } from '../grid/columnLetter';
import type { Table } from './table';

/** Where the header of an extract stands. */
export interface ExtractHeader {
  row: number;
  cells: readonly Cell[];
}

/** The header of an extract of deals among a sheet's first rows; null where there is none. */
export function extractIn(
  role: TableRole,
  values: readonly (readonly Cell[])[],
): ExtractHeader | null {
  if (role !== 'sales') return null;
  const top = values.slice(0, HEADER_ROWS);
  const row = top.findIndex((cells) => cells.includes(EXTRACT_HEADER));
  return row < 0 ? null : { row, cells: values[row] ?? [] };
}

/**
 * An extract as the log that it was made of, row by row; what is wrong with a row is told of the
 * cell that holds it.
 *
 * @param isTop whether there may be more cells below these
 * @throws SheetError where its cells cannot be unpacked
 */
export function extractTable<Column extends string>(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { row, cells }: ExtractHeader,
  below: readonly (readonly Cell[])[],
  texts: Texts,
  isTop = false,
): Table<Column> {
  const name = sheet.getName();
  const headerRow = sheetRow(row);
  const column = cells.indexOf(EXTRACT_HEADER);
  const at = (index: number) => `${columnLetter(column)}${rowBelow(headerRow, index)}`;
  const cellsBelow = below.map((each) => each[column] ?? '');
  const {
    header,
    columns,
    rows: packed,
    cellOf,
  } = inSheet(() => extractedLog(cellsBelow, { sheet: name, at }, texts, isTop));
  let rows: (readonly Cell[])[] | null = null;
  return {
    sheet,
    name,
    headerRow,
    header,
    columns: columns as unknown as ReadonlyMap<Column, number>,
    // For the few who look at whole rows.
    get rows() {
      rows ??= rowsOf(packed, header.length);
      return rows;
    },
    packed,
    placeAt: (line) => ({ sheet: name, row: rowBelow(headerRow, cellOf(line)), line }),
    layout: 'extract',
    headings: new Map(),
    unused: [],
    another: null,
  };
}

/**
 * The first cells below an extract's header, and the one that tells its columns wherever a database
 * has put it.
 *
 * @param below the first rows below the header
 */
export function extractTop(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { row, cells }: ExtractHeader,
  below: readonly (readonly Cell[])[],
): readonly (readonly Cell[])[] {
  const column = cells.indexOf(EXTRACT_HEADER);
  const isThere = below.some((each) => String(each[column] ?? '').includes(COLUMNS_MARK));
  const under = sheet.getLastRow() - row - 1 - below.length;
  if (isThere || under < 1) return below;
  const rest = sheet.getRange(row + 2 + below.length, column + 1, under, 1);
  const found = rest.createTextFinder(COLUMNS_MARK).findNext();
  const cell = found?.getValue() as Cell | undefined;
  return cell === undefined ? below : [...below, cells.map(() => cell)];
}

function rowsOf(packed: PackedRows, width: number): (readonly Cell[])[] {
  return Array.from({ length: packed.length }, (_, row) =>
    Array.from({ length: width }, (_each, column) => packed.cell(row, column)),
  );
}

function inSheet<T>(unpack: () => T): T {
  try {
    return unpack();
  } catch (error) {
    if (error instanceof ExtractError) throw new SheetError(error.message);
    throw error;
  }
}
