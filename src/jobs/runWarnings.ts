import type { ClientBaseFigures } from '../core/base/clientBase';
import { hasBought } from '../core/base/clientPurchases';
import { type KnownClient, likelyTwins } from '../core/identity/likelyTwins';
import { clientKey } from '../core/log/clientKey';
import { isFreeText } from '../core/overview/clientGroups';
import { bySource, likelySourceTwins, sourceKey } from '../core/overview/clientSources';
import { byFirstProduct } from '../core/overview/firstPurchase';
import type { Settings } from '../core/settings';
import { rowBelow } from '../schema/sheetRow';
import type { SalesColumn } from '../schema/userColumns';
import { takeRefusals } from '../sheets/document/decoration';
import type { CellsByColumn } from '../sheets/figures/computedPlan';
import type { LogLine } from '../sheets/logs/logLine';
import type { ClientRow } from '../sheets/tables/clientRows';
import type { ClientsTable } from '../sheets/tables/clientsTable';
import type { Table } from '../sheets/tables/table';
import { placeOf } from '../sheets/tables/tableRows';
import type { Warning } from '../sheets/tables/warnings';
import { type Language, texts } from '../texts/texts';
import type { ReadBase } from './readBase';
import { abcCaveats } from './segmentation/abcCaveats';

// What a run says of the tables as a whole, where the rows each say nothing wrong.

/** What is wrong with the tables as a whole. */
export function warnOfTables(read: ReadBase, warnings: Warning[]): void {
  const { settings, clients, sales, contacts, base, tables } = read;
  const { language } = read.document;
  for (const table of [tables.sales, tables.contacts, tables.clients]) {
    if (table) warnOtherHeaders(table, language, warnings);
  }
  if (tables.sales) warnMissingAmount(tables.sales, language, warnings);
  warnUnknownClients('sales', tables, sales, clients, language, warnings);
  warnUnknownClients('contacts', tables, contacts, clients, language, warnings);
  warnLikelyTwins(read, warnings);
  warnOverspent(read, warnings);
  warnSourceTwins(read, warnings);
  warnFreeText(read, warnings);
  warnUnknowns(tables.clients.name, base, settings, language, warnings);
}

/** What Google did not take of the looks of sheets, one warning for each; each is told once. */
export function refusedLooks(language: Language): Warning[] {
  const { decorations, warnings: words } = texts[language];
  return takeRefusals().map(({ sheet, decoration, reason }) => ({
    sheet,
    row: null,
    column: '',
    message: words.refusedLook(decorations[decoration], reason),
  }));
}

/** Rows that are no client and no deal, though they stand where these do. */
function warnOtherHeaders(table: Table<string>, language: Language, warnings: Warning[]): void {
  const { name, headings, another } = table;
  const { warnings: words } = texts[language];
  const warn = (
    place: Pick<Warning, 'sheet' | 'row'>,
    message: string,
    leftOut: NonNullable<Warning['leftOut']>,
  ) => warnings.push({ ...place, column: '', message, leftOut });
  for (const [row, heading] of headings) {
    const message = heading === 'header' ? words.repeatedHeader : words.repeatedTitle;
    warn(placeOf(table, row), message, { reason: 'heading', rows: 1 });
  }
  if (another) {
    const { headerRow: first, rows } = another;
    warn({ sheet: name, row: first }, words.anotherTable(rows), { reason: 'anotherTable', rows });
  }
}

/** A log of dates alone is one; but mostly a column was not recognised. */
function warnMissingAmount(
  { name, columns }: Table<SalesColumn>,
  language: Language,
  warnings: Warning[],
): void {
  if (columns.has('amount')) return;
  const { headers, warnings: words } = texts[language];
  const column = headers.sales.amount;
  warnings.push({ sheet: name, row: null, column, message: words.noAmount(column) });
}

/** So many clients are named in one warning; the rest are counted. */
const CLIENTS_NAMED = 5;

/**
 * Cells of the add-on's columns that are not as computed, or whose values were not known: one
 * warning a column, leading to the first.
 */
export function warnCells(
  { name, header, headerRow, rows, columns, computed }: ClientsTable,
  cells: CellsByColumn,
  message: (count: number, clients: string) => string,
  warnings: Warning[],
): void {
  const client = columns.get('client') as number;
  for (const [column, found] of cells) {
    const named = found
      .slice(0, CLIENTS_NAMED)
      .map(({ row }) => String(rows[row]?.[client]).trim());
    const more = found.length > named.length ? ', …' : '';
    warnings.push({
      sheet: name,
      row: rowBelow(headerRow, found[0]?.row ?? 0),
      column: String(header[computed.get(column) as number]),
      message: message(found.length, named.join(', ') + more),
    });
  }
}

/** One warning for each unknown client of a log, not for each of their lines. */
function warnUnknownClients(
  role: 'sales' | 'contacts',
  tables: ReadBase['tables'],
  rows: Iterable<LogLine>,
  clients: readonly ClientRow[],
  language: Language,
  warnings: Warning[],
): void {
  const table = tables[role];
  if (!table) return;
  const { unknownClient } = texts[language].warnings;
  const known = new Set(clients.map(({ key }) => key));
  const unknown = new Map<string, { first: LogLine; lines: number }>();
  for (const row of rows) {
    if (known.has(row.client)) continue;
    const entry = unknown.get(row.client) ?? { first: row, lines: 0 };
    entry.lines += 1;
    unknown.set(row.client, entry);
  }
  for (const { first, lines } of unknown.values()) {
    warnings.push({
      ...placeOf(table, first.row),
      column: String(table.header[table.columns.get('client') as number]),
      message: unknownClient[role](first.name, lines, tables.clients.name),
      leftOut: { reason: 'unknownClient', rows: lines },
    });
  }
}

