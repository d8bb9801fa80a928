import { OWN_ROLES, type OwnRole } from '../../schema/sheets';
import { bearsMark } from './ownMark';
import { topOf } from './sheetTop';
import { bearsOwnName } from './workbook';

/**
 * What a sheet is to the add-on, told by its name and by how it begins, since a user may have an
 * Overview of their own.
 *
 * @returns null where it is none of the add-on's
 */
export function ownRole(sheet: GoogleAppsScript.Spreadsheet.Sheet): OwnRole | null {
  const name = sheet.getName();
  const role = OWN_ROLES.find((each) => bearsOwnName(each, name));
  return role && bearsMark(role, topOf(sheet)) ? role : null;
}

export function isOwnSheet(sheet: GoogleAppsScript.Spreadsheet.Sheet): boolean {
  return ownRole(sheet) !== null;
}
