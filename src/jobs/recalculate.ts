import { type ClientBaseFigures, clientBase } from '../core/clientBase';
import type { Day } from '../core/day';
import { type Overview, overviewOf } from '../core/overview';
import type { Settings } from '../core/settings';
import { type ClientRow, readClients } from '../sheets/clientRows';
import type { ClientsTable } from '../sheets/clientsTable';
import { highlightContacts } from '../sheets/contactHighlight';
import { type ContactsRow, readContacts } from '../sheets/contactsSheet';
import { currentDocument, type SheetDocument } from '../sheets/document';
import { formulasIn, requireSameRows, writeFigures } from '../sheets/figuresBlock';
import { planFigures } from '../sheets/figuresPlan';
import { readMemory, writeMemory } from '../sheets/memorySheet';
import { writeOverview } from '../sheets/overviewSheet';
import { writeRunReport } from '../sheets/reportSheet';
import { readSales, type SalesRow } from '../sheets/salesSheet';
import type { ClientComputedColumn } from '../sheets/schema';
import { prepareSettings, readSettings, writeAsOf } from '../sheets/settingsSheet';
import { SheetError } from '../sheets/sheetError';
import { readTable, type Table } from '../sheets/table';
import { findTable } from '../sheets/userTable';
import type { Warning } from '../sheets/warnings';
import { texts } from '../texts/texts';
import { openClients, openSales } from './clientBaseSheets';
import { exclusively } from './exclusively';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What a recalculation did. */
export interface Recalculation {
  overview: Overview;
  warnings: readonly Warning[];
}

/**
 * Recalculates the client base as it stands today: each table is read once, everything is computed, each block is written once. The
 * same input gives the same sheet; what cannot be read is reported, and the rest is computed.
 *
 * @throws SheetError, before anything is written, where the sheets cannot be worked with
 */
export function recalculate(spreadsheet: Spreadsheet): Recalculation {
  const document = currentDocument();
  return exclusively(document.language, () => {
    const asOf = document.today();
    const warnings: Warning[] = [];
    const { language } = document;
    const words = texts[language];

    const clientsTable = openClients(spreadsheet, language);
    const salesTable = openSales(spreadsheet, language);
    prepareSettings(spreadsheet, language);
    const settings = readSettings(spreadsheet, document, warnings);

    const sales = salesTable
      ? readSales(salesTable, settings.marginPercent, asOf, document, words, warnings)
      : [];
    const inLog = new Set(sales.map(({ client }) => client));
    const clients = readClients(
      clientsTable,
      (key) => inLog.has(key),
      asOf,
      document,
      words,
      warnings,
    );
    const contacts = contactsOf(spreadsheet, asOf, document, warnings);
    const base = clientBase(clients, sales, contacts, settings, asOf);
    if (salesTable) warnUnknownClients(salesTable, sales, clients, document, warnings);
    warnUnknowns(clientsTable.name, base, settings, document, warnings);

    const planned = clients.flatMap(({ row, key }) => {
      const figures = base.clients.get(key);
      return figures ? [{ row, key, figures }] : [];
    });
    const memory = readMemory(spreadsheet, language);
    const formulas = formulasIn(clientsTable);
    const plan = planFigures(clientsTable, planned, formulas, memory, asOf, document, words);
    warnKept(clientsTable, plan.kept.values, words.warnings.valueKept, warnings);
    warnKept(clientsTable, plan.kept.formulas, words.warnings.formulaKept, warnings);

    requireSameRows(clientsTable, language);
    writeMemory(spreadsheet, plan.memory, language);
    writeFigures(clientsTable, plan.cells, formulas, language);
    highlightContacts(
      clientsTable.sheet,
      clientsTable.headerRow,
      {
        client: clientsTable.columns.get('client') as number,
        computed: clientsTable.computed,
      },
      words,
    );
    writeAsOf(spreadsheet, asOf, language);
    const scores = contacts.flatMap(({ score }) => score ?? []);
    const overview = overviewOf(base, scores, asOf);
    writeOverview(spreadsheet, overview, language);
    writeRunReport(spreadsheet, warnings, language);
    return { overview, warnings };
  });
}

/** Without a usable contact log everybody counts from his first purchase, which the report says. */
function contactsOf(
  spreadsheet: Spreadsheet,
  asOf: Day,
  document: SheetDocument,
  warnings: Warning[],
): ContactsRow[] {
  const words = texts[document.language];
  const found = findTable(spreadsheet, 'contacts', document.language);
  if (!found) return [];
  try {
    return readContacts(readTable(found, words), asOf, document, words, warnings);
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    const sheet = found.sheet.getName();
    warnings.push({ sheet, row: null, column: '', message: error.message });
    return [];
  }
}

function warnKept(
  { name, header, computed }: ClientsTable,
  kept: ReadonlyMap<ClientComputedColumn, number>,
  message: (count: number) => string,
  warnings: Warning[],
): void {
  for (const [column, count] of kept) {
    const title = String(header[computed.get(column) as number]);
    warnings.push({ sheet: name, row: null, column: title, message: message(count) });
  }
}

/** One warning for each unknown client, not for each of his deals. */
function warnUnknownClients(
  table: Table<'client' | string>,
  sales: readonly SalesRow[],
  clients: readonly ClientRow[],
  { language }: SheetDocument,
  warnings: Warning[],
): void {
  const known = new Set(clients.map(({ key }) => key));
  const unknown = new Map<string, { first: SalesRow; deals: number }>();
  for (const sale of sales) {
    if (known.has(sale.client)) continue;
    const entry = unknown.get(sale.client) ?? { first: sale, deals: 0 };
    entry.deals += 1;
    unknown.set(sale.client, entry);
  }
  for (const { first, deals } of unknown.values()) {
    warnings.push({
      sheet: table.name,
      row: table.headerRow + 1 + first.row,
      column: String(table.header[table.columns.get('client') as number]),
      message: texts[language].warnings.unknownClient(first.name, deals),
    });
  }
}

/** Says once what no client can have, rather than leaving columns empty without a word. */
function warnUnknowns(
  sheet: string,
  { clients, baseIntervalDays }: ClientBaseFigures,
  { typicalCycleDays }: Settings,
  { language }: SheetDocument,
  warnings: Warning[],
): void {
  const { headers, warnings: words } = texts[language];
  const figures = [...clients.values()].filter(({ deals }) => deals > 0);
  if (figures.length === 0) return;
  const warn = (column: string, message: string) =>
    warnings.push({ sheet, row: null, column, message });
  if (figures.every(({ profit }) => profit === null)) warn(headers.clients.profit, words.noProfit);
  if (baseIntervalDays === null && typicalCycleDays === null) {
    warn(headers.clients.status, words.noCycle);
  }
}
