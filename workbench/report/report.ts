import { isBlank } from '../../src/cells/cell';
import type { Inspection } from '../../src/jobs/setUp/inspect';
import type { UnderstoodTable } from '../../src/jobs/setUp/understood';
import type { ClientComputedColumn } from '../../src/schema/computedColumns';
import { CLIENT_COMPUTED } from '../../src/schema/computedColumns';
import { LANGUAGES } from '../../src/schema/languages';
import { HEADER_ROWS } from '../../src/sheets/document/sheetTop';
import { ALERT_COLOURS } from '../../src/sheets/grid/look';
import type { Language } from '../../src/texts/texts';
import { texts } from '../../src/texts/texts';
import type { Cell } from '../spreadsheet/grid';
import { cellsOfSheet } from '../spreadsheet/reading';
import type { Workbench } from '../spreadsheet/workbench';
import { type ReportedForecast, reportedForecast } from './forecastReport';
import { type ReportedDay, reportedHistory } from './historyReport';
import {
  type ReportedManager,
  type ReportedOverview,
  reportedManagers,
  reportedOverview,
} from './overviewReport';
import { periodCode } from './periodCode';
import { type PlansReport, plansReport } from './plansReport';
import { codeOf, dayIn, historySheetName, numberIn, ownSheetName } from './reportedCells';
import {
  headerWarnings,
  inspected,
  leftOutRows,
  type ReportedTable,
  reportedMapping,
  sheetsSeen,
  type TableRole,
  understoodTables,
} from './setUpReport';
import { type Skipped, skippedIn } from './skipped';
import type { SummarisedReport } from './summary';

// The report is read back from the sheets, so that it tells what a user would see. Of the add-on's
// source it takes names alone: which header, which word stands for what.

/** A client's row. Codes are English in every language; null stands for "not known". */
export interface ReportedClient {
  client: string;
  deals: number | null;
  purchaseDays: number | null;
  revenue: number | null;
  profit: number | null;
  averageOrder: number | null;
  firstPurchase: string | null;
  lastPurchase: string | null;
  intervalDays: number | null;
  intervalSource: string | null;
  missedCycles: number | null;
  status: string | null;
  slowdown: number | null;
  abc: string | null;
  category: string | null;
  categoryRule: string | null;
  nextContact: string | null;
  contactType: string | null;
  daysOverdue: number | null;
  /** Whether the spreadsheet shows the row's contact in the colour of overdue ones. */
  highlighted: boolean;
  winBackValue: number | null;
  winBackDecision: string | null;
  winBackReason: string | null;
  churnSignals: string[];
}

/** Retention in a month or quarter. Rates are percentages. */
export interface ReportedPeriod {
  /** `2010-02`, `2010-Q1`. */
  period: string;
  /** As the sheet says it. */
  name: string;
  atStart: number | null;
  atEnd: number | null;
  acquired: number | null;
  firstTime: number | null;
  reactivated: number | null;
  crr: number | null;
  churn: number | null;
  /** The period had not ended on the as-of day. */
  partial: boolean;
}

/** Something to look at, in the sheet and column of these codes. */
export interface ReportedWarning {
  sheet: string;
  row: number | null;
  column: string | null;
  message: string;
}

export interface ReportedMail {
  to: string;
  subject: string;
  text: string;
}

export interface Report extends PlansReport {
  asOf: string;
  locale: Language;
  baseIntervalDays: number | null;
  clients: ReportedClient[];
  retention: { month: ReportedPeriod[]; quarter: ReportedPeriod[] };
  statuses: { active: number; sleeping: number; lost: number; none: number };
  abc: { A: number; B: number; C: number };
  /** A row a day; empty where nothing is kept yet. */
  history: ReportedDay[];
  overview: ReportedOverview;
  managers: ReportedManager[];
  /** Null where it was not tried on the past: the daily runs do it, and the panel's button. */
  forecast: ReportedForecast | null;
  /** What the daily runs would have sent, the oldest first. */
  mails: ReportedMail[];
  dataCalls: number;
  warnings: ReportedWarning[];
  /** Where each table was found; null where there is none. */
  mapping: Record<'clients' | 'sales' | 'contacts', ReportedTable | null>;
  /** What did not enter the figures: columns missed and columns, sheets and rows not used. */
  skipped: Skipped[];
  /** What was made of each table; null where there is none. */
  understood: Record<TableRole, UnderstoodTable | null>;
}

/** What is told besides what stands in the sheets. */
interface Asked {
  locale: Language;
  dataCalls: number;
  warnings: readonly ReportedWarning[];
}

