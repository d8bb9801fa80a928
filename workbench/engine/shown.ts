import { ConditionalFormattingService } from '@univerjs/sheets-conditional-formatting';
import { hexOf } from '../document/colors';
import type { UniverCells } from './sheetCells';

/**
 * The colour behind a cell as a person sees it: the conditional format's, else the cell's own.
 * Null: none.
 */
export function shownBackground(cells: UniverCells, row: number, column: number): string | null {
  const { book, id } = cells;
  const composed = book.injector
    .get(ConditionalFormattingService)
    .composeStyle(book.unitId, id, row, column);
  const color = composed?.style?.bg?.rgb;
  return (color && hexOf(color)) || (cells.look(row, column).background ?? null);
}
