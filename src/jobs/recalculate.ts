import { clientSnapshots } from '../core/base/clientSnapshot';
import type { Day } from '../core/day';
import { clientKey } from '../core/log/clientKey';
import { mostSaid } from '../core/log/statusWord';
import { isComplianceKnown } from '../core/overview/complianceKnown';
import { type Dynamics, dynamicsOf } from '../core/overview/dynamics';
import { largestClient } from '../core/overview/findings';
import { type Overview, overviewOf } from '../core/overview/overview';
import type { WordPlace } from '../core/settings';
import { withDocumentLock } from '../google/documentLock';
import { forgetMessages } from '../sheets/document/answeredRequests';
import { now as clock } from '../sheets/document/document';
import type { FiguresAction } from '../sheets/document/lastAction';
import { roleOfBase } from '../sheets/document/sampleSheets';
import { during, writing } from '../sheets/document/step';
import { translateSheetNames } from '../sheets/document/translateSheetNames';
import { addMissingSheets } from '../sheets/document/workbook';
import { keysByColumn, planComputed } from '../sheets/figures/computedPlan';
import { highlightContacts } from '../sheets/figures/contactHighlight';
import { MemorySheet } from '../sheets/figures/memorySheet';
import { readUserValues, storeUserValues } from '../sheets/figures/userValues';
import { formulasIn, withComputed, writeComputed } from '../sheets/figures/writeComputed';
import { formulasOf } from '../sheets/grid/guardedPlace';
import { NothingWritten } from '../sheets/grid/guardedTable';
import { preparePoints } from '../sheets/logs/pointsLedger';
import { shownSpan } from '../sheets/logs/salesWarnings';
import { findingPlaces } from '../sheets/reports/findingLinks';
import { readHistory } from '../sheets/reports/historySheet';
import { writeOverview } from '../sheets/reports/overviewSheet';
import { openRunReport, writeRunReport } from '../sheets/reports/reportSheet';
import { addOnDocument, addOnLanguage } from '../sheets/settings/addOnLanguage';
import { appendRows } from '../sheets/settings/editTables';
import { blockRows } from '../sheets/settings/pastedTwiceRange';
import { beginRules, writeAsOf } from '../sheets/settings/settingsSheet';
import { openTemplates } from '../sheets/settings/templatesSheet';
import { translateSettings } from '../sheets/settings/translateSettings';
import { wordRows } from '../sheets/settings/wordMeaningsRange';
import type { ClientRow } from '../sheets/tables/clientRows';
import { clientsPlace, nameColumn, translateHeaders } from '../sheets/tables/clientsTable';
import { computedRow } from '../sheets/tables/computedRow';
import {
  joinedWarnings,
  type LeftOutRows,
  leftOutRows,
  type Warning,
} from '../sheets/tables/warnings';
import { type Language, texts } from '../texts/texts';
import { contactsOn } from './client/contactsToday';
import { openClients } from './clientBaseSheets';
import { keepStatuses } from './keptStatuses';
import { type NewDealsOfLog, newDealsOfLog } from './newDealsOfLog';
import { type ReadBase, readBase } from './readBase';
import { recordHistory } from './recordHistory';
import { refusedLooks, warnCells, warnOfTables } from './runWarnings';
import { understoodLines } from './setUp/understoodLines';
import { fillToday } from './today/fillToday';
import { sweepToday } from './today/sweepToday';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What a recalculation did. */
export interface Recalculation {
  overview: Overview;
  dynamics: Dynamics;
  /** As the run report says them. */
  warnings: readonly Warning[];
  leftOut: readonly LeftOutRows[];
  /** What it went by, as another reading would find it now. */
  read: ReadBase;
  /** Clients of the deals who have no row in Clients. */
  clientsOnlyInSales: number;
  /**
   * What the log has that it had not at the last one; null where nothing is, or nothing is known of
   * it.
   */
  newDeals: NewDealsOfLog | null;
  /** When it ended, in milliseconds since 1970, and how long it took. */
  endedAt: number;
  seconds: number;
}

