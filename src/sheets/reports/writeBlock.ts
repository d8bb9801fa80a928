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
import { markText, placedMark, SHOWS_NOTHING } from './rowMarks';
import { blockLetters, isAlike, lineKeys, type StandingBlock, usersPlaces } from './standingBlock';

// Rows and columns are indexes here.

/** What is to stand in a block. */
export interface BlockToWrite {
  /** As they are to be written. */
  rows: readonly (readonly Cell[])[];
  /** Columns that tell a line from another, whatever its figures are. */
  keyColumns: readonly number[];
  /** Cells that people fill in, which are written nevertheless. */
  isInput?: (row: number, column: number) => boolean;
  /** Cells that people fill in, which are never written. */
  isTheirs?: (row: number, column: number) => boolean;
  /** Puts looks on so many rows, before the values: what a killed run has not written is looked at anew. */
  paint?: (rows: number) => void;
}

/** A cell of the user's in the block. */
interface UsersCell {
  row: number;
  column: number;
}

/**
 * Writes a block from the first cell of a sheet on, in place of the one before; what a user has put
 * into it, beside it or below it is kept. What stands beside a line goes along with it; so does what
 * stands in a blank cell, where that stays blank. What was typed over a cell that is written goes to
 * the first free column right of its line. What stands below gives way.
 *
 * @returns what was typed over, with where it stands now
 */
