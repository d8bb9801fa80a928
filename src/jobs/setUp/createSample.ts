import type { Cell } from '../../cells/cell';
import { serialOf } from '../../cells/day';
import { addMonths } from '../../core/day';
import { withDocumentLock } from '../../google/documentLock';
import {
  type SampleBase,
  type SampleCell,
  type SampleTable,
  sampleBase,
} from '../../sample/sampleBase';
import type { ColumnKind } from '../../schema/kinds';
import type { TableRole } from '../../schema/sheets';
import { USER_COLUMNS } from '../../schema/userColumns';
import { decorate } from '../../sheets/document/decoration';
import { requireWrites } from '../../sheets/document/documentProperties';
import { freeSheetName } from '../../sheets/document/freeSheetName';
import { requireUnprotected } from '../../sheets/document/protectedCells';
import { rememberSample, rememberSampleForm } from '../../sheets/document/sampleSheets';
import { SheetError } from '../../sheets/document/sheetError';
import { appendSheet } from '../../sheets/document/workbook';
import { escapedCell } from '../../sheets/grid/escapedCell';
import { headerRoom } from '../../sheets/grid/headerRoom';
import { HEADER_COLOUR, numberFormat, paintHeader } from '../../sheets/grid/look';
import { prepareLog } from '../../sheets/logs/logHeader';
import { addOnDocument } from '../../sheets/settings/addOnLanguage';
import { beginRules, prepareSettings } from '../../sheets/settings/settingsSheet';
import { prepareClients, readClientsTable } from '../../sheets/tables/clientsTable';
import { fillTable } from '../../sheets/tables/fillTable';
import { isSetUp } from '../../sheets/tables/mapping';
import { newTable } from '../../sheets/tables/newTable';
import { readTable, type Table } from '../../sheets/tables/table';
import { type Language, texts } from '../../texts/texts';
import { bringBack } from '../removal/bringBack';
import { setUp } from './setUp';

/** For so long the contact rules have been kept in the sample base, or not. */
const SAMPLE_MONTHS = 24;

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Lays a sample base out on new sheets, its deals ending today, and sets the add-on up on it. No
 * sheet that is there is touched; the tables set up before are let go of last, once the sample
 * stands whole.
 *
 * @param replacing whether tables that are set up already may be let go of
 * @throws SheetError where some are and they may not, before anything is written
 */
export function createSample(spreadsheet: Spreadsheet, replacing: boolean): void {
  const document = addOnDocument();
  const { language } = document;
  if (isSetUp() && !replacing) throw new SheetError(texts[language].setUp.refused.alreadySetUp);
  const base = sampleBase(language, document.today());
  const choice = withDocumentLock(language, () => {
    requireWrites();
    requireUnprotected(spreadsheet, [], language);
    const clients = newTable(spreadsheet, 'clients', language);
    prepareClients(clients, language);
    const sales = newTable(spreadsheet, 'sales', language);
    prepareLog(sales.sheet, 'sales', language);
    const contacts = newTable(spreadsheet, 'contacts', language);
    prepareLog(contacts.sheet, 'contacts', language);
    const words = texts[language];
    rememberSample(clients.sheet.getSheetId());
    const form = writeAnswers(spreadsheet, base.answers, language);
    rememberSampleForm(form.getSheetId(), clients.sheet.getSheetId());
    return {
      clients: filled('clients', readClientsTable(clients, language), base.clients, language),
      sales: filled('sales', readTable(sales, words), base.sales, language),
      contacts: filled('contacts', readTable(contacts, words), base.contacts, language),
    };
  });
  const keptSince = addMonths(document.today(), -SAMPLE_MONTHS);
  bringBack(spreadsheet); // its own sheets are wanted again
  beginRules(prepareSettings(spreadsheet, language), keptSince, document);
  setUp(spreadsheet, choice);
  spreadsheet.getSheetById(choice.clients.sheetId)?.activate();
}

/** The answers to a form, as Google's forms lay them out, on a sheet of their own. */
function writeAnswers(
  spreadsheet: Spreadsheet,
  { sheet: name, rows }: SampleBase['answers'],
  language: Language,
): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = appendSheet(spreadsheet, freeSheetName(spreadsheet, name), language);
  const range = sheet.getRange(1, 1, rows.length, rows[0]?.length ?? 1);
  range.setValues(rows.map((row) => row.map((cell) => escapedCell(plain(cell)))));
  decorate(sheet, 'numberFormats', () => {
    sheet.getRange(2, 1, rows.length - 1, 1).setNumberFormat(numberFormat('day', language));
  });
  paintHeader(sheet, sheet.getRange(1, 1, 1, rows[0]?.length ?? 1), HEADER_COLOUR.user);
  decorate(sheet, 'look', () => {
    sheet.setFrozenRows(1);
    rows[0]?.forEach((question, index) => {
      const isWritten = typeof rows[1]?.[index] === 'string';
      const least = isWritten ? WRITTEN_WIDTH : CHOSEN_WIDTH;
      sheet.setColumnWidth(index + 1, Math.max(least, headerRoom(String(question))));
    });
  });
  return sheet;
}

/** Pixels: of an answer that is written, as an e-mail address is, and of one that is not. */
const WRITTEN_WIDTH = 300;
const CHOSEN_WIDTH = 110;

/**
 * @returns the mapping that set-up is to keep: the headers are the add-on's own, which it knows.
 */
function filled<Column extends string>(
  role: TableRole,
  table: Table<Column>,
  { columns, rows }: SampleTable<Column>,
  language: Language,
): { sheetId: number; headers: Record<string, never> } {
  // Text and plain numbers need no format.
  const formats = Object.entries<ColumnKind>(USER_COLUMNS[role]).filter(
    ([, kind]) => kind === 'day' || kind === 'money',
  );
  fillTable<Column>(
    table,
    columns,
    rows.map((row) => row.map(plain)),
    Object.fromEntries(formats) as Partial<Record<Column, 'day' | 'money'>>,
    language,
  );
  return { sheetId: table.sheet.getSheetId(), headers: {} };
}

function plain(cell: SampleCell): Cell {
  if (cell === null) return '';
  return typeof cell === 'object' ? serialOf(cell.day) : cell;
}
