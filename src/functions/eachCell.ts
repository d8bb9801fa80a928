import type { Cell, Cells } from '../cells/cell';
import { currentDocument, type SheetDocument } from '../sheets/document/document';
import { functionTexts } from '../texts/functionTexts';
import { type Argument, type ArgumentsOf, isSingleCell, readCell, requireGiven } from './argument';
import { translated } from './translated';

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
  const at = (row: number, column: number): Cell =>
    translated(document, () => {
      const values: unknown[] = [];
      for (const argument of list) {
        const value = readCell(argument, cellAt(argument.cells, row, column), document);
        if (value === null) return '';
        values.push(value);
      }
      return figure(...(values as Values)) ?? '';
    });
  if (!shape) return at(0, 0);
  return Array.from({ length: shape.rows }, (_, row) =>
    Array.from({ length: shape.columns }, (_, column) => {
      try {
        return at(row, column);
      } catch (error) {
        return (error as Error).message;
      }
    }),
  );
}

function cellAt(cells: Cells | undefined, row: number, column: number): Cell {
  if (cells === undefined) return '';
  if (!Array.isArray(cells)) return cells;
  return (isSingleCell(cells) ? cells[0]?.[0] : cells[row]?.[column]) ?? '';
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
