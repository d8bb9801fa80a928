import type { Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { SheetsSelectionsService } from '@univerjs/sheets';
import { CellAlertManagerService } from '@univerjs/sheets-ui';
import type { Workbench } from '../spreadsheet/workbench';

/**
 * Lets a reader see why a cell shows `#ERROR!`: the custom function's message stands in `line` while the cell is
 * selected, and beside the cell while the pointer rests on it.
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

  explainOnHover(univer, workbench);
}

/** Univer's own alert at an erroneous cell knows error types only; ours knows the message. */
function explainOnHover(univer: Univer, workbench: Workbench): void {
  const api = FUniver.newAPI(univer);
  const alerts = univer.__getInjector().get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { row, col, subUnitId } = alert.location;
    const sheet = api.getActiveWorkbook()?.getSheetBySheetId(subUnitId);
    const message = sheet && workbench.errorAt(sheet.getSheetName(), row + 1, col + 1);
    show(message ? { ...alert, title: '#ERROR!', message, width: 280 } : alert);
  };
}
