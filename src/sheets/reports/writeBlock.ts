import { type Cell, isBlank } from '../../cells/cell';
import { sheetRow } from '../../schema/sheetRow';
import { texts } from '../../texts/texts';
import { decorate } from '../document/decoration';
import type { SheetDocument } from '../document/document';
import { SheetError } from '../document/sheetError';
import { changedBlocks } from '../grid/changedCells';
import { columnLetter } from '../grid/columnLetter';
import { growColumns, growRows, insertRowsBelow } from '../grid/growth';
import { reorderRows } from '../grid/reorderRows';
import { writtenBlocks } from '../grid/writtenBlocks';
import type { Warning } from '../tables/warnings';
import { type BlockToWrite, keptInBlock, type MovedCell, placesOf, usersRows } from './keptInBlock';
import { markText, placedMark, SHOWS_NOTHING } from './rowMarks';
import { blockLetters, notesOf, type StandingBlock } from './standingBlock';

// Rows and columns are indexes here.

/**
 * Writes a block from the first cell of a sheet on, in place of the one before; what a user has put
 * into it, beside it or below it is kept. What stands beside a line goes along with it; so does what
 * stands in a blank cell, where that stays blank. What was typed over a cell that is written goes to
 * the first free column right of its line. What stands below gives way.
 *
 * @param paint puts looks on so many rows, before the values: a run that is killed in between leaves
 * those of another layout, and the next one paints again
 * @returns what was typed over, with where it stands now
 */
export function writeBlock(
  standing: StandingBlock,
  wanted: BlockToWrite,
  document: SheetDocument,
  paint?: (rows: number) => void,
): Warning[] {
  const { sheet, cells, end, isMarked } = standing;
  const { rows } = wanted;
  const width = Math.max(standing.width, ...rows.map(({ length }) => length));
  const height = Math.max(rows.length, end);
  const theirs = usersRows(standing, document);
  const places = placesOf(standing, theirs, wanted, document);
  const added = makeRoom(standing, width, rows.length);
  if (height > cells.length) growRows(sheet, height);
  const last = Math.max(width, (cells[0]?.length ?? 0) - 1 + added);
  const isMoved = moveNotes(standing, { width, height, last }, places, document);
  const notes = new Map(
    theirs.map((row) => [isMoved ? (places.get(row) ?? row) : row, notesOf(standing, row) ?? []]),
  );
  const { blanks, over } = keptInBlock(standing, places, wanted, notes, document);
  const told = over.map((cell) => ({ ...cell, column: width + 1 + cell.column }));
  const needed = Math.max(width, ...told.map(({ column }) => column)) + 1;
  if (needed > last + 1 || !isMarked) growColumns(sheet, needed);
  writeBeside(
    standing,
    told.filter(({ isThere }) => !isThere),
  );
  if (!isMarked) hideMarks(standing, width);
  paint?.(height);
  writeRows(standing, wanted, { width, height }, blanks, document);
  const { typedOver } = texts[document.language].warnings;
  const name = sheet.getName();
  return told.map(({ row, column, from }) => ({
    ...{ sheet: name, row: sheetRow(row), column: columnLetter(column) },
    message: typedOver(String(cells[from.row]?.[from.column] ?? ''), columnLetter(column)),
  }));
}

/**
 * Room for the marks left of what stands beside the block, and for its rows above what is below.
 *
 * @returns the columns that this took
 */
function makeRoom(standing: StandingBlock, width: number, rows: number): number {
  const { sheet, cells, isMarked, end } = standing;
  const held = cells[0]?.length ?? 0;
  const added = isMarked ? width - standing.width : Number(held > standing.width);
  if (added > 0) sheet.insertColumnsAfter(isMarked ? standing.width : width, added);
  const below = cells.findIndex((row, index) => index >= end && row.some((cell) => !isBlank(cell)));
  if (below < 0) return added;
  // As far below as it stood, a row at most.
  const missing = rows + Math.min(1, below - end) - below;
  if (missing > 0) insertRowsBelow(sheet, Math.max(1, end), missing);
  return added;
}

/**
 * Moves what stands beside the block along with its lines.
 *
 * @returns false where it stays where it is: Google does not sort it where cells are merged
 */
function moveNotes(
  standing: StandingBlock,
  { width, height, last }: { width: number; height: number; last: number },
  places: ReadonlyMap<number, number>,
  { language }: SheetDocument,
): boolean {
  const { sheet, letters } = standing;
  const isAsked = [...places].some(([row, place]) => row !== place && notesOf(standing, row));
  if (!isAsked || standing.isMoved) return false;
  const textOf = (_: number, place: number) =>
    placedMark(place, { letters: letters[place] ?? '', owner: null });
  const columns = { firstColumn: width, lastColumn: last, placeColumn: width };
  try {
    reorderRows(sheet, { from: 1, to: height, ...columns, textOf }, places, language);
    return true;
  } catch (error) {
    if (error instanceof SheetError) return false;
    throw error;
  }
}

/** Writes what was typed over the block right of its lines. */
function writeBeside({ sheet, again }: StandingBlock, moved: readonly MovedCell[]): void {
  const cells = moved.map(({ row, column, from }) => ({
    ...{ row: sheetRow(row), column: column + 1 },
    value: again(from.row, from.column),
  }));
  for (const { row, column, values } of changedBlocks(cells)) {
    sheet.getRange(row, column, values.length, values[0]?.length ?? 0).setValues(values);
  }
}

function hideMarks({ sheet }: StandingBlock, column: number): void {
  const letter = columnLetter(column);
  decorate(sheet, 'numberFormats', () => {
    sheet.getRange(`${letter}:${letter}`).setNumberFormat(SHOWS_NOTHING);
  });
}

/** Writes the block and its marks, but for what is the user's and stays where it is. */
function writeRows(
  { sheet, cells, end, width: standingWidth, again }: StandingBlock,
  { rows, isTheirs }: BlockToWrite,
  { width, height }: { width: number; height: number },
  blanks: readonly MovedCell[],
  document: SheetDocument,
): void {
  const all = Array.from({ length: height }, (_, row): Cell[] => [
    ...Array.from({ length: width }, (_, column) => rows[row]?.[column] ?? ''),
    rows[row] ? markText(blockLetters(rows[row], width, document)) : '',
  ]);
  const kept = new Set<string>();
  for (const { row, column, from } of blanks) {
    (all[row] as Cell[])[column] = again(from.row, from.column);
    if (from.row === row) kept.add(`${row},${column}`);
  }
  const isForeign = (row: number, column: number) =>
    kept.has(`${row},${column}`) || isTheirs?.(row, column) === true;
  const columns = Array.from({ length: width + 1 }, (_, column) => column);
  // Marks may have been moved, and the references of a formula may have to be others.
  const isThere = (row: number, column: number) => {
    const wanted = all[row]?.[column];
    const isKnown = row < end && column < width && width === standingWidth;
    return isKnown && wanted === cells[row]?.[column] && !String(wanted).startsWith('=');
  };
  const blocks = writtenBlocks([columns], height, (row, column) => {
    if (isForeign(row, column)) return 'foreign';
    return isThere(row, column) ? 'same' : 'changed';
  });
  for (const { columns: written, from, to } of blocks) {
    const values = all
      .slice(from, to + 1)
      .map((line, index) =>
        written.map((column) =>
          isForeign(from + index, column) ? again(from + index, column) : (line[column] ?? ''),
        ),
      );
    const [first = 0] = written;
    sheet.getRange(from + 1, first + 1, values.length, written.length).setValues(values);
  }
}
