import { type Language, texts } from '../../texts/texts';
import { SheetError } from '../document/sheetError';
import { reasonOf } from '../document/step';
import { growRows } from './growth';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Cells of a sheet whose rows are to change places. Rows and columns are indexes. */
export interface MovedRows {
  /** The first row, and the first that is none of them. */
  from: number;
  to: number;
  firstColumn: number;
  lastColumn: number;
  /** The column that is sorted by, one of them; it is the add-on's. */
  placeColumn: number;
  /** What stands in it while rows are moved: a text that sorts by the place. */
  textOf: (row: number, place: number) => string;
}

/**
 * Moves rows of cells with all that is theirs, values, formulas, looks and notes: Google sorts them
 * by a column of places. Rows of which nothing is said fill the places left, in order.
 *
 * @param places where rows are to stand, by where they stand; both are indexes
 * @throws SheetError where Google does not sort them, as where cells are merged
 */
export function reorderRows(
  sheet: Sheet,
  { from, to, firstColumn, lastColumn, placeColumn, textOf }: MovedRows,
  places: ReadonlyMap<number, number>,
  language: Language,
): void {
  const taken = new Set(places.values());
  let free = from;
  const ranks = Array.from({ length: to - from }, (_, offset) => {
    const place = places.get(from + offset);
    if (place !== undefined) return [textOf(from + offset, place)];
    while (taken.has(free)) free += 1;
    free += 1;
    return [textOf(from + offset, free - 1)];
  });
  growRows(sheet, to);
  const column = sheet.getRange(from + 1, placeColumn + 1, ranks.length, 1);
  column.setValues(ranks);
  const refuse = (reason: string): never => {
    throw new SheetError(texts[language].plans.lists.notMoved(sheet.getName(), reason));
  };
  try {
    sheet
      .getRange(from + 1, firstColumn + 1, ranks.length, lastColumn - firstColumn + 1)
      .sort(placeColumn + 1);
    SpreadsheetApp.flush();
  } catch (error) {
    refuse(reasonOf(error));
  }
  // What a filter hides may have been left where it was.
  const sorted = ranks.map(([text]) => text).sort();
  const stands = column.getValues().every(([text], index) => text === sorted[index]);
  if (!stands) refuse(texts[language].plans.lists.notSorted);
}
