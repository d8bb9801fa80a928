import { type Cell, isBlank } from '../../cells/cell';
import { rowBelow, sheetRow } from '../../schema/sheetRow';
import type { SheetDocument } from '../document/document';
import { ChangedMeanwhile } from '../document/sheetError';
import { HEADER_ROWS } from '../document/sheetTop';
import { columnLetter } from '../grid/columnLetter';
import { ColumnFormats, HeaderLooks } from '../grid/columnLooks';
import { escapedCell } from '../grid/escapedCell';
import { firstFilled, foundAgain, type GuardedPlace, saidOf } from '../grid/guardedPlace';
import { GuardedTable } from '../grid/guardedTable';
import { columnsMoved, type GridBlock } from '../grid/movedGrid';

/** Columns of the add-on's on a sheet of the user's. */
export interface OwnColumns {
  place: GuardedPlace;
  /** Their headers, by index. */
  headers: ReadonlyMap<number, string>;
  /** Whether a cell is the user's, by the indexes of its row and column; a blank one is not. */
  isUsers: (row: number, column: number) => boolean;
  /** Whether a note on a header is the add-on's. */
  isOwnNote: (note: string) => boolean;
}

/**
 * Takes the add-on's columns out of a sheet of the user's: their cells, headers and notes. Nothing
 * moves, so what points at the cells goes on pointing there. A column in which something of the
 * user's stands keeps it and its header. What was broken off goes on where it is called again: the
 * notes, by which the columns are known, go last.
 *
 * @param again reads the columns anew, where people have moved them meanwhile
 * @returns the headers of the columns that keep something
 * @throws ChangedMeanwhile where people go on moving them; nothing of theirs is gone then
 */
export function takeOutColumns(
  own: OwnColumns,
  again: () => OwnColumns,
  document: SheetDocument,
): string[] {
  let read: OwnColumns | null = own;
  const kept = foundAgain(() => {
    const columns = read ?? again();
    read = null;
    return columns.headers.size === 0 ? [] : emptyColumns(columns, document);
  });
  foundAgain(() => takeOffNotes(own, document));
  return kept;
}

/** The cells first, then how they were shown, then the headers: with a header a column is known. */
function emptyColumns(own: OwnColumns, document: SheetDocument): string[] {
  const { place, headers, isUsers } = own;
  const rows = place.rows as readonly (readonly Cell[])[];
  const kept = [...headers.keys()].filter((column) =>
    rows.some((_, index) => isUsers(index, column)),
  );
  const whole = [...headers.keys()].filter((column) => !kept.includes(column));
  const formats = new ColumnFormats(place.sheet, place.headerRow, place.width);
  const guarded = new GuardedTable(place, document);
  guarded.write([
    ...kept.flatMap((column) =>
      runs(rows, (row, index) => !isBlank(row[column]) && !isUsers(index, column)).map(
        ([from, to]) => blanks(column, from, to),
      ),
    ),
    ...(rows.length > 0 ? whole.map((column) => blanks(column, 0, rows.length - 1)) : []),
  ]);
  takeOffFormats(own, whole, formats, guarded);
  takeOffTitles(own, whole, document);
  return kept.map((column) => headers.get(column) ?? '');
}

function blanks(column: number, from: number, to: number): GridBlock {
  return { row: from, column, values: Array.from({ length: to - from + 1 }, () => ['']) };
}

/** Below the headers figures are shown in ways that the add-on has set, to the end of the sheet. */
function takeOffFormats(
  { place: { sheet, headerRow }, headers }: OwnColumns,
  columns: readonly number[],
  formats: ColumnFormats,
  guarded: GuardedTable,
): void {
  const lastRow = sheet.getMaxRows();
  if (columns.length === 0 || lastRow === headerRow) return;
  guarded.around(
    () => {
      const below = columns.map((column) => {
        const letter = columnLetter(column);
        return `${letter}${headerRow + 1}:${letter}${lastRow}`;
      });
      sheet.getRangeList(below).setNumberFormat('General');
    },
    (move) => formats.putBack(columns, move, (column) => headers.has(column)),
  );
}

