import { pressureReached, recentTouches } from '../../core/contacts/cadence';
import type { Day } from '../../core/day';
import { withDocumentLock } from '../../google/documentLock';
import { rowBelow } from '../../schema/sheetRow';
import type { ContactsColumn } from '../../schema/userColumns';
import type { LastAction } from '../../sheets/document/lastAction';
import { requireUnprotected } from '../../sheets/document/protectedCells';
import { FieldError, SheetError } from '../../sheets/document/sheetError';
import { MemorySheet } from '../../sheets/figures/memorySheet';
import { updatedCells } from '../../sheets/figures/rowUpdate';
import { prepareLog } from '../../sheets/logs/logHeader';
import { addOnDocument } from '../../sheets/settings/addOnLanguage';
import { listedCells, placeIn } from '../../sheets/tables/listedCells';
import { appendedRow, appendRow, cellsOfRow, nextRow } from '../../sheets/tables/logRow';
import { isDeclined } from '../../sheets/tables/mapping';
import { newTable } from '../../sheets/tables/newTable';
import { readTable, type Table } from '../../sheets/tables/table';
import { withTail } from '../../sheets/tables/tablePart';
import { findTable } from '../../sheets/tables/userTable';
import type { Warning } from '../../sheets/tables/warnings';
import { texts } from '../../texts/texts';
import { openContacts } from '../clientBaseSheets';
import { type ClientRecord, readClientRecord } from '../readBase';
import { clientTouches } from './clientTouches';
import { type ContactMade, contactCells, dayFormatOf, wordingOf } from './contactCells';
import { CONTACT_DAYS, type UpdatedRow, updatingRow } from './updatingRow';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A contact of today, to be put below the log. */
export interface NewContact
  extends Pick<ContactMade, 'type' | 'outcome' | 'nextDay' | 'score' | 'reason' | 'note'> {
  /** The client's key. */
  client: string;
  /** Chosen by who asks: the same contact sent again, since no answer came, is logged once. */
  requestId: string;
  /** Whether it is to be logged though it is one touch more than the settings allow. */
  isConfirmed: boolean;
}

/** What became of a contact to be logged. */
export type LoggedContact =
  | {
      isLogged: true;
      name: string;
      nextContact: Day | null;
      /** Whether what follows for the client's row is written; else a recalculation will. */
      hasFollowed: boolean;
      /** Of what could not be written of it or for the client's row, since a list has no such word. */
      leftOut: readonly Warning[];
      /** Of cells that could not be read. */
      warnings: readonly Warning[];
    }
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
    const { lastAction } = memorySheet;
    const logged = (
      { figures, refused }: UpdatedRow,
      unlisted: readonly Warning[] = [],
    ): LoggedContact => {
      const nextContact = figures?.nextContact?.day ?? null;
      const leftOut = [...unlisted, ...refused];
      return {
        isLogged: true,
        name,
        nextContact,
        hasFollowed: figures !== null,
        leftOut,
        warnings,
      };
    };
    if (isLoggedAlready(spreadsheet, contact.requestId, lastAction, record)) {
      return logged(updatingRow(record, contacts, memorySheet, lastAction));
    }

    requireToCome(contact.nextDay, record);
    const touchDays = clientTouches([client], record.logs.contacts).get(client.key) ?? [];
    if (!contact.isConfirmed && pressureReached(touchDays, asOf, settings)) {
      const days = settings.touchDays;
      return { isLogged: false, name, touches: recentTouches(touchDays, asOf, days), days };
    }
    const made = { ...contact, name, day: asOf, manager: client.manager };
    const { cells: listed, leftOut } = listedCells<ContactsColumn>(
      {
        sheet: log.sheet,
        row: rowBelow(log.headerRow, nextRow(log)),
        width: log.header.length,
        place: placeIn(log),
      },
      contactCells(made, wordingOf(log, document.language), document.language),
      document.language,
    );
    const cells = log.columns.has('entryId') ? { ...listed, entryId: contact.requestId } : listed;
    requireUnprotected(
      spreadsheet,
      [...updatedCells(table, client.row), ...cellsOfRow(log, nextRow(log), Object.keys(cells))],
      document.language,
    );
    const { requestId } = contact;
    const action: LastAction = { kind: 'appendedRow', table: 'contacts', cells, requestId };
    return logged(
      updatingRow(record, [...contacts, { ...made, client: client.key }], memorySheet, action, () =>
        appendRow(log, cells, dayFormatOf(log, document.language), document),
      ),
      leftOut,
    );
  });
}

/**
 * Whether the same was asked for before: its line bears the request's name, or was the last that was
 * put below a log without a column for it.
 */
function isLoggedAlready(
  spreadsheet: Spreadsheet,
  requestId: string,
  lastAction: LastAction | null,
  { log, document }: ClientRecord,
): boolean {
  const entry = log?.columns.get('entryId');
  if (log && entry !== undefined) return log.rows.some((row) => row[entry] === requestId);
  if (lastAction?.kind !== 'appendedRow' || lastAction.requestId !== requestId) return false;
  const whole = openContacts(spreadsheet, document.language, []);
  return whole !== null && appendedRow(whole, lastAction, document) !== null;
}

/** @throws FieldError where the next contact was agreed for a day that is over */
function requireToCome(nextDay: Day | null, { asOf, document: { language } }: ClientRecord): void {
  if (nextDay !== null && nextDay <= asOf) {
    throw new FieldError(texts[language].client.nextDayOver(nextDay), 'nextDay');
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