/**
 * Recalculates the client base: each table is read once, everything is computed, each block is
 * written once. The same input gives the same sheet; what cannot be read is reported, and the rest
 * is computed.
 *
 * @param action what it ends, to be taken back with the figures
 * @param day    for which it is computed, if that is not today
 * @param isLearning whether it is learnt what the base's past teaches
 * @throws SheetError, before anything is written, where the sheets cannot be worked with
 */
export function recalculate(
  spreadsheet: Spreadsheet,
  action: FiguresAction = { kind: 'recalculation' },
  day?: Day,
  isLearning = false,
): Recalculation {
  return withDocumentLock(addOnLanguage(), () => {
    const begunAt = clock();
    const warnings: Warning[] = [];
    const told = texts[addOnLanguage()];
    const read = during(told.run.steps.reading, told, () => {
      sweepToday(spreadsheet, addOnDocument());
      // The formulas among the texts are asked for where somebody waits to be told of them.
      const openTexts = day === undefined ? openTemplates : undefined;
      return readBase(spreadsheet, { asOf: day, openClients, openTexts, isLearning, warnings });
    });
    const { document, asOf, settings, clients, salesLog, contacts, logs, base, tables, currency } =
      read;
    const { language } = document;
    const words = texts[language];
    warnOfTables(read, warnings);
    const hasLedger = clients.some(({ pointsMoved }) => pointsMoved !== undefined);
    if (settings.pointSum !== null && !hasLedger) preparePoints(spreadsheet, language);
    read.templates();

    const planned = clients.flatMap(({ row, key }) => {
      const figures = base.clients.get(key);
      return figures ? [{ row, key, figures }] : [];
    });
    const memorySheet = new MemorySheet(spreadsheet, language, true);
    memorySheet.turnTo(tables.clients.sheet.getSheetId());
    const formulas = formulasOf(tables.clients);
    const computed = formulasIn(tables.clients, formulas);
    const known = { formulas: computed, memory: memorySheet.memory, userValues: readUserValues() };
    const plan = planComputed(tables.clients, planned, known, action, asOf, document);
    warnCells(tables.clients, plan.kept.values, words.warnings.valueKept, warnings);
    warnCells(tables.clients, plan.kept.formulas, words.warnings.formulaKept, warnings);
    warnCells(tables.clients, plan.unknown, words.warnings.memoryLost, warnings);

    const settingsName = tables.settings.sheet.getName();
    const role = roleOfBase('history', tables.clients.sheet.getSheetId());
    addMissingSheets(spreadsheet, [role, 'overview', 'today', 'report'], language);
    const table = during(words.run.steps.writing(tables.clients.name), words, () =>
      translateHeaders(tables.clients, language),
    );
    during(words.run.steps.writing(settingsName), words, () => {
      translateSettings(tables.settings, language, document);
      translateSheetNames(spreadsheet, language);
    });
    writing(tables.clients.name, words, () => {
      storeUserValues(keysByColumn(plan.kept.values));
      const { memory } = memorySheet;
      memorySheet.remember(plan.memory);
      try {
        writeComputed(table, plan.cells, formulas, document);
      } catch (error) {
        // What was done before is still what Undo takes back.
        if (error instanceof NothingWritten) memorySheet.remember(memory);
        throw error;
      }
      memorySheet.endWriting();
    });
    writing(settingsName, words, () => {
      writeAsOf(tables.settings, asOf, document);
      beginRules(tables.settings, asOf, document);
      const [unknown, twice] = [unknownWords(read), blocksListed(read, language)];
      appendRows(
        tables.settings,
        'wordMeanings',
        (table) => wordRows(table, unknown, language),
        document,
      );
      appendRows(tables.settings, 'pastedTwice', (table) => blockRows(table, twice), document);
    });
    const scores = contacts.flatMap(({ score }) => score ?? []);
    const overview = overviewOf(base, scores, asOf, read);
    const records = { clients, ...logs };
    const now = clientSnapshots(base, new Set(logs.contacts.byClient.keys()));
    const openHistory = () => readHistory(spreadsheet, role, document);
    const history = writing(words.sheets[role], words, () =>
      recordHistory(openHistory, records, now, isComplianceKnown(base), settings, asOf, language),
    );
    const dynamics = dynamicsOf(
      { ...records, base, now, overview, known: history },
      settings,
      asOf,
    );
    writing(words.sheets.overview, words, () => {
      const key = largestClient(now);
      const largest = clients.find((client) => client.key === key)?.row ?? null;
      const places = findingPlaces(spreadsheet, table, largest);
      writeOverview(spreadsheet, overview, dynamics, currency, places, document, warnings);
    });
    const written = withComputed(tables.clients, plan.cells);
    const figuresOf = ({ row }: ClientRow) => computedRow(written, row, document);
    writing(words.sheets.today, words, () => {
      const due = contactsOn(read, figuresOf);
      const risk = { isByOwnChance: overview.isByOwnChance, currency: currency.code };
      fillToday(spreadsheet, due, tables.contacts, document, warnings, risk);
    });
    // A look, so after all figures; before the report, which tells where it was refused.
    writing(tables.clients.name, words, () => {
      const { computed } = table;
      highlightContacts(clientsPlace(table), { client: nameColumn(table), computed }, document);
    });
    const { reported, leftOut } = writing(words.sheets.report, words, () => {
      const report = openRunReport(spreadsheet, language);
      warnings.push(...refusedLooks(language));
      const reported = joinedWarnings(warnings, language);
      const leftOut = leftOutRows(warnings);
      writeRunReport(report, reported, understoodLines(read, leftOut), document);
      return { reported, leftOut };
    });
    const rows = new Set(clients.map(({ key }) => key));
    const clientsOnlyInSales = [...logs.deals.clients.keys()].filter(
      (key) => !rows.has(key),
    ).length;
    const newDeals = tables.sales
      ? newDealsOfLog(tables.sales.sheet.getSheetId(), salesLog.sales, asOf)
      : null;
    if (tables.sales) {
      keepStatuses(tables.sales.sheet.getSheetId(), mostSaid(salesLog.statuses));
    }
    forgetMessages();
    const endedAt = clock();
    return {
      overview,
      dynamics,
      warnings: reported,
      leftOut,
      read: { ...read, tables: { ...tables, clients: written } },
      clientsOnlyInSales,
      newDeals,
      endedAt,
      seconds: (endedAt - begunAt) / 1000,
    };
  });
}

/** The words of the logs of which nobody knows what they mean, each once. */
function unknownWords({ salesLog, contacts }: ReadBase): { word: string; place: WordPlace }[] {
  const statuses = salesLog.statuses.filter(({ status }) => status === null);
  const outcomes = new Map(
    contacts.flatMap(({ unknownOutcome: word }) =>
      word === null ? [] : [[clientKey(word), word] as const],
    ),
  );
  return [
    ...statuses.map(({ word }) => ({ word, place: 'status' as const })),
    ...[...outcomes.values()].map((word) => ({ word, place: 'outcome' as const })),
  ];
}

/** The rows that stand twice, in words that show where. */
function blocksListed({ salesLog, tables: { sales } }: ReadBase, language: Language) {
  const { blockListed } = texts[language].salesLog;
  return salesLog.unansweredBlocks.flatMap(({ fingerprint, aboveRows, belowRows }) =>
    sales
      ? [
          {
            fingerprint,
            listed: blockListed(
              sales.name,
              shownSpan(belowRows, sales),
              shownSpan(aboveRows, sales),
            ),
          },
        ]
      : [],
  );
}
