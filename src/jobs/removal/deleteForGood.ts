import { withDocumentLock } from '../../google/documentLock';
import { RANGE_NAMES } from '../../schema/rangeNames';
import { gridSheets } from '../../sheets/document/gridSheets';
import { isOwnSheet } from '../../sheets/document/ownSheets';
import { forgetUserMarks } from '../../sheets/document/userMark';
import { addOnLanguage } from '../../sheets/settings/addOnLanguage';
import { keepNothingButOff } from '../daily/dailyState';
import { isOut } from './putAway';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const NAMES: readonly string[] = Object.values(RANGE_NAMES);

/**
 * Deletes the add-on's own sheets with their named ranges, and all that it keeps with the document
 * and for the person at work. Only where it was taken out of the user's sheets before.
 *
 * @returns how many sheets were deleted
 */
export function deletedForGood(spreadsheet: Spreadsheet): number {
  return withDocumentLock(addOnLanguage(), () => {
    if (!isOut()) return 0;
    const own = gridSheets(spreadsheet).filter(isOwnSheet);
    const ids = own.map((sheet) => sheet.getSheetId());
    for (const named of spreadsheet.getNamedRanges()) {
      if (NAMES.includes(named.getName()) && isGoneWith(named, ids)) {
        spreadsheet.removeNamedRange(named.getName());
      }
    }
    for (const sheet of own) spreadsheet.deleteSheet(sheet);
    forgetUserMarks();
    keepNothingButOff();
    return own.length;
  });
}

/** A name that points nowhere any more is one whose sheet was deleted in a run before. */
function isGoneWith(
  named: GoogleAppsScript.Spreadsheet.NamedRange,
  sheetIds: readonly number[],
): boolean {
  try {
    return sheetIds.includes(named.getRange().getSheet().getSheetId());
  } catch {
    return true;
  }
}
