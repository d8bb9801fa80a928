import { isBlank } from '../../cells/cell';
import type { TableRole } from '../../schema/sheets';
import { CONTACTS_COLUMNS, SALES_TEMPLATE } from '../../schema/userColumns';
import { type Language, texts } from '../../texts/texts';
import { decorate } from '../document/decoration';
import { layOutColumns } from '../grid/columnWidths';
import { HEADER_COLOUR, paintHeader } from '../grid/look';

/** Heads a blank sheet as a log; one with anything on it stays as it is. */
export function prepareLog(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  role: Exclude<TableRole, 'clients'>,
  language: Language,
): void {
  const values = sheet.getDataRange().getValues();
  if (!values.every((row) => row.every(isBlank))) return;
  const { headers } = texts[language];
  const own =
    role === 'sales'
      ? SALES_TEMPLATE.map((column) => headers.sales[column])
      : CONTACTS_COLUMNS.map((column) => headers.contacts[column]);
  paintHeader(sheet, sheet.getRange(1, 1, 1, own.length).setValues([own]), HEADER_COLOUR.user);
  decorate(sheet, 'look', () => {
    sheet.setFrozenRows(1);
  });
  layOutColumns(sheet, role === 'sales' ? SALES_TEMPLATE : CONTACTS_COLUMNS, own);
}
