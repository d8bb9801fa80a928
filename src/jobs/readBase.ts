import type { Cell } from '../cells/cell';
import { type ClientBaseFigures, clientBase } from '../core/base/clientBase';
import type { Day } from '../core/day';
import { ClientIndex } from '../core/identity/clientIndex';
import type { KnownClient } from '../core/identity/likelyTwins';
import type { ContactLog } from '../core/log/contactLog';
import { contactLog } from '../core/log/contactLog';
import type { DealLog } from '../core/log/dealLog';
import { groupedDeals } from '../core/log/dealLog';
import {
  chosenWeight,
  type Foreseen,
  foreseen,
  isLatest,
  type Lapse,
  learnt,
  type WeightInForce,
} from '../core/prediction/foresight';
import type { Settings, SettingsAsTyped } from '../core/settings';
import type { TextTemplate } from '../core/templates/occasion';
import { DEFAULT_SETTINGS } from '../schema/settings';
import type { ContactsColumn, SalesColumn } from '../schema/userColumns';
import type { SheetDocument } from '../sheets/document/document';
import { keepFit, keptFit } from '../sheets/document/forecastFit';
import { type KeptForesight, keepForesight, keptForesight } from '../sheets/document/foresight';
import { SheetError } from '../sheets/document/sheetError';
import { type BaseCurrency, baseCurrency } from '../sheets/logs/baseCurrency';
import type { ContactsRow } from '../sheets/logs/contactsSheet';
import { readPoints } from '../sheets/logs/pointsLedger';
import type { Sales } from '../sheets/logs/sales';
import { NO_LOG, readSales, type SalesLog } from '../sheets/logs/salesSheet';
import { addOnDocument } from '../sheets/settings/addOnLanguage';
import { inChosenLanguage } from '../sheets/settings/chosenLanguage';
import { readSettings } from '../sheets/settings/readSettings';
import {
  lookAtSettings,
  prepareSettings,
  type SettingsSheet,
} from '../sheets/settings/settingsSheet';
import {
  lookAtTemplates,
  type openTemplates,
  readTemplates,
  type TemplatesSheet,
} from '../sheets/settings/templatesSheet';
import { type ClientRow, readClients } from '../sheets/tables/clientRows';
import type { ClientsTable } from '../sheets/tables/clientsTable';
import type { ComputedRow } from '../sheets/tables/computedRow';
import { computedRow } from '../sheets/tables/computedRow';
import { type FormSheet, formSheets } from '../sheets/tables/formSheets';
import { keyIn } from '../sheets/tables/keyIn';
import { knownClients, ownerIn } from '../sheets/tables/knownClients';
import type { Table } from '../sheets/tables/table';
import { linesOf, type TablePart } from '../sheets/tables/tablePart';
import { cellAt, placeOf, rowCount } from '../sheets/tables/tableRows';
import type { Warning } from '../sheets/tables/warnings';
import { type Language, texts } from '../texts/texts';
import { lookAtClient, lookAtClients, openContacts, openSales } from './clientBaseSheets';
import { clientContacts, formContacts } from './clientContacts';

// The one way from cells to clients, deals and contacts: all, or what a call of the panel needs.

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What the tables say as of one day. */
export interface Records {
  document: SheetDocument;
  asOf: Day;
  settings: Settings;
  clients: readonly ClientRow[];
  sales: Sales;
  /** What the sales log came to besides its deals. */
  salesLog: SalesLog;
  contacts: readonly ContactsRow[];
  /** The same, grouped by client. */
  logs: { deals: DealLog; contacts: ContactLog<ContactsRow> };
  /** The texts to send; they are read when they are first asked for. */
  templates: () => readonly TextTemplate[];
}

/** The records of a whole base, and what follows from them. */
export interface ReadBase extends Records {
  base: ClientBaseFigures;
  /** What its money is in. */
  currency: BaseCurrency;
  /** Why nothing is gone by of what was learnt of its past; null too where nothing was learnt yet. */
  lapse: Lapse | null;
  /**
   * The weight of the steadied interval that the statuses are by, where its past has chosen it; null
   * where one is typed, or nothing was learnt.
   */
  chosenWeight: WeightInForce | null;
  /** What it was read from; null where there is no such log. */
  tables: {
    clients: ClientsTable;
    sales: Table<SalesColumn> | null;
    contacts: Table<ContactsColumn> | null;
    /** The answers to forms, which are contacts too. */
    forms: readonly FormSheet[];
    settings: SettingsSheet;
  };
}

