import type { Cell, Cells } from '../cells/cell';
import type { SheetDocument } from '../sheets/document/document';
import { type Argument, type ArgumentsOf, readCell, requireGiven } from './argument';
import { sideBySide } from './ranges';
import { translated } from './translated';

/**
 * Applies a figure that looks at a whole range, and puts each result where its value stood. Blank
 * cells stay blank and take no part.
 */
export function inPlace<T>(
  argument: Argument<T>,
  document: SheetDocument,
  figure: (values: T[]) => Cell[],
): Cells {
  requireGiven([argument], document);
  const cells = Array.isArray(argument.cells) ? argument.cells : [[argument.cells ?? '']];
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  const isAlone = cells.length * width === 1;
  const values = cells.flatMap((row, index) =>
    Array.from({ length: width }, (_, column) =>
      translated(
        document,
        () => readCell(argument, row[column] ?? '', document),
        isAlone ? undefined : index * width + column + 1,
      ),
    ),
  );
  const results = spread(values, figure, '');
  const rows = cells.map((_, row) => results.slice(row * width, (row + 1) * width));
  return Array.isArray(argument.cells) ? rows : (results[0] ?? '');
}

/**
 * The same for several ranges side by side and a row of results each; a row with a blank cell stays
 * blank.
 */
export function rowsInPlace<Values extends unknown[]>(
  args: ArgumentsOf<Values>,
  document: SheetDocument,
  figure: (rows: Values[]) => Cell[][],
): Cells {
  const results = spread(sideBySide(args, document), figure, []);
  const width = results.find((row) => row.length > 0)?.length ?? 1;
  return results.map((row) => (row.length > 0 ? row : new Array<Cell>(width).fill('')));
}

/** Computes over the values that are there and leaves `blank` in the other places. */
function spread<T, R>(values: (T | null)[], figure: (values: T[]) => R[], blank: R): R[] {
  const results = figure(values.filter((value): value is T => value !== null));
  let next = 0;
  return values.map((value) => (value === null ? blank : (results[next++] as R)));
}