/** Reads the report of a recalculated workbook back from its sheets. */
export function report(workbench: Workbench, asked: Asked): Report {
  const { locale } = asked;
  const { inspection, overview, rows, ...summarised } = read(workbench, asked);
  const overdue = overdueShown(workbench, locale);
  const clients = rows.map(({ row, ...client }) => ({ ...client, highlighted: overdue.has(row) }));
  return {
    ...summarised,
    locale,
    baseIntervalDays: numberIn(figureOf(overview, texts[locale].overview.baseInterval)),
    clients,
    history: reportedHistory(workbench.read(historySheetName(workbench, locale)), locale),
    overview: reportedOverview(overview, locale),
    managers: reportedManagers(overview, locale),
    forecast: reportedForecast(workbench),
    mails: workbench.mail.sent.map(({ to, subject, text }) => ({ to, subject, text })),
    mapping: reportedMapping(inspection),
    skipped: skippedIn(
      inspection,
      sheetsSeen(workbench, inspection),
      leftOutRows(workbench),
      locale,
    ),
    understood: understoodTables(workbench),
    ...plansReport(workbench, clients, locale),
  };
}

/** As much of it as a summary tells, for which neither every sheet nor any colour is read. */
export function summarisedReport(workbench: Workbench, asked: Asked): SummarisedReport {
  const { rows, ...summarised } = read(workbench, asked);
  return { ...summarised, clients: rows };
}

function read(workbench: Workbench, { locale, dataCalls, warnings }: Asked) {
  const inspection = inspected(workbench);
  const rows = reportedRows(workbench, inspection, locale);
  const overview = workbench.read(ownSheetName(workbench, 'overview', locale));
  const count = (field: 'status' | 'abc', code: string | null) =>
    rows.filter((client) => client[field] === code).length;
  const asOf = dayIn(figureOf(overview, texts[locale].overview.asOf));
  if (asOf === null) throw new Error('The Overview sheet has no as-of date; recalculate first.');
  return {
    inspection,
    rows,
    overview,
    asOf,
    retention: {
      month: reportedPeriods(overview, 'month', locale),
      quarter: reportedPeriods(overview, 'quarter', locale),
    },
    statuses: {
      active: count('status', 'active'),
      sleeping: count('status', 'sleeping'),
      lost: count('status', 'lost'),
      none: count('status', null),
    },
    abc: { A: count('abc', 'A'), B: count('abc', 'B'), C: count('abc', 'C') },
    dataCalls,
    warnings: [
      ...warnings,
      ...headerWarnings(inspection, locale),
      ...reportedWarnings(workbench, inspection, locale),
    ],
  };
}

function figureOf(overview: readonly Cell[][], label: string): Cell {
  return overview.find(([cell]) => cell === label)?.[1] ?? null;
}

/** The rows of the clients' sheet whose contact is shown in the colour of overdue ones. */
function overdueShown(workbench: Workbench, locale: Language): Set<number> {
  const { name, headerRow } = clientsSheet(workbench, locale);
  const columns = computedColumns(workbench.read(name)[headerRow] ?? [], locale);
  const colours = workbench.shownBackgrounds(name, (columns.get('nextContact') ?? 0) + 1);
  const isOverdue = (colour: string | null) => colour === ALERT_COLOURS.overdue.background;
  return new Set(colours.flatMap((colour, row) => (isOverdue(colour) ? [row] : [])));
}

/** A client's row by what stands in it, and which row of the sheet it is. */
type ReportedRow = Omit<ReportedClient, 'highlighted'> & { row: number };

function reportedRows(
  workbench: Workbench,
  { tables }: Inspection,
  locale: Language,
): ReportedRow[] {
  const { name, headerRow } = clientsSheet(workbench, locale);
  const rows = workbench.read(name);
  const header = rows[headerRow] ?? [];
  const title = tables.clients.contents?.columns.client ?? '';
  // Of a name in two columns both are named.
  const [client = 0, lastName] = header.includes(title)
    ? [header.indexOf(title)]
    : title.split(' + ').map((part) => Math.max(header.indexOf(part), 0));
  const nameIn = (cells: readonly Cell[]) =>
    [cells[client], lastName === undefined ? '' : cells[lastName]]
      .map((cell) => cell ?? '')
      .join(' ');
  const columns = computedColumns(header, locale);
  const { words } = texts[locale];

  return rows.flatMap((cells, row): ReportedRow[] => {
    const at = (column: ClientComputedColumn) => cells[columns.get(column) ?? -1] ?? null;
    // A row without a figure was not computed: it has no name, or repeats one.
    const isBlankRow = CLIENT_COMPUTED.every((column) => isBlank(at(column) ?? ''));
    if (row <= headerRow || isBlankRow) return [];
    // The header said again.
    if (cells[client] === header[client]) return [];
    return [
      {
        row,
        client: nameIn(cells).trim(),
        deals: numberIn(at('deals')),
        purchaseDays: numberIn(at('purchaseDays')),
        revenue: numberIn(at('revenue')),
        profit: numberIn(at('profit')),
        averageOrder: numberIn(at('averageOrder')),
        firstPurchase: dayIn(at('firstPurchase')),
        lastPurchase: dayIn(at('lastPurchase')),
        intervalDays: numberIn(at('intervalDays')),
        intervalSource: codeOf(words.intervalSources, at('intervalSource')),
        missedCycles: numberIn(at('missedCycles')),
        status: codeOf(words.statuses, at('status')),
        slowdown: numberIn(at('slowdown')),
        abc: codeOf(words.categories, at('abc')),
        category: codeOf(words.categories, at('category')),
        categoryRule: codeOf(words.categoryRules, at('categoryRule')),
        nextContact: dayIn(at('nextContact')),
        contactType: codeOf(words.contactTypes, at('contactType')),
        daysOverdue: numberIn(at('daysOverdue')),
        winBackValue: numberIn(at('winBackValue')),
        winBackDecision: codeOf(words.decisions, at('winBackDecision')),
        winBackReason: codeOf(words.winBackReasons, at('winBackReason')),
        churnSignals: String(at('churnSignal') ?? '')
          .split('; ')
          .flatMap((word) => codeOf(words.churnSignals, word) ?? []),
      },
    ];
  });
}