/** How a base is read where it is not just looked at. */
interface Reading {
  /** The day it is computed for, if it is not today. */
  asOf?: Day | undefined;
  openClients?: typeof lookAtClients;
  openTexts?: typeof openTemplates | undefined;
  /** Whether it is learnt what the base's past teaches, where that is not known: it takes long. */
  isLearning?: boolean | undefined;
  /** Takes what is wrong with the cells. */
  warnings?: Warning[];
}

/**
 * Reads and computes the base, each table once, and writes nothing to it.
 *
 * @throws SheetError where the sheets cannot be worked with
 */
export function readBase(
  spreadsheet: Spreadsheet,
  { asOf: day, openClients = lookAtClients, openTexts, isLearning, warnings = [] }: Reading = {},
): ReadBase {
  const spoken = addOnDocument();
  const asOf = day ?? spoken.today();
  // The logs first: one that cannot be used stops a run before Clients is given a column it lacks.
  const sales = openSales(spreadsheet, spoken.language);
  const contacts = openContacts(spreadsheet, spoken.language, warnings);
  const clientsTable = openClients(spreadsheet, spoken.language);
  const tables = {
    sales,
    contacts,
    clients: clientsTable,
    forms: formSheets(spreadsheet, clientsTable.sheet.getSheetId(), spoken.language, warnings),
    settings: prepareSettings(spreadsheet, spoken.language),
  };
  const document = inChosenLanguage(spoken, tables.settings, warnings);
  const typed = readSettings(tables.settings, document, warnings);
  const clientsSheetId = clientsTable.sheet.getSheetId();
  const before = inForce(typed, keptForesight(), clientsSheetId);
  const templates = templatesOf(spreadsheet, before, document, openTexts, warnings);
  const told = { ...recordsIn(tables, before, asOf, document, warnings), templates };
  const read = withPoints(spreadsheet, told, tables.clients, warnings);
  const { clients, logs } = read;
  const kept = keptFit();
  const ahead = foreseenOn(logs.deals, asOf, typed, clientsSheetId, isLearning ?? false);
  const [foreseen, lapse] = typeof ahead === 'string' ? [null, ahead] : [ahead, null];
  // What was learnt meanwhile chooses anew.
  const learntLast = keptForesight();
  const settings = inForce(typed, learntLast, clientsSheetId);
  const records = { ...read, settings };
  const base = clientBase(clients, logs.deals, logs.contacts, settings, asOf, kept, foreseen);
  if (base.forecastFit !== kept) keepFit(base.forecastFit);
  const currency = baseCurrency(records.salesLog, settings, document);
  const chosen = typed.steadyingWeight === null ? chosenFor(learntLast, clientsSheetId) : null;
  return { ...records, base, currency, lapse, chosenWeight: chosen, tables };
}

/** The settings as typed, with the weight that the base's past has chosen where none is. */
function inForce(
  typed: SettingsAsTyped,
  kept: KeptForesight | null,
  clientsSheetId: number,
): Settings {
  const { steadyingWeight } = DEFAULT_SETTINGS;
  const weight = typed.steadyingWeight ?? chosenFor(kept, clientsSheetId)?.weight;
  return { ...typed, steadyingWeight: weight ?? steadyingWeight };
}

/** What was chosen for another base says nothing of this one: a sample's own is not the user's. */
function chosenFor(kept: KeptForesight | null, clientsSheetId: number): WeightInForce | null {
  if (kept?.clientsSheetId !== clientsSheetId) return null;
  const chosen = chosenWeight(kept.foresight);
  return chosen && { ...chosen, since: kept.weightSince };
}

/**
 * What was learnt of the base's past says of its clients; kept as soon as it is learnt. What cannot
 * be kept is not gone by: the next reading would know nothing of it.
 */
function foreseenOn(
  deals: DealLog,
  asOf: Day,
  settings: SettingsAsTyped,
  clientsSheetId: number,
  isLearning: boolean,
): Foreseen | Lapse | null {
  const kept = keptForesight();
  const isOfBase = kept?.clientsSheetId === clientsSheetId;
  if (!isLearning || (kept && isOfBase && isLatest(kept.foresight, deals, asOf, settings))) {
    if (kept && !isOfBase) return 'changed';
    return kept && foreseen(kept.foresight, deals, asOf, settings);
  }
  const before = chosenFor(kept, clientsSheetId);
  const foresight = learnt(deals, asOf, settings, before?.weight);
  const isSame = chosenWeight(foresight)?.weight === (before?.weight ?? 0);
  const weightSince = isSame ? (before?.since ?? null) : asOf;
  const latest = keepForesight({ foresight, clientsSheetId, weightSince });
  return latest ? foreseen(latest.foresight, deals, asOf, settings) : 'notKept';
}

