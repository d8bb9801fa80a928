import { BooleanNumber, type IStyleBase } from '@univerjs/core';
import { IDefinedNamesService } from '@univerjs/engine-formula';
import {
  ConditionalFormattingRuleModel,
  type IHighlightCell,
} from '@univerjs/sheets-conditional-formatting';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { a1Of, columnLetters } from './appsScript/a1';
import { toCriterion } from './appsScript/booleanCriteria';
import { hexOf } from './appsScript/colors';
import { notesOn } from './appsScript/notes';
import type { Book } from './engine/book';
import type { Content, SheetCells } from './engine/sheetCells';
import { dayOfSerial, timeOfSerial } from './engine/zone';
import type { Workbench } from './workbench';

/** All a spreadsheet holds, in plain values and in a fixed order: two of them can be compared line by line. */
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
  /** A formula's result where there is a formula; a day as `{ day }`, with its time where it has one. */
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

/**
 * Cells of `before` that are not the same in `after`, as `Sales!B3`; of a sheet that is gone, all. What was added in
 * places that were blank is none of them.
 */
export function changedCells(before: Dump, after: Dump): string[] {
  return before.sheets.flatMap(({ id, name, cells }) => {
    const now = after.sheets.find((sheet) => sheet.id === id)?.cells ?? {};
    return Object.keys(cells)
      .filter((place) => JSON.stringify(cells[place]) !== JSON.stringify(now[place]))
      .map((place) => `${name}!${place}`);
  });
}

/** A dump, or a few, as JSON with a line for each cell. */
export function dumpText(dumps: Record<string, Dump>): string {
  return `${spread(dumps, LEVELS_SPREAD)}\n`;
}

/** Dumps, a dump, its sheets, a sheet, its cells: what is further inside stands in one line. */
const LEVELS_SPREAD = 5;

function spread(value: unknown, levels: number, indent = ''): string {
  if (levels === 0 || typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((each) => `${inner}${spread(each, levels - 1, inner)}`)
    : Object.entries(value).map(
        ([key, each]) => `${inner}${JSON.stringify(key)}: ${spread(each, levels - 1, inner)}`,
      );
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return parts.length === 0
    ? `${open}${close}`
    : `${open}\n${parts.join(',\n')}\n${indent}${close}`;
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
