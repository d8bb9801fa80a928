import { type Cell, isBlank } from '../../cells/cell';
import { type SheetRow, sheetRow } from '../../schema/sheetRow';
import { ALL_TEXTS } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import type { OwnSheet } from '../document/workbook';
import { changedBlocks } from '../grid/changedCells';
import { escapedCell } from '../grid/escapedCell';
import { growColumns } from '../grid/growth';
import { reorderRows } from '../grid/reorderRows';
import { keyIn } from '../tables/keyIn';
import { type KeptCell, type KeptNotes, keptNotes, type ListedRow } from './keptNotes';
import type { List } from './listSheet';
import { cellLetters, cellsIn, lettersAt, lettersOf, markIn, placedMark } from './rowMarks';
import { type StandingSheet, standingLists, type TypedOver, untyped } from './standingLists';
import { tellTypedOver } from './typedOver';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const isTypedIn =
  ({ columns }: List) =>
  (place: number): boolean =>
    columns[place]?.isTyped === true;

/** The cells of a list's row that its mark is of. */
export function markedCells(list: List, cells: readonly Cell[]): Cell[] {
  return untyped(cells, isTypedIn(list));
}

/** What a user has put on a sheet of lists that is about to be written anew. */
export interface UsersCells {
  /** Clients with notes who are in no list. */
  unlisted: KeptNotes['unlisted'];
  /** Columns that the lists took up, their marks included. */
  width: number;
  /** The row, counted from 1, that each list went down to. */
  ends: readonly number[];
  /** Whether something of theirs stands right of what is said above the lists. */
  isAbove: boolean;
  /** Whether something of theirs stands below a list and above the end of another. */
  isBetween(ends: readonly number[]): boolean;
  /** Makes room between the lists and what stands right of them. */
  makeRoom(): void;
  /** Moves it to where it is to stand. */
  move(): void;
}

/** Where lists stand on their sheet. */
export interface ListsPlace {
  /** Counted from 1. */
  headerRow: number;
  /** Whether all cells above them are the add-on's, not those of the first column alone. */
  isTopWritten: boolean;
}

/** The place of the column that names whom a row of a list is of. */
export function nameColumn({ columns }: List): number {
  return Math.max(
    0,
    columns.findIndex(({ isName }) => isName),
  );
}

/**
 * Formulas are asked for where something is not as the add-on left it: one that shows nothing is no
 * less the user's.
 */
export function usersCells(
  { sheet, values: held }: OwnSheet,
  lists: readonly List[],
  { headerRow, isTopWritten }: ListsPlace,
  document: SheetDocument,
): UsersCells {
  const header = headerRow - 1;
  const sought = lists.map((list) => ({
    width: list.columns.length,
    nameColumn: nameColumn(list),
    isTyped: isTypedIn(list),
    ...(list.takes && { takes: list.takes }),
  }));
  const seen = held as Cell[][];
  const first = standingLists(seen, header, sought, document);
  const formulas = isAsLeft(seen, header, isTopWritten, first)
    ? []
    : sheet.getRange(1, 1, seen.length, seen[0]?.length ?? 1).getFormulas();
  const values = seen.map((cells, row) =>
    cells.map((cell, column) => (cell === '' ? (formulas[row]?.[column] ?? '') : cell)),
  );
  const standing = formulas.length > 0 ? standingLists(values, header, sought, document) : first;
  const clients = lists.map((list) =>
    list.isBeside ? null : listedRows(list, headerRow, document),
  );
  const typedOver = lists.map((_, index) => [
    ...(index === 0 && !isTopWritten ? saidOver(values, header, standing, document) : []),
    ...worthKeeping(index, clients[index] ?? null, standing, document),
  ]);
  const total = lists.reduce((sum, { columns }) => sum + columns.length + 1, 0);
  const { notesColumn, isMarked } = standing;
  const hasNotes = values.some((cells) => cells.slice(notesColumn).some((cell) => !isBlank(cell)));
  const added = hasNotes ? Math.max(0, total - notesColumn) : 0;
  const notesFrom = Math.max(total, notesColumn);
  const markColumn = isMarked ? notesColumn - 1 : total - 1;
  const kept = keptNotes({
    values,
    headerRow: header,
    standing,
    typedOver,
    clients,
    ends: lists.map(({ rows }) => headerRow + rows.length),
    ownerIn: (row) => markIn(values[row]?.[markColumn])?.owner ?? null,
    notesFrom,
    isHeading: (cell) => ALL_TEXTS.some(({ plans }) => plans.lists.unlisted === cell),
    document,
  });

  return {
    unlisted: kept.unlisted,
    width: notesFrom,
    ends: standing.lists.map(({ end }) => end),
    isAbove: !isTopWritten && isAbove(values, header, notesColumn),
    isBetween: (ends) => {
      const longest = Math.max(...ends);
      return kept.below.some((rows) => [...rows.values()].some((row) => row < longest));
    },
    makeRoom: () => {
      if (added > 0) sheet.insertColumnsAfter(notesColumn, added);
    },
    move: () => {
      const place = { sheet, header, values, document };
      standing.lists.forEach((list, index) => {
        moveRows(
          place,
          kept.below[index] ?? new Map(),
          list.first,
          list.markColumn,
          list.markColumn,
        );
      });
      const last = Math.max(notesFrom, (values[0]?.length ?? 0) + added - 1);
      moveRows(
        place,
        kept.rows,
        markColumn,
        last,
        markColumn,
        (row) => kept.owners.get(row) ?? null,
      );
      writeTypedOver(sheet, kept.typedOver, formulas, values[header] ?? [], document);
    },
  };
}