/** Where points are given, each client with what the ledger says of theirs. */
function withPoints(
  spreadsheet: Spreadsheet,
  records: Records,
  table: ClientsTable,
  warnings: Warning[],
): Records {
  const { settings, asOf, document, clients } = records;
  if (settings.pointSum === null) return records;
  const index = new ClientIndex(knownClients(table), settings.aliases);
  const keys = new Set(clients.map(({ key }) => key));
  const ownerOf = (cell: Cell) => {
    const owner = ownerIn(cell, index);
    return owner !== null && keys.has(owner) ? owner : null;
  };
  const moved = readPoints(spreadsheet, ownerOf, asOf, document, warnings);
  if (!moved) return records;
  const pointsOf = (client: ClientRow) => ({ ...client, pointsMoved: moved.get(client.key) ?? 0 });
  return { ...records, clients: clients.map(pointsOf) };
}

/** Clients and one of the logs, as they stand today. */
export interface LookedAtBase extends Records {
  table: ClientsTable;
  /** The sales log by which the rest was read; null where there is none, or it was not asked for. */
  salesTable: Table<SalesColumn> | null;
  /** What the last recalculation left in a client's row. */
  computedOf: (client: ClientRow) => ComputedRow;
}

/**
 * Reads Clients and one of the logs for a view in the panel. Nothing is computed or written; of
 * what is wrong with the cells the run report tells.
 *
 * @throws SheetError where the sheets cannot be worked with
 */
export function lookAtBase(
  spreadsheet: Spreadsheet,
  log: 'sales' | 'contacts',
  document: SheetDocument,
): LookedAtBase {
  const { language } = document;
  const table = lookAtClients(spreadsheet, language);
  const isOfContacts = log === 'contacts';
  const tables: OpenedTables = {
    sales: isOfContacts ? 'notRead' : openSales(spreadsheet, language),
    contacts: isOfContacts ? openContacts(spreadsheet, language, []) : null,
    forms: isOfContacts ? formSheets(spreadsheet, table.sheet.getSheetId(), language, []) : [],
    clients: table,
  };
  const { sales } = tables;
  const clientsSheetId = table.sheet.getSheetId();
  const settings = inForce(settingsOf(spreadsheet, document), keptForesight(), clientsSheetId);
  return {
    ...recordsIn(tables, settings, document.today(), document, []),
    templates: templatesOf(spreadsheet, settings, document),
    table,
    salesTable: sales === 'notRead' ? null : sales,
    computedOf: ({ row }) => computedRow(table, row, document),
  };
}

/** What the tables say of one client today. */
export interface ClientRecord extends Records {
  client: ClientRow;
  computed: ComputedRow;
  table: ClientsTable;
  /** The columns asked for of the contact log; null where there is none that can be used. */
  log: TablePart<ContactsColumn> | null;
  /** What is wrong with the cells that tell of them. */
  warnings: readonly Warning[];
}

/** What is needed of the logs of a client: of the contacts some columns. */
export interface AskedColumns {
  /** Whether the sales are read, and then as a whole: an order's lines may leave out who bought. */
  sales?: true;
  contacts: readonly ContactsColumn[];
}

/**
 * Reads what the tables say of one client: of Clients the names and one row, of the contacts some
 * columns. Nothing is written.
 *
 * @param key the client's
 * @throws SheetError where they have no row any more, or the sheets cannot be worked with
 */
export function readClientRecord(
  spreadsheet: Spreadsheet,
  key: string,
  asked: AskedColumns,
  document: SheetDocument,
): ClientRecord {
  const { language } = document;
  const warnings: Warning[] = [];
  const { table, row, known } = lookAtClient(spreadsheet, key, language);
  const sales = asked.sales ? openSales(spreadsheet, language) : 'notRead';
  const columns = [...asked.contacts, 'entryId'] as const;
  const log = openContacts(spreadsheet, language, warnings, columns);
  const clientsSheetId = table.sheet.getSheetId();
  const settings = inForce(settingsOf(spreadsheet, document), keptForesight(), clientsSheetId);
  const index = new ClientIndex(known, settings.aliases);
  const tables: OpenedTables = {
    clients: table,
    sales,
    contacts: log && linesOf(log, key, (name) => ownerIn(name, index)),
    forms: formSheets(spreadsheet, table.sheet.getSheetId(), language, []),
  };
  const records = recordsIn(tables, settings, document.today(), document, warnings, { key, known });
  const [client] = records.clients;
  // A name that no client can have, as the one that leads a total.
  if (!client) throw new SheetError(texts[language].refused.clientGone(table.name));
  const computed = computedRow(table, row, document);
  const templates = templatesOf(spreadsheet, settings, document);
  return { ...records, templates, client, computed, table, log, warnings };
}

