import { BooleanNumber, Direction } from '@univerjs/core';
import {
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetColWidthCommand,
  SetFrozenCommand,
  SetTabColorCommand,
  SetWorksheetActiveOperation,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetShowCommand,
} from '@univerjs/sheets';
import { SheetsFilterService } from '@univerjs/sheets-filter';
import type { Area, SheetCells } from '../engine/sheetCells';
import { parseA1 } from './a1';
import { colorArgument } from './colors';
import { type ConditionalFormatRule, replaceRules, rulesOf } from './conditionalFormatRule';
import { Service, standsFor } from './gate';
import type { Host } from './host';
import { Range } from './range';
import type { Spreadsheet } from './spreadsheet';

/** A sheet of the spreadsheet. */
export class Sheet extends Service {
  constructor(
    private readonly host: Host,
    readonly cells: SheetCells,
  ) {
    super();
  }

  getName(): string {
    return this.cells.worksheet.getName();
  }

  setName(name: string): this {
    const other = this.cells.book.sheetNamed(name);
    if (other && other !== this.cells) {
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    if (other !== this.cells) this.#run(SetWorksheetNameCommand, { name });
    return this;
  }

  getSheetId(): number {
    return this.cells.number;
  }

  getIndex(): number {
    return this.cells.book.sheets().indexOf(this.cells) + 1;
  }

  getParent(): Spreadsheet {
    return this.host.spreadsheet;
  }

  /** A range by its A1 notation, or by row, column and (1 where left out) numbers of rows and columns. */
  getRange(from: string | number, column = 1, rows = 1, columns = 1): Range {
    if (typeof from === 'string') return this.#rangeNamed(from);
    if (rows < 1) throw new Error('The number of rows in the range must be at least 1.');
    if (columns < 1) throw new Error('The number of columns in the range must be at least 1.');
    return this.#range(from - 1, column - 1, rows, columns);
  }

  getDataRange(): Range {
    const { rows, columns } = this.cells.extent();
    return this.#range(0, 0, Math.max(rows, 1), Math.max(columns, 1));
  }

  getLastRow(): number {
    return this.cells.extent().rows;
  }

  getLastColumn(): number {
    return this.cells.extent().columns;
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

  /** Adds a row below the last one with content, growing the sheet if it is full. */
  appendRow(values: unknown[]): this {
    const row = this.getLastRow();
    if (row >= this.getMaxRows()) this.insertRowsAfter(row, 1);
    this.#range(row, 0, 1, values.length).setValues([values]);
    return this;
  }

  getFrozenRows(): number {
    return this.cells.worksheet.getFreeze().ySplit;
  }

  setFrozenRows(rows: number): void {
    const freeze = this.cells.worksheet.getFreeze();
    this.#run(SetFrozenCommand, { ...freeze, startRow: rows > 0 ? rows : -1, ySplit: rows });
  }

  getFrozenColumns(): number {
    return this.cells.worksheet.getFreeze().xSplit;
  }

  setFrozenColumns(columns: number): void {
    const freeze = this.cells.worksheet.getFreeze();
    this.#run(SetFrozenCommand, {
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
    const range = {
      ...this.#whole(),
      startColumn: startColumn - 1,
      endColumn: startColumn + numColumns - 2,
    };
    this.#run(SetColWidthCommand, { ranges: [range], value });
    return this;
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return rulesOf(this.host, this.cells);
  }

  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    replaceRules(this.cells, rules);
  }

  clearConditionalFormatRules(): void {
    replaceRules(this.cells, []);
  }

  clear(): this {
    this.#range(0, 0, this.getMaxRows(), this.getMaxColumns()).clear();
    return this;
  }

  clearContents(): this {
    const { rows, columns } = this.cells.extent();
    if (rows > 0) this.#range(0, 0, rows, columns).clearContent();
    return this;
  }

  activate(): this {
    this.#run(SetWorksheetActiveOperation, {});
    return this;
  }

  isSheetHidden(): boolean {
    return this.cells.worksheet.isSheetHidden() === BooleanNumber.TRUE;
  }

  hideSheet(): this {
    if (!this.isSheetHidden()) this.#run(SetWorksheetHideCommand, {});
    return this;
  }

  showSheet(): this {
    if (this.isSheetHidden()) this.#run(SetWorksheetShowCommand, {});
    return this;
  }

  setTabColor(color: string | null): this {
    this.#run(SetTabColorCommand, { value: color ? colorArgument(color) : '' });
    return this;
  }

  /** Null where there is no filter. One put on by hand is there, but the workbench's scripts cannot work with it. */
  getFilter(): null {
    const { book, id } = this.cells;
    if (!book.injector.get(SheetsFilterService).getFilterModel(book.unitId, id)) return null;
    throw new Error('not in the workbench: Filter');
  }

  /** The workbench protects nothing. */
  getProtections(): never[] {
    return [];
  }

  /** Inserts or deletes rows or columns. Univer moves names and references only for the active sheet. */
  #restructure(command: { id: string }, params: Record<string, unknown>): this {
    const active = this.cells.book.activeSheet();
    if (active !== this.cells) this.activate();
    this.#run(command, params);
    if (active !== this.cells) this.host.sheet(active).activate();
    return this;
  }

  #run(command: { id: string }, params: Record<string, unknown>): void {
    this.cells.book.run(command, { subUnitId: this.cells.id, ...params });
  }

  #whole(): Area {
    const { rows, columns } = this.cells.size();
    return { startRow: 0, startColumn: 0, endRow: rows - 1, endColumn: columns - 1 };
  }

  #range(startRow: number, startColumn: number, rows: number, columns: number): Range {
    const area = {
      ...{ startRow, startColumn },
      endRow: startRow + rows - 1,
      endColumn: startColumn + columns - 1,
    };
    return new Range(this.host, this.cells, area);
  }

  #rangeNamed(text: string): Range {
    const parsed = parseA1(text, this.cells.size());
    const cells = parsed?.sheet ? this.cells.book.sheetNamed(parsed.sheet) : this.cells;
    if (!parsed || !cells) throw new Error('Range not found');
    return new Range(this.host, cells, parsed.area);
  }
}

standsFor<GoogleAppsScript.Spreadsheet.Sheet>()(Sheet, {
  name: 'Sheet',
  handles: ['getIndex', 'getName', 'getParent', 'getRange', 'getSheetId'],
  reads: [
    'getColumnWidth',
    'getConditionalFormatRules',
    'getDataRange',
    'getFilter',
    'getFrozenColumns',
    'getFrozenRows',
    'getLastColumn',
    'getLastRow',
    'getMaxColumns',
    'getMaxRows',
    'getProtections',
    'isSheetHidden',
  ],
  writes: [
    'activate',
    'appendRow',
    'clear',
    'clearConditionalFormatRules',
    'clearContents',
    'deleteColumn',
    'deleteRow',
    'deleteRows',
    'hideSheet',
    'insertColumnAfter',
    'insertColumnBefore',
    'insertColumnsAfter',
    'insertRowAfter',
    'insertRowBefore',
    'insertRowsAfter',
    'insertRowsBefore',
    'setColumnWidth',
    'setColumnWidths',
    'setConditionalFormatRules',
    'setFrozenColumns',
    'setFrozenRows',
    'setName',
    'setTabColor',
    'showSheet',
  ],
});
