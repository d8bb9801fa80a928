import type { Cell } from '../../cells/cell';
import type { ColumnFormat } from '../../schema/kinds';
import { type Language, texts } from '../../texts/texts';
import { decorate } from '../document/decoration';
import type { SheetDocument } from '../document/document';
import type { OwnSheet } from '../document/workbook';
import { escapedCell } from '../grid/escapedCell';
import { growColumns, growRows } from '../grid/growth';
import { headerRoom } from '../grid/headerRoom';
import { HEADER_COLOUR, numberFormat, paintHeader } from '../grid/look';
import type { KeptNotes } from './keptNotes';
import { lettersOf, markIn, markText, SHOWS_NOTHING } from './rowMarks';
import { markedCells, nameColumn, usersCells } from './usersCells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A column of a list, and what it shows of each row. */
export interface ListColumn<Row> {
  header: string;
  format: ColumnFormat;
  /** Pixels. */
  width: number;
  cell: (row: Row) => Cell;
  /** Whether it names whom a row is of; where none does, the first. */
  isName?: true;
  /** Whether people fill it in: what they write is read before the list is written anew. */
  isTyped?: true;
}

type WrittenColumn = Omit<ListColumn<never>, 'cell' | 'format'> & { format: ColumnFormat | 'mark' };

/** A list with its cells filled in. */
export interface List {
  columns: readonly WrittenColumn[];
  rows: readonly (readonly Cell[])[];
  /** Whether its rows are no clients: notes to the right of it are of the list on its left. */
  isBeside?: boolean;
  /** Rows that the list takes over, whoever wrote them. */
  takes?: (cells: readonly Cell[]) => boolean;
}

