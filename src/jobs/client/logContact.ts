import { type Cell, isDate } from '../../cells/cell';
import { serialOf } from '../../cells/day';
import { type ContactType, pressureReached, recentTouches } from '../../core/contacts/cadence';
import type { Outcome } from '../../core/contacts/outcome';
import type { Day } from '../../core/day';
import { withDocumentLock } from '../../google/documentLock';
import { rowBelow } from '../../schema/sheetRow';
import type { ContactsColumn } from '../../schema/userColumns';
import type { SheetDocument } from '../../sheets/document/document';
import type { AppendedRow } from '../../sheets/document/lastAction';
import { requireUnprotected } from '../../sheets/document/protectedCells';
import { SheetError } from '../../sheets/document/sheetError';
import { MemorySheet } from '../../sheets/figures/memorySheet';
import { type RowUpdate, updatedCells } from '../../sheets/figures/rowUpdate';
import { numberFormat } from '../../sheets/grid/look';
import { prepareLog } from '../../sheets/logs/logHeader';
import { addOnDocument } from '../../sheets/settings/addOnLanguage';
import { appendedRow, appendRow, cellsOfRow, nextRow } from '../../sheets/tables/logRow';
import { isDeclined } from '../../sheets/tables/mapping';
import { newTable } from '../../sheets/tables/newTable';
import { readTable, type Table } from '../../sheets/tables/table';
import { withTail } from '../../sheets/tables/tablePart';
import { findTable } from '../../sheets/tables/userTable';
import type { Warning } from '../../sheets/tables/warnings';
import { wordInUse } from '../../sheets/tables/wordInUse';
import { texts } from '../../texts/texts';
import { CONTACT_TYPE_WORDS, OUTCOME_WORDS } from '../../texts/vocabulary';
import { openContacts } from '../clientBaseSheets';
import { type ClientRecord, readClientRecord } from '../readBase';
import { clientTouches } from './clientTouches';
import { CONTACT_DAYS, updatingRow } from './updatingRow';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A contact of today, to be put below the log. */
export interface NewContact {
  /** The client's key. */
  client: string;
  type: ContactType;
  outcome: Outcome;
  /** The day for which the next one was agreed; null where none was. */
  nextDay: Day | null;
  /** 0–10; null where they gave none. */
  score: number | null;
  /** '' for none, as the note. */
  reason: string;
  note: string;
  /** Chosen by who asks: the same contact sent again, since no answer came, is logged once. */
  requestId: string;
  /** Whether it is to be logged though it is one touch more than the settings allow. */
  isConfirmed: boolean;
}

/** What became of a contact to be logged. */
export type LoggedContact =
  | { isLogged: true; name: string; nextContact: Day | null; warnings: readonly Warning[] }
  /** So many touches in so many days are enough; nothing was written. */
  | { isLogged: false; name: string; touches: number; days: number };

/**
 * Puts a contact of today below the contact log and brings up to date what follows from it for the
 * client's row; of Clients the names and that row are read. Where there is no log and nobody said
 * that there should be none, it is made.
 *
 * @throws SheetError, before anything is written, where the client has no row, the log lacks a
 * column for what is said, or cannot be worked with
 */
export function logContact(spreadsheet: Spreadsheet, contact: NewContact): LoggedContact {
  const document = addOnDocument();
  return withDocumentLock(document.language, () => {
    const record = readClientRecord(spreadsheet, contact.client, CONTACT_DAYS, document);
    const { client, table, asOf, settings, contacts, warnings } = record;
    const { name } = client;
    const log = openLog(spreadsheet, record);
    const memorySheet = new MemorySheet(spreadsheet, document.language);
    const { lastAction } = memorySheet.memory;
    const logged = (followed: RowUpdate | null): LoggedContact => {
      return { isLogged: true, name, nextContact: followed?.nextContact?.day ?? null, warnings };
    };
    if (lastAction?.kind === 'appendedRow' && lastAction.requestId === contact.requestId) {
      const whole = openContacts(spreadsheet, document.language, []);
      if (whole && appendedRow(whole, lastAction, document) !== null) {
        return logged(updatingRow(record, contacts, memorySheet, lastAction));
      }
    }

    requireToCome(contact.nextDay, record);
    const touchDays = clientTouches([client], record.logs.contacts).get(client.key)?.days ?? [];
    if (!contact.isConfirmed && pressureReached(touchDays, asOf, settings)) {
      const days = settings.touchDays;
      return { isLogged: false, name, touches: recentTouches(touchDays, asOf, days), days };
    }
    const cells = cellsOf(contact, record, log);
    requireUnprotected(
      spreadsheet,
      [...updatedCells(table, client.row), ...cellsOfRow(log, nextRow(log), Object.keys(cells))],
      document.language,
    );
    const action: AppendedRow = {
      kind: 'appendedRow',
      table: 'contacts',
      cells,
      requestId: contact.requestId,
    };
    const { type, outcome, nextDay } = contact;
    const made = { client: client.key, day: asOf, type, outcome, nextDay, manager: client.manager };
    return logged(
      updatingRow(record, [...contacts, made], memorySheet, action, () =>
        appendRow(log, cells, dayFormatOf(log, document)),
      ),
    );
  });
}

