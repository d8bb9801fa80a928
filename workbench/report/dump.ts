import { BooleanNumber, type IStyleBase } from '@univerjs/core';
import { IDefinedNamesService } from '@univerjs/engine-formula';
import {
  ConditionalFormattingRuleModel,
  type IHighlightCell,
} from '@univerjs/sheets-conditional-formatting';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { toCriterion } from '../appsScript/rules/booleanCriteria';
import { a1Of, columnLetters } from '../engine/a1';
import type { Book } from '../engine/book';
import { hexOf } from '../engine/colors';
import { notesOn } from '../engine/notes';
import type { Content, SheetCells } from '../engine/sheetCells';
import { dayOfSerial, timeOfSerial } from '../locale/zone';
import type { Workbench } from '../spreadsheet/workbench';

/**
 * All a spreadsheet holds, in plain values and in a fixed order: two of them can be compared line
 * by line.
 */
export interface Dump {
  sheets: DumpedSheet[];
  /** What each named range stands for, by its name. */
  names: Record<string, string>;
}

export interface DumpedSheet {
  name: string;
  id: string;
  hidden: boolean;
  /** Of the used area: up to the last cell with content. */
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  merges: string[];
  /** Conditional formats, the first in force first. */
  rules: DumpedRule[];
  validations: DumpedValidation[];
  /** By A1 notation, row by row; cells without content, look and note are left out. */
  cells: Record<string, DumpedCell>;
}

/** A cell, with what it has alone. */
export interface DumpedCell {
  /**
   * A formula's result where there is a formula; a day as `{ day }`, with its time where it has
   * one.
   */
  value?: string | number | boolean | { day: string; time?: string };
  formula?: string;
  /** Number format. */
  format?: string;
  /** The cell's own colours, as `#rrggbb`; conditional formats change none of them. */
  background?: string;
  fontColor?: string;
  bold?: true;
  note?: string;
}

export interface DumpedRule {
  ranges: string[];
  /** As Google names it; else what the spreadsheet keeps for a rule no script can read. */
  criteria: string | object;
  values: (string | number)[];
  background?: string;
  fontColor?: string;
  bold?: true;
}

export interface DumpedValidation {
  ranges: string[];
  type: string;
  operator?: string;
  /** Lists, bounds or formulas it checks with. */
  with: string[];
}

/** Reads everything off a spreadsheet; formulas show what was last calculated. */
export function dump({ book }: Pick<Workbench, 'book'>): Dump {
  return { sheets: book.sheets().map(sheetOf), names: namesOf(book) };
}

function sheetOf(cells: SheetCells): DumpedSheet {
  const { worksheet } = cells;
  const { ySplit, xSplit } = worksheet.getFreeze();
  return {
    name: worksheet.getName(),
    id: cells.id,
    hidden: worksheet.isSheetHidden() === BooleanNumber.TRUE,
    ...cells.extent(),
    frozenRows: ySplit,
    frozenColumns: xSplit,
    merges: worksheet.getMergeData().map(a1Of),
    rules: rulesOf(cells),
    validations: validationsOf(cells),
    cells: cellsOf(cells),
  };
}

function cellsOf(cells: SheetCells): Record<string, DumpedCell> {
  const notes = notesOn(cells);
  const textOf = new Map(notes.map(({ row, column, text }) => [placeOf(row, column), text]));
  // A note may stand on a cell that has nothing else.
  const places = [...cells.places(), ...notes].sort(
    (one, other) => one.row - other.row || one.column - other.column,
  );
  const dumped: Record<string, DumpedCell> = {};
  for (const { row, column } of places) {
    const place = placeOf(row, column);
    const note = textOf.get(place);
    const cell = { ...cellOf(cells, row, column), ...(note && { note }) };
    if (Object.keys(cell).length > 0) dumped[place] = cell;
  }
  return dumped;
}

function cellOf(cells: SheetCells, row: number, column: number): DumpedCell {
  const content = cells.content(row, column);
  const formula = cells.formula(row, column);
  const format = cells.pattern(row, column);
  return {
    ...(content !== null && { value: valueIn(content) }),
    ...(formula !== null && { formula }),
    ...(format !== '' && { format }),
    ...lookOf(cells.ownStyle(row, column)),
  };
}

function valueIn(content: Exclude<Content, null>): NonNullable<DumpedCell['value']> {
  if (typeof content !== 'object') return content;
  const { serial } = content;
  const day = dayOfSerial(serial);
  return Number.isInteger(serial) ? { day } : { day, time: timeOfSerial(serial) };
}

function lookOf({ bg, cl, bl }: IStyleBase): Pick<DumpedCell, 'background' | 'fontColor' | 'bold'> {
  const background = hexOf(bg?.rgb ?? '');
  const fontColor = hexOf(cl?.rgb ?? '');
  return {
    ...(background && { background }),
    ...(fontColor && { fontColor }),
    ...(bl === BooleanNumber.TRUE && { bold: true }),
  };
}

function rulesOf({ book, id }: SheetCells): DumpedRule[] {
  const rules = book.injector.get(ConditionalFormattingRuleModel).getSubunitRules(book.unitId, id);
  return (rules ?? []).map(({ ranges, rule }) => {
    const criterion = toCriterion(rule);
    return {
      ranges: ranges.map(a1Of),
      criteria: criterion?.criteria ?? rule,
      values: criterion?.values ?? [],
      ...lookOf((rule as IHighlightCell).style ?? {}),
    };
  });
}

function validationsOf({ book, id }: SheetCells): DumpedValidation[] {
  const rules = book.injector.get(SheetDataValidationModel).getRules(book.unitId, id);
  return rules.map(({ ranges, type, operator, formula1, formula2 }) => ({
    ranges: ranges.map(a1Of),
    type,
    ...(operator && { operator }),
    with: [formula1, formula2].filter((each) => each !== undefined),
  }));
}

function namesOf({ injector, unitId }: Book): Record<string, string> {
  const names = Object.values(injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {});
  return Object.fromEntries(
    names
      .map(({ name, formulaOrRefString }) => [name, formulaOrRefString] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

function placeOf(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
