import { texts } from '../../texts/texts';
import { freeSheetName } from '../document/freeSheetName';
import { forget, readStored, type StoredValue, store } from '../document/storedValue';
import { newSheet } from '../document/workbook';
import { addOnLanguage } from '../settings/addOnLanguage';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Which sheet the check works on. It is found by its id alone, so that none of a user's can be meant. */
export interface TemporarySheet {
  sheetId: number;
  /** In milliseconds since 1970. */
  since: number;
}

const STORED: StoredValue<TemporarySheet> = {
  key: 'installationCheckSheet',
  version: 1,
  isValid: (value): value is TemporarySheet => {
    const { sheetId, since } = (value ?? {}) as Partial<TemporarySheet>;
    return Number.isInteger(sheetId) && typeof since === 'number';
  },
};

/** The sheet of a check that is under way, or was left half-way; null where there is none. */
export function keptTemporarySheet(): TemporarySheet | null {
  return readStored(STORED);
}

/**
 * A new sheet behind all others; the user goes on looking at the one they have open.
 *
 * @throws SheetError where Google does not let one be added
 */
export function makeTemporarySheet(spreadsheet: Spreadsheet, since: number): Sheet {
  const language = addOnLanguage();
  const name = freeSheetName(spreadsheet, texts[language].installation.sheet);
  const open = spreadsheet.getActiveSheet();
  const sheet = newSheet(spreadsheet, name, language);
  try {
    store(STORED, { sheetId: sheet.getSheetId(), since });
    spreadsheet.setActiveSheet(open);
  } catch (error) {
    onceMore(() => spreadsheet.deleteSheet(sheet));
    onceMore(() => spreadsheet.setActiveSheet(open));
    throw error;
  }
  return sheet;
}

/** Deletes the sheet of a check and all that was named on it, where it is still there. */
export function removeTemporarySheet(spreadsheet: Spreadsheet): void {
  onceMore(() => {
    const kept = keptTemporarySheet();
    if (!kept) return;
    const name = nameOnTemporarySheet(kept.sheetId);
    const isNamed = spreadsheet.getNamedRanges().some((named) => named.getName() === name);
    if (isNamed) spreadsheet.removeNamedRange(name);
    const sheet = spreadsheet.getSheetById(kept.sheetId);
    if (sheet) spreadsheet.deleteSheet(sheet);
    forget(STORED);
  });
}

/** A name for cells of this sheet that nobody else has given. */
export function nameOnTemporarySheet(sheetId: number): string {
  return `RETENTION_SHEETS_CHECK_${sheetId}`;
}

/** A call that a server did not answer is made once more: nothing is to be left behind for that. */
function onceMore(work: () => unknown): void {
  try {
    work();
  } catch {
    work();
  }
}
