import type { Kept } from '../appsScript/kept';
import { a1Of, columnLetters } from '../document/a1';
import type { PlacedArea } from '../document/area';
import type { Book, Selection } from '../document/book';
import type { Content, Look } from '../document/cell';
import type { FormatRule } from '../document/formatRule';
import type { SheetCells, Size } from '../document/sheetCells';
import type { PlacedValidation } from '../document/validationRule';

/** All that a person could see of a document, and what is kept beside it, in plain values. */
export interface DocumentState {
  /** In the order of their tabs. */
  sheets: SheetState[];
  activeSheet: string;
  selection: Selection | null;
  names: Record<string, PlacedArea | null>;
  kept: Kept;
}

export interface SheetState {
  id: string;
  name: string;
  isHidden: boolean;
  tabColor: string | null;
  size: Size;
  frozen: Size;
  /** In pixels, from the left. */
  columnWidths: number[];
  /** From 0. */
  hiddenRows: number[];
  hiddenColumns: number[];
  filteredRows: number[];
  filter: string | null;
  merges: string[];
  rules: Omit<FormatRule, 'own'>[];
  validations: PlacedValidation[];
  /** By their places, such as `B2`: those with content or a look of their own. */
  cells: Record<string, CellState>;
  notes: Record<string, string>;
}

export interface CellState {
  content?: Content;
  formula?: string;
  look?: Look;
}

/** The state of a document as it is now; later changes do not reach it. */
export function documentState(book: Book, kept: Kept): DocumentState {
  return {
    sheets: book.sheets().map(stateOf),
    activeSheet: book.activeSheet().name,
    selection: book.selection(),
    names: Object.fromEntries([...book.names()].sort(([one], [other]) => (one < other ? -1 : 1))),
    kept: JSON.parse(JSON.stringify(kept)),
  };
}

function stateOf(cells: SheetCells): SheetState {
  const size = cells.size();
  const filter = cells.filter();
  const whole = { startRow: 0, startColumn: 0, endRow: size.rows - 1, endColumn: size.columns - 1 };
  const where = (count: number, is: (at: number) => boolean) =>
    Array.from({ length: count }, (_, at) => at).filter(is);
  return {
    id: cells.id,
    name: cells.name,
    isHidden: cells.isHidden,
    tabColor: cells.tabColor,
    size,
    frozen: cells.frozen(),
    columnWidths: Array.from({ length: size.columns }, (_, column) => cells.columnWidth(column)),
    hiddenRows: where(size.rows, (row) => cells.isRowHidden(row)),
    hiddenColumns: where(size.columns, (column) => cells.isColumnHidden(column)),
    filteredRows: filter ? where(size.rows, (row) => cells.isFilteredOut(row)) : [],
    filter: filter && a1Of(filter),
    merges: cells.mergesIn(whole).map(a1Of).sort(),
    rules: cells.formatRules().map(({ areas, criterion, look }) => ({ areas, criterion, look })),
    validations: cells.validations(),
    cells: cellsOf(cells),
    notes: Object.fromEntries(
      cells
        .notes()
        .sort((one, other) => one.row - other.row || one.column - other.column)
        .map(({ row, column, text }) => [placeName(row, column), text]),
    ),
  };
}

function cellsOf(cells: SheetCells): SheetState['cells'] {
  const states: SheetState['cells'] = {};
  for (const { row, column } of cells.places()) {
    const content = cells.content(row, column);
    const formula = cells.formula(row, column);
    const look = cells.look(row, column);
    const state: CellState = {};
    if (content !== null) state.content = content;
    if (formula !== null) state.formula = formula;
    for (const _ in look) {
      state.look = look;
      break;
    }
    for (const _ in state) {
      states[placeName(row, column)] = state;
      break;
    }
  }
  return states;
}

function placeName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
