import type { SheetCells } from '../../document/sheetCells';
import { Service } from '../gate/gate';
import type { Host } from '../host';

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
    this.cells.insertRows(afterPosition, howMany);
    return this;
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
    this.cells.insertColumns(afterPosition, howMany);
    return this;
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
    this.cells.deleteRows(position - 1, howMany);
  }

  deleteColumn(position: number): this {
    this.cells.deleteColumns(position - 1, 1);
    return this;
  }

  getFrozenRows(): number {
    return this.cells.frozen().rows;
  }

  setFrozenRows(rows: number): void {
    this.cells.freeze({ rows });
  }

  getFrozenColumns(): number {
    return this.cells.frozen().columns;
  }

  setFrozenColumns(columns: number): void {
    this.cells.freeze({ columns });
  }

  getColumnWidth(position: number): number {
    return this.cells.columnWidth(position - 1);
  }

  setColumnWidth(position: number, width: number): this {
    return this.setColumnWidths(position, 1, width);
  }

  setColumnWidths(startColumn: number, numColumns: number, value: number): this {
    this.cells.setColumnWidths(startColumn - 1, startColumn + numColumns - 2, value);
    return this;
  }

  hideRows(rowIndex: number, numRows = 1): void {
    this.cells.setRowsHidden(rowIndex - 1, rowIndex + numRows - 2, true);
  }

  showRows(rowIndex: number, numRows = 1): void {
    this.cells.setRowsHidden(rowIndex - 1, rowIndex + numRows - 2, false);
  }

  hideColumns(columnIndex: number, numColumns = 1): void {
    this.cells.setColumnsHidden(columnIndex - 1, columnIndex + numColumns - 2, true);
  }

  showColumns(columnIndex: number, numColumns = 1): void {
    this.cells.setColumnsHidden(columnIndex - 1, columnIndex + numColumns - 2, false);
  }

  isRowHiddenByFilter(rowPosition: number): boolean {
    return this.cells.isFilteredOut(rowPosition - 1);
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    return this.cells.isRowHidden(rowPosition - 1);
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    return this.cells.isColumnHidden(columnPosition - 1);
  }

  setRowHeight(position: number, height: number): this {
    return this.setRowHeights(position, 1, height);
  }

  setRowHeights(startRow: number, numRows: number, height: number): this {
    this.cells.setRowHeights(startRow - 1, startRow + numRows - 2, height);
    return this;
  }

  activate(): this {
    this.cells.activate();
    return this;
  }
}
