import { decorate } from '../document/decoration';

/** Pixels, for columns whose words need more or less than most. */
const WIDTHS: Readonly<Record<string, number>> = {
  client: 275,
  manager: 130,
  lastContactBy: 130,
  phone: 140,
  email: 220,
  traits: 150,
  category: 90,
  lastContactType: 98,
  contactType: 98,
  recommendedStep: 230,
  churnSignal: 190,
  categoryRule: 140,
  winBackDecision: 115,
  winBackReason: 190,
  productLine: 130,
  note: 330,
};
const USUAL_WIDTH = 105;

/** Two lines of a header. */
const HEADER_HEIGHT = 42;

/**
 * Gives the columns of a sheet just headed, from the first on, room for what will stand in them.
 */
export function layOutColumns(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  columns: readonly string[],
): void {
  decorate(sheet, 'look', () => {
    sheet.setRowHeight(1, HEADER_HEIGHT);
    sheet.setColumnWidths(1, columns.length, USUAL_WIDTH);
    columns.forEach((column, index) => {
      const width = WIDTHS[column];
      if (width !== undefined) sheet.setColumnWidth(index + 1, width);
    });
  });
}
