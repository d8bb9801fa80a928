import { type Cell, isBlank } from '../../cells/cell';
import { LANGUAGES, type Language } from '../../schema/languages';
import { RANGE_NAMES } from '../../schema/rangeNames';
import { sheetRow } from '../../schema/sheetRow';
import { type Texts, texts } from '../../texts/texts';
import { decorate } from '../document/decoration';
import type { GuardedPlace } from '../grid/guardedPlace';
import { HEADER_COLOUR, paintHeader } from '../grid/look';
import { RowReader } from '../tables/table';
import type { TableRows } from '../tables/tableRows';
import type { Warning } from '../tables/warnings';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * How a table beside the settings is laid out. It is known by a named range, wherever it is moved.
 */
export interface TableDesign {
  table: keyof Texts['settingTables'];
  /** What it holds from the start. */
  rows?(language: Language): readonly (readonly Cell[])[];
  /** Blank rows below these, to be filled in. */
  spareRows: number;
  /** Of its columns, in pixels. */
  widths: readonly number[];
  /** Says what may be typed below the header. */
  validate?(body: Range, language: Language): void;
}

/** What a table holds from the start, its blank rows included. */
export function rowsOf(
  { rows, spareRows }: TableDesign,
  language: Language,
): readonly (readonly Cell[])[] {
  return [...(rows?.(language) ?? []), ...new Array<Cell[]>(spareRows).fill([])];
}

/** A table as it stands; its columns are known by their order. */
export interface SettingsTable extends Omit<TableRows<never>, 'columns'> {
  /** Counted from 1. */
  firstColumn: number;
  /** The last column of its sheet with anything in it, counted from 1. */
  lastColumn: number;
}

/**
 * A table in the values of its sheet. Rows filled in right below the named range belong to it as
 * well: people go on typing where the ready rows end.
 */
export function tableAt(
  range: Range,
  sheetValues: readonly (readonly Cell[])[],
  isOpenEnded: boolean,
): SettingsTable {
  const [top, left, width] = [range.getRow() - 1, range.getColumn() - 1, range.getNumColumns()];
  const cellsOf = (row: number): Cell[] =>
    Array.from({ length: width }, (_, index) => sheetValues[row]?.[left + index] ?? '');
  let end = top + range.getNumRows();
  while (isOpenEnded && !cellsOf(end).every(isBlank)) end += 1;
  const [header = [], ...rows] = Array.from({ length: end - top }, (_, index) =>
    cellsOf(top + index),
  );
  const sheet = range.getSheet();
  const place = { sheet, name: sheet.getName(), headerRow: sheetRow(top), firstColumn: left + 1 };
  return { ...place, lastColumn: sheetValues[0]?.length ?? 0, header, rows };
}

/**
 * Names a table again whose name was lost, as it is where its cells were copied back; null where it
 * is not on the sheet.
 */
export function renameTable(
  design: TableDesign,
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  values: readonly (readonly Cell[])[],
): Range | null {
  for (const language of LANGUAGES) {
    const titles = texts[language].settingTables[design.table].header;
    for (const [row, cells] of values.entries()) {
      const column = cells.findIndex((_, start) =>
        titles.every((title, index) => cells[start + index] === title),
      );
      if (column < 0) continue;
      const height = Math.min(rowsOf(design, language).length + 1, sheet.getMaxRows() - row);
      const range = sheet.getRange(row + 1, column + 1, height, titles.length);
      spreadsheet.setNamedRange(RANGE_NAMES[design.table], range);
      return range;
    }
  }
  return null;
}

/** Lays a table out in empty cells of the sheet, its header in the first row. */
export function layOutTable(
  design: TableDesign,
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  column: number,
  language: Language,
): void {
  const { header, note } = texts[language].settingTables[design.table];
  const titles = [...header];
  const body = rowsOf(design, language).map((cells) =>
    titles.map((_, index) => cells[index] ?? ''),
  );
  const range = sheet.getRange(1, column, body.length + 1, titles.length);
  range.setValues([titles, ...body]);
  paintHeader(sheet, sheet.getRange(1, column, 1, titles.length), HEADER_COLOUR.user);
  decorate(sheet, 'notes', () => {
    sheet.getRange(1, column).setNote(note);
  });
  decorate(sheet, 'lists', () => {
    design.validate?.(sheet.getRange(2, column, body.length, titles.length), language);
  });
  decorate(sheet, 'look', () => {
    design.widths.forEach((width, index) => {
      sheet.setColumnWidth(column + index, width);
    });
  });
  spreadsheet.setNamedRange(RANGE_NAMES[design.table], range);
}

/** Reads its rows, with these names for its columns from the left. */
export function readerOf<Column extends string>(
  table: SettingsTable,
  names: readonly Column[],
  words: Texts,
  warnings: Warning[],
): RowReader<Column> {
  const columns = new Map(names.map((name, index) => [name, index]));
  return new RowReader({ ...table, columns }, words, warnings);
}

/** A drop-down of words; nothing else may be typed. */
export function listOf(words: readonly string[]): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .setAllowInvalid(false)
    .requireValueInList([...words], true)
    .build();
}

/**
 * A table, to be written to while people go on working in its sheet.
 *
 * @param height how many of its rows are looked at, if not only those that it has
 */
export function tablePlace(
  { sheet, name, headerRow, firstColumn, lastColumn, header, rows }: SettingsTable,
  height = rows.length,
): GuardedPlace {
  // What stands beside it is others'.
  const placed = (cells: readonly Cell[] = []) => [
    ...new Array<undefined>(firstColumn - 1).fill(undefined),
    ...cells,
  ];
  const looked = Math.max(height, rows.length);
  // Columns that were put in at its first one show by what was pushed on behind its last.
  const behind = Math.max(lastColumn, firstColumn - 1 + header.length) + 1;
  const columns = sheet.getMaxColumns();
  return {
    ...{ sheet, name, headerRow, header: placed(header) },
    rows: Array.from({ length: looked }, (_, row) => placed(rows[row])),
    ...{ width: Math.min(columns, behind), endsSheet: columns <= behind },
    nameColumn: firstColumn - 1,
    ownColumns: [firstColumn - 1, firstColumn + header.length - 2],
    hasMoreBelow: true,
  };
}
