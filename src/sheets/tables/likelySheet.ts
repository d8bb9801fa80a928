import type { TableRole } from '../../schema/sheets';
import { ALL_TEXTS } from '../../texts/texts';
import { merged } from '../../texts/vocabulary';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How people call the sheets that the add-on reads, beside its own names. */
const SHEET_WORDS = merged(({ sheets }) => sheets);

/**
 * The sheet whose name tells that it holds a table: just so called, else one such as `Deals 2026`.
 */
export function likelySheet(role: TableRole, sheets: readonly Sheet[]): Sheet | null {
  const own = ALL_TEXTS.map(({ sheets }) => sheets[role].toLowerCase());
  const nameOf = (sheet: Sheet) => sheet.getName().trim().toLowerCase();
  const known = [...own, ...SHEET_WORDS[role]];
  return (
    sheets.find((sheet) => own.includes(nameOf(sheet))) ??
    sheets.find((sheet) => known.includes(nameOf(sheet))) ??
    sheets.find((sheet) => known.some((name) => nameOf(sheet).startsWith(`${name} `))) ??
    null
  );
}
