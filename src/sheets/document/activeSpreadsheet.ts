import { languageOf } from '../../schema/languages';
import { texts } from '../../texts/texts';
import { SheetError } from './sheetError';

/**
 * The spreadsheet that the script belongs to.
 *
 * @throws SheetError where there is none: it was deleted while a trigger lived on, or the script
 *   stands alone
 */
export function activeSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  const spreadsheet = SpreadsheetApp.getActive();
  if (spreadsheet) return spreadsheet;
  // What is kept with the document cannot be asked for without one.
  throw new SheetError(texts[languageOf(Session.getActiveUserLocale())].run.noSpreadsheet);
}
