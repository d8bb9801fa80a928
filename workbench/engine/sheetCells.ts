import { BooleanNumber } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  ScrollToCellOperation,
  SetSelectionsOperation,
  SetTabColorCommand,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetShowCommand,
} from '@univerjs/sheets';
import { type Area, areaOf } from '../document/area';
import { hexOf } from '../document/colors';
import type { FormatRule } from '../document/formatRule';
import type { SheetCells } from '../document/sheetCells';
import type { PlacedValidation } from '../document/validationRule';
import { filterArea, filterTexts, isFilteredOut, setFilter, setFilterTexts } from './filters';
import { formatRulesOf, replaceFormatRules } from './formatRules';
import { noteAt, notesOn, setNote } from './notes';
import { UniverLayout } from './sheetLayout';
import { addValidation, clearValidations, validationAt, validationsOf } from './validations';

/**
 * How many rows below a cell are scrolled to after it: Univer leaves what it scrolls down to at the
 * edge, where a part of it may be cut off or lie under the scroll bar.
 */
const ROWS_BELOW = 5;

/** A sheet in Univer. */
export class UniverCells extends UniverLayout implements SheetCells {
  /** Sheets a person adds on the page are named by Univer, not numbered. */
  get number(): number {
    return /^\d{1,10}$/.test(this.id) ? Number(this.id) : hash(this.id);
  }

  get name(): string {
    return this.worksheet.getName();
  }

  rename(name: string): void {
    this.run(SetWorksheetNameCommand, { name });
  }

  get isHidden(): boolean {
    return this.worksheet.isSheetHidden() === BooleanNumber.TRUE;
  }

  setHidden(isHidden: boolean): void {
    this.run(isHidden ? SetWorksheetHideCommand : SetWorksheetShowCommand, {});
  }

  get tabColor(): string | null {
    return hexOf(this.worksheet.getTabColor() ?? '');
  }

  setTabColor(color: string | null): void {
    this.run(SetTabColorCommand, { value: color ?? '' });
  }

  select(area: Area): void {
    const { startRow: actualRow, startColumn: actualColumn } = area;
    const corner = { startRow: actualRow, endRow: actualRow };
    this.run(SetSelectionsOperation, {
      // As on Google, what is made active is scrolled to.
      reveal: true,
      selections: [
        {
          range: { ...area, unitId: this.book.unitId, sheetId: this.id },
          primary: {
            ...{ actualRow, actualColumn, isMerged: false, isMergedMainCell: false },
            ...{ ...corner, startColumn: actualColumn, endColumn: actualColumn },
          },
          style: null,
        },
      ],
    });
    this.run(ScrollToCellOperation, {
      range: {
        ...{ startRow: actualRow, endRow: actualRow + ROWS_BELOW },
        ...{ startColumn: actualColumn, endColumn: actualColumn },
      },
    });
  }

  mergesIn({ startRow, startColumn, endRow, endColumn }: Area): Area[] {
    return this.worksheet.getMergedCellRange(startRow, startColumn, endRow, endColumn).map(areaOf);
  }

  merge(area: Area): void {
    this.run(AddWorksheetMergeMutation, { ranges: [area] });
  }

  unmerge(areas: Area[]): void {
    this.run(RemoveWorksheetMergeMutation, { ranges: areas });
  }

  note(row: number, column: number): string {
    return noteAt(this, row, column);
  }

  setNote(row: number, column: number, text: string | null): void {
    setNote(this, row, column, text);
  }

  notes() {
    return notesOn(this);
  }

  formatRules(): FormatRule[] {
    return formatRulesOf(this);
  }

  setFormatRules(rules: readonly FormatRule[]): void {
    replaceFormatRules(this, rules);
  }

  validationAt(row: number, column: number) {
    return validationAt(this, row, column);
  }

  validations(): PlacedValidation[] {
    return validationsOf(this);
  }

  addValidation(validation: PlacedValidation): void {
    addValidation(this, validation);
  }

  clearValidations(area: Area): void {
    clearValidations(this, area);
  }

  filter(): Area | null {
    return filterArea(this);
  }

  setFilter(area: Area | null): void {
    setFilter(this, area);
  }

  filterTexts(column: number): ReadonlySet<string> | null {
    return filterTexts(this, column);
  }

  setFilterTexts(column: number, texts: ReadonlySet<string> | null): void {
    setFilterTexts(this, column, texts);
  }

  isFilteredOut(row: number): boolean {
    return isFilteredOut(this, row);
  }
}

/** A text as a number of 31 bits (FNV-1a): the same text gives the same number. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return (value >>> 1) + 0x1000;
}
