import { decorate } from '../document/decoration';
import type { GuardedTable } from '../grid/guardedTable';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Behind what stands, how far lists are given in advance: a sheet may be far larger. */
const ROOM = 30;

/**
 * Gives cells lists or notes, while people go on working in their sheet: no reading of values shows
 * them, and what came to stand under them is given back its own.
 *
 * @param decorateCells tells which cells it has given any
 * @throws ChangedMeanwhile where rows or columns were moved; what was hit is put back
 */
export function decorateGuarded(
  guarded: GuardedTable,
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  decorateCells: () => readonly Range[],
): void {
  const height = Math.min(sheet.getLastRow() + ROOM, sheet.getMaxRows());
  const width = Math.min(sheet.getLastColumn() + ROOM, sheet.getMaxColumns());
  const all = sheet.getRange(1, 1, height, width);
  const [rules, notes] = [all.getDataValidations(), all.getNotes()];
  let decorated: readonly Range[] = [];
  guarded.around(
    () => {
      decorated = decorateCells();
    },
    ({ rowBefore, columnBefore }) => {
      for (const range of decorated) {
        const [top, left] = [range.getRow() - 1, range.getColumn() - 1];
        const stood = <T>(grid: readonly (readonly T[])[], none: T): T[][] =>
          Array.from({ length: range.getNumRows() }, (_, row) =>
            Array.from({ length: range.getNumColumns() }, (_, column) => {
              const [from, at] = [rowBefore(top + row), columnBefore(left + column)];
              return grid[from ?? -1]?.[at ?? -1] ?? none;
            }),
          );
        decorate(sheet, 'lists', () => void range.setDataValidations(stood(rules, null)));
        decorate(sheet, 'notes', () => void range.setNotes(stood(notes, '')));
      }
    },
  );
}
