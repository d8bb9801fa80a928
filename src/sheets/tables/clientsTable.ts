import { type Cell, isBlank } from '../../cells/cell';
import { groupedBy } from '../../core/groupedBy';
import {
  CLIENTS_TEMPLATE,
  type ClientComputedColumn,
  formatOf,
} from '../../schema/computedColumns';
import { rowBelow, type SheetRow, sheetRow } from '../../schema/sheetRow';
import type { ClientUserColumn } from '../../schema/userColumns';
import { type Language, texts } from '../../texts/texts';
import { decorate } from '../document/decoration';
import { currentDocument } from '../document/document';
import type { ToldOfClient } from '../document/lastAction';
import { requireUnprotected, type WrittenCells } from '../document/protectedCells';
import { ChangedMeanwhile, SheetError } from '../document/sheetError';
import { topOf } from '../document/sheetTop';
import { columnLetter } from '../grid/columnLetter';
import { ColumnFormats, HeaderLooks } from '../grid/columnLooks';
import { layOutColumns, widenColumns } from '../grid/columnWidths';
import { growColumns, insertRowsBelow } from '../grid/growth';
import { firstFilled, foundAgain, type GuardedPlace } from '../grid/guardedPlace';
import { GuardedTable } from '../grid/guardedTable';
import { HEADER_COLOUR, numberFormat, paintHeader } from '../grid/look';
import { neighbours } from '../grid/neighbours';
import { foldColumns, foldOnceMade, isToBeFolded } from './columnFold';
import {
  computedNote,
  isNotedAsNamed,
  locateComputed,
  type Placement,
  placeComputed,
  translatedHeaders,
  withoutComputed,
} from './computedColumns';
import { keyIn } from './keyIn';
import { type ClientOfRow, knownClients } from './knownClients';
import { isHeaderWord } from './otherHeaders';
import { cellsOf } from './sheetCells';
import type { Table } from './table';
import { headerOf, tableOf } from './table';
import type { UserTable } from './userTable';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The Clients sheet: the user's columns and, apart from them, the add-on's. */
export interface ClientsTable extends Table<ClientUserColumn> {
  computed: ReadonlyMap<ClientComputedColumn, number>;
  /** Columns of the sheet that are used; what is put together of several stands behind them. */
  width: number;
  /** All that it has. */
  sheetColumns: number;
}

/** @throws SheetError where the sheet is empty, has no column of clients, or lacks a mapped one */
export function readClientsTable(
  table: UserTable<ClientUserColumn>,
  language: Language,
): ClientsTable {
  const { values, header, notes, row, sheetColumns } = foundAgain(() => {
    const values = cellsOf(table.sheet, texts[language]);
    return { values, ...clientsHeader(table, values, language) };
  });
  const cells = withoutComputed(header, notes);
  const found = tableOf(table, values, { row, cells }, texts[language]);
  return {
    ...found,
    header: [...header, ...found.header.slice(header.length)],
    computed: locateComputed(header, notes),
    width: header.length,
    sheetColumns,
  };
}

/** Clients as far as it tells of one client. */
export interface ClientsFor {
  /** Of its rows only the client's hold anything. */
  table: ClientsTable;
  /** The client's, an index among the table's. */
  row: number;
  /** Who else stands there, as far as it tells who they are: they may be confused with the client. */
  known: readonly ClientOfRow[];
}

/** The columns that tell who is meant. */
const TELLING = ['client', 'phone', 'email'] as const;

/**
 * Reads Clients for the sake of one client, in a few calls however many there are: of the others
 * but their names, telephones and addresses are read, unless only the whole tells who they are.
 *
 * @param key the client's
 * @returns null where they have no row
 */
export function readClientsFor(
  table: UserTable<ClientUserColumn>,
  key: string,
  language: Language,
): ClientsFor | null {
  const { sheet } = table;
  const {
    top,
    header,
    notes,
    row: headerIndex,
    sheetColumns,
  } = foundAgain(() => {
    const top = topOf(sheet);
    return { top, ...clientsHeader(table, top, language) };
  });
  const place = { row: headerIndex, cells: withoutComputed(header, notes) };
  const head = tableOf(table, top, place, texts[language]);
  if (head.nameParts) return ofClient(readClientsTable(table, language), key);
  const client = head.columns.get('client') as number;
  const height = sheet.getLastRow() - head.headerRow;
  if (height <= 0) return null;
  const rows = Array.from({ length: height }, (): Cell[] => []);
  for (const column of TELLING) {
    const index = head.columns.get(column);
    if (index === undefined) continue;
    const cells = sheet.getRange(head.headerRow + 1, index + 1, height, 1).getValues() as Cell[][];
    cells.forEach(([cell = ''], row) => {
      (rows[row] as Cell[])[index] = cell;
    });
  }
  const row = rows.findIndex((cells) => keyIn(cells[client] ?? '') === key);
  if (row < 0) return null;
  // Below another header only the whole tells whether the row is this table's.
  if (rows.slice(0, row).some((cells) => isHeaderWord(String(cells[client] ?? '')))) {
    return ofClient(readClientsTable(table, language), key);
  }
  const line = sheet.getRange(rowBelow(head.headerRow, row), 1, 1, header.length);
  const [cells = []] = line.getValues() as Cell[][];
  // Rows may have been moved since the names were read.
  if (keyIn(cells[client] ?? '') !== key) {
    throw new ChangedMeanwhile(texts[language].client.rowsMoved(sheet.getName()));
  }
  rows[row] = cells;
  const computed = locateComputed(header, notes);
  return ofClient({ ...head, header, rows, computed, width: header.length, sheetColumns }, key);
}

