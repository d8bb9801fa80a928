import { type Cell, isBlank } from '../../cells/cell';
import { dropTriggers } from '../../google/clockTrigger';
import { withDocumentLock } from '../../google/documentLock';
import type { ClientComputedColumn } from '../../schema/computedColumns';
import { rowBelow, sheetRow } from '../../schema/sheetRow';
import type { ClientUserColumn, ContactsColumn } from '../../schema/userColumns';
import type { SheetDocument } from '../../sheets/document/document';
import { gridSheets } from '../../sheets/document/gridSheets';
import { isOwnSheet } from '../../sheets/document/ownSheets';
import { requireUnprotected, type WrittenCells } from '../../sheets/document/protectedCells';
import { keepPutAway, readPutAway } from '../../sheets/document/putAway';
import { ChangedMeanwhile, SheetError } from '../../sheets/document/sheetError';
import { HEADER_ROWS } from '../../sheets/document/sheetTop';
import { during } from '../../sheets/document/step';
import { CellOwnership } from '../../sheets/figures/cellOwnership';
import { computedIn } from '../../sheets/figures/computedPlan';
import { isOurs } from '../../sheets/figures/contactHighlight';
import { type Memory, memoryOf, NO_MEMORY } from '../../sheets/figures/memory';
import { lookAtMemory, MemorySheet } from '../../sheets/figures/memorySheet';
import { readUserValues } from '../../sheets/figures/userValues';
import { formulasIn } from '../../sheets/figures/writeComputed';
import {
  firstFilled,
  formulasOf,
  foundAgain,
  type GuardedPlace,
} from '../../sheets/grid/guardedPlace';
import { changeRules } from '../../sheets/grid/guardedRules';
import { rememberedCell } from '../../sheets/grid/rememberedCell';
import { addOnDocument } from '../../sheets/settings/addOnLanguage';
import {
  type ClientsTable,
  clientsPlace,
  readClientsTable,
} from '../../sheets/tables/clientsTable';
import { unfoldColumns } from '../../sheets/tables/columnFold';
import { isComputedNote } from '../../sheets/tables/computedColumns';
import { logPlace } from '../../sheets/tables/logRow';
import { isSetUp } from '../../sheets/tables/mapping';
import { readTable, type Table } from '../../sheets/tables/table';
import { type OwnColumns, takeOutColumns } from '../../sheets/tables/takenOutColumns';
import { findTable, knownHeader, type UserTable } from '../../sheets/tables/userTable';
import { ALL_TEXTS, type Language, texts } from '../../texts/texts';
import { SAID_COLUMNS } from '../client/editClient';
import { switchDailyOff } from '../daily/dailyTrigger';
import { clientKeys } from '../undoing/clientKeys';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What is left of the add-on on the user's sheets. */
export interface LeftOver {
  /** The columns of what is said of clients, which the add-on makes where they are missing. */
  said: readonly { sheet: string; columns: readonly string[] }[];
  /** Its columns that hold something of the user's. */
  kept: readonly { sheet: string; columns: readonly string[] }[];
  /** Why a table could not be looked through, in sentences. */
  unread: readonly string[];
}

/** Whether nothing of the add-on is left in the user's sheets, and its own are hidden. */
export function isOut(): boolean {
  const putAway = readPutAway();
  return putAway?.isOut === true && !putAway.isDeleted;
}

/** Whether there is anything of the add-on in the spreadsheet besides its script. */
export function isThere(spreadsheet: Spreadsheet): boolean {
  return isSetUp() || isOut() || sheetsPutAway(spreadsheet).length > 0;
}

/** The names of the add-on's own sheets that are there. */
export function sheetsPutAway(spreadsheet: Spreadsheet): string[] {
  return gridSheets(spreadsheet)
    .filter(isOwnSheet)
    .map((sheet) => sheet.getName());
}

/**
 * Takes the add-on out of the user's sheets: its columns, rules, notes, column group and triggers.
 * Its own sheets are hidden, with all that was typed into them, until it is set up again or they
 * are deleted. Called again, it goes on where it was broken off.
 *
 * @throws SheetError, before anything is changed, where its columns are protected, or it is not
 * known what the add-on wrote
 */
