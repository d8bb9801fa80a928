import type { ICellData, IWorkbookData } from '@univerjs/core';
import { columnLetters } from '../document/a1';
import { isErrorValue } from '../engine/errorValues';
import type { Workbench } from '../spreadsheet/workbench';

/**
 * Formulas of a workbook just opened that come to an error here and to a value where it was saved,
 * as `Sales!B3`: they use what this engine does not have.
 */
export function failedFormulas({ book }: Workbench, { sheets }: IWorkbookData): string[] {
  return book.sheets().flatMap((cells) => {
    const failed: string[] = [];
    const saved = Object.entries(sheets[cells.id]?.cellData ?? {});
    for (const [row, line] of saved) {
      for (const [column, { f, v }] of Object.entries<ICellData>(line ?? {})) {
        if (!f || isErrorValue(String(v))) continue;
        if (!isErrorValue(cells.content(Number(row), Number(column)))) continue;
        const place = `${columnLetters(Number(column))}${Number(row) + 1}`;
        failed.push(`${cells.worksheet.getName()}!${place}`);
      }
    }
    return failed;
  });
}