/** A table without what it holds of all clients but one. */
function ofClient(table: ClientsTable, key: string): ClientsFor | null {
  const known = knownClients(table);
  const found = known.find((each) => each.key === key);
  if (!found) return null;
  const { row } = found;
  const rows = table.rows.map((cells, index): readonly Cell[] => (index === row ? cells : []));
  return { table: { ...table, rows }, row, known };
}

/**
 * Lays out an empty Clients sheet, or adds the computed columns that an existing one lacks.
 *
 * @throws ChangedMeanwhile where people go on moving columns; none of theirs is written over
 */
export function prepareClients(table: UserTable<ClientUserColumn>, language: Language): void {
  foundAgain(() => addComputed(table, language));
  if (isToBeFolded(table.sheet)) foundAgain(() => foldMade(table, language));
}

/** Folds the add-on's columns once they are made, wherever they stand by now. */
function foldMade(table: UserTable<ClientUserColumn>, language: Language): void {
  const { sheet } = table;
  const { header, notes, row } = clientsHeader(table, cellsOf(sheet, texts[language]), language);
  const place: GuardedPlace = {
    ...{ sheet, name: sheet.getName(), headerRow: sheetRow(row), header, rows: [] },
    ...{ width: header.length, nameColumn: firstFilled(header), hasMoreBelow: true },
  };
  foldColumns(place, locateComputed(header, notes), { ...currentDocument(), language });
}

function addComputed(table: UserTable<ClientUserColumn>, language: Language): void {
  const { sheet } = table;
  const values = cellsOf(sheet, texts[language]);
  const claimed = new Set<number | undefined>();
  if (values.every((row) => row.every(isBlank))) {
    const { clients } = texts[language].headers;
    const headers = CLIENTS_TEMPLATE.map((column) => clients[column]);
    growColumns(sheet, headers.length);
    paintHeader(
      sheet,
      sheet.getRange(1, 1, 1, headers.length).setValues([headers]),
      HEADER_COLOUR.user,
    );
    values.splice(0, values.length, headers);
    decorate(sheet, 'look', () => {
      sheet.setFrozenRows(1);
      sheet.setFrozenColumns(1);
    });
    layOutColumns(sheet, CLIENTS_TEMPLATE, headers);
  } else {
    // Nothing is added to a sheet that is not one of clients.
    const { columns, nameParts = [] } = readClientsTable(table, language);
    for (const column of table.required) claimed.add(columns.get(column));
    for (const index of nameParts) claimed.add(index);
  }
  const { header, notes, row, sheetColumns } = clientsHeader(table, values, language);
  const placements = placeComputed(
    header,
    notes,
    // A column that the user has chosen is theirs though nothing stands in it yet.
    (index) => !claimed.has(index) && values.slice(row + 1).every((cells) => isBlank(cells[index])),
    language,
  );
  const standing = locateComputed(header, notes);
  if (placements.length === 0) return;
  const headerRow = sheetRow(row);
  requireFree(sheet, headerRow, placements, language);
  if (standing.size === 0) foldOnceMade(sheet);
  const needed = Math.max(...placements.map(({ index }) => index + 1));
  growColumns(sheet, needed);
  const head: GuardedHead = {
    ...{ sheet, headerRow, header },
    nameColumn: firstFilled(header),
    sheetColumns: Math.max(sheetColumns, needed),
  };
  writeHeaders(head, placements, placements, language, () => {
    paintHeader(sheet, headerCells(sheet, headerRow, placements), HEADER_COLOUR.computed);
    widenColumns(
      sheet,
      placements.filter(({ index }) => index >= header.length),
    );
  });
}