export function writeBlock(
  standing: StandingBlock,
  { rows, keyColumns, isInput, isTheirs, paint }: BlockToWrite,
  document: SheetDocument,
): Warning[] {
  const { sheet, cells, end } = standing;
  const width = Math.max(standing.width, ...rows.map(({ length }) => length));
  const height = Math.max(rows.length, end);
  const block = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column): Cell => rows[row]?.[column] ?? ''),
  );
  const marks = block.map((row, index) =>
    index < rows.length ? markText(blockLetters(row, document)) : '',
  );

  const beside = standing.isMarked ? standing.width + 1 : standing.width;
  const notesIn = (row: number) => (cells[row] ?? []).slice(beside);
  const typed = new Map(
    Array.from({ length: end }, (_, row) => [row, usersPlaces(standing, row, document)] as const),
  );
  const theirs = [...typed.keys()].filter(
    (row) => (typed.get(row) ?? []).length > 0 || notesIn(row).some((cell) => !isBlank(cell)),
  );
  const added = makeRoom(standing, width, rows.length);
  growRows(sheet, height);
  const places = placesOf(standing, theirs, block, keyColumns, document);
  const last = Math.max(width, (cells[0]?.length ?? 0) - 1 + added);
  const isBeside =
    !standing.isMoved &&
    [...places].some(
      ([row, place]) => row !== place && notesIn(row).some((cell) => !isBlank(cell)),
    );
  const isMoved = isBeside && moveNotes(standing, { width, height, last }, places, document);
  const notes = new Map<number, readonly Cell[]>();
  for (const row of theirs) notes.set(isMoved ? (places.get(row) ?? row) : row, notesIn(row));

  const kept = new Set<string>();
  const over: { row: number; column: number; from: UsersCell; isThere: boolean }[] = [];
  for (const row of theirs) {
    const place = places.get(row) ?? row;
    for (const column of typed.get(row) ?? []) {
      const value = cells[row]?.[column] ?? '';
      const wanted = rows[place]?.[column] ?? '';
      if (isInput?.(place, column) || isTheirs?.(place, column)) continue;
      if ([wanted, rows[row]?.[column] ?? ''].some((each) => isAlike(value, each, document)))
        continue;
      if (isBlank(wanted) && !kept.has(`${place},${column}`)) {
        (block[place] as Cell[])[column] = standing.again(row, column);
        if (place === row) kept.add(`${row},${column}`);
        continue;
      }
      const there = notes.get(place) ?? [];
      const same = there.findIndex((cell) => !isBlank(cell) && isAlike(cell, value, document));
      const free = same < 0 ? lastFilled(there) + 1 : same;
      const next = [...there];
      while (next.length < free) next.push('');
      next[free] = value;
      notes.set(place, next);
      over.push({
        ...{ row: place, column: width + 1 + free, from: { row, column } },
        isThere: same >= 0,
      });
    }
  }
  const moved = over.filter(({ isThere }) => !isThere);
  growColumns(sheet, Math.max(width, ...moved.map(({ column }) => column)) + 1);
  for (const { row, column, values } of changedBlocks(
    moved.map(({ row, column, from }) => ({
      ...{ row: sheetRow(row), column: column + 1 },
      value: standing.again(from.row, from.column),
    })),
  )) {
    sheet.getRange(row, column, values.length, values[0]?.length ?? 0).setValues(values);
  }
  if (!standing.isMarked) {
    const letter = columnLetter(width);
    decorate(sheet, 'numberFormats', () => {
      sheet.getRange(`${letter}:${letter}`).setNumberFormat(SHOWS_NOTHING);
    });
  }
  paint?.(height);
  const isForeign = (row: number, column: number) =>
    kept.has(`${row},${column}`) || isTheirs?.(row, column) === true;
  const all = block.map((row, index) => [...row, marks[index] ?? '']);
  const columns = [...(all[0] ?? []).keys()];
  for (const { columns: written, from, to } of writtenBlocks([columns], height, (row, column) =>
    isForeign(row, column) ? 'foreign' : 'changed',
  )) {
    const [first = 0] = written;
    const values = all
      .slice(from, to + 1)
      .map((row, index) =>
        written.map((column) =>
          isForeign(from + index, column)
            ? standing.again(from + index, column)
            : (row[column] ?? ''),
        ),
      );
    sheet.getRange(from + 1, first + 1, values.length, written.length).setValues(values);
  }
  const { typedOver } = texts[document.language].warnings;
  const name = sheet.getName();
  return over.map(({ row, column, from }) => ({
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

/** Where the user's rows are to stand: along with their lines, and where these are gone, where they are. */
function placesOf(
  { isMarked, letters, end }: StandingBlock,
  theirs: readonly number[],
  block: readonly (readonly Cell[])[],
  keyColumns: readonly number[],
  document: SheetDocument,
): Map<number, number> {
  const places = new Map<number, number>();
  if (!isMarked || theirs.length === 0) return places;
  const before = lineKeys(letters.slice(0, end), keyColumns, document);
  const lines = lineKeys(
    block.map((row) => blockLetters(row, document)),
    keyColumns,
    document,
  );
  const rowOf = new Map(lines.map((key, row) => [key, row]));
  const taken = new Set<number>();
  const put = (row: number, place: number) => {
    places.set(row, place);
    taken.add(place);
  };
  for (const row of theirs) {
    const key = before[row] ?? null;
    const place = row === 0 ? row : key === null ? undefined : rowOf.get(key);
    if (place !== undefined && !taken.has(place)) put(row, place);
  }
  for (const row of theirs) {
    if (places.has(row)) continue;
    const free = [...block.keys()]
      .filter((place) => place > 0 && !taken.has(place))
      .sort((a, b) => Math.abs(a - row) - Math.abs(b - row));
    put(row, free[0] ?? row);
  }
  return places;
}

/**
 * Moves what stands beside the block along with its lines.
 *
 * @returns false where Google does not sort it, as where cells are merged: it stays where it is
 */
function moveNotes(
  { sheet, letters }: StandingBlock,
  { width, height, last }: { width: number; height: number; last: number },
  places: ReadonlyMap<number, number>,
  { language }: SheetDocument,
): boolean {
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

function lastFilled(cells: readonly Cell[]): number {
  let last = cells.length - 1;
  while (last >= 0 && isBlank(cells[last])) last -= 1;
  return last;
}
