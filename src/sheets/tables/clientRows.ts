import { type Cell, isBlank } from '../../cells/cell';
import { readDay } from '../../cells/day';
import { readMoney } from '../../cells/money';
import { readNumber } from '../../cells/number';
import { readText } from '../../cells/text';
import { readWord, readWords } from '../../cells/word';
import type { Client } from '../../core/base/clientBase';
import type { LastContacts } from '../../core/contacts/lastContacts';
import type { Day } from '../../core/day';
import { type Aliases, NO_ALIASES } from '../../core/identity/aliases';
import { clientKey } from '../../core/log/clientKey';
import type { GivenHistory } from '../../core/log/givenHistory';
import { toMinor } from '../../core/money';
import { isTotal } from '../../recognition/totals';
import { rowBelow } from '../../schema/sheetRow';
import { CLIENT_GIVEN_PURCHASES, type ClientUserColumn } from '../../schema/userColumns';
import type { Texts } from '../../texts/texts';
import { CATEGORY_WORDS, POTENTIAL_WORDS, TRAIT_WORDS, YES_NO_WORDS } from '../../texts/vocabulary';
import type { SheetDocument } from '../document/document';
import { type ClientsTable, isUsersBlank } from './clientsTable';
import { knownText } from './knownText';
import { RowReader } from './table';
import type { Warning } from './warnings';

/** A client and the row they stand in, as an index among the table's rows. */
export interface ClientRow extends Client {
  row: number;
  name: string;
  /** Who is responsible for them, as written; null where nobody is. */
  manager: string | null;
  /** Whom to speak to there, as written. */
  contactPerson: string | null;
  phone: string | null;
  email: string | null;
  birthday: Day | null;
  /** Where they came from, as written; null where nobody says. */
  source: string | null;
  /** Why they leave or left, as written; null where nobody says. */
  leavingReason: string | null;
  snoozedUntil: Day | null;
  given: GivenHistory | null;
  lastContacts: LastContacts;
}

/** The managers of a base, by name. */
export function managersOf(clients: Iterable<Pick<ClientRow, 'manager'>>): string[] {
  const managers = new Set([...clients].flatMap(({ manager }) => manager ?? []));
  return [...managers].sort((a, b) => a.localeCompare(b));
}

/**
 * The clients of a table, or of what was read of it: the first row of each. Later rows of the same
 * name, rows of another spelling of theirs, and rows of no name, are reported.
 *
 * @param isInLog whether the log tells what a client has bought, so that the row is not asked
 */
export function readClients(
  table: ClientsTable,
  isInLog: (key: string) => boolean,
  asOf: Day,
  document: SheetDocument,
  texts: Texts,
  warnings: Warning[],
  aliases: Aliases = NO_ALIASES,
): ClientRow[] {
  const { warnings: words } = texts;
  const reader = new RowReader<ClientUserColumn>(table, texts, warnings);
  const seen = new Map<string, number>();
  const clients: ClientRow[] = [];
  for (let row = 0; row < table.rows.length; row++) {
    if (table.headings.has(row)) continue;
    const name = reader.readOrLeaveOut(row, 'client', readText);
    if (name === undefined) continue;
    if (name === null) {
      if (!isUsersBlank(table, table.rows[row] ?? []))
        reader.warn(row, 'client', words.noClientName, 'noClient');
      continue;
    }
    if (isTotal(name, (each) => seen.has(clientKey(each)))) {
      reader.warn(row, 'client', words.totalRow(name), 'total');
      continue;
    }
    const key = clientKey(name);
    const first = seen.get(key);
    if (first !== undefined) {
      const inRow = rowBelow(table.headerRow, first);
      reader.warn(row, 'client', words.duplicateClient(name, inRow), 'duplicate');
      continue;
    }
    const meant = aliases.clientOf.get(key);
    if (meant) {
      reader.warn(row, 'client', words.countedWith(name, meant.name), 'alias');
      continue;
    }
    seen.set(key, row);
    const judge = <T>(column: ClientUserColumn, read: (cell: Cell) => T) =>
      reader.read(row, column, read, words.cellIgnored);
    clients.push({
      key,
      name,
      row,
      manager: judge('manager', readText) ?? null,
      contactPerson: knownText(judge('contactPerson', readText)),
      phone: judge('phone', readText) ?? null,
      email: judge('email', readText) ?? null,
      birthday: judge('birthday', (cell) => readDay(cell, document)) ?? null,
      source: knownText(judge('source', readText)),
      leavingReason: judge('leavingReason', readText) ?? null,
      manualCategory: judge('manualCategory', (cell) => readWord(cell, CATEGORY_WORDS)) ?? null,
      potential: judge('potential', (cell) => readWord(cell, POTENTIAL_WORDS)) ?? null,
      traits:
        judge('traits', (cell) =>
          readWords(cell, TRAIT_WORDS, (fault) =>
            reader.warn(row, 'traits', words.wordIgnored(texts.faults.cell(fault))),
          ),
        ) ?? [],
      winBackCost: readCost(reader, row, document, words),
      doNotContact: judge('doNotContact', (cell) => readWord(cell, YES_NO_WORDS)) === 'yes',
      snoozedUntil: judge('snoozedUntil', (cell) => readDay(cell, document)) ?? null,
      given: isInLog(key) ? null : readGiven(reader, row, asOf, document, texts),
      lastContacts: readLastContacts(reader, row, asOf, document, texts),
    });
  }
  return clients;
}

