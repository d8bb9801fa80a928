import { standsFor } from '../gate/gate';
import type { DataValidation } from '../rules/dataValidation';
import { setValidations, validationAt, validationsIn } from '../rules/dataValidations';
import { createFilter, type Filter, filterOf } from '../rules/filter';
import { collapse, expand, groupsWithin, shiftDepth } from './columnGroups';
import { requireNoTypedColumn } from './nativeTables';
import { type Protection, protect, requireEditable } from './protection';
import { RangeLook } from './rangeLook';
import { type SortKey, sortRows } from './sorting';
import { TextFinder } from './textFinder';

interface ClearOptions {
  commentsOnly?: boolean;
  contentsOnly?: boolean;
  formatOnly?: boolean;
  validationsOnly?: boolean;
}

/** A rectangle of a sheet. */
export class Range extends RangeLook {
  override beforeWrite(method: string): void {
    this.requireInside();
    if (method !== 'activate') requireEditable(this.host, this.cells, this.area);
    requireNoTypedColumn(this.host, this.cells, this.area, method);
  }

  createTextFinder(text: string): TextFinder {
    return new TextFinder(this, text);
  }

  protect(): Protection {
    return protect(this.host, this.cells, this.area);
  }

  createFilter(): Filter {
    return createFilter(this.host, this.cells, this.area);
  }

  /** The filter of the range's sheet. */
  getFilter(): Filter | null {
    return filterOf(this.host, this.cells);
  }

  getNote(): string {
    return this.cells.note(this.area.startRow, this.area.startColumn);
  }

  getNotes(): string[][] {
    return this.map((row, column) => this.cells.note(row, column));
  }

  setNote(note: string | null): this {
    this.map((row, column) => this.cells.setNote(row, column, note));
    return this;
  }

  setNotes(notes: (string | null)[][]): this {
    const note = this.block(notes, 'setNotes');
    this.map((row, column) => this.cells.setNote(row, column, note(row, column)));
    return this;
  }

  clearNote(): this {
    return this.setNote(null);
  }

  getDataValidation(): DataValidation | null {
    return validationAt(this.host, this.cells, this.area.startRow, this.area.startColumn);
  }

  getDataValidations(): (DataValidation | null)[][] {
    return validationsIn(this.host, this.cells, this.area);
  }

  setDataValidation(rule: DataValidation | null): this {
    setValidations(this.cells, this.area, () => rule);
    return this;
  }

  setDataValidations(rules: (DataValidation | null)[][]): this {
    setValidations(this.cells, this.area, this.block(rules, 'setDataValidations'));
    return this;
  }

  clearDataValidations(): this {
    this.cells.clearValidations(this.area);
    return this;
  }

  /** Without options: contents and formats. */
  clear(options: ClearOptions = {}): this {
    const { commentsOnly, contentsOnly, formatOnly, validationsOnly } = options;
    const isAll = !commentsOnly && !contentsOnly && !formatOnly && !validationsOnly;
    if (isAll || contentsOnly) this.clearContent();
    if (isAll || formatOnly) this.clearFormat();
    if (validationsOnly) this.clearDataValidations();
    if (commentsOnly) this.clearNote();
    return this;
  }

  activate(): this {
    this.getSheet().activate();
    this.cells.select(this.area);
    return this;
  }

  shiftColumnGroupDepth(delta: number): this {
    shiftDepth(this.host, this.cells, this.#columns(), delta);
    return this;
  }

  collapseGroups(): this {
    for (const group of groupsWithin(this.host, this.cells, this.#columns(), false)) {
      collapse(this.cells, group);
    }
    return this;
  }

  expandGroups(): this {
    for (const group of groupsWithin(this.host, this.cells, this.#columns(), true)) {
      expand(this.host, this.cells, group);
    }
    return this;
  }

  merge(): this {
    this.cells.merge(this.area);
    const { startRow, startColumn } = this.area;
    this.cells.write(this.area, (row, column) =>
      // Only the corner of a merged range keeps its value.
      row === startRow && column === startColumn ? null : { value: null },
    );
    return this;
  }

  breakApart(): this {
    const merges = this.cells.mergesIn(this.area);
    if (merges.length > 0) this.cells.unmerge(merges);
    return this;
  }

  getMergedRanges(): Range[] {
    return this.cells.mergesIn(this.area).map((area) => this.at(area));
  }

  isPartOfMerge(): boolean {
    return this.cells.mergesIn(this.area).length > 0;
  }

  /**
   * Sorts the rows by columns of the sheet (counted from 1): a number, `{column, ascending}`, or a
   * list of them.
   */
  sort(by: SortKey | SortKey[]): this {
    sortRows(this.cells, this.area, Array.isArray(by) ? by : [by]);
    return this;
  }

  #columns(): readonly [first: number, last: number] {
    return [this.area.startColumn, this.area.endColumn];
  }
}

standsFor<GoogleAppsScript.Spreadsheet.Range>()(Range, {
  name: 'Range',
  handles: [
    'createTextFinder',
    'getA1Notation',
    'getCell',
    'getColumn',
    'getGridId',
    'getHeight',
    'getLastColumn',
    'getLastRow',
    'getNumColumns',
    'getNumRows',
    'getRow',
    'getSheet',
    'getWidth',
    'offset',
  ],
  reads: [
    'getBackground',
    'getBackgrounds',
    'getDataValidation',
    'getDataValidations',
    'getDisplayValue',
    'getDisplayValues',
    'getFilter',
    'getFontColor',
    'getFontColors',
    'getFontSize',
    'getFontStyle',
    'getFontWeight',
    'getFontWeights',
    'getFormula',
    'getFormulas',
    'getHorizontalAlignment',
    'getMergedRanges',
    'getNote',
    'getNotes',
    'getNumberFormat',
    'getNumberFormats',
    'getValue',
    'getValues',
    'getVerticalAlignment',
    'getWrap',
    'getWraps',
    'isBlank',
    'isPartOfMerge',
  ],
  writes: [
    'activate',
    'breakApart',
    'clear',
    'clearContent',
    'clearDataValidations',
    'clearFormat',
    'clearNote',
    'collapseGroups',
    'createFilter',
    'expandGroups',
    'merge',
    'protect',
    'setBackground',
    'setBackgrounds',
    'setDataValidation',
    'setDataValidations',
    'setFontColor',
    'setFontColors',
    'setFontSize',
    'setFontStyle',
    'setFontWeight',
    'setFontWeights',
    'setFormula',
    'setFormulas',
    'setHorizontalAlignment',
    'setHorizontalAlignments',
    'setNote',
    'setNotes',
    'setNumberFormat',
    'setNumberFormats',
    'setValue',
    'setValues',
    'setVerticalAlignment',
    'setWrap',
    'setWraps',
    'shiftColumnGroupDepth',
    'sort',
  ],
});
