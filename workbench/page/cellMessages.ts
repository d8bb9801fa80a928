import type { Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { SheetsSelectionsService } from '@univerjs/sheets';
import { explainOnHover } from '../engine/patches/hoverMessages';
import type { Workbench } from '../spreadsheet/workbench';

/**
 * Lets a reader see why a cell shows `#ERROR!`: the custom function's message stands in `line`
 * while the cell is selected, and beside the cell while the pointer rests on it.
 */
export function showCellMessages(univer: Univer, workbench: Workbench, line: HTMLElement): void {
  const api = FUniver.newAPI(univer);

  const say = () => {
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getActiveRange()?.getRange();
    const message =
      sheet && range
        ? workbench.errorAt(sheet.getSheetName(), range.startRow + 1, range.startColumn + 1)
        : null;
    line.textContent = message ?? '';
    line.hidden = message === null;
  };
  univer.__getInjector().get(SheetsSelectionsService).selectionChanged$.subscribe(say);
  api.getFormula().calculationResultApplied(say);

  explainOnHover(univer, workbench.errorAt);
}