/**
 * Puts the headers of the add-on's columns, the notes on them and the way days are written into a
 * language. Where they are in it, nothing is written.
 *
 * @returns the table with these headers
 * @throws SheetError, before anything is written, where one of them is protected
 */
export function translateHeaders(table: ClientsTable, language: Language): ClientsTable {
  const { sheet, headerRow, header, computed, sheetColumns } = table;
  const translated = translatedHeaders(header, computed, language);
  if (translated.length === 0) return table;
  requireFree(sheet, headerRow, translated, language);
  const days = translated.filter(({ column }) => formatOf(column) === 'day');
  const head = {
    ...{ sheet, headerRow, sheetColumns },
    header: header.slice(0, table.width),
    nameColumn: nameColumn(table),
  };
  writeHeaders(head, translated, days, language);
  const now = [...header];
  for (const { index, header: title } of translated) now[index] = title;
  return { ...table, header: now };
}

/** @throws SheetError where one of the headers is protected */
function requireFree(
  sheet: Sheet,
  headerRow: SheetRow,
  placements: readonly Placement[],
  language: Language,
): void {
  const cells = placements.map(
    ({ index, header: name }): WrittenCells => ({
      ...{ sheet, name, column: index + 1 },
      ...{ firstRow: headerRow, lastRow: headerRow },
    }),
  );
  requireUnprotected(sheet.getParent(), cells, language);
}

/**
 * Gives whole columns their number formats, a call for each. Done where a column is placed, and
 * before its header: from then on the format is the user's to change, and what was broken off
 * before the header is begun again.
 */
function formatColumns(
  sheet: Sheet,
  headerRow: SheetRow,
  placements: readonly Placement[],
  language: Language,
): void {
  const lastRow = sheet.getMaxRows();
  if (lastRow === headerRow) return;
  for (const [format, columns] of groupedBy(placements, ({ column }) => formatOf(column))) {
    const below = columns.map(({ index }) => {
      const letter = columnLetter(index);
      return `${letter}${headerRow + 1}:${letter}${lastRow}`;
    });
    decorate(sheet, 'numberFormats', () => {
      sheet.getRangeList(below).setNumberFormat(numberFormat(format, language));
    });
  }
}

/** A header, to be written to while people go on moving columns. */
type GuardedHead = Pick<
  GuardedPlace,
  'sheet' | 'headerRow' | 'header' | 'nameColumn' | 'sheetColumns'
>;

/**
 * Writes the headers that are not there yet, and the notes by which they are known, a call for each
 * note.
 *
 * @param formatted the columns that are given their number formats, before their headers
 * @param paint what else is done to these headers
 * @throws ChangedMeanwhile where columns were moved since the header was read, or while it was
 *   written; what of the user's was hit is put back
 */
function writeHeaders(
  head: GuardedHead,
  placements: readonly Placement[],
  formatted: readonly Placement[],
  language: Language,
  paint: () => void = () => {},
): void {
  const { sheet, headerRow, header } = head;
  const width = Math.max(header.length, ...placements.map(({ index }) => index + 1));
  const looks = new HeaderLooks(sheet, headerRow, width);
  const formats = new ColumnFormats(sheet, headerRow, width);
  const place = { ...head, name: sheet.getName(), rows: [], width, hasMoreBelow: true };
  const guarded = new GuardedTable(place, { ...currentDocument(), language }, []);
  const indexes = (columns: readonly Placement[]) => columns.map(({ index }) => index);
  const ours = new Set(indexes(placements));
  // Behind the header stands nothing yet.
  const isMeant = (column: number) => column >= header.length || ours.has(column);
  guarded.around(
    () => formatColumns(sheet, headerRow, formatted, language),
    (move) => formats.putBack(indexes(formatted), move, isMeant),
  );
  const missing = placements.filter((each) => String(header[each.index] ?? '') !== each.header);
  guarded.write(
    neighbours(missing).map((block) => ({
      row: -1,
      column: (block[0] as Placement).index,
      values: [block.map((each) => each.header)],
    })),
  );
  const noteOf = ({ column }: Placement) => computedNote(column, language);
  guarded.around(
    () => {
      for (const [note, columns] of groupedBy(placements, noteOf)) {
        headerCells(sheet, headerRow, columns).setNote(note);
      }
      paint();
    },
    (move) => looks.putBack(ours, move, isMeant),
  );
}

function headerCells(sheet: Sheet, headerRow: number, placements: readonly Placement[]) {
  return sheet.getRangeList(placements.map(({ index }) => `${columnLetter(index)}${headerRow}`));
}

/**
 * The cells below the headers of these columns, the add-on's unless others are named, and as many
 * more as rows are to be added.
 */
