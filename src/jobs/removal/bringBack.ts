import { forgetPutAway, readPutAway } from '../../sheets/document/putAway';

/** Shows the sheets again that were put away; the rest is made by set-up and a recalculation. */
export function bringBack(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const putAway = readPutAway();
  if (!putAway) return;
  for (const id of putAway.sheetIds) spreadsheet.getSheetById(id)?.showSheet();
  forgetPutAway();
}
