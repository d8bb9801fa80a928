import { ConditionalFormattingService } from '@univerjs/sheets-conditional-formatting';
import { hexOf } from './colors';
import type { SheetCells } from './sheetCells';

/**
 * The colour behind a cell as a person sees it: the conditional format's, else the cell's own.
 * Null: none.
 */
export function shownBackground(cells: SheetCells, row: number, column: number): string | null {
  const { book, id } = cells;
  const composed = book.injector
    .get(ConditionalFormattingService)
    .composeStyle(book.unitId, id, row, column);
  const color = composed?.style?.bg?.rgb ?? cells.style(row, column).bg?.rgb;
  return color ? hexOf(color) : null;
}