/**
 * One line for all: whoever has two lists of clients in one has many. It leads to the first of
 * them.
 */
function warnLikelyTwins(
  { document: { language }, settings: { aliases }, clients, sales, tables }: ReadBase,
  warnings: Warning[],
): void {
  const known = new Map<string, KnownClient & { row: number | null }>();
  for (const client of clients) known.set(client.key, client);
  for (const { client, name } of sales) {
    if (!known.has(client)) known.set(client, { key: client, name, row: null });
  }
  // Those of whom none has a row are told of as such.
  const twins = likelyTwins(known.values(), aliases).filter(({ first }) => first.row !== null);
  const [firstPair] = twins;
  if (!firstPair) return;
  const { warnings: words } = texts[language];
  const named = twins.slice(0, CLIENTS_NAMED).map(({ first, other, reason }) => {
    return words.twins(first.name, other.name, reason);
  });
  const more = twins.length > named.length ? '; …' : '';
  const { name, header, headerRow, columns } = tables.clients;
  warnings.push({
    sheet: name,
    row: rowBelow(headerRow, firstPair.other.row ?? firstPair.first.row ?? 0),
    column: String(header[columns.get('client') as number]),
    message: words.likelyTwins(twins.length, named.join('; ') + more),
  });
}

/** Points below 0: a line of the ledger is wrong, or somebody was given too much. */
function warnOverspent({ document, clients, base }: ReadBase, warnings: Warning[]): void {
  const { headers, sheets, pointsLedger } = texts[document.language];
  const overspent = clients.flatMap(({ key, name }) => {
    const points = base.clients.get(key)?.points ?? 0;
    return points < 0 ? [`${name} (${points})`] : [];
  });
  if (overspent.length === 0) return;
  const named = overspent.slice(0, CLIENTS_NAMED);
  warnings.push({
    sheet: sheets.points,
    row: null,
    column: headers.clients.points,
    message: pointsLedger.overspent(named, overspent.length - named.length),
  });
}

/** One line for all sources that may be one; they stay apart until they are written alike. */
function warnSourceTwins(read: ReadBase, warnings: Warning[]): void {
  const { language } = read.document;
  const twins = likelySourceTwins(bySource(read.clients, read.logs.deals));
  if (twins.length === 0) return;
  const { warnings: words } = texts[language];
  const named = twins.slice(0, CLIENTS_NAMED).map(([one, other]) => words.sources(one, other));
  const more = twins.length > named.length ? '; …' : '';
  warnSource(read, words.likelySources(twins.length, named.join('; ') + more), warnings);
}

/** Columns in which most clients have a text of their own, so that the Overview compares nothing. */
function warnFreeText(read: ReadBase, warnings: Warning[]): void {
  const { clients, logs, tables, document } = read;
  const { groups } = texts[document.language];
  if (isFreeText(bySource(clients, logs.deals), sourceKey)) {
    warnSource(read, groups.sources.freeText, warnings);
  }
  if (tables.sales && isFreeText(byFirstProduct(clients, logs.deals), clientKey)) {
    const { columns } = tables.sales;
    const column = columns.get('productLine') ?? columns.get('product');
    warnColumn(tables.sales, column, groups.firstProducts.freeText, warnings);
  }
}

function warnSource({ tables }: ReadBase, message: string, warnings: Warning[]): void {
  const table = tables.clients.columns.has('source') ? tables.clients : tables.sales;
  if (table) warnColumn(table, table.columns.get('source'), message, warnings);
}

function warnColumn(
  { name, header }: Table<string>,
  index: number | undefined,
  message: string,
  warnings: Warning[],
): void {
  const column = String(header[index ?? -1] ?? '');
  warnings.push({ sheet: name, row: null, column, message });
}

/** Says once what no client can have, rather than leaving columns empty without a word. */
function warnUnknowns(
  sheet: string,
  { clients, baseIntervalDays, abcMeasure, abcSpan, abcUndated }: ClientBaseFigures,
  settings: Settings,
  language: Language,
  warnings: Warning[],
): void {
  const { headers, warnings: words } = texts[language];
  const figures = [...clients.values()].filter(hasBought);
  if (figures.length === 0) return;
  const warn = (column: string, message: string) =>
    warnings.push({ sheet, row: null, column, message });
  if (figures.every(({ profit }) => profit === null)) warn(headers.clients.profit, words.noProfit);
  if (baseIntervalDays === null && settings.typicalCycleDays === null) {
    warn(headers.clients.status, words.noCycle);
  }
  const abc = {
    classes: Array.from(clients.values(), (client) => client.abc),
    measuredBy: abcMeasure,
    measuredOver: abcSpan,
    undated: abcUndated,
  };
  for (const caveat of abcCaveats(abc, settings, texts[language])) {
    warn(headers.clients.abc, caveat);
  }
}
