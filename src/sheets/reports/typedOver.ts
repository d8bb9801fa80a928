import type { SheetRow } from '../../schema/sheetRow';
import { type Language, texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import type { Warning } from '../tables/warnings';
import { addToRunReport } from './reportSheet';

/** A text that was written over a cell of a list, and where it is kept. */
export interface KeptText {
  row: SheetRow;
  /** The header of the cell it was written over. */
  column: string;
  text: string;
}

let kept: Warning[] = [];

/** Keeps what was written over the lists of a sheet until it is taken. */
export function tellTypedOver(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  found: readonly KeptText[],
  language: Language,
): void {
  const { typedOver } = texts[language].plans.lists;
  const name = sheet.getName();
  keepTold(
    found.map(({ row, column, text }) => ({
      ...{ sheet: name, row, column },
      message: typedOver(text),
    })),
  );
}

/** Keeps what is to be told in the run report until it is taken. */
export function keepTold(told: readonly Warning[]): void {
  kept.push(...told);
}

/** What was kept since it was taken last, as the run report says it. */
export function takeTypedOver(): Warning[] {
  const taken = kept;
  kept = [];
  return taken;
}

/**
 * Writes lists, and adds to the run report what was written over them, each cell once; where nothing
 * was, it costs nothing.
 */
export function reportingTypedOver<Result>(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  document: SheetDocument,
  write: () => Result,
): Result {
  try {
    return write();
  } finally {
    const warnings = takeTypedOver();
    if (warnings.length > 0) addToRunReport(spreadsheet, warnings, document);
  }
}
