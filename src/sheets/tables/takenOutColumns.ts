import { type Cell, isBlank } from '../../cells/cell';
import { rowBelow, type SheetRow } from '../../schema/sheetRow';
import { columnLetter } from '../grid/columnLetter';

/** Columns of the add-on's on a sheet of the user's. */
export interface OwnColumns {
  sheet: GoogleAppsScript.Spreadsheet.Sheet;
  headerRow: SheetRow;
  rows: readonly (readonly Cell[])[];
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
 * @returns the headers of the columns that keep something
 */
export function takeOutColumns(own: OwnColumns): string[] {
  const { sheet, headerRow, rows, headers, isUsers, isOwnNote } = own;
  const kept = [...headers.keys()].filter((column) =>
    rows.some((_, index) => isUsers(index, column)),
  );
  const whole = [...headers.keys()].filter((column) => !kept.includes(column));
  const at = (column: number, from: number, to: number) => {
    const letter = columnLetter(column);
    return `${letter}${rowBelow(headerRow, from)}:${letter}${rowBelow(headerRow, to)}`;
  };
  const emptied = kept.flatMap((column) =>
    runs(rows, (row, index) => !isBlank(row[column]) && !isUsers(index, column)).map(([from, to]) =>
      at(column, from, to),
    ),
  );
  if (rows.length > 0) emptied.push(...whole.map((column) => at(column, 0, rows.length - 1)));
  if (emptied.length > 0) sheet.getRangeList(emptied).clearContent();
  const cells = (columns: readonly number[]) =>
    columns.map((column) => `${columnLetter(column)}${headerRow}`);
  if (whole.length > 0) {
    const lastRow = sheet.getMaxRows();
    if (lastRow > headerRow) {
      // They were formatted to the end of the sheet when they were made.
      const below = whole.map((column) => {
        const letter = columnLetter(column);
        return `${letter}${headerRow + 1}:${letter}${lastRow}`;
      });
      sheet.getRangeList(below).setNumberFormat('General');
    }
    sheet.getRangeList(cells(whole)).clearFormat();
    sheet.getRangeList(cells(whole)).clearContent();
  }
  if (kept.length > 0) sheet.getRangeList(cells(kept)).clearFormat();
  // Of columns without a header too: a run that was broken off has left them.
  const [notes = []] = sheet.getRange(headerRow, 1, 1, sheet.getMaxColumns()).getNotes();
  const noted = notes.flatMap((note, column) => (isOwnNote(note) ? [column] : []));
  if (noted.length > 0) sheet.getRangeList(cells(noted)).clearNote();
  return kept.map((column) => headers.get(column) ?? '');
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
