import { groupedBy } from '../../core/groupedBy';
import { decorate } from '../document/decoration';
import { columnLetter } from './columnLetter';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes room for so many rows. */
export function growRows(sheet: Sheet, wanted: number): void {
  const last = sheet.getMaxRows();
  if (wanted > last) insertRowsBelow(sheet, last, wanted - last);
}

/** Makes room for so many columns. */
export function growColumns(sheet: Sheet, wanted: number): void {
  const last = sheet.getMaxColumns();
  if (wanted > last) sheet.insertColumnsAfter(last, wanted - last);
}

/**
 * Inserts rows below one, and shows their cells as those of that row are shown: rows that are added
 * have no formats of their own everywhere, and a day without one is a serial number.
 *
 * @param row counted from 1
 */
export function insertRowsBelow(sheet: Sheet, row: number, count: number): void {
  const [formats = []] = sheet.getRange(row, 1, 1, sheet.getMaxColumns()).getNumberFormats();
  sheet.insertRowsAfter(row, count);
  for (const [format, columns] of groupedBy(formats.keys(), (index) => formats[index] ?? '')) {
    if (format === '' || format === 'General') continue;
    const ranges = columns.map((index) => {
      const letter = columnLetter(index);
      return `${letter}${row + 1}:${letter}${row + count}`;
    });
    decorate(sheet, 'numberFormats', () => {
      sheet.getRangeList(ranges).setNumberFormat(format);
    });
  }
}
