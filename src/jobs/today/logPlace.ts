import { type Cell, isDate } from '../../cells/cell';
import type { ContactsColumn } from '../../schema/userColumns';
import { decorate, refusalOf } from '../../sheets/document/decoration';
import type { SheetDocument } from '../../sheets/document/document';
import { growColumns } from '../../sheets/grid/growth';
import { GuardedTable } from '../../sheets/grid/guardedTable';
import { logPlace } from '../../sheets/tables/logRow';
import type { Table } from '../../sheets/tables/table';
import { type Language, texts } from '../../texts/texts';
import { type LogWording, wordingOf } from '../client/contactCells';

/**
 * Where a contact log is, and how it is written: all that a tick needs to log a contact without
 * reading the log. Kept in the sheet Today.
 */
export interface LogPlace {
  sheetId: number;
  /** Counted from 1, as in the sheet. */
  headerRow: number;
  /** Columns of the sheet up to the last that has anything. */
  width: number;
  /** Index and header of each column. */
  columns: Readonly<Partial<Record<ContactsColumn, readonly [index: number, header: string]>>>;
  types: LogWording['types'];
  outcomes: LogWording['outcomes'];
}

/**
 * The place of a log to which a line can be appended: one sheet, a line a row, nothing below, and
 * the add-on's own column in it. Null for any other: it is written to as the panel does.
 */
export function logPlaceOf(log: Table<ContactsColumn>, language: Language): LogPlace | null {
  if (!isPlain(log) || !log.columns.has('entryId')) return null;
  const { types, outcomes } = wordingOf(log, language);
  const columns = [...log.columns].map(([column, index]) => [
    column,
    [index, headerText(log.header[index])],
  ]);
  return {
    sheetId: log.sheet.getSheetId(),
    headerRow: log.headerRow,
    width: log.header.length,
    columns: Object.fromEntries(columns),
    types,
    outcomes,
  };
}

/**
 * The log with the add-on's own column at its right end, which is made where it is missing. A log
 * that is no plain one, or does not let it be made, stays as it is.
 */
export function withEntryColumn(
  log: Table<ContactsColumn>,
  document: SheetDocument,
): Table<ContactsColumn> {
  if (!isPlain(log) || log.columns.has('entryId')) return log;
  const { headers, todaySheet } = texts[document.language];
  const { sheet, headerRow } = log;
  const index = log.header.length;
  const header = headers.contacts.entryId;
  const refusal = refusalOf(() => {
    growColumns(sheet, index + 1);
    const place = { ...logPlace(log), rows: [], width: index + 1, hasMoreBelow: true };
    const guarded = new GuardedTable(place, document, []);
    const [notes = []] = sheet.getRange(headerRow, 1, 1, index).getNotes();
    guarded.write([{ row: -1, column: index, values: [[header]] }]);
    const cell = sheet.getRange(headerRow, index + 1);
    guarded.around(
      () => decorate(sheet, 'notes', () => void cell.setNote(todaySheet.entryNote)),
      ({ columnBefore }) => cell.setNote(notes[columnBefore(index) ?? index] ?? ''),
    );
  });
  // It is protected, or columns are being moved: contacts are then logged as in the panel, which
  // says so, and the next run makes it.
  if (refusal !== null) return log;
  return {
    ...log,
    header: [...log.header, header],
    columns: new Map([...log.columns, ['entryId', index]]),
  };
}

function isPlain({ layout, placeAt, another, nameParts }: Table<ContactsColumn>): boolean {
  return !layout && !placeAt && another === null && !nameParts;
}

/** A header as it is compared. */
export function headerText(cell: Cell | undefined): string {
  return cell === undefined || isDate(cell) ? '' : String(cell);
}
