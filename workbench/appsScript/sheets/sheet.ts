import { parseA1 } from '../../document/a1';
import { colorArgument } from '../../document/colors';
import type { EmbeddedChart, EmbeddedChartBuilder } from '../charts/embeddedChart';
import {
  chartsOn,
  insertChart,
  newChart,
  removeChart,
  updateChart,
} from '../charts/embeddedCharts';
import { standsFor } from '../gate/gate';
import type { ConditionalFormatRule } from '../rules/conditionalFormatRule';
import { replaceRules, rulesOf } from '../rules/conditionalFormatRules';
import { type Filter, filterOf } from '../rules/filter';
import { columnGroupAt, columnGroupDepth, type Group } from './group';
import { type Protection, protect, protectionsOn, requireEditable } from './protection';
import type { Range } from './range';
import { RangeList } from './rangeList';
import { SheetLayout } from './sheetLayout';
import { requireCells, type SheetType, typeOf } from './sheetTypes';
import type { Spreadsheet } from './spreadsheet';

/** A sheet of the spreadsheet. */
export class Sheet extends SheetLayout {
  override beforeCall(method: string): void {
    requireCells(this.host, this.cells, method);
  }

  override beforeWrite(method: string): void {
    if (method !== 'activate') requireEditable(this.host, this.cells, null);
  }

  getName(): string {
    return this.cells.name;
  }

  setName(name: string): this {
    const other = this.cells.book.sheetNamed(name);
    if (other && other !== this.cells) {
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    if (other !== this.cells) this.cells.rename(name);
    return this;
  }

  getSheetId(): number {
    return this.cells.number;
  }

  getType(): SheetType {
    return typeOf(this.host, this.cells);
  }

  getIndex(): number {
    return this.cells.book.sheets().indexOf(this.cells) + 1;
  }

  getParent(): Spreadsheet {
    return this.host.spreadsheet;
  }

  /**
   * A range by its A1 notation, or by row, column and (1 where left out) numbers of rows and
   * columns.
   */
  getRange(from: string | number, column = 1, rows = 1, columns = 1): Range {
    if (typeof from === 'string') return this.#rangeNamed(from);
    if (rows < 1) throw new Error('The number of rows in the range must be at least 1.');
    if (columns < 1) throw new Error('The number of columns in the range must be at least 1.');
    return this.#range(from - 1, column - 1, rows, columns);
  }

  /** By A1 notation, on this sheet. */
  getRangeList(notations: string[]): RangeList {
    return new RangeList(notations.map((notation) => this.#rangeNamed(notation)));
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
    const range = this.#range(row, 0, 1, values.length);
    range.beforeWrite('setValues');
    range.setValues([values]);
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
    const range = this.#range(0, 0, this.getMaxRows(), this.getMaxColumns());
    range.beforeWrite('clear');
    range.clear();
    return this;
  }

  clearContents(): this {
    const { rows, columns } = this.cells.extent();
    if (rows === 0) return this;
    const range = this.#range(0, 0, rows, columns);
    range.beforeWrite('clearContent');
    range.clearContent();
    return this;
  }

  isSheetHidden(): boolean {
    return this.cells.isHidden;
  }

  hideSheet(): this {
    if (!this.cells.isHidden) this.cells.setHidden(true);
    return this;
  }

  showSheet(): this {
    if (this.cells.isHidden) this.cells.setHidden(false);
    return this;
  }

  setTabColor(color: string | null): this {
    this.cells.setTabColor(color ? colorArgument(color) : null);
    return this;
  }

  /** Null where there is no filter. */
  getFilter(): Filter | null {
    return filterOf(this.host, this.cells);
  }

  protect(): Protection {
    return protect(this.host, this.cells, null);
  }

  getProtections(type: 'RANGE' | 'SHEET'): Protection[] {
    return protectionsOn(this.host, [this.cells], type);
  }

  getColumnGroup(columnIndex: number, groupDepth: number): Group {
    return columnGroupAt(this.host, this.cells, columnIndex, groupDepth);
  }

  getColumnGroupDepth(columnIndex: number): number {
    return columnGroupDepth(this.host, this.cells, columnIndex);
  }

  newChart(): EmbeddedChartBuilder {
    return newChart(this.host, this.cells);
  }

  getCharts(): EmbeddedChart[] {
    return chartsOn(this.host, this.cells);
  }

  insertChart(chart: EmbeddedChart): void {
    insertChart(this.host, this.cells, chart);
  }

  updateChart(chart: EmbeddedChart): void {
    updateChart(this.host, chart);
  }

  removeChart(chart: EmbeddedChart): void {
    removeChart(this.host, chart);
  }

  #range(startRow: number, startColumn: number, rows: number, columns: number): Range {
    const area = {
      ...{ startRow, startColumn },
      endRow: startRow + rows - 1,
      endColumn: startColumn + columns - 1,
    };
    return this.host.range(this.cells, area);
  }

  #rangeNamed(text: string): Range {
    const parsed = parseA1(text, this.cells.size());
    const cells = parsed?.sheet ? this.cells.book.sheetNamed(parsed.sheet) : this.cells;
    if (!parsed || !cells) throw new Error('Range not found');
    return this.host.range(cells, parsed.area);
  }
}

standsFor<GoogleAppsScript.Spreadsheet.Sheet>()(Sheet, {
  name: 'Sheet',
  handles: [
    'getIndex',
    'getName',
    'getParent',
    'getRange',
    'getRangeList',
    'getSheetId',
    'getType',
    'newChart',
  ],
  reads: [
    'getCharts',
    'getColumnGroup',
    'getColumnGroupDepth',
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
    'isColumnHiddenByUser',
    'isRowHiddenByFilter',
    'isRowHiddenByUser',
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
    'hideColumns',
    'hideRows',
    'hideSheet',
    'insertChart',
    'insertColumnAfter',
    'insertColumnBefore',
    'insertColumnsAfter',
    'insertRowAfter',
    'insertRowBefore',
    'insertRowsAfter',
    'insertRowsBefore',
    'protect',
    'removeChart',
    'setColumnWidth',
    'setColumnWidths',
    'setConditionalFormatRules',
    'setFrozenColumns',
    'setFrozenRows',
    'setName',
    'setRowHeight',
    'setRowHeights',
    'setTabColor',
    'showColumns',
    'showRows',
    'showSheet',
    'updateChart',
  ],
});
