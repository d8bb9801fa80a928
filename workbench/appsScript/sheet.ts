import { BooleanNumber } from '@univerjs/core';
import {
  SetTabColorCommand,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetShowCommand,
} from '@univerjs/sheets';
import { SheetsFilterService } from '@univerjs/sheets-filter';
import { parseA1 } from './a1';
import { colorArgument } from './colors';
import { type ConditionalFormatRule, replaceRules, rulesOf } from './conditionalFormatRule';
import { standsFor } from './gate';
import { Range } from './range';
import { SheetLayout } from './sheetLayout';
import type { Spreadsheet } from './spreadsheet';

/** A sheet of the spreadsheet. */
export class Sheet extends SheetLayout {
  getName(): string {
    return this.cells.worksheet.getName();
  }

  setName(name: string): this {
    const other = this.cells.book.sheetNamed(name);
    if (other && other !== this.cells) {
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    if (other !== this.cells) this.run(SetWorksheetNameCommand, { name });
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

  /** Adds a row below the last one with content, growing the sheet if it is full. */
  appendRow(values: unknown[]): this {
    const row = this.getLastRow();
    if (row >= this.getMaxRows()) this.insertRowsAfter(row, 1);
    this.#range(row, 0, 1, values.length).setValues([values]);
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

  isSheetHidden(): boolean {
    return this.cells.worksheet.isSheetHidden() === BooleanNumber.TRUE;
  }

  hideSheet(): this {
    if (!this.isSheetHidden()) this.run(SetWorksheetHideCommand, {});
    return this;
  }

  showSheet(): this {
    if (this.isSheetHidden()) this.run(SetWorksheetShowCommand, {});
    return this;
  }

  setTabColor(color: string | null): this {
    this.run(SetTabColorCommand, { value: color ? colorArgument(color) : '' });
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
