import { Direction } from '@univerjs/core';
import {
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetColWidthCommand,
  SetFrozenCommand,
  SetRowHeightCommand,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';
import type { Area, SheetCells } from '../../engine/sheetCells';
import { Service } from '../gate/gate';
import type { Host } from '../host';
import { isFilteredOut } from '../rules/filter';

/** The rows and columns of a sheet: how many, how wide, and which stay in view. */
export abstract class SheetLayout extends Service {
  constructor(
    protected readonly host: Host,
    readonly cells: SheetCells,
  ) {
    super();
  }

  getMaxRows(): number {
    return this.cells.size().rows;
  }

  getMaxColumns(): number {
    return this.cells.size().columns;
  }

  insertRowsAfter(afterPosition: number, howMany: number): this {
    // The new rows are as high as the one they follow, or as the first one.
    const direction = afterPosition > 0 ? Direction.DOWN : Direction.UP;
    return this.#restructure(InsertRowByRangeCommand, {
      direction,
      range: {
        ...this.#whole(),
        startRow: afterPosition,
        endRow: afterPosition + howMany - 1,
      },
    });
  }

  insertRowAfter(afterPosition: number): this {
    return this.insertRowsAfter(afterPosition, 1);
  }

  insertRowBefore(beforePosition: number): this {
    return this.insertRowsAfter(beforePosition - 1, 1);
  }

  insertRowsBefore(beforePosition: number, howMany: number): this {
    return this.insertRowsAfter(beforePosition - 1, howMany);
  }

  insertColumnsAfter(afterPosition: number, howMany: number): this {
    const direction = afterPosition > 0 ? Direction.RIGHT : Direction.LEFT;
    return this.#restructure(InsertColByRangeCommand, {
      direction,
      range: {
        ...this.#whole(),
        startColumn: afterPosition,
        endColumn: afterPosition + howMany - 1,
      },
    });
  }

  insertColumnAfter(afterPosition: number): this {
    return this.insertColumnsAfter(afterPosition, 1);
  }

  insertColumnBefore(beforePosition: number): this {
    return this.insertColumnsAfter(beforePosition - 1, 1);
  }

  deleteRow(position: number): this {
    this.deleteRows(position, 1);
    return this;
  }

  deleteRows(position: number, howMany: number): void {
    if (howMany >= this.getMaxRows()) {
      throw new Error('Sorry, it is not possible to delete all non-frozen rows.');
    }
    this.#restructure(RemoveRowByRangeCommand, {
      range: { ...this.#whole(), startRow: position - 1, endRow: position + howMany - 2 },
    });
  }

  deleteColumn(position: number): this {
    return this.#restructure(RemoveColByRangeCommand, {
      range: { ...this.#whole(), startColumn: position - 1, endColumn: position - 1 },
    });
  }

  getFrozenRows(): number {
    return this.cells.worksheet.getFreeze().ySplit;
  }

  setFrozenRows(rows: number): void {
    const freeze = this.cells.worksheet.getFreeze();
    this.run(SetFrozenCommand, { ...freeze, startRow: rows > 0 ? rows : -1, ySplit: rows });
  }

  getFrozenColumns(): number {
    return this.cells.worksheet.getFreeze().xSplit;
  }

  setFrozenColumns(columns: number): void {
    const freeze = this.cells.worksheet.getFreeze();
    this.run(SetFrozenCommand, {
      ...freeze,
      startColumn: columns > 0 ? columns : -1,
      xSplit: columns,
    });
  }

  getColumnWidth(position: number): number {
    return this.cells.worksheet.getColumnWidth(position - 1);
  }

  setColumnWidth(position: number, width: number): this {
    return this.setColumnWidths(position, 1, width);
  }

  setColumnWidths(startColumn: number, numColumns: number, value: number): this {
    this.run(SetColWidthCommand, { ranges: [this.#columns(startColumn, numColumns)], value });
    return this;
  }

  hideRows(rowIndex: number, numRows = 1): void {
    this.run(SetRowHiddenMutation, { ranges: [this.#rows(rowIndex, numRows)] });
  }

  showRows(rowIndex: number, numRows = 1): void {
    this.run(SetRowVisibleMutation, { ranges: [this.#rows(rowIndex, numRows)] });
  }

  hideColumns(columnIndex: number, numColumns = 1): void {
    this.run(SetColHiddenMutation, { ranges: [this.#columns(columnIndex, numColumns)] });
  }

  showColumns(columnIndex: number, numColumns = 1): void {
    this.run(SetColVisibleMutation, { ranges: [this.#columns(columnIndex, numColumns)] });
  }

  isRowHiddenByFilter(rowPosition: number): boolean {
    return isFilteredOut(this.cells, rowPosition - 1);
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    return !this.cells.worksheet.getRowRawVisible(rowPosition - 1);
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    return !this.cells.worksheet.getColVisible(columnPosition - 1);
  }

  setRowHeight(position: number, height: number): this {
    return this.setRowHeights(position, 1, height);
  }

  setRowHeights(startRow: number, numRows: number, height: number): this {
    this.run(SetRowHeightCommand, { ranges: [this.#rows(startRow, numRows)], value: height });
    return this;
  }

  activate(): this {
    this.run(SetWorksheetActiveOperation, {});
    return this;
  }

  /** Runs a command on this sheet. */
  protected run(command: { id: string }, params: Record<string, unknown>): void {
    this.cells.book.run(command, { subUnitId: this.cells.id, ...params });
  }

  /**
   * Inserts or deletes rows or columns. Univer moves names and references only for the active
   * sheet.
   */
  #restructure(command: { id: string }, params: Record<string, unknown>): this {
    const active = this.cells.book.activeSheet();
    if (active !== this.cells) this.activate();
    this.run(command, params);
    if (active !== this.cells) this.host.sheet(active).activate();
    return this;
  }

  #rows(first: number, count: number): Area {
    return { ...this.#whole(), startRow: first - 1, endRow: first + count - 2 };
  }

  #columns(first: number, count: number): Area {
    return { ...this.#whole(), startColumn: first - 1, endColumn: first + count - 2 };
  }

  #whole(): Area {
    const { rows, columns } = this.cells.size();
    return { startRow: 0, startColumn: 0, endRow: rows - 1, endColumn: columns - 1 };
  }
}