export function putAway(spreadsheet: Spreadsheet): LeftOver {
  const document = addOnDocument();
  const { language } = document;
  const words = texts[language];
  return withDocumentLock(language, () => {
    const unread: string[] = [];
    const clients = clientsTables(spreadsheet, language, unread);
    const readers = [
      ...clients.map(({ found, memory }) => () => {
        const table = readClientsTable(found, language);
        return computedOf({ table, memory }, document);
      }),
      ...entryColumns(spreadsheet, language, unread),
    ];
    const own = readers.map((read) => ({ columns: read(), read }));
    requireUnprotected(
      spreadsheet,
      own.flatMap(({ columns }) => writtenCells(columns)),
      language,
    );
    const hidden = gridSheets(spreadsheet)
      .filter((sheet) => isOwnSheet(sheet) && !sheet.isSheetHidden())
      .map((sheet) => sheet.getSheetId());
    const sheetIds = [...new Set([...(readPutAway()?.sheetIds ?? []), ...hidden])];
    return during(words.removal.step, words, () => {
      keepPutAway({ sheetIds, isOut: false });
      switchDailyOff();
      dropTriggers('installationTrigger');
      dropRules(spreadsheet, document);
      for (const { found } of clients) {
        foundAgain(() => {
          const table = readClientsTable(found, language);
          unfoldColumns(clientsPlace(table), table.computed, document);
        });
      }
      const kept = own.flatMap((each) => {
        const columns = takeOutColumns(each.columns, each.read, document);
        return columns.length > 0 ? [{ sheet: each.columns.place.sheet.getName(), columns }] : [];
      });
      // What stands in the columns now is the user's.
      new MemorySheet(spreadsheet, language).remember(NO_MEMORY);
      for (const id of hidden) spreadsheet.getSheetById(id)?.hideSheet();
      keepPutAway({ sheetIds, isOut: true });
      return { said: clients.flatMap(({ table }) => saidColumns(table)), kept, unread };
    });
  });
}

/** Nobody knows which of them were the user's before. */
function saidColumns({ name, header, columns }: ClientsTable): LeftOver['said'] {
  const found = [...SAID_COLUMNS, 'snoozedUntil' as const].flatMap((column) => {
    const index = columns.get(column);
    return index === undefined ? [] : [String(header[index])];
  });
  return found.length > 0 ? [{ sheet: name, columns: found }] : [];
}

/** A sheet of clients, and what was written into it. */
interface WrittenClients {
  found: UserTable<ClientUserColumn>;
  table: ClientsTable;
  memory: Memory;
}

/** Reads what the user may have taken away or changed since: then there is nothing to take out. */
function readable<Found>(read: () => Found, unread: string[]): Found | null {
  try {
    return read();
  } catch (error) {
    // What people are moving can be read once more, and is not to be left behind.
    if (error instanceof ChangedMeanwhile || !(error instanceof SheetError)) throw error;
    unread.push(error.message);
    return null;
  }
}

/** The sheet of clients, and those that were it before. */
function clientsTables(
  spreadsheet: Spreadsheet,
  language: Language,
  unread: string[],
): WrittenClients[] {
  const memory = lookAtMemory(spreadsheet);
  const found = readable(() => findTable(spreadsheet, 'clients', language), unread);
  const sheets = [
    ...(found ? [found] : []),
    ...Object.keys(memory.others).flatMap((id) => {
      const sheet = spreadsheet.getSheetById(Number(id));
      const isOther = sheet && sheet.getSheetId() !== found?.sheet.getSheetId();
      return isOther
        ? [{ sheet, others: [], ...knownHeader('clients', null), isMapped: false }]
        : [];
    }),
  ];
  return sheets.flatMap((each) => {
    const table = readable(() => readClientsTable(each, language), unread);
    if (!table) return [];
    const own = memoryOf(memory, table.sheet.getSheetId(), () => true);
    const isUnknown = !own.written && table.computed.size > 0;
    if (isUnknown) throw new SheetError(texts[language].removal.unknown(table.name));
    return [{ found: each, table, memory: own }];
  });
}

