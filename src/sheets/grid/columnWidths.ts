import { decorate } from '../document/decoration';
import { headerRoom } from './headerRoom';

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

/** Of a column to which nobody has given a width. */
const GIVEN_WIDTH = 100;

/** Two lines of a header. */
const HEADER_HEIGHT = 42;

/**
 * Gives the columns of a sheet just headed, from the first on, room for what will stand in them.
 */
export function layOutColumns(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  columns: readonly string[],
  headers: readonly string[],
): void {
  decorate(sheet, 'look', () => {
    sheet.setRowHeight(1, HEADER_HEIGHT);
    sheet.setColumnWidths(1, columns.length, USUAL_WIDTH);
    columns.forEach((column, index) => {
      const width = widthOf(column, headers[index] ?? '', USUAL_WIDTH);
      if (width !== USUAL_WIDTH) sheet.setColumnWidth(index + 1, width);
    });
  });
}

/** Columns that are put beside a user's: those that need it get more room. */
export function widenColumns(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  added: readonly { column: string; index: number; header: string }[],
): void {
  decorate(sheet, 'look', () => {
    for (const { column, index, header } of added) {
      const width = widthOf(column, header, GIVEN_WIDTH);
      if (width > GIVEN_WIDTH) sheet.setColumnWidth(index + 1, width);
    }
  });
}

function widthOf(column: string, header: string, usual: number): number {
  return Math.max(WIDTHS[column] ?? usual, headerRoom(header));
}