/** Clients stand where the add-on's own columns do, whatever the user calls the sheet. */
function clientsSheet(workbench: Workbench, locale: Language): { name: string; headerRow: number } {
  let found = { name: texts[locale].sheets.clients, headerRow: 0, columns: 0 };
  for (const cells of workbench.book.sheets()) {
    cellsOfSheet(cells, HEADER_ROWS).forEach((row, headerRow) => {
      const columns = computedColumns(row, locale).size;
      if (columns <= found.columns) return;
      found = { name: cells.worksheet.getName(), headerRow, columns };
    });
  }
  return found;
}

/** Of two columns with the same header the add-on's stands further right. */
function computedColumns(
  header: readonly Cell[],
  locale: Language,
): Map<ClientComputedColumn, number> {
  const columns = new Map<ClientComputedColumn, number>();
  for (const column of CLIENT_COMPUTED) {
    const own = texts[locale].headers.clients[column];
    header.forEach((cell, index) => {
      if (cell === own || String(cell).startsWith(`${own} (`)) columns.set(column, index);
    });
  }
  return columns;
}

function reportedPeriods(
  overview: readonly Cell[][],
  length: 'month' | 'quarter',
  locale: Language,
): ReportedPeriod[] {
  const { overview: words } = texts[locale];
  const title = length === 'quarter' ? words.quarters : words.months;
  const first = overview.findIndex(([cell]) => cell === title) + 2; // past the title and the header
  const end = overview.findIndex(([cell], row) => row >= first && (cell === null || cell === ''));
  return overview.slice(first, end === -1 ? undefined : end).map((cells) => {
    const [period, atStart, atEnd, acquired, firstTime, reactivated, crr, churn, state] = cells;
    return {
      period: periodCode(String(period), length, locale),
      name: String(period),
      atStart: numberIn(atStart),
      atEnd: numberIn(atEnd),
      acquired: numberIn(acquired),
      firstTime: numberIn(firstTime),
      reactivated: numberIn(reactivated),
      crr: numberIn(crr),
      churn: numberIn(churn),
      partial: state === words.partial,
    };
  });
}

function reportedWarnings(
  workbench: Workbench,
  inspection: Inspection,
  locale: Language,
): ReportedWarning[] {
  const { sheets } = texts[locale];
  const [, ...rows] = workbench.read(ownSheetName(workbench, 'report', locale));
  return rows
    .filter(([, , , message]) => message !== null && message !== '')
    .map(([sheet, row, column, message]) => {
      const role = (Object.keys(sheets) as (keyof typeof sheets)[]).find(
        (each) => sheets[each] === sheet,
      );
      return {
        sheet: role ? texts[LANGUAGES[0]].sheets[role] : String(sheet ?? ''),
        row: numberIn(row),
        column: columnCode(inspection, role, String(column ?? ''), locale),
        message: String(message),
      };
    });
}

function columnCode(
  { tables }: Inspection,
  role: string | undefined,
  header: string,
  locale: Language,
): string | null {
  if (header === '') return null;
  if (role === 'clients') {
    // A column of the user's may go by the same header; the add-on warns of what it computes.
    const computed = CLIENT_COMPUTED.find((each) => texts[locale].headers.clients[each] === header);
    if (computed) return computed;
  }
  if (role === 'clients' || role === 'sales' || role === 'contacts') {
    const own = texts[locale].headers[role];
    const known = [
      ...Object.entries({ ...tables[role].contents?.columns }),
      ...Object.entries(own),
    ];
    const found = known.find(([, title]) => title === header);
    if (found) return found[0];
  }
  return header;
}
