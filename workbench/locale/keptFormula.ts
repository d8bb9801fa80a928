import { type FormulaDialect, KEPT, translated, withEnglishNames } from './formulaDialect';

/** The function a formula is kept in that its dialect cannot read. */
export const PARSE_ERROR = 'FORMULA_PARSE_ERROR';

/** What Google says of such a formula's cell, which shows `#ERROR!`. */
export const PARSE_ERROR_MESSAGE = 'Formula parse error.';

/** What a cell keeps of a formula that was typed, or set by a script. */
export function keptFormula(written: string, dialect: FormulaDialect): string {
  return (
    translated(written, dialect, KEPT) ?? `=${PARSE_ERROR}("${written.replaceAll('"', '""')}")`
  );
}

/** The formula as it was written, where it could not be read; else null. */
export function unreadFormula(kept: string): string | null {
  const written = new RegExp(`^=${PARSE_ERROR}\\("((?:[^"]|"")*)"\\)$`).exec(kept)?.[1];
  return written === undefined ? null : written.replaceAll('""', '"');
}

/** A cell's formula as a person finds it there. */
export function shownFormula(kept: string, dialect: FormulaDialect): string {
  return unreadFormula(kept) ?? translated(kept, KEPT, dialect) ?? kept;
}

/** A cell's formula as `getFormula` gives it: the spreadsheet's signs, and English names. */
export function formulaForScripts(kept: string, dialect: FormulaDialect): string {
  return shownFormula(kept, withEnglishNames(dialect));
}
