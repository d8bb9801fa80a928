import { type Cell, type Cells, isBlank } from '../cells/cell';
import { CellFault } from '../cells/cellFault';
import { readDay } from '../cells/day';
import { readNumber } from '../cells/number';
import { readText } from '../cells/text';
import { readWord, type Vocabulary } from '../cells/word';
import type { Day } from '../core/day';
import type { SheetDocument } from '../sheets/document/document';
import { type ArgumentName, functionTexts } from '../texts/functionTexts';
import { NamedFault } from './translated';

/**
 * An argument of a custom function: its name in the function, for which the texts have words, its cells, and how one of them is
 * read.
 */
export interface Argument<T> {
  name: ArgumentName;
  cells: Cells | undefined;
  /** Null for a blank cell. */
  read(cell: Cell, document: SheetDocument): T | null;
  /** What stands for it where it is left out; without it the result is blank. */
  whenLeftOut?: (document: SheetDocument) => T;
  /** What stands for every blank, within a range too; without it the result is blank. */
  whenBlank?: T;
}

export function number(name: ArgumentName, cells: Cells | undefined): Argument<number> {
  return { name, cells, read: (cell, document) => readNumber(cell, document) };
}

export function day(name: ArgumentName, cells: Cells | undefined): Argument<Day> {
  return { name, cells, read: (cell, document) => readDay(cell, document) };
}

export function text(name: ArgumentName, cells: Cells | undefined): Argument<string> {
  return { name, cells, read: (cell) => readText(cell) };
}

export function word<Code extends string>(
  name: ArgumentName,
  cells: Cells | undefined,
  vocabulary: Vocabulary<Code>,
): Argument<Code> {
  return { name, cells, read: (cell) => readWord(cell, vocabulary) };
}

/**
 * An argument that may be left out. A blank in a range given for it is not left out: that row has
 * none.
 */
export function optional<T>(
  argument: Argument<T>,
  standard: T | ((document: SheetDocument) => T),
): Argument<T> {
  return {
    ...argument,
    whenLeftOut: standard instanceof Function ? standard : () => standard,
  };
}

/** An argument in which a blank says something. */
export function blankAs<T>(argument: Argument<T>, whenBlank: T): Argument<T> {
  return { ...argument, whenBlank };
}

/** The as-of day, today in the spreadsheet's time zone where it is left out. */
export function asOfDay(cells: Cells | undefined): Argument<Day> {
  return optional(day('asOf', cells), (document) => document.today());
}

/** The values wanted by a figure, each with the argument that gives it. */
export type ArgumentsOf<Values extends unknown[]> = { [K in keyof Values]: Argument<Values[K]> };

/**
 * Makes sure that what cannot be left out was not.
 *
 * @throws Error in the user's language, naming the first that was
 */
export function requireGiven(args: readonly Argument<unknown>[], document: SheetDocument): void {
  const missing = args.find(({ cells, whenLeftOut }) => isLeftOut(cells) && !whenLeftOut);
  if (missing)
    throw new Error(functionTexts[document.language].functions.missingArgument(missing.name));
}

/** Nothing between two separators, or behind the last argument. */
export function isLeftOut(cells: Cells | null | undefined): boolean {
  return cells === undefined || cells === null;
}

/** A range of one cell is a single cell. */
export function isSingleCell(cells: Cells | undefined): boolean {
  return !Array.isArray(cells) || (cells.length === 1 && cells[0]?.length === 1);
}

/**
 * Reads one cell of an argument.
 *
 * @returns null for a blank one that nothing stands in for
 * @throws NamedFault on a bad one
 */
export function readCell<T>(argument: Argument<T>, cell: Cell, document: SheetDocument): T | null {
  if (isBlank(cell)) {
    const { whenBlank, whenLeftOut, cells } = argument;
    if (whenBlank !== undefined) return whenBlank;
    return whenLeftOut && isSingleCell(cells) ? whenLeftOut(document) : null;
  }
  try {
    return argument.read(cell, document);
  } catch (error) {
    throw error instanceof CellFault ? new NamedFault(argument.name, error) : error;
  }
}