/** @throws SheetError where the next contact was agreed for a day that is over */
function requireToCome(nextDay: Day | null, { asOf, document: { language } }: ClientRecord): void {
  if (nextDay !== null && nextDay <= asOf) {
    throw new SheetError(texts[language].client.nextDayOver(nextDay));
  }
}

/**
 * The log, to be written to.
 *
 * @throws SheetError where it cannot be used, or the user has said that there is none
 */
function openLog(
  spreadsheet: Spreadsheet,
  { log, document: { language } }: ClientRecord,
): Table<ContactsColumn> {
  if (log) return withTail(log);
  if (isDeclined('contacts')) throw new SheetError(texts[language].client.noLog);
  const found = findTable(spreadsheet, 'contacts', language);
  if (found) return readTable(found, texts[language]); // says what is wrong with it
  const made = newTable(spreadsheet, 'contacts', language);
  prepareLog(made.sheet, 'contacts', language);
  return readTable(made, texts[language]);
}

/**
 * What is written of a contact, by column: what is blank is not written, nor what the log takes for
 * granted.
 *
 * @throws SheetError where the log has no column for the rest
 */
function cellsOf(
  { type, outcome, nextDay, score, reason, note }: NewContact,
  { client, asOf, document }: ClientRecord,
  { name, rows, columns }: Table<ContactsColumn>,
): Partial<Record<ContactsColumn, Cell>> {
  const { words, headers, client: said } = texts[document.language];
  const told: Partial<Record<ContactsColumn, Cell>> = {
    ...(type !== 'call' && { type }),
    ...(outcome !== 'reached' && { outcome }),
    ...(nextDay !== null && { nextDay: serialOf(nextDay) }),
    ...(score !== null && { score }),
    ...(reason !== '' && { reason }),
    ...(note !== '' && { note }),
  };
  const lacking = (Object.keys(told) as ContactsColumn[]).filter((each) => !columns.has(each));
  if (lacking.length > 0) {
    const missing = lacking.map((column) => headers.contacts[column]).join(', ');
    throw new SheetError(said.noColumn(name, missing));
  }
  const [typeColumn, outcomeColumn] = [columns.get('type'), columns.get('outcome')];
  const below = (column: number) => rows.map((row) => row[column] ?? '');
  return {
    date: serialOf(asOf),
    client: client.name,
    ...told,
    ...(typeColumn !== undefined && {
      type: wordInUse(below(typeColumn), CONTACT_TYPE_WORDS, type, words.contactTypes[type]),
    }),
    ...(outcomeColumn !== undefined && {
      outcome: wordInUse(below(outcomeColumn), OUTCOME_WORDS, outcome, words.outcomes[outcome]),
    }),
    ...(columns.has('manager') && client.manager !== null && { manager: client.manager }),
  };
}

/** How the days of a log are shown: as the last of them that is one. */
function dayFormatOf(
  { sheet, headerRow, rows, columns }: Table<ContactsColumn>,
  { language }: SheetDocument,
): string {
  const date = columns.get('date') as number;
  for (let row = rows.length - 1; row >= 0; row--) {
    if (isDate(rows[row]?.[date])) {
      return sheet.getRange(rowBelow(headerRow, row), date + 1).getNumberFormat();
    }
  }
  return numberFormat('day', language);
}
