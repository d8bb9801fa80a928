import { isBlank } from '../cells/cell';
import { prepareClients } from '../sheets/clientsTable';
import { languageOf } from '../sheets/document';
import { HEADER_COLOUR, paintHeader } from '../sheets/look';
import { CONTACTS_COLUMNS, SALES_COLUMNS } from '../sheets/schema';
import { prepareSettings } from '../sheets/settingsSheet';
import { appendSheet, findSheet } from '../sheets/workbook';
import { type Language, texts } from '../texts/texts';
import { exclusively } from './exclusively';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Makes a spreadsheet ready: the sheets it lacks, and on Clients the computed columns it lacks. What is there stays as it is, so a
 * second run changes nothing.
 */
export function setUp(spreadsheet: Spreadsheet): void {
  const language = languageOf(spreadsheet.getSpreadsheetLocale());
  exclusively(language, () => {
    const { sheets, headers } = texts[language];
    prepareClients(
      findSheet(spreadsheet, 'clients') ?? appendSheet(spreadsheet, sheets.clients),
      language,
    );
    prepareLog(
      spreadsheet,
      'sales',
      SALES_COLUMNS.map((column) => headers.sales[column]),
      language,
    );
    prepareLog(
      spreadsheet,
      'contacts',
      CONTACTS_COLUMNS.map((column) => headers.contacts[column]),
      language,
    );
    prepareSettings(spreadsheet, language);
  });
}

function prepareLog(
  spreadsheet: Spreadsheet,
  role: 'sales' | 'contacts',
  headers: readonly string[],
  language: Language,
): void {
  const sheet =
    findSheet(spreadsheet, role) ?? appendSheet(spreadsheet, texts[language].sheets[role]);
  const values = sheet.getDataRange().getValues();
  if (!values.every((row) => row.every(isBlank))) return;
  paintHeader(
    sheet.getRange(1, 1, 1, headers.length).setValues([[...headers]]),
    HEADER_COLOUR.user,
  );
  sheet.setFrozenRows(1);
}
