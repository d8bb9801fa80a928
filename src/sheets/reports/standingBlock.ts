import { type Cell, isBlank } from '../../cells/cell';
import type { SheetDocument } from '../document/document';
import type { OwnSheet } from '../document/workbook';
import { escapedCell } from '../grid/escapedCell';
import { cellLetters, cellsIn, lettersAt, lettersOf, markIn } from './rowMarks';
import { unmatched } from './standingLists';

// Rows and columns are indexes here.

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A block that the add-on wrote from the first cell of a sheet on, and what stands there now. */
export interface StandingBlock {
  sheet: Sheet;
  /** What the sheet holds: of a formula its text. */
  cells: readonly (readonly Cell[])[];
  /** Whether rows have marks of what was written: earlier versions wrote none. */
  isMarked: boolean;
  /** Columns that the block takes up; its marks, where it has any, stand in the next. */
  width: number;
  /** The first row below it. */
  end: number;
  /** The letters of what was written, by row. */
  letters: readonly string[];
  /** Whether a run that came no further has moved what stands beside the block. */
  isMoved: boolean;
  /** A cell as it is to be written again. */
  again: (row: number, column: number) => Cell;
}

/**
 * Reads what stands on a sheet. Formulas are asked for: one that shows nothing is a text too.
 *
 * @param width columns that a block without marks takes up
 */
export function standingBlock({ sheet, values }: OwnSheet, width: number): StandingBlock {
  const held = values as Cell[][];
  const formulas =
    held.length > 1
      ? sheet.getRange(1, 1, held.length, held[0]?.length ?? 1).getFormulas()
      : ([] as string[][]);
  const cells = held.map((row, index) =>
    row.map((cell, column) => formulas[index]?.[column] || cell),
  );
  const markColumn = (held[0] ?? []).findIndex((cell) => markIn(cell));
  const isMarked = markColumn >= 0;
  const letters = cells.map(() => '');
  const placed: boolean[] = [];
  cells.forEach((row, index) => {
    const { place = null, letters: each = '' } = markIn(row[markColumn]) ?? {};
    // While rows are moved a mark tells of the row that it is sorted to.
    const markedRow = place ?? index;
    if (each !== '' && markedRow < letters.length) letters[markedRow] = each;
    if (place !== null) placed.push(place === index);
  });
  const marked = letters.map((each, row) => (each === '' ? 0 : row + 1));
  return {
    ...{ sheet, cells, isMarked, letters },
    isMoved: placed.length > 0 && placed.every(Boolean),
    width: isMarked ? markColumn : width,
    end: isMarked ? Math.max(0, ...marked) : cells.length,
    again: (row, column) => formulas[row]?.[column] || escapedCell(cells[row]?.[column] ?? ''),
  };
}

/** Places in a row of the block where something stands that the add-on did not write. */
export function usersPlaces(
  { cells, isMarked, letters, width }: StandingBlock,
  row: number,
  document: SheetDocument,
): number[] {
  if (!isMarked) return [];
  const standing = Array.from({ length: width }, (_, column) => cells[row]?.[column] ?? '');
  const isFilled = (column: number) => !isBlank(standing[column]);
  const written = letters[row] ?? '';
  if (written === '') return [...standing.keys()].filter(isFilled);
  // Marks of earlier versions tell of a link where it leads, too.
  const isAsMarked = (column: number) =>
    cellLetters(toldFormula(standing[column] ?? ''), document) === lettersAt(written, column);
  return unmatched(standing.map(told), written, document).filter(
    (column) => isFilled(column) && !isAsMarked(column),
  );
}

/** What stands beside a row of the block; null where nothing does. */
export function notesOf({ cells, isMarked, width }: StandingBlock, row: number): Cell[] | null {
  const notes = (cells[row] ?? []).slice(isMarked ? width + 1 : width);
  return notes.some((cell) => !isBlank(cell)) ? notes : null;
}

/** The letters of a row of so many columns that is about to be written. */
export function blockLetters(
  cells: readonly Cell[],
  width: number,
  document: SheetDocument,
): string {
  const all = Array.from({ length: width }, (_, column) => told(cells[column] ?? ''));
  return lettersOf(all, document);
}

/** Whether two cells of the block hold the same. */
export function isAlike(one: Cell, other: Cell, document: SheetDocument): boolean {
  return cellLetters(told(one), document) === cellLetters(told(other), document);
}

const REFERENCE = /\$?\b[A-Z]{1,3}\$?\d+\b/g;

const LINKED_SHEET = /#gid=\d+/g;

/** What is told of a cell. Where a link leads is no matter: it may be led elsewhere later. */
function told(cell: Cell): Cell {
  const formula = toldFormula(cell);
  return typeof formula === 'string' ? formula.replace(LINKED_SHEET, '#') : formula;
}

/**
 * Sheets writes a formula in its locale's way, and its references follow the rows and columns that
 * somebody inserts.
 */
function toldFormula(cell: Cell): Cell {
  const text = typeof cell === 'string' ? cell.replace(/^'/, '') : '';
  if (!text.startsWith('=')) return cell;
  return text.replace(/\s/g, '').replace(/,/g, ';').replace(REFERENCE, '#');
}

/**
 * What tells a line of a block from its others, whatever its figures are: the title it stands
 * under, the cells of some columns, and which of those that are alike it is; null of a blank one.
 */
export function lineKeys(
  letters: readonly string[],
  keyColumns: readonly number[],
  document: SheetDocument,
): (string | null)[] {
  const blank = cellLetters('', document);
  const isFilled = (row: string, column: number) =>
    column < cellsIn(row) && lettersAt(row, column) !== blank;
  const times = new Map<string, number>();
  let title = '';
  return letters.map((row) => {
    const filled = Array.from({ length: cellsIn(row) }, (_, column) => column).filter((column) =>
      isFilled(row, column),
    );
    if (filled.length === 1 && filled[0] === 0) title = lettersAt(row, 0);
    if (!keyColumns.some((column) => isFilled(row, column))) return null;
    const key = `${title}|${keyColumns.map((column) => lettersAt(row, column)).join('')}`;
    const time = times.get(key) ?? 0;
    times.set(key, time + 1);
    return `${key}|${time}`;
  });
}

/** The add-on's cells of a block as they are to be written again; blank where a user typed. */
export function writtenCells(standing: StandingBlock, document: SheetDocument): Cell[][] {
  return Array.from({ length: standing.end }, (_, row) => {
    const theirs = usersPlaces(standing, row, document);
    return Array.from({ length: standing.width }, (_, column) =>
      theirs.includes(column) ? '' : standing.again(row, column),
    );
  });
}