/**
 * Clears the titles of columns that are empty now. By the notes, which stay, it is known whether
 * columns were moved meanwhile: a title of the user's that was cleared is put back.
 */
function takeOffTitles(
  { place, isOwnNote }: OwnColumns,
  columns: readonly number[],
  { language }: SheetDocument,
): void {
  if (columns.length === 0) return;
  const { sheet, headerRow, header, rows, width } = place;
  const said = saidOf(place, language);
  const look = (height: number) => {
    const titles = sheet.getRange(headerRow, 1, height, width);
    // What the titles are compared with is read before them: what was moved in between shows.
    const [notes = []] = sheet.getRange(headerRow, 1, 1, width).getNotes();
    const [values = [], ...below] = titles.getValues() as Cell[][];
    return { values, notes, below };
  };
  const before = look(rows.length + 1);
  if (before.values.some((title, index) => String(title) !== String(header[index] ?? ''))) {
    throw new ChangedMeanwhile(said.moved);
  }
  const typed = columns.flatMap((column) =>
    before.below.flatMap((row, index) => (isBlank(row[column]) ? [] : [{ column, index }])),
  )[0];
  if (typed) {
    const at = rowBelow(headerRow, typed.index);
    throw new ChangedMeanwhile(said.typed(`${columnLetter(typed.column)}${at}`));
  }
  const cells = columns.map((column) => `${columnLetter(column)}${headerRow}`);
  sheet.getRangeList(cells).clearContent();
  const after = look(1);
  const isOwn = (notes: readonly string[], column: number) => isOwnNote(notes[column] ?? '');
  if (header.every((_, column) => isOwn(before.notes, column) === isOwn(after.notes, column))) {
    return;
  }
  const keys = ({ values, notes }: typeof after, isCleared: boolean) =>
    values.map((title, column) => {
      if (isOwn(notes, column)) return notes[column];
      return isCleared && columns.includes(column) ? undefined : title;
    });
  const move = columnsMoved(keys(before, false), keys(after, true));
  for (const column of move ? columns : []) {
    const from = move?.columnBefore(column) ?? -1;
    const title = header[from] ?? '';
    if (isBlank(title) || columns.includes(from)) continue;
    sheet.getRange(headerRow, column + 1).setValue(escapedCell(title));
  }
  throw new ChangedMeanwhile(said.putBack);
}

/**
 * Takes what the add-on has painted and noted off its headers, known by their notes: a column whose
 * header is gone has them still.
 */
function takeOffNotes({ place, isOwnNote }: OwnColumns, document: SheetDocument): void {
  const { sheet } = place;
  const height = Math.min(Math.max(HEADER_ROWS, place.headerRow) + 1, sheet.getMaxRows());
  const all = sheet.getRange(1, 1, height, sheet.getMaxColumns());
  const values = all.getValues() as Cell[][];
  const notes = all.getNotes();
  const row = notes.findIndex((cells) => cells.some(isOwnNote));
  if (row < 0) return;
  const [header = [], noteAt = []] = [values[row], notes[row]];
  const looks = new HeaderLooks(sheet, sheetRow(row), header.length);
  const noted = noteAt.flatMap((note, column) => (isOwnNote(note) ? [column] : []));
  const top: GuardedPlace = {
    ...{ ...place, headerRow: sheetRow(row), header, rows: [], width: header.length },
    ...{ nameColumn: firstFilled(header), hasMoreBelow: true },
  };
  new GuardedTable(top, document, []).around(
    () => {
      const cells = noted.map((column) => `${columnLetter(column)}${row + 1}`);
      const list = sheet.getRangeList(cells);
      list.setBackground(null).setFontWeight(null).setWrap(false);
      list.clearNote();
    },
    (move) => looks.putBack(noted, move, (column) => isOwnNote(noteAt[column] ?? '')),
  );
}

/** The first and last index of each run of neighbours. */
function runs<T>(
  items: readonly T[],
  isIn: (item: T, index: number) => boolean,
): [number, number][] {
  const found: [number, number][] = [];
  items.forEach((item, index) => {
    if (!isIn(item, index)) return;
    const last = found[found.length - 1];
    if (last && last[1] === index - 1) last[1] = index;
    else found.push([index, index]);
  });
  return found;
}
