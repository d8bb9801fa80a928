import type { Page } from 'playwright-core';
import type {} from '../../workbench/page/window';

/** The sheets of which something else than the first cell is at the top left, and which cell it is. */
export function scrolledSheets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const workbook = window.univerAPI.getActiveWorkbook();
    return (workbook?.getSheets() ?? []).flatMap((sheet) => {
      const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
      const place = [sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY];
      return place.every((part) => !part) ? [] : [`${sheet.getSheetName()}: ${place}`];
    });
  });
}