/** The tables of a base as they were opened, whole or in part. */
interface OpenedTables {
  clients: ClientsTable;
  /** Where it was not read, what the clients' rows say of purchases is not asked either. */
  sales: Table<SalesColumn> | null | 'notRead';
  contacts: Table<ContactsColumn> | null;
  forms: readonly FormSheet[];
}

/** The client of whom alone a call asks, and who may be confused with them. */
interface AskedClient {
  key: string;
  known: readonly KnownClient[];
}

/** @param asked whose records alone are wanted, with what is wrong in their rows */
function recordsIn(
  { clients: clientsTable, sales: salesTable, contacts: contactsTable, forms }: OpenedTables,
  settings: Settings,
  asOf: Day,
  document: SheetDocument,
  warnings: Warning[],
  asked?: AskedClient,
): Omit<Records, 'templates'> {
  const words = texts[document.language];
  const isRead = salesTable !== 'notRead';
  const client = asked?.key;
  const found: Warning[] = [];
  const salesLog =
    isRead && salesTable ? readSales(salesTable, settings, asOf, document, words, found) : NO_LOG;
  const { aliases } = settings;
  const sales = client === undefined ? salesLog.sales : salesLog.sales.of(client);
  const isTheirs = client === undefined ? () => true : toldOf(client, salesTable);
  warnings.push(...found.filter(isTheirs));
  const deals = groupedDeals(sales.columns);
  const isInLog = (key: string) => !isRead || deals.clients.has(key);
  const clients = readClients(clientsTable, isInLog, asOf, document, words, warnings, aliases);
  const logged = clientContacts(contactsTable, clients, settings, asOf, document, warnings);
  const keys = new Set(clients.map(({ key }) => key));
  const answers = formContacts(
    forms,
    [...(asked?.known ?? []), ...clients],
    (key) => keys.has(key),
    settings,
    asOf,
    document,
    asked ? [] : warnings,
  );
  const contacts = [...logged, ...answers];
  const logs = { deals, contacts: contactLog(contacts) };
  return { document, asOf, settings, sales, salesLog, clients, contacts, logs };
}

/** Tells whether a warning of the log is of a client's rows, wherever these stand. */
function toldOf(client: string, table: OpenedTables['sales']): (warning: Warning) => boolean {
  if (table === null || table === 'notRead') return () => false;
  const nameColumn = table.columns.get('client') ?? -1;
  const [rows, lines] = [new Set<string>(), new Set<string>()];
  for (let index = 0; index < rowCount(table); index++) {
    if (keyIn(cellAt(table, index, nameColumn)) !== client) continue;
    const { sheet, row, line } = placeOf(table, index);
    rows.add(`${row} ${sheet}`);
    lines.add(`${row} ${line} ${sheet}`);
  }
  return ({ sheet, row, leftOut }) =>
    (leftOut?.places ?? [{ sheet, row, line: undefined }]).some((place) =>
      place.line === undefined
        ? rows.has(`${place.row} ${place.sheet}`)
        : lines.has(`${place.row} ${place.line} ${place.sheet}`),
    );
}

/** Reads the texts to send once, when they are asked for. */
function templatesOf(
  spreadsheet: Spreadsheet,
  { offers }: Settings,
  { language }: SheetDocument,
  open: (spreadsheet: Spreadsheet, language: Language) => TemplatesSheet | null = lookAtTemplates,
  warnings: Warning[] = [],
): Records['templates'] {
  let read: readonly TextTemplate[] | null = null;
  return () => {
    read ??= readTemplates(open(spreadsheet, language), offers, language, warnings);
    return read;
  };
}

/**
 * The settings as typed, for whoever only looks: no sheet of them is made; without it the defaults
 * hold.
 */
export function settingsOf(spreadsheet: Spreadsheet, document: SheetDocument): SettingsAsTyped {
  const sheet = lookAtSettings(spreadsheet);
  return sheet ? readSettings(sheet, document, []) : { ...DEFAULT_SETTINGS, steadyingWeight: null };
}
