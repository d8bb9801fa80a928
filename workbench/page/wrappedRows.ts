import { CommandType, ICommandService, type Univer, WrapStrategy } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import {
  SetWorksheetActiveOperation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/sheets';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { Workbench } from '../spreadsheet/workbench';

/** Reports and lists that wrap are shorter; of a longer table nothing but the header does. */
const MOST_ROWS = 1000;

/** Cells change many at a time; rows are fitted when they have. */
const QUIET_MS = 100;

/** A shorter text fits on one line of any column. */
const SHORTEST = 6;

const OWN = new Set([SetWorksheetRowAutoHeightMutation.id, SetWorksheetRowIsAutoHeightMutation.id]);

/**
 * Makes rows as high as the wrapped texts in them, whoever has written them, as Google does: a
 * height that was set is the least a row has. Univer fits a row only to what a person types.
 */
export function fitWrappedRows(univer: Univer, { book }: Workbench): void {
  const injector = univer.__getInjector();

  const grow = () => {
    const { worksheet, id } = book.activeSheet();
    const skeleton = injector
      .get(IRenderManagerService)
      .getRenderById(book.unitId)
      ?.with(SheetSkeletonManagerService)
      .getCurrentSkeleton();
    if (!skeleton || skeleton.worksheet.getSheetId() !== id) return;
    const rows = worksheet.getRowManager();
    const { defaultRowHeight } = worksheet.getConfig();
    const [last, width] = [worksheet.getLastRowWithContent(), worksheet.getColumnCount()];
    const fitted: { row: number; autoHeight: number }[] = [];
    for (let row = 0; row <= Math.min(last, MOST_ROWS); row++) {
      let autoHeight = rows.getRow(row)?.h ?? defaultRowHeight;
      for (let column = 0; column < width; column++) {
        const cell = worksheet.getCellRaw(row, column);
        if (String(cell?.v ?? '').length < SHORTEST) continue;
        const { tb } = worksheet.getComposedCellStyleByCellData(row, column, cell);
        if (tb !== WrapStrategy.WRAP) continue;
        autoHeight = Math.max(autoHeight, skeleton.calculateAutoHeightForCell(row, column) ?? 0);
      }
      if (rows.getRowHeight(row) !== autoHeight) fitted.push({ row, autoHeight });
    }
    if (fitted.length === 0) return;
    const ranges = fitted.map(({ row }) => ({
      startRow: row,
      endRow: row,
      startColumn: 0,
      endColumn: width - 1,
    }));
    book.run(SetWorksheetRowIsAutoHeightMutation, { subUnitId: id, ranges, autoHeightInfo: 1 });
    book.run(SetWorksheetRowAutoHeightMutation, { subUnitId: id, rowsAutoHeightInfo: fitted });
  };

  let timer = 0;
  injector.get(ICommandService).onCommandExecuted(({ id, type }) => {
    const changes = type === CommandType.MUTATION || id === SetWorksheetActiveOperation.id;
    if (!changes || OWN.has(id)) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(grow, QUIET_MS);
  });
  grow();
}
