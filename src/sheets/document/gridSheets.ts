type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

// What connects to BigQuery leaves a sheet that shows it, and a chart may have a sheet of its own:
// neither has cells, and Google refuses whatever is asked of them.

/** Whether a sheet has cells. */
export function isGrid(sheet: Sheet): boolean {
  return sheet.getType() === SpreadsheetApp.SheetType.GRID;
}

/** The sheets that have cells, in the order of their tabs: there is no other way to walk them all. */
export function gridSheets(spreadsheet: Spreadsheet): Sheet[] {
  return spreadsheet.getSheets().filter(isGrid);
}

/** The sheet of this name, if it has cells. */
export function gridNamed(spreadsheet: Spreadsheet, name: string): Sheet | null {
  const sheet = spreadsheet.getSheetByName(name);
  return sheet && isGrid(sheet) ? sheet : null;
}

/** The names of the sheets that only show BigQuery. */
export function namesOfDataSources(spreadsheet: Spreadsheet): string[] {
  return spreadsheet
    .getSheets()
    .filter((sheet) => String(sheet.getType()) === 'DATASOURCE')
    .map((sheet) => sheet.getName());
}
