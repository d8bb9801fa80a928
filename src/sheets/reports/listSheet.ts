import type { Cell } from '../../cells/cell';
import type { ColumnFormat } from '../../schema/kinds';
import type { Language } from '../../texts/texts';
import { decorate } from '../document/decoration';
import { escapedCell } from '../grid/escapedCell';
import { growColumns, growRows } from '../grid/growth';
import { HEADER_COLOUR, numberFormat, paintHeader } from '../grid/look';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A column of a list, and what it shows of each row. */
export interface ListColumn<Row> {
  header: string;
  format: ColumnFormat;
  /** Pixels. */
  width: number;
  cell: (row: Row) => Cell;
}

/** A list with its cells filled in. */
export interface List {
  columns: readonly Pick<ListColumn<never>, 'header' | 'format' | 'width'>[];
  rows: readonly (readonly Cell[])[];
}

export function listOf<Row>(columns: readonly ListColumn<Row>[], rows: readonly Row[]): List {
  return { columns, rows: rows.map((row) => columns.map(({ cell }) => cell(row))) };
}

/** What a sheet of lists holds: a title, what is to be said of them, and the lists side by side. */
export interface ListSheetContents {
  title: string;
  sentences: readonly string[];
  lists: readonly List[];
  /** What is done besides to a sheet that is laid out for the first time. */
  layOut?: () => void;
}

/**
 * Below the title stand so many rows of sentences, so that the header keeps its row; what is more
 * shares the last.
 */
const SENTENCE_ROWS = 4;

/** The row of the lists' headers, counted from 1. A row is left free above it. */
export const LIST_HEADER_ROW = SENTENCE_ROWS + 3;

/** Room for two lines of words, pixels. */
const HEADER_HEIGHT = 44;

/** Between two lists, pixels. */
const GAP_WIDTH = 30;

/**
 * Writes a sheet of lists in place of what it held. However long they are, this is a fixed number
 * of calls. A text is written as a text, whoever wrote it; there are no formulas in a list.
 *
 * @param values what the sheet held; nothing for a new one
 */
export function writeLists(
  sheet: Sheet,
  values: readonly (readonly unknown[])[],
  { title, sentences, lists, layOut: layOutMore }: ListSheetContents,
  language: Language,
): void {
  const columns = lists.flatMap((list, index) =>
    index === 0 ? list.columns : [GAP, ...list.columns],
  );
  const longest = Math.max(...lists.map(({ rows }) => rows.length));
  const height = Math.max(LIST_HEADER_ROW + longest, values.length);
  const cells: Cell[][] = Array.from({ length: height }, () => columns.map(() => ''));
  const put = (row: number, column: number, cell: Cell) => {
    (cells[row - 1] as Cell[])[column] = escapedCell(cell);
  };
  put(1, 0, title);
  sentenceRows(sentences).forEach((sentence, index) => {
    put(index + 2, 0, sentence);
  });
  let first = 0;
  for (const list of lists) {
    list.columns.forEach(({ header }, index) => {
      put(LIST_HEADER_ROW, first + index, header);
    });
    list.rows.forEach((row, offset) => {
      row.forEach((cell, index) => {
        put(LIST_HEADER_ROW + 1 + offset, first + index, cell);
      });
    });
    first += list.columns.length + 1;
  }

  if (height > values.length) growRows(sheet, height);
  const standing = values[LIST_HEADER_ROW - 1];
  if (!columns.every(({ header }, index) => (standing?.[index] ?? '') === header)) {
    growColumns(sheet, columns.length);
    formatColumns(sheet, columns, language);
  }
  // The looks before the values, so that a run that is killed in between leaves a sheet that is
  // still to be laid out.
  if (values.length < LIST_HEADER_ROW) {
    layOut(sheet, lists, columns);
    layOutMore?.();
  }
  sheet.getRange(1, 1, height, columns.length).setValues(cells);
}

/**
 * Once for all rows to come, as long as the columns stay what they are: rows that are added later
 * take the formats of those above them.
 */
function formatColumns(sheet: Sheet, columns: List['columns'], language: Language): void {
  const formats = columns.map(({ format }) => numberFormat(format, language));
  const plain = columns.map(() => numberFormat('text', language));
  const rows = Array.from({ length: sheet.getMaxRows() }, (_, row) =>
    row < LIST_HEADER_ROW ? plain : formats,
  );
  decorate(sheet, 'numberFormats', () => {
    sheet.getRange(1, 1, rows.length, columns.length).setNumberFormats(rows);
  });
}

const GAP: List['columns'][number] = { header: '', format: 'text', width: GAP_WIDTH };

function sentenceRows(sentences: readonly string[]): string[] {
  const rows = sentences.slice(0, SENTENCE_ROWS);
  if (sentences.length > SENTENCE_ROWS) {
    rows[SENTENCE_ROWS - 1] = sentences.slice(SENTENCE_ROWS - 1).join(' ');
  }
  return rows;
}

function layOut(sheet: Sheet, lists: readonly List[], columns: List['columns']): void {
  let first = 1;
  for (const { columns: own } of lists) {
    paintHeader(
      sheet,
      sheet.getRange(LIST_HEADER_ROW, first, 1, own.length),
      HEADER_COLOUR.computed,
    );
    first += own.length + 1;
  }
  decorate(sheet, 'look', () => {
    sheet.getRange(1, 1).setFontWeight('bold');
    sheet.setRowHeight(LIST_HEADER_ROW, HEADER_HEIGHT);
    sheet.setFrozenRows(LIST_HEADER_ROW);
    columns.forEach(({ width }, index) => {
      sheet.setColumnWidth(index + 1, width);
    });
  });
}
