import { type Cell, isBlank } from '../../cells/cell';
import { readDay } from '../../cells/day';
import type { Day } from '../../core/day';
import { textHash } from '../../core/log/lineHash';
import { sheetRow } from '../../schema/sheetRow';
import type { ContactsColumn } from '../../schema/userColumns';
import type { SheetDocument } from '../../sheets/document/document';
import { ChangedMeanwhile } from '../../sheets/document/sheetError';
import { appendLines } from '../../sheets/grid/appendLines';
import { escapedCell } from '../../sheets/grid/escapedCell';
import { foundAgain, type GuardedPlace } from '../../sheets/grid/guardedPlace';
import { writeGuardedRow } from '../../sheets/grid/guardedRow';
import { rememberedCell } from '../../sheets/grid/rememberedCell';
import { texts } from '../../texts/texts';
import { headerText, type LogPlace } from './logPlace';

// Contacts at the end of a log, each with the line of the sheet Today that it was logged from.

/** The end of a log, where the contacts of a day are. */
export interface EntryLog {
  sheet: GoogleAppsScript.Spreadsheet.Sheet;
  place: LogPlace;
  header: readonly Cell[];
  /** Of the first row of the end, counted from 1. */
  firstRow: number;
  rows: readonly (readonly Cell[])[];
}

/** What is written of a contact, by column. */
export type EntryCells = Readonly<Partial<Record<ContactsColumn, Cell>>>;

const DAYS = ['date', 'nextDay'] as const;

/** Nobody logs more in a day. */
const END_ROWS = 500;

/** The end of the log; null where its header is not the one that is known any more. */
export function openEntryLog(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  place: LogPlace,
): EntryLog | null {
  const sheet = spreadsheet.getSheetById(place.sheetId);
  if (!sheet) return null;
  const { headerRow, width, columns } = place;
  const last = sheet.getLastRow();
  if (last < headerRow) return null;
  const [header = []] = sheet.getRange(headerRow, 1, 1, width).getValues() as Cell[][];
  const isKnown = Object.values(columns).every(
    ([index, title]) => headerText(header[index]) === title,
  );
  if (!isKnown) return null;
  const firstRow = Math.max(headerRow + 1, last - END_ROWS + 1);
  const rows =
    last < firstRow
      ? []
      : (sheet.getRange(firstRow, 1, last - firstRow + 1, width).getValues() as Cell[][]);
  return { sheet, place, header, firstRow, rows };
}

/** The check sum of a line's row as it stands; null where the line has none. */
export function standingEntry(log: EntryLog, id: string, document: SheetDocument): string | null {
  const row = log.rows[indexOf(log, id)];
  return row ? checkSum(row.map((cell) => rememberedCell(cell, document))) : null;
}

/**
 * Appends contacts, each in a call of its own: a row that somebody else appends meanwhile is never
 * written over.
 *
 * @returns a check sum of each, by which its row is known as long as nobody changes it
 * @throws ChangedMeanwhile where columns were moved; nothing is left of the line then
 */
export function appendEntry(
  { sheet, place, header }: EntryLog,
  id: string,
  cells: EntryCells,
  document: SheetDocument,
): string {
  const row = new Array<Cell>(place.width).fill('');
  const entry = { ...cells, entryId: id };
  for (const [column, cell] of Object.entries(entry)) {
    const known = place.columns[column as ContactsColumn];
    if (known) row[known[0]] = cell;
  }
  const days = DAYS.flatMap((column) => place.columns[column]?.[0] ?? []);
  const line = row.map((cell, index) =>
    // A Date is shown as a day in whatever cell.
    typeof cell === 'number' && days.includes(index)
      ? document.dateOn(readDay(cell, document) as Day)
      : escapedCell(cell),
  );
  if (appendLines(sheet, { row: sheetRow(place.headerRow - 1), cells: header }, [line])) {
    return checkSum(row);
  }
  throw new ChangedMeanwhile(texts[document.language].client.rowsMoved(sheet.getName()));
}

/**
 * Clears the row of a line; the row itself stays.
 *
 * @param sum its check sum
 * @returns whether it is gone: one that is not as it was written is left
 * @throws ChangedMeanwhile where columns of the log were moved
 */
export function clearEntry(
  opened: EntryLog,
  id: string,
  sum: string,
  document: SheetDocument,
): boolean {
  let known: EntryLog | null = standingEntry(opened, id, document) === null ? null : opened;
  return foundAgain(() => {
    // A row that is not found may have been pushed on while the others were read.
    const log = known ?? openEntryLog(opened.sheet.getParent(), opened.place);
    known = null;
    if (!log) {
      const name = opened.sheet.getName();
      throw new ChangedMeanwhile(texts[document.language].client.rowsMoved(name));
    }
    const standing = standingEntry(log, id, document);
    // An earlier go may have been cut off before it could say so.
    if (standing === null) return true;
    if (standing !== sum) return false;
    const at = log.firstRow - log.place.headerRow - 1;
    const cells = log.header.map((_, column) => ({ column, value: '' }));
    writeGuardedRow(placeOf(log, at), at + indexOf(log, id), cells, document);
    return true;
  });
}

/** @param above how many rows stand between the header and the end of the log */
function placeOf({ sheet, place, header, rows }: EntryLog, above: number): GuardedPlace {
  const { headerRow, width, columns } = place;
  return {
    ...{ sheet, name: sheet.getName(), headerRow: sheetRow(headerRow - 1), header, width },
    rows: [...new Array(above).fill([]), ...rows],
    nameColumn: columns.client?.[0] ?? 0,
    hasMoreBelow: false,
  };
}

/** Of two with the id the first is the contact; the other is passed over where the log is read. */
function indexOf({ place, rows }: EntryLog, id: string): number {
  const [column] = place.columns.entryId as readonly [number, string];
  return rows.findIndex((row) => row[column] === id);
}

function checkSum(row: readonly Cell[]): string {
  // A check box that is not ticked is nothing.
  const said = row.map((cell) => (isBlank(cell) || cell === false ? '' : cell));
  return textHash(JSON.stringify(said), 0).toString(16);
}
