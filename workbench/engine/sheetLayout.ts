import { Direction, ICommandService } from '@univerjs/core';
import {
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  type ISetSelectionsOperationParams,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetColWidthCommand,
  SetFrozenCommand,
  SetRowHeightCommand,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import type { Area } from '../document/area';
import type { CellLayout, Size } from '../document/sheetCells';
import { UniverContents } from './sheetContents';

/** The rows and columns of a sheet in Univer. */
export abstract class UniverLayout extends UniverContents implements CellLayout {
  insertRows(at: number, count: number): void {
    // The new rows are as high as the one they follow, or as the first one.
    const direction = at > 0 ? Direction.DOWN : Direction.UP;
    this.#restructure(InsertRowByRangeCommand, { direction, range: this.#rows(at, count) });
  }

  insertColumns(at: number, count: number): void {
    const direction = at > 0 ? Direction.RIGHT : Direction.LEFT;
    this.#restructure(InsertColByRangeCommand, { direction, range: this.#columns(at, count) });
  }

  deleteRows(at: number, count: number): void {
    this.#restructure(RemoveRowByRangeCommand, { range: this.#rows(at, count) });
  }

  deleteColumns(at: number, count: number): void {
    this.#restructure(RemoveColByRangeCommand, { range: this.#columns(at, count) });
  }

  frozen(): Size {
    const { ySplit: rows, xSplit: columns } = this.worksheet.getFreeze();
    return { rows, columns };
  }

  freeze({ rows, columns }: Partial<Size>): void {
    this.run(SetFrozenCommand, {
      ...this.worksheet.getFreeze(),
      ...(rows !== undefined && { startRow: rows > 0 ? rows : -1, ySplit: rows }),
      ...(columns !== undefined && { startColumn: columns > 0 ? columns : -1, xSplit: columns }),
    });
  }

  columnWidth(column: number): number {
    return this.worksheet.getColumnWidth(column);
  }

  setColumnWidths(first: number, last: number, width: number): void {
    const ranges = [this.#columns(first, last - first + 1)];
    this.run(SetColWidthCommand, { ranges, value: width });
  }

  setRowHeights(first: number, last: number, height: number): void {
    this.run(SetRowHeightCommand, { ranges: [this.#rows(first, last - first + 1)], value: height });
  }

  isRowHidden(row: number): boolean {
    return !this.worksheet.getRowRawVisible(row);
  }

  setRowsHidden(first: number, last: number, isHidden: boolean): void {
    const ranges = [this.#rows(first, last - first + 1)];
    this.run(isHidden ? SetRowHiddenMutation : SetRowVisibleMutation, { ranges });
  }

  isColumnHidden(column: number): boolean {
    return !this.worksheet.getColVisible(column);
  }

  setColumnsHidden(first: number, last: number, isHidden: boolean): void {
    const ranges = [this.#columns(first, last - first + 1)];
    this.run(isHidden ? SetColHiddenMutation : SetColVisibleMutation, { ranges });
  }

  activate(): void {
    this.run(SetWorksheetActiveOperation, {});
  }

  /** Runs a command on this sheet. */
  protected run(command: { id: string }, params: Record<string, unknown>): void {
    this.book.run(command, { subUnitId: this.id, ...params });
  }

  /**
   * Inserts or deletes rows or columns. Univer moves names and references only for the active
   * sheet.
   */
  #restructure(command: { id: string }, params: Record<string, unknown>): void {
    const active = this.book.activeSheet();
    if (active.id !== this.id) this.activate();
    const selected = this.book.injector
      .get(SheetsSelectionsService)
      .getWorkbookSelections(this.book.unitId)
      .getSelectionsOfWorksheet(this.id);
    const selections = [...(selected ?? [])];
    // Univer selects what has come and scrolls to it, as for a person; a script leaves the
    // selection, and what is seen, where they are.
    const still = this.book.injector
      .get(ICommandService)
      .beforeCommandExecuted(({ id, params: selecting }) => {
        if (id !== SetSelectionsOperation.id) return;
        (selecting as ISetSelectionsOperationParams).reveal = false;
      });
    try {
      this.run(command, params);
    } finally {
      still.dispose();
    }
    this.run(SetSelectionsOperation, { selections });
    if (active.id !== this.id) active.activate();
  }

  #rows(first: number, count: number): Area {
    return { ...this.#whole(), startRow: first, endRow: first + count - 1 };
  }

  #columns(first: number, count: number): Area {
    return { ...this.#whole(), startColumn: first, endColumn: first + count - 1 };
  }

  #whole(): Area {
    const { rows, columns } = this.size();
    return { startRow: 0, startColumn: 0, endRow: rows - 1, endColumn: columns - 1 };
  }
}
