import type { Cell, Cells } from '../cells/cell';
import type { SheetDocument } from '../sheets/document/document';
import { functionTexts } from '../texts/functionTexts';
import { type Argument, type ArgumentsOf, readCell, requireGiven } from './argument';
import { translated } from './translated';

/**
 * The values of whole ranges side by side, row by row; rows in which any cell is blank are left
 * out.
 */
export function rowsOf<Values extends unknown[]>(
  args: ArgumentsOf<Values>,
  document: SheetDocument,
): Values[] {
  return sideBySide(args, document).filter((row): row is Values => row !== null);
}

/**
 * The values of whole ranges side by side, row by row; null for a row in which any cell is blank.
 *
 * @throws Error in the user's language on a bad cell, naming its row, or on ranges of different
 * sizes
 */
export function sideBySide<Values extends unknown[]>(
  args: ArgumentsOf<Values>,
  document: SheetDocument,
): (Values | null)[] {
  const list = args as Argument<unknown>[];
  requireGiven(list, document);
  const columns = list.map(({ cells }) => listOf(cells));
  const length = columns[0]?.length ?? 0;
  columns.forEach((column, index) => {
    if (column.length !== length) {
      throw new Error(
        functionTexts[document.language].functions.lengthsDiffer(
          [list[0]?.name ?? '', length],
          [list[index]?.name ?? '', column.length],
        ),
      );
    }
  });
  return Array.from({ length }, (_, row) => {
    const values = list.map((argument, index) =>
      translated(
        document,
        () => readCell(argument, columns[index]?.[row] ?? '', document),
        length > 1 ? row + 1 : undefined,
      ),
    );
    return values.includes(null) ? null : (values as Values);
  });
}

/** The cells of a range, row by row, in one list. */
export function listOf(cells: Cells | undefined): Cell[] {
  if (cells === undefined) return [];
  return Array.isArray(cells) ? cells.flat() : [cells];
}

/** The value of an argument that is a single cell; of a range, its first. */
export function single<T>(argument: Argument<T>, document: SheetDocument): T | null {
  requireGiven([argument], document);
  return translated(document, () => readCell(argument, listOf(argument.cells)[0] ?? '', document));
}