export function cellsBelow(
  { sheet, headerRow, header, rows, computed }: ClientsTable,
  indexes: Iterable<number> = computed.values(),
  rowsAdded = 0,
): WrittenCells[] {
  return [...indexes].map((index) => ({
    ...{ sheet, name: String(header[index]), column: index + 1 },
    ...{
      firstRow: rowBelow(headerRow, 0),
      lastRow: rowBelow(headerRow, rows.length + rowsAdded - 1),
    },
  }));
}

/**
 * Whether a row holds nothing of the user's, in whatever column. A checkbox that is not ticked is
 * nothing, nor is the 0 of a formula that was copied down ahead of the clients.
 */
export function isUsersBlank({ computed }: ClientsTable, row: readonly Cell[]): boolean {
  const ours = new Set(computed.values());
  return row.every(
    (cell, index) => ours.has(index) || isBlank(cell) || cell === false || cell === 0,
  );
}

/** The table, to be written to while people go on working in it. */
export function clientsPlace(table: ClientsTable): GuardedPlace {
  const { sheet, name, headerRow, header, rows, width, another } = table;
  const hasMoreBelow = another !== null;
  return {
    ...{ sheet, name, headerRow, header, rows, width, hasMoreBelow },
    nameColumn: nameColumn(table),
  };
}

/** Where the name of a client who is added goes: of one in two columns, whole into the first. */
export function nameColumn({ columns, nameParts }: ClientsTable): number {
  return nameParts?.[0] ?? (columns.get('client') as number);
}

/**
 * Makes sure that clients can be added below the others.
 *
 * @throws SheetError where a formula lists them: a name in the way of its next one would be an
 * error in place of them all
 */
export function requireTypedNames(table: ClientsTable, language: Language): void {
  const { sheet, name, header, headerRow, rows } = table;
  const column = nameColumn(table);
  const names = [header[column] ?? '', ...rows.map((row) => row[column] ?? '')];
  const formulas = sheet.getRange(headerRow, column + 1, names.length, 1).getFormulas();
  const listing = formulas.findIndex(
    ([formula], index) =>
      formula && formulas[index + 1]?.[0] === '' && !isBlank(names[index + 1] ?? ''),
  );
  if (listing < 0) return;
  const cell = `${columnLetter(column)}${headerRow + listing}`;
  throw new SheetError(texts[language].run.namesListed(name, String(header[column]), cell));
}

/** The row below the last client. */
export function nextClientRow(table: ClientsTable): SheetRow {
  const { headerRow, rows } = table;
  const filled = rows.reduce(
    (last, row, index) => (isUsersBlank(table, row) ? last : index + 1),
    0,
  );
  return rowBelow(headerRow, filled);
}

/** A client to be given a row: the name, and what else is known of them. */
export type NewClient = { client: Cell } & ToldOfClient;

/**
 * Makes room for so many clients below the last.
 *
 * @returns their first row
 */
export function growForClients(table: ClientsTable, count: number, language: Language): SheetRow {
  const { sheet, rows, headerRow, another } = table;
  const first = nextClientRow(table);
  // What stands below the table is not written over.
  const last = another ? headerRow + rows.length : sheet.getMaxRows();
  const missing = first + count - 1 - last;
  if (missing > 0) {
    insertRowsBelow(sheet, last, missing);
    // Below a header there was no row to take the formats from.
    if (last === headerRow) formatColumns(sheet, headerRow, placed(table), language);
  }
  return first;
}

function placed({ header, computed }: ClientsTable): Placement[] {
  return [...computed].map(([column, index]) => ({
    column,
    index,
    header: String(header[index] ?? ''),
  }));
}

/**
 * @throws ChangedMeanwhile where rows or columns were moved since the values were read, or since it
 *   was asked how far they go: then the last of them were cut off
 */
function clientsHeader(
  table: UserTable<ClientUserColumn>,
  values: readonly (readonly Cell[])[],
  language: Language,
): { header: readonly Cell[]; notes: string[]; row: number; sheetColumns: number } {
  const { row } = headerOf(table, values, texts[language]);
  const header = values[row] ?? [];
  const cells = table.sheet.getRange(`${row + 1}:${row + 1}`);
  const [notes = []] = cells.getNotes();
  if (!isNotedAsNamed(header, notes)) {
    const [now = []] = cells.getValues() as Cell[][];
    const isMoved = header.some((title, index) => String(title) !== String(now[index]));
    if (isMoved || !now.slice(header.length).every(isBlank)) {
      throw new ChangedMeanwhile(texts[language].client.rowsMoved(table.sheet.getName()));
    }
  }
  return {
    header,
    row,
    notes: notes.slice(0, header.length),
    sheetColumns: notes.length,
  };
}
