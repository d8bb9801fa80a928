import { type Cell, isBlank } from '../../cells/cell';
import type { SheetDocument } from '../document/document';
import { keyIn } from '../tables/keyIn';
import { cellLetters } from './rowMarks';
import type { StandingSheet, TypedOver } from './standingLists';

// Rows and columns are indexes here.

/** A row of a list that is about to be written. */
export interface ListedRow {
  /** The client's key. */
  key: string;
  letters: string;
}

/** A cell that was written over, where it will stand. */
export interface KeptCell {
  cell: TypedOver;
  row: number;
  column: number;
}

/** Where the user's cells are to stand. */
export interface KeptNotes {
  /** Rows of the notes beside the lists: where they are to stand, by where they stand. */
  rows: ReadonlyMap<number, number>;
  /** Whose those are that stand beside a client, by where they stand. */
  owners: ReadonlyMap<number, string>;
  /** The same for each list's columns: rows below the list that are in its way. */
  below: readonly ReadonlyMap<number, number>[];
  typedOver: readonly KeptCell[];
  /** Clients who have notes and no row, as they are named, from the row on. */
  unlisted: { from: number; names: readonly Cell[] };
}

/** Notes of one client that stand in a row, or are to be given one. */
interface Notes {
  row: number | null;
  key: string | null;
  name: Cell;
  /** What stands in the row of the list that they are beside. */
  letters: string;
  /** The first column right of them that is free. */
  free: number;
  added: TypedOver[];
}

/** What is to be known to say so. */
export interface NotesFound {
  /** What the sheet held. */
  values: readonly (readonly Cell[])[];
  headerRow: number;
  standing: StandingSheet;
  /** What is worth being kept of what was written over each list. */
  typedOver: readonly (readonly TypedOver[])[];
  /**
   * The rows that are about to be written, of the lists whose rows are clients'; null: another
   * list.
   */
  clients: readonly (ReadonlyMap<number, ListedRow> | null)[];
  /** The first row below each list then. */
  ends: readonly number[];
  /** Whose the notes of a row are said to be; null where it is told by the row itself. */
  ownerIn: (row: number) => string | null;
  /** The first column of the notes then. */
  notesFrom: number;
  /** Whether a cell heads the clients without a row. */
  isHeading: (cell: Cell) => boolean;
  document: SheetDocument;
}

/**
 * Says where what a user has put beside and into lists is to stand once these are written anew:
 * beside the same client; else, with the client's name, below the lists, where whatever stood below
 * them gives way.
 */
