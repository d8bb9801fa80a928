import { type Cell, isBlank } from '../../cells/cell';
import type { SheetDocument } from '../document/document';
import { cellLetters, cellsIn, lettersAt, lettersOf, markIn } from './rowMarks';

// Rows and columns are indexes here.

/** A cell that a user wrote over one of the add-on's. */
export interface TypedOver {
  row: number;
  column: number;
  value: Cell;
  /** Place of its column among those of the list. */
  place: number;
}

/** A list as it was found on its sheet. */
export interface StandingList {
  first: number;
  width: number;
  /** The column of its rows' marks. */
  markColumn: number;
  /** The add-on's rows: the cell that names whom each is of, as it was written, and its letters. */
  rows: ReadonlyMap<number, { name: Cell; letters: string }>;
  /** The first row below the last of those. */
  end: number;
  typedOver: readonly TypedOver[];
  /** Whether a cell of the add-on's holds another thing than was written, or nothing. */
  isTouched: boolean;
  /** Rows of the user's in the list's columns. */
  loose: readonly number[];
}

/** How a list is to be looked for. */
export interface SoughtList {
  width: number;
  /** Place of the column that names whom a row is of. */
  nameColumn: number;
  /** Whether people fill in the column of a place: what stands there is no writing over. */
  isTyped: (place: number) => boolean;
  /** Rows that the list takes over, whoever wrote them. */
  takes?: (cells: readonly Cell[]) => boolean;
}

/** What was found on a sheet of lists. */
export interface StandingSheet {
  lists: readonly StandingList[];
  /** Where the user's columns begin, to the right of the lists. */
  notesColumn: number;
  /** Whether the lists have marks yet: earlier versions wrote none. */
  isMarked: boolean;
}

/**
 * Tells the lists on a sheet from what a user has put among them, by the marks of what was written.
 * On a sheet without marks a list goes down to its first row without a name.
 */
export function standingLists(
  values: readonly (readonly Cell[])[],
  headerRow: number,
  sought: readonly SoughtList[],
  document: SheetDocument,
): StandingSheet {
  const marks = (values[headerRow] ?? []).flatMap((cell, column) => (markIn(cell) ? [column] : []));
  const isMarked = marks.length === sought.length;
  let next = 0;
  const lists = sought.map((list, index) => {
    const first = next;
    const markColumn = isMarked ? (marks[index] as number) : first + list.width;
    next = markColumn + 1;
    const place = { first, width: markColumn - first, markColumn };
    return isMarked
      ? markedList(values, headerRow, place, list, document)
      : unmarkedList(values, headerRow, place, list, document);
  });
  // Rows that were being moved have marks before the header has.
  const hasGap = isMarked || values.some((cells) => markIn(cells[next - 1]));
  return { lists, notesColumn: hasGap ? next : next - 1, isMarked };
}

type Place = Pick<StandingList, 'first' | 'width' | 'markColumn'>;

function unmarkedList(
  values: readonly (readonly Cell[])[],
  headerRow: number,
  place: Place,
  { nameColumn }: SoughtList,
  document: SheetDocument,
): StandingList {
  const rows = new Map<number, { name: Cell; letters: string }>();
  const cellsOf = (row: number) => cellsAt(values[row], place);
  let end = headerRow + 1;
  for (; end < values.length && !isBlank(cellsOf(end)[nameColumn]); end++) {
    const cells = cellsOf(end);
    rows.set(end, { name: cells[nameColumn] ?? '', letters: lettersOf(cells, document) });
  }
  const loose = rowsWith(values, end, place);
  return { ...place, rows, end, typedOver: [], isTouched: false, loose };
}

