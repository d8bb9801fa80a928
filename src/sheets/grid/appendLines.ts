import type { Cell } from '../../cells/cell';
import type { SheetRow } from '../../schema/sheetRow';
import { shownCell } from './escapedCell';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Has Google append lines below the last cell with anything in it, one by one: what somebody else
 * adds meanwhile is never written over.
 *
 * @param header as it was when the places of the cells were decided
 * @returns false where columns were moved in between: what came to stand under other headers is
 *   taken out again
 */
export function appendLines(
  sheet: Sheet,
  header: { row: SheetRow; cells: readonly Cell[] },
  lines: readonly (readonly Cell[])[],
): boolean {
  for (const line of lines) sheet.appendRow([...line]);
  const width = header.cells.length;
  const [now = []] = sheet.getRange(header.row, 1, 1, width).getValues();
  if (header.cells.every((title, index) => String(title) === String(now[index]))) return true;
  const last = sheet.getLastRow();
  const first = Math.max(header.row + 1, last - lines.length + 1);
  const below = sheet.getRange(first, 1, last - first + 1, width).getValues() as Cell[][];
  const isOurs = (cells: readonly Cell[]) =>
    lines.some((line) =>
      line.every((cell, index) => String(shownCell(cell)) === String(cells[index] ?? '')),
    );
  const wrong = below.flatMap((cells, index) => (isOurs(cells) ? [first + index] : []));
  for (const row of wrong) sheet.getRange(row, 1, 1, width).clearContent();
  return wrong.length === 0;
}
