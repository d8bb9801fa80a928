import { ICommandService, ObjectMatrix } from '@univerjs/core';
import {
  ClearSelectionContentCommand,
  type ISetRangeValuesCommandParams,
  SetRangeValuesCommand,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import type { Area } from '../document/area';
import type { UniverBook } from '../engine/book';
import type { UniverCells } from '../engine/sheetCells';

// The simple trigger of edits. It fires for what a person does to cells, and for nothing that a
// script writes: scripts go past the commands that a person's hands give.

/** Tells of every edit that a person makes on the page. */
export function followEdits(
  book: UniverBook,
  told: (cells: UniverCells, area: Area) => void,
): void {
  const selections = book.injector.get(SheetsSelectionsService);
  book.injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id !== SetRangeValuesCommand.id && id !== ClearSelectionContentCommand.id) return;
    const { subUnitId, range, ranges, value } = (params ?? {}) as EditParams;
    const cells = (subUnitId && book.sheetWithId(subUnitId)) || book.activeSheet();
    const selected = () => (selections.getCurrentSelections() ?? []).map((each) => each.range);
    const edited = range
      ? [range]
      : (ranges ?? (isMatrix(value) ? [new ObjectMatrix(value).getDataRange()] : selected()));
    for (const area of edited) told(cells, area);
  });
}

type EditParams = Partial<ISetRangeValuesCommandParams> & { ranges?: Area[] };

/** Cells by row and column, and no single cell or block. */
function isMatrix(value: unknown): value is ConstructorParameters<typeof ObjectMatrix>[0] {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).every((key) => /^\d+$/.test(key))
  );
}