function markedList(
  values: readonly (readonly Cell[])[],
  headerRow: number,
  place: Place,
  { nameColumn, isTyped, takes }: SoughtList,
  document: SheetDocument,
): StandingList {
  const { markColumn, first, width } = place;
  const cellsOf = (row: number) => cellsAt(values[row], place);
  const blank = cellLetters('', document);
  const marks = new Map<number, string>();
  for (let row = headerRow; row < values.length; row++) {
    const letters = markIn(values[row]?.[markColumn])?.letters ?? '';
    if (letters !== '') marks.set(row, letters);
  }
  const lettersIn = (row: number) => {
    const cells = cellsOf(row);
    const isHeader = row === headerRow;
    return lettersOf(isHeader ? cells : untyped(cells, isTyped), document);
  };
  const candidates = rowsWith(values, headerRow, place);
  const claims = claimedMarks(
    candidates.map((row) => ({ row, letters: lettersIn(row) })),
    marks,
    nameColumn,
  );
  const rows = new Map<number, { name: Cell; letters: string }>();
  const typedOver: TypedOver[] = [];
  const loose: number[] = [];
  let isTouched = false;
  for (const row of candidates) {
    const cells = cellsOf(row);
    const letters = claims.get(row);
    if (letters === undefined) {
      if (row === headerRow || takes?.(cells))
        rows.set(row, { name: cells[nameColumn] ?? '', letters: '' });
      else loose.push(row);
      continue;
    }
    rows.set(row, { name: cells[nameColumn] ?? '', letters });
    const others = unmatched(cells, letters, document).filter((each) => !isTyped(each));
    isTouched ||= others.length > 0;
    for (const column of others) {
      const value = cells[column] ?? '';
      if (cellLetters(value, document) === blank) continue;
      typedOver.push({ row, column: first + column, value, place: column });
    }
  }
  rows.delete(headerRow);
  let end = headerRow + 1;
  for (const row of [...rows.keys(), ...marks.keys()]) end = Math.max(end, row + 1);
  return { first, width, markColumn, rows, end, typedOver, isTouched, loose };
}

/** Cells of a row as they are marked: without those that people fill in. */
export function untyped(cells: readonly Cell[], isTyped: (place: number) => boolean): Cell[] {
  return cells.map((cell, place) => (isTyped(place) ? '' : cell));
}

/**
 * Which mark tells of each row. A list that was sorted by hand left its marks behind, so a row that
 * is as one of them says is that one's; else its own, or one of the same name.
 */
function claimedMarks(
  standing: readonly { row: number; letters: string }[],
  marks: ReadonlyMap<number, string>,
  nameColumn: number,
): Map<number, string> {
  const claims = new Map<number, string>();
  const free = new Map<string, number>();
  for (const letters of marks.values()) free.set(letters, (free.get(letters) ?? 0) + 1);
  const claim = (row: number, letters: string) => {
    const left = free.get(letters) ?? 0;
    if (left === 0) return false;
    free.set(letters, left - 1);
    claims.set(row, letters);
    return true;
  };
  for (const { row, letters } of standing) if (marks.get(row) === letters) claim(row, letters);
  for (const { row, letters } of standing) if (!claims.has(row)) claim(row, letters);
  const byName = new Map<string, string[]>();
  for (const [letters, left] of free) {
    if (left === 0) continue;
    const name = lettersAt(letters, nameColumn);
    byName.set(name, [...(byName.get(name) ?? []), letters]);
  }
  for (const { row, letters } of standing) {
    if (claims.has(row)) continue;
    const own = marks.get(row);
    const [best] = [
      ...(own === undefined ? [] : [own]),
      ...(byName.get(lettersAt(letters, nameColumn)) ?? []),
    ]
      .filter((each) => (free.get(each) ?? 0) > 0)
      .map((each) => ({ each, alike: alikeCells(letters, each) }))
      .sort((a, b) => b.alike - a.alike);
    if (best) claim(row, best.each);
  }
  return claims;
}

function alikeCells(one: string, other: string): number {
  let alike = 0;
  for (let index = 0; index < cellsIn(one); index++) {
    if (lettersAt(one, index) === lettersAt(other, index)) alike += 1;
  }
  return alike;
}

/**
 * Places of the cells that are not as they were written. A column that somebody put in between has
 * moved those behind it, which are still the add-on's.
 */
export function unmatched(
  cells: readonly Cell[],
  letters: string,
  document: SheetDocument,
): number[] {
  const found = cells.map((cell) => cellLetters(cell, document));
  const others = found.flatMap((each, index) =>
    each === lettersAt(letters, index) ? [] : [index],
  );
  if (others.length === 0) return others;
  const written = Array.from({ length: cellsIn(letters) }, (_, index) => index)
    .filter((index) => found[index] !== lettersAt(letters, index))
    .map((index) => lettersAt(letters, index));
  return others.filter((index) => {
    const place = written.indexOf(found[index] ?? '');
    if (place < 0) return true;
    written.splice(place, 1);
    return false;
  });
}

function cellsAt(row: readonly Cell[] | undefined, { first, width }: Place): Cell[] {
  return Array.from({ length: width }, (_, index) => row?.[first + index] ?? '');
}

/** Rows from one on in which something stands in the list's columns. */
function rowsWith(values: readonly (readonly Cell[])[], from: number, place: Place): number[] {
  return Array.from(
    { length: Math.max(0, values.length - from) },
    (_, offset) => from + offset,
  ).filter((row) => cellsAt(values[row], place).some((cell) => !isBlank(cell)));
}
