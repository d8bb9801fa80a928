import { type Cell, isBlank } from '../../cells/cell';
import type { SheetDocument } from '../document/document';
import {
  blockLetters,
  isAlike,
  lineKeys,
  notesOf,
  type StandingBlock,
  usersPlaces,
} from './standingBlock';

// Rows and columns are indexes here.

/** What is to stand in a block. */
export interface BlockToWrite {
  /** As they are to be written. */
  rows: readonly (readonly Cell[])[];
  /** Columns that tell a line from another, whatever its figures are. */
  keyColumns: readonly number[];
  /** Cells that people fill in, whose values are read and written anew. */
  isInput?: (row: number, column: number) => boolean;
  /** Cells that people fill in, which are never written. */
  isTheirs?: (row: number, column: number) => boolean;
}

/** A cell of the user's in a block. */
export interface UsersCell {
  row: number;
  column: number;
}

/** A cell of the user's that is to stand elsewhere. */
export interface MovedCell {
  from: UsersCell;
  row: number;
  column: number;
}

/** Where what a user has typed in a block is to stand. */
export interface KeptInBlock {
  /** In blank cells of the block: in the same as before, or in that of the same line. */
  blanks: readonly MovedCell[];
  /**
   * Typed over a cell that is written. The column is counted from the first beside the block;
   * `isThere`: a run that was cut off has put it there.
   */
  over: readonly (MovedCell & { isThere: boolean })[];
}

/** Rows of a block in which, or beside which, something of the user's stands. */
export function usersRows(standing: StandingBlock, document: SheetDocument): number[] {
  return Array.from({ length: standing.end }, (_, row) => row).filter(
    (row) => notesOf(standing, row) || usersPlaces(standing, row, document).length > 0,
  );
}

/**
 * Where rows of the user's are to stand: along with their lines, and where these are gone, where
 * they are, or in the nearest row that is free.
 */
export function placesOf(
  { isMarked, letters, end }: StandingBlock,
  theirs: readonly number[],
  { rows, keyColumns }: BlockToWrite,
  document: SheetDocument,
): Map<number, number> {
  if (!isMarked || theirs.length === 0) return new Map(theirs.map((row) => [row, row]));
  const before = lineKeys(letters.slice(0, end), keyColumns, document);
  const width = Math.max(...rows.map(({ length }) => length));
  const lines = lineKeys(
    rows.map((row) => blockLetters(row, width, document)),
    keyColumns,
    document,
  );
  const rowOf = new Map(lines.map((key, row) => [key, row]));
  const places = new Map([[0, 0]]);
  const taken = new Set([0]);
  const put = (row: number, place: number) => {
    places.set(row, place);
    taken.add(place);
  };
  const height = Math.max(end, rows.length);
  const isFree = (place: number) => place > 0 && place < height && !taken.has(place);
  for (const row of theirs) {
    const place = before[row] ? rowOf.get(before[row]) : undefined;
    if (row > 0 && place !== undefined && !taken.has(place)) put(row, place);
  }
  for (const row of theirs) {
    if (places.has(row)) continue;
    let off = 0;
    while (!isFree(row - off) && !isFree(row + off)) off += 1;
    put(row, isFree(row - off) ? row - off : row + off);
  }
  return places;
}

/**
 * Says where the cells of the user's in a block are to stand. What is about to be written anyway is
 * none.
 *
 * @param notes what stands beside each row by now
 */
export function keptInBlock(
  standing: StandingBlock,
  places: ReadonlyMap<number, number>,
  { rows, isInput, isTheirs }: BlockToWrite,
  notes: ReadonlyMap<number, readonly Cell[]>,
  document: SheetDocument,
): KeptInBlock {
  const blanks: MovedCell[] = [];
  const over: (MovedCell & { isThere: boolean })[] = [];
  const beside = new Map([...notes].map(([row, cells]) => [row, [...cells]]));
  for (const [row, place] of places) {
    for (const column of usersPlaces(standing, row, document)) {
      const value = standing.cells[row]?.[column] ?? '';
      const [wanted = '', here = ''] = [rows[place]?.[column], rows[row]?.[column]];
      if (isInput?.(place, column) || isTheirs?.(place, column)) continue;
      if (isAlike(value, wanted, document) || isAlike(value, here, document)) continue;
      const from = { row, column };
      if (isBlank(wanted)) {
        blanks.push({ from, row: place, column });
        continue;
      }
      const cells = beside.get(place) ?? [];
      const same = cells.findIndex((cell) => !isBlank(cell) && isAlike(cell, value, document));
      const free = same < 0 ? lastFilled(cells) + 1 : same;
      cells[free] = value;
      beside.set(place, cells);
      over.push({ from, row: place, column: free, isThere: same >= 0 });
    }
  }
  return { blanks, over };
}

function lastFilled(cells: readonly Cell[]): number {
  let last = cells.length - 1;
  while (last >= 0 && isBlank(cells[last])) last -= 1;
  return last;
}