function readCost(
  reader: RowReader<ClientUserColumn>,
  row: number,
  document: SheetDocument,
  words: Texts['warnings'],
): number | null {
  const cost = reader.read(
    row,
    'winBackCost',
    (cell) => readMoney(cell, document),
    words.cellIgnored,
  );
  if (cost == null || cost >= 0) return cost ?? null;
  reader.warn(row, 'winBackCost', words.tooSmall(cost, 0));
  return null;
}

/** What the row says of the client's purchases; null where it says nothing. */
function readGiven(
  reader: RowReader<ClientUserColumn>,
  row: number,
  asOf: Day,
  document: SheetDocument,
  { warnings: words }: Texts,
): GivenHistory | null {
  const number = (column: ClientUserColumn) =>
    reader.read(row, column, (cell) => readNumber(cell, document), words.cellIgnored) ?? null;
  const notNegative = (column: ClientUserColumn, least: number) => {
    const value = number(column);
    if (value === null || value >= least) return value;
    reader.warn(row, column, words.tooSmall(value, least));
    return null;
  };
  const given: GivenHistory = {
    firstPurchase: readPastDay(reader, row, 'givenFirstPurchase', asOf, document, words),
    lastPurchase: readPastDay(reader, row, 'givenLastPurchase', asOf, document, words),
    deals: notNegative('givenDeals', 0),
    revenue: toMinor(number('givenRevenue')),
    profit: toMinor(number('givenProfit')),
    intervalDays: notNegative('givenInterval', 1),
  };
  const { firstPurchase, lastPurchase } = given;
  if (firstPurchase !== null && lastPurchase !== null && firstPurchase > lastPurchase) {
    reader.warn(row, 'givenFirstPurchase', words.firstAfterLast);
    given.firstPurchase = null;
  }
  // What cannot be read is not known; only a row that is blank says nothing.
  return CLIENT_GIVEN_PURCHASES.every((column) => isBlank(reader.cell(row, column))) ? null : given;
}

function readLastContacts(
  reader: RowReader<ClientUserColumn>,
  row: number,
  asOf: Day,
  document: SheetDocument,
  { warnings: words }: Texts,
): LastContacts {
  const call = readPastDay(reader, row, 'lastCall', asOf, document, words);
  const meeting = readPastDay(reader, row, 'lastMeeting', asOf, document, words);
  return { ...(call !== null && { call }), ...(meeting !== null && { meeting }) };
}

function readPastDay(
  reader: RowReader<ClientUserColumn>,
  row: number,
  column: ClientUserColumn,
  asOf: Day,
  document: SheetDocument,
  words: Texts['warnings'],
): Day | null {
  const day = reader.read(row, column, (cell) => readDay(cell, document), words.cellIgnored);
  if (day == null || day <= asOf) return day ?? null;
  reader.warn(row, column, words.cellAfterAsOf(day));
  return null;
}