export function keptNotes({
  values,
  headerRow,
  standing,
  typedOver,
  clients,
  ends,
  ownerIn,
  notesFrom,
  isHeading,
  document,
}: NotesFound): KeptNotes {
  const clientRow = (row: number) => nearest(clients.map((rows) => rows?.get(row)));
  const rowsOf = new Map<string, number[]>();
  const longest = Math.max(...ends);
  for (let row = headerRow + 1; row < longest; row++) {
    const key = clientRow(row)?.key;
    if (key !== undefined) rowsOf.set(key, [...(rowsOf.get(key) ?? []), row]);
  }

  /** How far the notes of a row reach. */
  const notesIn = (row: number) => {
    const cells = (values[row] ?? []).slice(standing.notesColumn);
    let width = cells.length;
    while (width > 0 && isBlank(cells[width - 1])) width -= 1;
    return width;
  };
  const nameOf = (name: Cell): [string | null, Cell] =>
    isHeading(name) ? [null, ''] : [keyIn(name), name];
  const found: Notes[] = [];
  const loose: number[] = [];
  for (let row = headerRow + 1; row < values.length; row++) {
    const width = notesIn(row);
    if (width === 0) continue;
    const listed = nearest(
      standing.lists.map(({ rows }, index) => (clients[index] ? rows.get(row) : undefined)),
    );
    const [key, name] = nameOf(ownerIn(row) ?? listed?.name ?? '');
    const free = notesFrom + width;
    if (key === null) loose.push(row);
    else found.push({ row, key, name, letters: listed?.letters ?? '', free, added: [] });
  }
  const fixed: KeptCell[] = [];
  const added: Notes[] = [];
  typedOver.forEach((cells, index) => {
    for (const cell of cells) {
      if (cell.row <= headerRow) {
        if (holds(values[cell.row], standing.notesColumn, cell.value, document)) continue;
        const before = fixed.filter(({ row }) => row === cell.row).length;
        fixed.push({ cell, row: cell.row, column: notesFrom + notesIn(cell.row) + before });
        continue;
      }
      const [key, name] = nameOf(standing.lists[index]?.rows.get(cell.row)?.name ?? '');
      const beside = clients[index] ? key : null;
      const same = [...found, ...added].find(
        (each) =>
          (each.row === cell.row || each.row === null) && each.key === beside && each.name === name,
      );
      const notes = same ?? {
        row: null,
        key: beside,
        name,
        letters: '',
        free: notesFrom,
        added: [],
      };
      if (!same) added.push(notes);
      const isThere =
        same?.row != null && holds(values[same.row], standing.notesColumn, cell.value, document);
      if (!isThere) notes.added.push(cell);
    }
  });

  const places = new Map<number, Notes>();
  const give = (notes: Notes, row: number | undefined): boolean => {
    if (row === undefined || places.has(row)) return false;
    places.set(row, notes);
    return true;
  };
  const own = (notes: Notes) => rowsOf.get(notes.key ?? '') ?? [];
  let left = found.filter(
    (notes) =>
      !give(
        notes,
        own(notes).find(
          (row) =>
            notes.letters !== '' && clientRow(row)?.letters === notes.letters && !places.has(row),
        ),
      ),
  );
  left = left.filter(
    (notes) =>
      !give(
        notes,
        own(notes).find((row) => !places.has(row)),
      ),
  );
  for (const notes of added) {
    const [row] = own(notes);
    const there = row === undefined ? undefined : places.get(row);
    if (there) there.added.push(...notes.added);
    else if (!give(notes, row)) left.push(notes);
  }
  const named = left.filter(({ row, added: cells }) => row !== null || cells.length > 0);
  const from = longest + 2;
  named.forEach((notes, index) => {
    places.set(from + index, notes);
  });
  const end = named.length > 0 ? from + named.length : longest;

  const rows = new Map<number, number>();
  const owners = new Map<number, string>();
  const kept: KeptCell[] = [...fixed];
  for (const [place, { row, name, free, added: cells }] of places) {
    if (row !== null) {
      rows.set(row, place);
      owners.set(row, String(name));
    }
    cells.forEach((cell, index) => {
      kept.push({ cell, row: place, column: free + index });
    });
  }
  const isTaken = (row: number) =>
    clientRow(row) !== undefined || places.has(row) || (row >= longest && row < end);
  const inTheWay = [
    { loose, bottom: end, first: loose.find(isTaken) },
    ...standing.lists.map((list, index) => {
      const bottom = Math.max(list.end, index === 0 ? end : (ends[index] ?? 0));
      return { loose: list.loose, bottom, first: list.loose.find((row) => row < bottom) };
    }),
  ].map((each) => ({
    ...each,
    moved: each.first === undefined ? 0 : each.bottom + 1 - each.first,
  }));
  // What stands below all lists stays side by side.
  const floor = Math.max(...standing.lists.map((list) => list.end));
  const most = Math.max(...inTheWay.map(({ moved }) => moved));
  const [beside, ...below] = inTheWay.map(
    ({ loose: these, first = Number.POSITIVE_INFINITY, moved }) =>
      new Map(
        these.map((row) => [row, row + (row >= floor ? most : row >= first ? moved : 0)] as const),
      ),
  );
  for (const [row, place] of beside ?? []) rows.set(row, place);
  return {
    rows,
    owners,
    below,
    typedOver: kept,
    unlisted: { from, names: named.map(({ name }) => name) },
  };
}

/** The rightmost of what stands in a row. */
function nearest<Row>(rows: readonly (Row | undefined)[]): Row | undefined {
  return [...rows].reverse().find((row) => row !== undefined);
}

/** Whether a value stands among the notes of a row already. */
function holds(
  row: readonly Cell[] | undefined,
  notesColumn: number,
  value: Cell,
  document: SheetDocument,
): boolean {
  const letters = cellLetters(value, document);
  return (row ?? []).slice(notesColumn).some((cell) => cellLetters(cell, document) === letters);
}
