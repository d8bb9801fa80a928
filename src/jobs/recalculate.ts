import { clientBase } from '../core/clientBase';
import { type Dynamics, dynamicsOf } from '../core/dynamics';
import { type Overview, overviewOf } from '../core/overview';
import type { Settings } from '../core/settings';
import { standings } from '../core/standing';
import { addOnDocument, inChosenLanguage } from '../sheets/addOnLanguage';
import { readClients } from '../sheets/clientRows';
import { translateHeaders } from '../sheets/clientsTable';
import { highlightContacts } from '../sheets/contactHighlight';
import { readContacts } from '../sheets/contactsSheet';
import { now as clock } from '../sheets/document';
import { formulasIn, requireSameRows, writeFigures } from '../sheets/figuresBlock';
import { keysByColumn, planFigures } from '../sheets/figuresPlan';
import { readHistory } from '../sheets/historySheet';
import { readKeptCells, storeKeptCells } from '../sheets/keptCells';
import type { FiguresAction } from '../sheets/lastAction';
import { MemorySheet } from '../sheets/memorySheet';
import { writeOverview } from '../sheets/overviewSheet';
import { readSettings } from '../sheets/readSettings';
import { writeRunReport } from '../sheets/reportSheet';
import { readSales } from '../sheets/salesSheet';
import { historyRole } from '../sheets/sampleSheets';
import { prepareSettings, writeAsOf } from '../sheets/settingsSheet';
import { translateSettings } from '../sheets/translateSettings';
import { joinedWarnings, type LeftOutRows, leftOutRows, type Warning } from '../sheets/warnings';
import { texts } from '../texts/texts';
import { openClients, openContacts, openSales } from './clientBaseSheets';
import { exclusively } from './exclusively';
import { recordHistory } from './recordHistory';
import {
  warnCells,
  warnMissingAmount,
  warnOtherHeaders,
  warnUnknownClients,
  warnUnknowns,
} from './runWarnings';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What a recalculation did. */
export interface Recalculation {
  overview: Overview;
  dynamics: Dynamics;
  /** As the run report says them. */
  warnings: readonly Warning[];
  leftOut: readonly LeftOutRows[];
  /** What it went by. */
  settings: Settings;
  /** Clients of the deals who have no row in Clients. */
  clientsOnlyInSales: number;
  /** When it ended, in milliseconds since 1970, and how long it took. */
  endedAt: number;
  seconds: number;
}

/**
 * Recalculates the client base as it stands today: each table is read once, everything is computed, each block is written once. The
 * same input gives the same sheet; what cannot be read is reported, and the rest is computed.
 *
 * @param action what it ends, to be taken back with the figures
 * @throws SheetError, before anything is written, where the sheets cannot be worked with
 */
export function recalculate(
  spreadsheet: Spreadsheet,
  action: FiguresAction = { kind: 'recalculation' },
): Recalculation {
  const spoken = addOnDocument();
  return exclusively(spoken.language, () => {
    const begunAt = clock();
    const asOf = spoken.today();
    const warnings: Warning[] = [];

    // The logs first: one that cannot be used stops the run before Clients is given a column it lacks.
    const salesTable = openSales(spreadsheet, spoken.language);
    const contactsTable = openContacts(spreadsheet, spoken.language, warnings);
    const clientsTable = openClients(spreadsheet, spoken.language);
    const settingsSheet = prepareSettings(spreadsheet, spoken.language);
    const document = inChosenLanguage(spoken, settingsSheet, warnings);
    const { language } = document;
    const words = texts[language];
    const settings = readSettings(settingsSheet, document, warnings);

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
    const contacts = contactsTable
      ? readContacts(contactsTable, asOf, document, words, warnings)
      : [];
    for (const table of [salesTable, contactsTable, clientsTable]) {
      if (table) warnOtherHeaders(table, language, warnings);
    }
    const base = clientBase(clients, sales, contacts, settings, asOf);
    if (salesTable) {
      warnMissingAmount(salesTable, language, warnings);
      warnUnknownClients(salesTable, sales, clients, language, warnings);
    }
    if (contactsTable) warnUnknownClients(contactsTable, contacts, clients, language, warnings);
    warnUnknowns(clientsTable.name, base, settings, language, warnings);

    const planned = clients.flatMap(({ row, key }) => {
      const figures = base.clients.get(key);
      return figures ? [{ row, key, figures }] : [];
    });
    const memorySheet = new MemorySheet(spreadsheet, language);
    memorySheet.turnTo(clientsTable.sheet.getSheetId());
    const formulas = formulasIn(clientsTable);
    const known = { formulas, memory: memorySheet.memory, keptCells: readKeptCells() };
    const plan = planFigures(clientsTable, planned, known, action, asOf, document);
    warnCells(clientsTable, plan.kept.values, words.warnings.valueKept, warnings);
    warnCells(clientsTable, plan.kept.formulas, words.warnings.formulaKept, warnings);
    warnCells(clientsTable, plan.unknown, words.warnings.memoryLost, warnings);

    requireSameRows(clientsTable, language);
    translateHeaders(clientsTable, language);
    translateSettings(settingsSheet, language);
    memorySheet.remember(plan.memory);
    storeKeptCells(keysByColumn(plan.kept.values));
    writeFigures(clientsTable, plan.cells, formulas, document);
    memorySheet.endWriting();
    highlightContacts(
      clientsTable.sheet,
      clientsTable.headerRow,
      {
        client: clientsTable.columns.get('client') as number,
        computed: clientsTable.computed,
      },
      words,
    );
    writeAsOf(settingsSheet, asOf, language);
    const scores = contacts.flatMap(({ score }) => score ?? []);
    const overview = overviewOf(base, scores, asOf);
    const records = { clients, deals: sales, contacts: contactsTable && contacts };
    const now = standings(base, new Set(contacts.map(({ client }) => client)));
    const role = historyRole(clientsTable.sheet.getSheetId());
    const openHistory = () => readHistory(spreadsheet, role, document);
    const history = recordHistory(openHistory, records, base, now, settings, asOf, language);
    const dynamics = dynamicsOf(
      { ...records, base, now, overview, known: history },
      settings,
      asOf,
    );
    writeOverview(spreadsheet, overview, dynamics, document, warnings);
    const reported = joinedWarnings(warnings, language);
    writeRunReport(spreadsheet, reported, language);
    const rows = new Set(clients.map(({ key }) => key));
    const clientsOnlyInSales = [...inLog].filter((key) => !rows.has(key)).length;
    const endedAt = clock();
    const seconds = (endedAt - begunAt) / 1000;
    return {
      overview,
      dynamics,
      warnings: reported,
      leftOut: leftOutRows(warnings),
      settings,
      clientsOnlyInSales,
      endedAt,
      seconds,
    };
  });
}