export function listOf<Row>(
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
  more: Pick<List, 'isBeside' | 'takes'> = {},
): List {
  return { columns, rows: rows.map((row) => columns.map(({ cell }) => cell(row))), ...more };
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
 * Below the title stand so many rows of sentences, so that the header keeps its row; where there are
 * more, the shortest share rows.
 */
const SENTENCE_ROWS = 5;

/** The row of the lists' headers, counted from 1. */
export const LIST_HEADER_ROW = SENTENCE_ROWS + 2;

/** Room for two lines of words, pixels. */
const HEADER_HEIGHT = 44;

/** Between two lists, pixels. */
const GAP_WIDTH = 30;

/**
 * Writes lists in place of those that stood there. However long they are, this is a fixed number of
 * calls. A text is written as a text, whoever wrote it; there are no formulas in a list. In the gap
 * behind each list stand the marks of what was written, which show nothing.
 *
 * What a user has put beside the lists goes along with its client, what they wrote below them gives
 * way, and what they wrote over a cell is kept beside them; these take a few calls more.
 *
 * @throws SheetError, before the lists are written, where what stands beside them cannot be moved
 */
export function writeLists(
  opened: OwnSheet,
  { title, sentences, lists, layOut: layOutMore }: ListSheetContents,
  document: SheetDocument,
): void {
  const { language } = document;
  const { sheet } = opened;
  const values = opened.values as Cell[][];
  const columns = lists.flatMap((list) => [...list.columns, GAP]);
  const top = [title, ...sentenceRows(sentences)];
  while (top.length < LIST_HEADER_ROW - 1) top.push('');
  const users = usersCells(
    opened,
    lists,
    { headerRow: LIST_HEADER_ROW, isTopWritten: false },
    document,
  );
  const filled = withUnlisted(lists, users.unlisted, LIST_HEADER_ROW, language);

  const width = Math.max(columns.length, users.width);
  const ends = filled.map(({ rows }, index) =>
    Math.max(LIST_HEADER_ROW + rows.length, users.ends[index] ?? 0),
  );
  const height = Math.max(...ends);
  const cells: Cell[][] = Array.from({ length: height }, (_, row) => {
    const line = new Array<Cell>(width).fill('');
    line[0] = top[row] ?? '';
    return line;
  });
  let first = 0;
  const firsts = filled.map((list, index) => {
    const { columns: own, rows } = list;
    const place = first;
    const header = own.map((column) => column.header);
    const put = (row: number, line: readonly Cell[], marked: readonly Cell[]) => {
      line.forEach((cell, offset) => {
        (cells[row] as Cell[])[place + offset] = cell;
      });
      (cells[row] as Cell[])[place + own.length] = markText(lettersOf(marked, document));
    };
    // What is said above the lists is marked beside the first header.
    put(LIST_HEADER_ROW - 1, header, index === 0 ? [...header, ...top.slice(1)] : header);
    rows.forEach((row, offset) => {
      if (row.some((cell) => cell !== '')) {
        put(LIST_HEADER_ROW + offset, row, markedCells(list, row));
      }
    });
    first += own.length + 1;
    return place;
  });

  users.makeRoom();
  if (height > values.length) growRows(sheet, height);
  const standing = values[LIST_HEADER_ROW - 1];
  const written = cells[LIST_HEADER_ROW - 1] as Cell[];
  const isSameHeader = (column: WrittenColumn, index: number) =>
    column === GAP
      ? markIn(standing?.[index]) !== null
      : (standing?.[index] ?? '') === written[index];
  if (!columns.every(isSameHeader)) {
    growColumns(sheet, columns.length);
    formatColumns(sheet, columns, language);
  }
  // The looks before the values, so that a run that is killed in between leaves a sheet that is
  // still to be laid out.
  if (values.length < LIST_HEADER_ROW) {
    layOut(sheet, lists, columns);
    layOutMore?.();
  }
  users.move();
  const write = (fromRow: number, toRow: number, fromColumn: number, toColumn: number) => {
    sheet
      .getRange(fromRow + 1, fromColumn + 1, toRow - fromRow, toColumn - fromColumn)
      .setValues(
        cells
          .slice(fromRow, toRow)
          .map((line) => line.slice(fromColumn, toColumn).map(escapedCell)),
      );
  };
  const header = LIST_HEADER_ROW - 1;
  const isWhole = !users.isBetween(ends);
  if (isWhole && !users.isAbove) {
    write(0, height, 0, width);
    return;
  }
  write(0, header, 0, users.isAbove ? 1 : width);
  if (isWhole) {
    write(header, height, 0, width);
    return;
  }
  firsts.forEach((place, index) => {
    write(header, ends[index] as number, place, firsts[index + 1] ?? width);
  });
}

/** The first list, with the clients below it who have notes and no row. */
export function withUnlisted(
  lists: readonly List[],
  { from, names }: KeptNotes['unlisted'],
  headerRow: number,
  language: Language,
): readonly List[] {
  const [list, ...others] = lists;
  if (!list || names.length === 0) return lists;
  const line = (place: number, cell: Cell) =>
    list.columns.map((_, index) => (index === place ? cell : ''));
  const blank = list.columns.map(() => '');
  const rows = [...list.rows];
  while (headerRow + rows.length < from - 1) rows.push(blank);
  rows.push(line(nameColumn(list), texts[language].plans.lists.unlisted));
  for (const name of names) rows.push(line(nameColumn(list), name));
  return [{ ...list, rows }, ...others];
}

/**
 * Once for all rows to come, as long as the columns stay what they are: rows that are added later
 * take the formats of those above them.
 */
function formatColumns(sheet: Sheet, columns: List['columns'], language: Language): void {
  const formats = columns.map(({ format }) =>
    format === 'mark' ? SHOWS_NOTHING : numberFormat(format, language),
  );
  const plain = columns.map(({ format }) =>
    format === 'mark' ? SHOWS_NOTHING : numberFormat('text', language),
  );
  const rows = Array.from({ length: sheet.getMaxRows() }, (_, row) =>
    row < LIST_HEADER_ROW ? plain : formats,
  );
  decorate(sheet, 'numberFormats', () => {
    sheet.getRange(1, 1, rows.length, columns.length).setNumberFormats(rows);
  });
}

const GAP: WrittenColumn = { header: '', format: 'mark', width: GAP_WIDTH };

function sentenceRows(sentences: readonly string[]): string[] {
  const rows = [...sentences];
  const withNext = (row: number) => `${rows[row]} ${rows[row + 1]}`;
  while (rows.length > SENTENCE_ROWS) {
    let shortest = 0;
    for (let row = 1; row < rows.length - 1; row++) {
      if (withNext(row).length < withNext(shortest).length) shortest = row;
    }
    rows.splice(shortest, 2, withNext(shortest));
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
    columns.forEach(({ header, width }, index) => {
      sheet.setColumnWidth(index + 1, Math.max(width, headerRoom(header)));
    });
  });
}
