import { IDefinedNamesService } from '@univerjs/engine-formula';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { a1Of, columnLetters } from '../document/a1';
import type { Content, Look } from '../document/cell';
import type { UniverBook } from '../engine/book';
import type { UniverCells } from '../engine/sheetCells';
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

function sheetOf(cells: UniverCells): DumpedSheet {
  const frozen = cells.frozen();
  return {
    name: cells.name,
    id: cells.id,
    hidden: cells.isHidden,
    ...cells.extent(),
    frozenRows: frozen.rows,
    frozenColumns: frozen.columns,
    merges: cells.worksheet.getMergeData().map(a1Of),
    rules: rulesOf(cells),
    validations: validationsOf(cells),
    cells: cellsOf(cells),
  };
}

function cellsOf(cells: UniverCells): Record<string, DumpedCell> {
  const notes = cells.notes();
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

function cellOf(cells: UniverCells, row: number, column: number): DumpedCell {
  const content = cells.content(row, column);
  const formula = cells.formula(row, column);
  const format = cells.pattern(row, column);
  return {
    ...(content !== null && { value: valueIn(content) }),
    ...(formula !== null && { formula }),
    ...(format !== '' && { format }),
    ...colorsOf(cells.ownLook(row, column)),
  };
}

function valueIn(content: Exclude<Content, null>): NonNullable<DumpedCell['value']> {
  if (typeof content !== 'object') return content;
  const { serial } = content;
  const day = dayOfSerial(serial);
  return Number.isInteger(serial) ? { day } : { day, time: timeOfSerial(serial) };
}

function colorsOf({
  background,
  fontColor,
  isBold,
}: Look): Pick<DumpedCell, 'background' | 'fontColor' | 'bold'> {
  return {
    ...(background && { background }),
    ...(fontColor && { fontColor }),
    ...(isBold && { bold: true }),
  };
}

function rulesOf(cells: UniverCells): DumpedRule[] {
  return cells.formatRules().map(({ areas, criterion, look, own }) => ({
    ranges: areas.map(a1Of),
    criteria: criterion?.criteria ?? (own as { rule: object }).rule,
    values: criterion?.values ?? [],
    ...colorsOf(look),
  }));
}

function validationsOf({ book, id }: UniverCells): DumpedValidation[] {
  const rules = book.injector.get(SheetDataValidationModel).getRules(book.unitId, id);
  return rules.map(({ ranges, type, operator, formula1, formula2 }) => ({
    ranges: ranges.map(a1Of),
    type,
    ...(operator && { operator }),
    with: [formula1, formula2].filter((each) => each !== undefined),
  }));
}

function namesOf({ injector, unitId }: UniverBook): Record<string, string> {
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
