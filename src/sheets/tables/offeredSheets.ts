import { TABLE_ROLES } from '../../schema/sheets';
import { gridSheets } from '../document/gridSheets';
import { isOwnSheet } from '../document/ownSheets';
import { readMapping } from './mapping';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * The sheets that may hold a table of the user's, those in sight first: all but the add-on's own,
 * and those that hold one already.
 */
export function offeredSheets(spreadsheet: Spreadsheet): Sheet[] {
  const mapped = new Set(
    TABLE_ROLES.flatMap((role) => {
      const { sheetId, alsoOn = [] } = readMapping(role) ?? {};
      return [sheetId, ...alsoOn];
    }),
  );
  const offered = gridSheets(spreadsheet).filter(
    (sheet) => mapped.has(sheet.getSheetId()) || !isOwnSheet(sheet),
  );
  return [
    ...offered.filter((sheet) => !sheet.isSheetHidden()),
    ...offered.filter((sheet) => sheet.isSheetHidden()),
  ];
}
