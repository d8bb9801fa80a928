import { sheetRow } from '../../schema/sheetRow';
import type { ContactsColumn } from '../../schema/userColumns';
import type { SheetDocument } from '../../sheets/document/document';
import { SheetError } from '../../sheets/document/sheetError';
import { listedCells } from '../../sheets/tables/listedCells';
import { texts } from '../../texts/texts';
import { contactCells } from '../client/contactCells';
import { logContact } from '../client/logContact';
import { undo } from '../undo';
import { appendEntry, clearEntry, type EntryLog, standingEntry } from './entryLog';
import type { LineWriter } from './settleTicks';

/** Appends to the end of the log, and reads no more of it. */
export function entryWriter(log: EntryLog, document: SheetDocument): LineWriter {
  const { language } = document;
  const wording = {
    ...log.place,
    name: log.sheet.getName(),
    columns: new Set(Object.keys(log.place.columns)),
  };
  return {
    knowsAll: true,
    log(line, contact) {
      const id = String(line.id);
      // An earlier go may have been cut off before it could say so.
      const standing = standingEntry(log, id, document);
      if (standing !== null) return { noted: standing, leftOut: [] };
      const { cells, leftOut } = listedCells<ContactsColumn>(
        {
          sheet: log.sheet,
          row: sheetRow(log.firstRow - 1 + log.rows.length),
          width: log.place.width,
          place: (column) => {
            const [index, header] = log.place.columns[column] ?? [];
            return index === undefined || header === undefined ? undefined : { index, header };
          },
        },
        contactCells(contact, wording, language),
        language,
      );
      return { noted: appendEntry(log, id, cells, document), leftOut };
    },
    takeBack: (line) => clearEntry(log, String(line.id), String(line.logged), document),
  };
}

/** As the panel logs a contact, for a log to which no line can just be appended. */
export function panelWriter(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): LineWriter {
  return {
    knowsAll: false,
    log(line, { type, outcome, nextDay, score, reason, note }) {
      const client = String(line.key);
      const said = { client, type, outcome, nextDay, score, reason, note };
      const request = { ...said, requestId: String(line.id), isConfirmed: true };
      const logged = logContact(spreadsheet, request);
      return { noted: BY_PANEL, leftOut: logged.isLogged ? logged.leftOut : [] };
    },
    takeBack(line) {
      const undone = undo(spreadsheet, String(line.id));
      return typeof undone === 'object' && undone.restored > 0;
    },
  };
}

/** Noted of a line that was logged as the panel does it. */
const BY_PANEL = 'panel';

/** Where nothing can be done at once. */
export function noWriter({ language }: SheetDocument): LineWriter {
  const wait = (): never => {
    throw new SheetError(texts[language].todaySheet.waiting);
  };
  return { knowsAll: true, log: wait, takeBack: wait };
}
