import { type Cell, isBlank } from '../../cells/cell';
import { readDay, serialOf } from '../../cells/day';
import type { Day } from '../../core/day';
import { withDocumentLock } from '../../google/documentLock';
import { rowBelow, type SheetRow } from '../../schema/sheetRow';
import { type ClientKnownColumn, USER_COLUMNS } from '../../schema/userColumns';
import type { EditedCell, EditedCells, LastAction } from '../../sheets/document/lastAction';
import { requireUnprotected } from '../../sheets/document/protectedCells';
import { FieldError } from '../../sheets/document/sheetError';
import { MemorySheet } from '../../sheets/figures/memorySheet';
import { updatedCells } from '../../sheets/figures/rowUpdate';
import { columnLetter } from '../../sheets/grid/columnLetter';
import { escapedCell } from '../../sheets/grid/escapedCell';
import { writeGuardedRow } from '../../sheets/grid/guardedRow';
import { isSame, rememberedCell } from '../../sheets/grid/rememberedCell';
import { addOnDocument } from '../../sheets/settings/addOnLanguage';
import type { ClientRow } from '../../sheets/tables/clientRows';
import { type ClientsTable, clientsPlace } from '../../sheets/tables/clientsTable';
import { listedCells, placeIn } from '../../sheets/tables/listedCells';
import { userColumn } from '../../sheets/tables/userColumn';
import type { Warning } from '../../sheets/tables/warnings';
import { codeIn, wordInUse } from '../../sheets/tables/wordInUse';
import { texts } from '../../texts/texts';
import { CATEGORY_WORDS, POTENTIAL_WORDS, TRAIT_WORDS } from '../../texts/vocabulary';
import { type ClientRecord, readClientRecord } from '../readBase';
import { CONTACT_DAYS, updatingRow } from './updatingRow';

/** What people know of a client and may say anew in the panel. */
export const SAID_COLUMNS = [
  'potential',
  'traits',
  'manualCategory',
  'leavingReason',
] as const satisfies readonly ClientKnownColumn[];

/** '' for no reason. */
export type SaidOfClient = Pick<
  ClientRow,
  Exclude<(typeof SAID_COLUMNS)[number], 'leavingReason'>
> & {
  leavingReason: string;
};

/** What people say of a client anew; what is left out stays as it is. */
export interface ClientEdits extends Partial<SaidOfClient> {
  /** The day before which they are not to be contacted; null: whenever the rules ask for it. */
  snoozedUntil?: Day | null;
}

/** What became of the edits. */
export interface EditedClient {
  name: string;
  /** How many cells were changed; none where everything already stood there. */
  cells: number;
  /** What could not be written, and what is wrong with cells of theirs that were not changed. */
  warnings: readonly Warning[];
}

/**
 * Writes what people say of a client into the columns for it, made where the sheet lacks them, and
 * brings up to date what follows from it.
 *
 * @param requestId chosen by who asks, for Undo to know it by; what is sent again, since no answer
 *   came, goes on where it was cut off
 * @throws SheetError, before anything is written, where they have no row, a cell holds a formula,
 *   or the sheet cannot be worked with
 */
export function editClient(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  key: string,
  edits: ClientEdits,
  requestId: string,
): EditedClient {
  const document = addOnDocument();
  return withDocumentLock(document.language, () => {
    const record = readClientRecord(spreadsheet, key, CONTACT_DAYS, document);
    const { table, client } = record;
    const { changes, refused, leftOut } = listedChanges(record, changesOf(record, edits));
    const changed = new Set(changes.map(({ column }) => titleOf(table, column)));
    const warnings = record.warnings.filter(
      ({ sheet, column }) => sheet !== table.name || !changed.has(column),
    );
    const { name } = client;
    const memorySheet = new MemorySheet(spreadsheet, document.language);
    const begun = begunBefore(memorySheet.lastAction, requestId);
    const cells = withBegun(changes, begun);
    if (cells.length === 0) return { name, cells: 0, warnings: [...leftOut, ...warnings] };
    requireWritable(spreadsheet, record, changes);
    const made = changes.flatMap(({ column }) => (table.columns.has(column) ? [] : [column]));
    const { refused: figuresRefused } = updatingRow(
      { ...record, client: { ...client, ...withoutColumns(edits, refused) } },
      record.contacts,
      memorySheet,
      {
        kind: 'editedCells',
        requestId,
        cells,
        made: [...new Set([...(begun?.made ?? []), ...made])],
      },
      () => writeChanges(record, changes),
    );
    return { name, cells: cells.length, warnings: [...leftOut, ...figuresRefused, ...warnings] };
  });
}

/** What an earlier go of the same request has begun; null where there was none. */
function begunBefore(lastAction: LastAction | null, requestId: string): EditedCells | null {
  const isSame =
    lastAction?.kind === 'editedCells' &&
    lastAction.requestId === requestId &&
    !lastAction.isUndoing;
  return isSame ? lastAction : null;
}

/** The changes with what stood in the cells before the request was made for the first time. */
function withBegun(changes: readonly EditedCell[], begun: EditedCells | null): EditedCell[] {
  const earlier = new Map(begun?.cells.map((cell) => [cell.column, cell]));
  const later = changes.map((change) => ({
    ...change,
    before: earlier.get(change.column)?.before ?? change.before,
  }));
  const changed = new Set(later.map(({ column }) => column));
  return [...[...earlier.values()].filter(({ column }) => !changed.has(column)), ...later];
}

