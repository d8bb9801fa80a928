import type { Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { CellAlertManagerService } from '@univerjs/sheets-ui';

/**
 * Univer's own alert at an erroneous cell knows error types only; this gives it the message.
 *
 * @param messageAt the message behind a cell's `#ERROR!`, or null; rows and columns count from 1
 */
export function explainOnHover(
  univer: Univer,
  messageAt: (sheetName: string, row: number, column: number) => string | null,
): void {
  const api = FUniver.newAPI(univer);
  const alerts = univer.__getInjector().get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { row, col, subUnitId } = alert.location;
    const sheet = api.getActiveWorkbook()?.getSheetBySheetId(subUnitId);
    const message = sheet && messageAt(sheet.getSheetName(), row + 1, col + 1);
    show(message ? { ...alert, title: '#ERROR!', message, width: 280 } : alert);
  };
}
