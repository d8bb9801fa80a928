import { RANGE_NAMES } from '../../schema/rangeNames';
import { type SheetRow, sheetRow } from '../../schema/sheetRow';
import { type Language, texts } from '../../texts/texts';
import { ownRole } from './ownSheets';
import { SheetError } from './sheetError';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/**
 * Cells of one column that a job is going to write; the column may lie past the sheet's last.
 * Counted from 1.
 */
export interface WrittenCells {
  sheet: Sheet;
  column: number;
  firstRow: SheetRow;
  lastRow: SheetRow;
  /** What the user knows the column by. */
  name: string;
}

/**
 * Makes sure, before a job writes anything, that nobody has protected what it is going to write:
 * these cells, the add-on's own sheets, and AS_OF on Settings. Two calls where nothing is
 * protected.
 *
 * @throws SheetError naming the sheet and the column
 */
export function requireUnprotected(
  spreadsheet: Spreadsheet,
  cells: readonly WrittenCells[],
  language: Language,
): void {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  const protections = [RANGE, SHEET]
    .flatMap((type) => spreadsheet.getProtections(type))
    .filter((protection) => !protection.isWarningOnly());
  if (protections.length === 0) return;
  const written = [...cells, ...asOfCell(spreadsheet)];
  for (const protection of protections) {
    const sheet = protection.getRange().getSheet();
    const touched = written.filter((each) => touches(protection, each));
    if (touched.length === 0 && !isWrittenWhole(sheet)) continue;
    if (protection.canEdit()) continue;
    const open = protection.getUnprotectedRanges();
    const refused = touched.find((each) => !open.some((range) => holds(range, each)));
    if (touched.length > 0 && !refused) continue;
    const { run } = texts[language];
    const description = protection.getDescription();
    throw new SheetError(run.protectedCells(sheet.getName(), refused?.name ?? null, description));
  }
}

/** Of Settings a run writes AS_OF alone; the other sheets of the add-on's it writes anew. */
function isWrittenWhole(sheet: Sheet): boolean {
  const role = ownRole(sheet);
  return role !== null && role !== 'settings';
}

function asOfCell(spreadsheet: Spreadsheet): WrittenCells[] {
  const cell = spreadsheet.getRangeByName(RANGE_NAMES.asOf);
  if (!cell) return [];
  const row = sheetRow(cell.getRow() - 1);
  const place = { column: cell.getColumn(), firstRow: row, lastRow: row };
  return [{ sheet: cell.getSheet(), ...place, name: RANGE_NAMES.asOf }];
}

function touches(
  protection: Protection,
  { sheet, column, firstRow, lastRow }: WrittenCells,
): boolean {
  const held = protection.getRange();
  if (held.getSheet().getSheetId() !== sheet.getSheetId()) return false;
  // A protected sheet holds the columns too that it is yet to be given.
  if (protection.getProtectionType() === SpreadsheetApp.ProtectionType.SHEET) return true;
  return (
    held.getRow() <= lastRow &&
    firstRow <= held.getLastRow() &&
    held.getColumn() <= column &&
    column <= held.getLastColumn()
  );
}

function holds(open: Range, { column, firstRow, lastRow }: WrittenCells): boolean {
  return (
    open.getRow() <= firstRow &&
    lastRow <= open.getLastRow() &&
    open.getColumn() <= column &&
    column <= open.getLastColumn()
  );
}
