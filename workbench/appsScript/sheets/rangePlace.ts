import { a1Of } from '../../document/a1';
import type { Area } from '../../document/area';
import type { SheetCells } from '../../document/sheetCells';
import { Service } from '../gate/gate';
import type { Host } from '../host';
import type { Range } from './range';

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

/** Where a range is. Rows and columns count from 1 for scripts, from 0 in `area`. */
export abstract class RangePlace extends Service {
  constructor(
    protected readonly host: Host,
    readonly cells: SheetCells,
    readonly area: Area,
  ) {
    super();
    this.requireInside();
    const { startRow, startColumn, endRow, endColumn } = area;
    if (endRow < startRow) throw new Error('The number of rows in the range must be at least 1.');
    if (endColumn < startColumn) {
      throw new Error('The number of columns in the range must be at least 1.');
    }
  }

  /** @throws Error, in Google's words, where the sheet does not reach so far, or no longer does */
  protected requireInside(): void {
    const { startRow, startColumn, endRow, endColumn } = this.area;
    const { rows, columns } = this.cells.size();
    const isInside = startRow >= 0 && startColumn >= 0 && endRow < rows && endColumn < columns;
    if (!isInside) throw new Error(OUTSIDE);
  }

  /** A range of the same sheet. */
  protected at(area: Area): Range {
    return this.host.range(this.cells, area);
  }

  getRow(): number {
    return this.area.startRow + 1;
  }

  getColumn(): number {
    return this.area.startColumn + 1;
  }

  getLastRow(): number {
    return this.area.endRow + 1;
  }

  getLastColumn(): number {
    return this.area.endColumn + 1;
  }

  getNumRows(): number {
    return this.area.endRow - this.area.startRow + 1;
  }

  getNumColumns(): number {
    return this.area.endColumn - this.area.startColumn + 1;
  }

  getHeight(): number {
    return this.getNumRows();
  }

  getWidth(): number {
    return this.getNumColumns();
  }

  getA1Notation(): string {
    const { startRow, startColumn, endRow, endColumn } = this.area;
    return a1Of({ startRow, startColumn, endRow, endColumn });
  }

  getSheet() {
    return this.host.sheet(this.cells);
  }

  getGridId(): number {
    return this.cells.number;
  }

  /** The cell at a place counted from the range's own corner, from 1. */
  getCell(row: number, column: number): Range {
    if (row > this.getNumRows() || column > this.getNumColumns()) {
      throw new Error('Cell reference out of range');
    }
    return this.offset(row - 1, column - 1, 1, 1);
  }

  offset(
    rows: number,
    columns: number,
    numRows = this.getNumRows(),
    numColumns = this.getNumColumns(),
  ): Range {
    const startRow = this.area.startRow + rows;
    const startColumn = this.area.startColumn + columns;
    return this.at({
      startRow,
      startColumn,
      endRow: startRow + numRows - 1,
      endColumn: startColumn + numColumns - 1,
    });
  }

  /** Something about every cell of the range, row by row. */
  protected map<T>(what: (row: number, column: number) => T): T[][] {
    const { startRow, startColumn, endRow, endColumn } = this.area;
    const rows: T[][] = [];
    for (let row = startRow; row <= endRow; row++) {
      const line: T[] = [];
      for (let column = startColumn; column <= endColumn; column++) line.push(what(row, column));
      rows.push(line);
    }
    return rows;
  }

  /**
   * Hands out a block of the range's own shape cell by cell; any other shape is refused in Google's
   * words.
   */
  protected block<T>(values: T[][], method: string): (row: number, column: number) => T {
    const { startRow, startColumn } = this.area;
    if (!Array.isArray(values) || !values.every((row) => Array.isArray(row))) {
      const given = Array.isArray(values) ? 'number[]' : typeof values;
      throw new Error(
        `The parameters (${given}) don't match the method signature for SpreadsheetApp.Range.${method}.`,
      );
    }
    if (values.length !== this.getNumRows())
      throw new Error(mismatch('rows', values.length, this.getNumRows()));
    const odd = values.find((row) => row.length !== this.getNumColumns());
    if (odd) throw new Error(mismatch('columns', odd.length, this.getNumColumns()));
    return (row, column) => (values[row - startRow] as T[])[column - startColumn] as T;
  }
}

function mismatch(side: string, data: number, range: number): string {
  return `The number of ${side} in the data does not match the number of ${side} in the range. The data has ${data} but the range has ${range}.`;
}
