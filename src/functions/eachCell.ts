import type { Cell, Cells } from '../cells/cell';
import { currentDocument, type SheetDocument } from '../sheets/document/document';
import { functionTexts } from '../texts/functionTexts';
import { type Argument, type ArgumentsOf, isSingleCell, readCell, requireGiven } from './argument';
import { translated, translation } from './translated';

/**
 * Applies a figure cell by cell. Single cells are used for every row; ranges must be of one shape,
 * and the result has it. A blank cell gives a blank result, one in a range given for an optional
 * argument too. A bad cell gives a message: in its place within a range, as the formula's error
 * where it stands alone.
 */
export function eachCell<Values extends unknown[]>(
  args: ArgumentsOf<Values>,
  figure: (...values: Values) => Cell | null,
): Cells {
  const document = currentDocument();
  const list = args as Argument<unknown>[];
  requireGiven(list, document);
  const shape = commonShape(list, document);
  const readers = list.map((argument) => reader(argument, document));
  // Written anew for each cell: a figure takes its values one by one.
  const values = readers.map((): unknown => null) as Values;
  const at = (row: number, column: number): Cell => {
    for (let each = 0; each < readers.length; each++) {
      const value = (readers[each] as Reader)(row, column);
      if (value === null) return '';
      values[each] = value;
    }
    return figure(...values) ?? '';
  };
  if (!shape) return translated(document, () => at(0, 0));
  const { rows: height, columns: width } = shape;
  // Of their full size from the beginning: lists that grow take several times the room.
  const rows = new Array<Cell[]>(height);
  for (let row = 0; row < height; row++) {
    const results = new Array<Cell>(width);
    for (let column = 0; column < width; column++) {
      try {
        results[column] = at(row, column);
      } catch (error) {
        results[column] = translation(document, error).message;
      }
    }
    rows[row] = results;
  }
  return rows;
}

/** Reads an argument for one cell of the result; null where it is blank. */
type Reader = (row: number, column: number) => unknown;

/** What stands for every row is read once. */
function reader(argument: Argument<unknown>, document: SheetDocument): Reader {
  const { cells } = argument;
  if (Array.isArray(cells) && !isSingleCell(cells)) {
    return (row, column) => readCell(argument, cells[row]?.[column] ?? '', document);
  }
  const cell = (Array.isArray(cells) ? cells[0]?.[0] : cells) ?? '';
  let known: { value: unknown } | null = null;
  return () => {
    known ??= { value: readCell(argument, cell, document) };
    return known.value;
  };
}

function commonShape(
  args: readonly Argument<unknown>[],
  document: SheetDocument,
): { rows: number; columns: number } | null {
  let shape: { rows: number; columns: number; name: string } | null = null;
  for (const { name, cells } of args) {
    if (!Array.isArray(cells) || isSingleCell(cells)) continue;
    const rows = cells.length;
    const columns = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
    if (!shape) shape = { rows, columns, name };
    else if (shape.rows !== rows || shape.columns !== columns) {
      throw new Error(
        functionTexts[document.language].functions.shapesDiffer(
          [shape.name, shape.rows, shape.columns],
          [name, rows, columns],
        ),
      );
    }
  }
  return shape;
}
