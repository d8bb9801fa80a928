import type { Area } from './area';
import type { Book } from './book';
import type { CellInput, Content, Look } from './cell';
import type { FormatRule } from './formatRule';
import type { PlacedValidation, ValidationRule } from './validationRule';

/** How many rows and columns there are of something. */
export interface Size {
  rows: number;
  columns: number;
}

/** What the cells of a sheet hold and look like. */
export interface CellContents {
  /** What the cell holds, whether it was written, computed or spilled into it. */
  content(row: number, column: number): Content;
  /** The cell's formula with its `=`, or null. A spilled cell has none. */
  formula(row: number, column: number): string | null;
  /** The cell's number format; '' where it has none of its own. */
  pattern(row: number, column: number): string;
  /** How the cell looks by its own, its conditional formats apart. */
  look(row: number, column: number): Look;
  /** The text a person sees in the cell. */
  shownText(row: number, column: number): string;
  /** Rows and columns up to the last cell with content, spilled ones included. */
  extent(): Size;
  /** The places of all cells with content or a look of their own: row by row, from the left. */
  places(): { row: number; column: number }[];
  size(): Size;
  /** Changes what cells hold, in one go; null leaves a cell alone. */
  write(area: Area, input: (row: number, column: number) => CellInput | null): void;
  /** Changes how cells look, in one go; null takes all of a cell's look away. */
  dress(area: Area, look: (row: number, column: number) => Look | null): void;
  /** Puts the cells of these rows, with their looks, into the area's rows in this order. */
  reorder(area: Area, rows: readonly number[]): void;
}

/** The rows and columns of a sheet: how many, how wide, and which are in view. */
export interface CellLayout {
  /** New rows before the one at `at`, as high as the row above them; at the top, as the first one. */
  insertRows(at: number, count: number): void;
  insertColumns(at: number, count: number): void;
  deleteRows(at: number, count: number): void;
  deleteColumns(at: number, count: number): void;
  frozen(): Size;
  freeze(size: Partial<Size>): void;
  /** In pixels. */
  columnWidth(column: number): number;
  setColumnWidths(first: number, last: number, width: number): void;
  setRowHeights(first: number, last: number, height: number): void;
  isRowHidden(row: number): boolean;
  setRowsHidden(first: number, last: number, isHidden: boolean): void;
  isColumnHidden(column: number): boolean;
  setColumnsHidden(first: number, last: number, isHidden: boolean): void;
}

/** What lies over the cells of a sheet. */
export interface CellMarks {
  /** The merged areas that meet an area. */
  mergesIn(area: Area): Area[];
  merge(area: Area): void;
  unmerge(areas: Area[]): void;
  /** The note of a cell, or the empty text. */
  note(row: number, column: number): string;
  /** An empty one takes the cell's note away. */
  setNote(row: number, column: number, text: string | null): void;
  /** All notes, in no order. */
  notes(): { row: number; column: number; text: string }[];
  /** The conditional formats, the first in force first. */
  formatRules(): FormatRule[];
  /** Makes these the conditional formats, and there are no others. */
  setFormatRules(rules: readonly FormatRule[]): void;
  validationAt(row: number, column: number): ValidationRule | null;
  validations(): PlacedValidation[];
  /** Lays a rule over cells that have none. */
  addValidation(validation: PlacedValidation): void;
  clearValidations(area: Area): void;
  /** The cells of the sheet's filter, its header first; null where it has none. */
  filter(): Area | null;
  setFilter(area: Area | null): void;
  /** The texts that the filter shows of a column; null where it shows all, or goes by something else. */
  filterTexts(column: number): ReadonlySet<string> | null;
  setFilterTexts(column: number, texts: ReadonlySet<string> | null): void;
  isFilteredOut(row: number): boolean;
}

/** A sheet as the services see it, whatever it is kept in. Rows and columns count from 0. */
export interface SheetCells extends CellContents, CellLayout, CellMarks {
  readonly book: Book;
  readonly id: string;
  /** The sheet's id as Google would have it. */
  readonly number: number;
  readonly name: string;
  rename(name: string): void;
  readonly isHidden: boolean;
  setHidden(isHidden: boolean): void;
  /** `#rrggbb`, or null. */
  readonly tabColor: string | null;
  setTabColor(color: string | null): void;
  activate(): void;
  /** Selects cells of this sheet; typing goes to the first of them. */
  select(area: Area): void;
}
