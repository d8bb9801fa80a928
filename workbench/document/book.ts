import type { Area, MovedArea, PlacedArea } from './area';
import type { SheetCells } from './sheetCells';

/** What a new sheet is given, as Google does. */
export const NEW_SHEET = { rowCount: 1000, columnCount: 26 };

/** What is selected on a sheet. */
export interface Selection {
  area: Area;
  /** The cell within that typing goes to. */
  cell: { row: number; column: number };
}

/** A spreadsheet's document as the services see it, whatever it is kept in. */
export interface Book {
  readonly id: string;
  readonly name: string;
  /** All sheets, in the order of their tabs. */
  sheets(): SheetCells[];
  sheetNamed(name: string): SheetCells | null;
  sheetWithId(id: string): SheetCells | null;
  activeSheet(): SheetCells;
  /** A blank sheet at the end, or before the tab now at `index`. */
  insertSheet(name: string, index?: number): SheetCells;
  deleteSheet(cells: SheetCells): void;
  /** Gives a sheet the place of a tab, counted from 0. */
  moveSheet(cells: SheetCells, index: number): void;
  /** What is selected on the active sheet; null where nobody has selected anything. */
  selection(): Selection | null;
  /** The named ranges; null for a name that points nowhere any more. */
  names(): ReadonlyMap<string, PlacedArea | null>;
  /** Names a range; a name already in use moves to it. */
  setName(name: string, place: PlacedArea): void;
  removeName(name: string): void;
  /** Tells of inserted and deleted rows and columns, for what the document itself does not move. */
  followStructure(change: (moved: MovedArea) => void): void;
}