/** Whose the cells are is decided as a recalculation decides it. */
function computedOf(
  { table, memory }: Omit<WrittenClients, 'found'>,
  document: ReturnType<typeof addOnDocument>,
): OwnColumns {
  const { rows, header, computed } = table;
  const columnAt = new Map([...computed].map(([column, index]) => [index, column]));
  const formulas = formulasIn(table, formulasOf(table));
  const ownership = new CellOwnership(memory, readUserValues());
  const keys = clientKeys(table);
  const isOursIn = rows.map((_, row) => {
    const standing = computedIn(table, row, document);
    const key = keys[row] ?? null;
    if (key !== null) return ownership.judge(key, standing);
    const wrote = ownership.wrote(standing);
    return () => wrote;
  });
  return {
    place: clientsPlace(table),
    headers: new Map([...columnAt.keys()].map((index) => [index, String(header[index])])),
    isUsers: (row, index) => {
      const column = columnAt.get(index) as ClientComputedColumn;
      if (formulas.get(row)?.has(column)) return true;
      const cell = rememberedCell(rows[row]?.[index] ?? '', document);
      return !isBlank(cell) && !(isOursIn[row]?.(column, cell) ?? false);
    },
    isOwnNote: isComputedNote,
  };
}

/** A line of Today is called by its day and client, a request of the panel by three numbers. */
const LINE_ID = /^(\d{4}-\d\d-\d\d\/|\d+-\d+-\d+$)/;

/** The columns of the contact log that tell from which line of Today a contact was logged. */
function entryColumns(
  spreadsheet: Spreadsheet,
  language: Language,
  unread: string[],
): (() => OwnColumns)[] {
  const found = readable(() => {
    const table = findTable(spreadsheet, 'contacts', language);
    if (table) readTable(table, texts[language]);
    return table;
  }, unread);
  if (!found) return [];
  // The column is made in a log on one sheet alone.
  return [() => entryColumnOf(readTable({ ...found, others: [] }, texts[language]))];
}

function entryColumnOf(log: Table<ContactsColumn>): OwnColumns {
  const { sheet, headerRow, rows, header, columns } = log;
  const isOwnNote = (note: string) =>
    ALL_TEXTS.some(({ todaySheet }) => note === todaySheet.entryNote);
  const index = columns.get('entryId');
  const isOwn = index !== undefined && isOwnNote(sheet.getRange(headerRow, index + 1).getNote());
  return {
    ...{ place: logPlace(log), isOwnNote },
    headers: isOwn ? new Map([[index, String(header[index])]]) : new Map(),
    isUsers: (row, column) => {
      const cell = rows[row]?.[column] ?? '';
      return !isBlank(cell) && !LINE_ID.test(String(cell));
    },
  };
}

/** Every cell of the columns, header included. */
function writtenCells({ place, headers }: OwnColumns): WrittenCells[] {
  const { sheet, headerRow, rows } = place;
  return [...headers].map(([index, name]) => ({
    ...{ sheet, name, column: index + 1, firstRow: headerRow },
    lastRow: rowBelow(headerRow, Math.max(0, rows.length - 1)),
  }));
}

/** The add-on's rules on the user's sheets; theirs stay, in their order. */
function dropRules(spreadsheet: Spreadsheet, document: SheetDocument): void {
  for (const sheet of gridSheets(spreadsheet)) {
    if (!sheet.getConditionalFormatRules().some(isOurs)) continue;
    foundAgain(() => {
      changeRules(wholePlace(sheet), document, (standing) => {
        const theirs = standing.filter((rule) => !isOurs(rule));
        return theirs.length < standing.length ? theirs : null;
      });
    });
  }
}

/** A sheet of which nothing is known: its fullest row at the top tells its columns apart. */
function wholePlace(sheet: Sheet): GuardedPlace {
  const values = sheet.getDataRange().getValues() as Cell[][];
  const filled = values.slice(0, HEADER_ROWS).map((cells) => cells.filter(isFilled).length);
  const top = filled.indexOf(Math.max(...filled));
  const header = values[top] ?? [];
  return {
    ...{ sheet, name: sheet.getName(), headerRow: sheetRow(top), header },
    ...{ rows: values.slice(top + 1), width: header.length, nameColumn: firstFilled(header) },
    hasMoreBelow: false,
  };
}

const isFilled = (cell: Cell) => !isBlank(cell);