function writeChanges(record: ClientRecord, changes: readonly EditedCell[]): void {
  const { table, client, document } = record;
  const cells = changes.map(({ column, after }) => {
    const isDay = typeof after === 'number' && USER_COLUMNS.clients[column] === 'day';
    return {
      column: userColumn(table, column, document.language),
      // A Date is shown as a day in whatever cell.
      value: isDay ? document.dateOn(readDay(after, document) as Day) : escapedCell(after),
    };
  });
  writeGuardedRow(clientsPlace(table), client.row, cells, document);
}

/** The client's row, counted from 1. */
function rowOf({ table, client }: ClientRecord): SheetRow {
  return rowBelow(table.headerRow, client.row);
}

function titleOf({ header, columns }: ClientsTable, column: ClientKnownColumn): string {
  return String(header[columns.get(column) ?? -1] ?? '');
}

/** The cells that are to hold something else than they do. */
function changesOf(record: ClientRecord, edits: ClientEdits): EditedCell[] {
  const { client, document } = record;
  const wanted = wantedCells(record, edits);
  return (Object.keys(wanted) as ClientKnownColumn[]).flatMap((column) => {
    const before = rememberedCell(cellOf(record, column), document);
    const after = wanted[column] ?? '';
    const isThere = isSame(before, after) || (isBlank(before) && isBlank(after));
    return isThere ? [] : [{ client: client.key, column, before, after }];
  });
}

/**
 * The changes in the words of the lists that the user has put the cells under.
 *
 * @throws SheetError where none of them can be made
 */
function listedChanges(
  record: ClientRecord,
  changes: readonly EditedCell[],
): { changes: EditedCell[]; refused: ReadonlySet<string>; leftOut: Warning[] } {
  if (changes.length === 0) return { changes: [], refused: new Set(), leftOut: [] };
  const { table, document } = record;
  const { cells, leftOut } = listedCells<ClientKnownColumn>(
    {
      sheet: table.sheet,
      row: rowOf(record),
      width: table.header.length,
      place: placeIn(table),
    },
    Object.fromEntries(changes.map(({ column, after }) => [column, after])),
    document.language,
  );
  const [first] = leftOut;
  if (first && leftOut.length === changes.length) {
    const { sheet, row, column, message } = first;
    const said = texts[document.language].client.warning(sheet, row, column, message);
    throw new FieldError(said, changes[0]?.column ?? '');
  }
  const listed = changes.flatMap((change) => {
    const after = cells[change.column];
    return after === undefined ? [] : [{ ...change, after }];
  });
  const refused = changes.flatMap(({ column }) => (column in cells ? [] : [column]));
  return { changes: listed, refused: new Set(refused), leftOut };
}

/** The edits but for those that could not be written: no figure is to follow from them. */
function withoutColumns(edits: ClientEdits, refused: ReadonlySet<string>): ClientEdits {
  return Object.fromEntries(Object.entries(edits).filter(([column]) => !refused.has(column)));
}

/** What is to stand in the columns that the edits are about; null: nothing. */
function wantedCells(
  record: ClientRecord,
  { potential, traits, manualCategory, leavingReason, snoozedUntil }: ClientEdits,
): Partial<Record<ClientKnownColumn, Cell | null>> {
  const { table, document } = record;
  const { words } = texts[document.language];
  const wanted: Partial<Record<ClientKnownColumn, Cell | null>> = {};
  if (potential !== undefined) {
    wanted.potential =
      potential &&
      wordInUse(below(table, 'potential'), POTENTIAL_WORDS, potential, words.potentials[potential]);
  }
  if (manualCategory !== undefined) {
    const cells = manualCategory && below(table, 'manualCategory');
    wanted.manualCategory =
      cells && wordInUse(cells, CATEGORY_WORDS, manualCategory, words.categories[manualCategory]);
  }
  if (traits !== undefined) {
    const own = traits.map((trait) => words.traits[trait]);
    wanted.traits = [...own, ...otherTraits(cellOf(record, 'traits'))].join(', ');
  }
  if (leavingReason !== undefined) wanted.leavingReason = leavingReason;
  if (snoozedUntil !== undefined) {
    wanted.snoozedUntil = snoozedUntil && serialOf(snoozedUntil);
  }
  return wanted;
}

function cellOf({ table, client }: ClientRecord, column: ClientKnownColumn): Cell {
  return table.rows[client.row]?.[table.columns.get(column) ?? -1] ?? '';
}

/** What stands below a header: a column may have words of its own. */
function below(
  { sheet, headerRow, rows, columns }: ClientsTable,
  column: ClientKnownColumn,
): Cell[] {
  const index = columns.get(column);
  if (index === undefined) return [];
  return sheet
    .getRange(headerRow + 1, index + 1, rows.length, 1)
    .getValues()
    .flat();
}

/** Words of the user's among the traits that are none of ours: they stay. */
function otherTraits(cell: Cell): string[] {
  return String(cell)
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '' && codeIn(word, TRAIT_WORDS) === null);
}

/** @throws SheetError where a cell is protected or holds a formula */
function requireWritable(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  record: ClientRecord,
  changes: readonly EditedCell[],
): void {
  const { table, client, document } = record;
  const { sheet, columns, header } = table;
  const row = rowOf(record);
  const said = texts[document.language];
  const cells = changes.map(({ column }, place) => ({
    sheet,
    name: said.headers.clients[column],
    column: (columns.get(column) ?? header.length + place) + 1,
    firstRow: row,
    lastRow: row,
  }));
  requireUnprotected(
    spreadsheet,
    [...cells, ...updatedCells(table, client.row)],
    document.language,
  );
  const range = sheet.getRange(row, 1, 1, header.length);
  const formulas = range.getFormulas()[0] ?? [];
  for (const { column } of changes) {
    const at = columns.get(column) ?? -1;
    if (!formulas[at]) continue;
    throw new FieldError(said.client.formula(`${columnLetter(at)}${row}`), column);
  }
}
