import type { Cell } from '../../cells/cell';
import type { Texts } from '../../texts/texts';
import { SheetError } from '../document/sheetError';
import { columnLetter } from '../grid/columnLetter';

/** More cells than a spreadsheet may have in all: what is so large is mostly blank. */
const MOST_CELLS = 10_000_000;

/**
 * Every cell of a sheet as far as it is used.
 *
 * @throws SheetError where that is too far: one stray cell at its end makes a table of the whole
 * sheet
 */
export function cellsOf(sheet: GoogleAppsScript.Spreadsheet.Sheet, { run }: Texts): Cell[][] {
  const range = sheet.getDataRange();
  const [rows, columns] = [range.getNumRows(), range.getNumColumns()];
  if (rows * columns > MOST_CELLS) {
    throw new SheetError(run.sheetTooLarge(sheet.getName(), `${columnLetter(columns - 1)}${rows}`));
  }
  return range.getValues() as Cell[][];
}