/** Whether nothing but the lists stands on a sheet, as they were written. */
function isAsLeft(
  values: readonly (readonly Cell[])[],
  header: number,
  isTopWritten: boolean,
  { lists, notesColumn, isMarked }: StandingSheet,
): boolean {
  if (values.length <= header) return true;
  const longest = Math.max(...lists.map(({ end }) => end));
  return (
    isMarked &&
    values.length <= longest &&
    (values[0]?.length ?? 0) <= notesColumn &&
    lists.every(({ isTouched, loose }) => !isTouched && loose.length === 0) &&
    (isTopWritten || !isAbove(values, header, notesColumn))
  );
}

/** Whether something stands right of what is said above the lists. */
function isAbove(
  values: readonly (readonly Cell[])[],
  header: number,
  notesColumn: number,
): boolean {
  return values
    .slice(0, header)
    .some((cells) => cells.slice(1, notesColumn).some((cell) => !isBlank(cell)));
}

/** The rows of a list that is about to be written, by row. */
function listedRows(
  list: List,
  headerRow: number,
  document: SheetDocument,
): Map<number, ListedRow> {
  const place = nameColumn(list);
  return new Map(
    list.rows.flatMap((cells, index) => {
      const key = keyIn(cells[place] ?? '');
      const letters = lettersOf(markedCells(list, cells), document);
      return key === null ? [] : [[headerRow + index, { key, letters }] as const];
    }),
  );
}

/** Cells written over below the title, where they were not as they had been written. */
function saidOver(
  values: readonly (readonly Cell[])[],
  header: number,
  { lists: [first] }: StandingSheet,
  document: SheetDocument,
): TypedOver[] {
  const letters = markIn(values[header]?.[first?.markColumn ?? -1])?.letters ?? '';
  const said = cellsIn(letters) - (header - 1);
  if (said < 0) return [];
  return Array.from({ length: header - 1 }, (_, index) => index + 1).flatMap((row) => {
    const value = values[row]?.[0] ?? '';
    const isSame = cellLetters(value, document) === lettersAt(letters, said + row - 1);
    return isSame || isBlank(value) ? [] : [{ row, column: 0, value, place: -1 }];
  });
}

/**
 * What was written over a list, but for what is about to be written of the same client.
 */
function worthKeeping(
  index: number,
  clients: ReadonlyMap<number, ListedRow> | null,
  standing: StandingSheet,
  document: SheetDocument,
): TypedOver[] {
  const found = standing.lists[index];
  if (!found) return [];
  return found.typedOver.filter(({ row, value, place }) => {
    const key = keyIn(found.rows.get(row)?.name ?? '');
    const letters = cellLetters(value, document);
    return ![...(clients?.values() ?? [])].some(
      (each) => each.key === key && lettersAt(each.letters, place) === letters,
    );
  });
}

interface MovedSheet {
  sheet: Sheet;
  /** Index of the header's row. */
  header: number;
  values: readonly (readonly Cell[])[];
  document: SheetDocument;
}

/** Moves rows of some columns, where one is to stand elsewhere. */
function moveRows(
  { sheet, header, values, document }: MovedSheet,
  places: ReadonlyMap<number, number>,
  firstColumn: number,
  lastColumn: number,
  placeColumn: number,
  ownerOf: (row: number) => string | null = () => null,
): void {
  if ([...places].every(([row, place]) => row === place)) return;
  const to = Math.max(values.length, ...[...places.values()].map((place) => place + 1));
  const textOf = (row: number, place: number) => {
    const { letters = '' } = markIn(values[row]?.[placeColumn]) ?? {};
    return placedMark(place, { letters, owner: ownerOf(row) });
  };
  const moved = { from: header + 1, to, firstColumn, lastColumn, placeColumn, textOf };
  reorderRows(sheet, moved, places, document.language);
}

/** Writes what was written over a list where it is kept, a formula as it was written. */
function writeTypedOver(
  sheet: Sheet,
  kept: readonly KeptCell[],
  formulas: readonly (readonly string[])[],
  headers: readonly Cell[],
  { language }: SheetDocument,
): void {
  if (kept.length === 0) return;
  growColumns(sheet, Math.max(...kept.map(({ column }) => column)) + 1);
  const cells = kept.map(({ cell, row, column }) => {
    const formula = formulas[cell.row]?.[cell.column] ?? '';
    return { row: sheetRow(row), column: column + 1, value: formula || escapedCell(cell.value) };
  });
  for (const { row, column, values } of changedBlocks<Cell>(cells)) {
    sheet.getRange(row, column, values.length, values[0]?.length ?? 0).setValues(values);
  }
  tellTypedOver(
    sheet,
    kept.map(({ cell }, index) => ({
      row: cells[index]?.row as SheetRow,
      column: String(headers[cell.column] ?? ''),
      text: formulas[cell.row]?.[cell.column] || String(cell.value),
    })),
    language,
  );
}
