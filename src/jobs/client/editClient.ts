import { type Cell, isBlank, isDate } from '../../cells/cell';
import { serialOf } from '../../cells/day';
import type { Day } from '../../core/day';
import type { Trait } from '../../core/segments/category';
import { withDocumentLock } from '../../google/documentLock';
import { type ClientKnownColumn, USER_COLUMNS } from '../../schema/userColumns';
import type { EditedCell } from '../../sheets/document/lastAction';
import { requireUnprotected } from '../../sheets/document/protectedCells';
import { SheetError } from '../../sheets/document/sheetError';
import { MemorySheet } from '../../sheets/figures/memorySheet';
import { updatedCells } from '../../sheets/figures/rowUpdate';
import { columnLetter } from '../../sheets/grid/columnLetter';
import { escapedCell } from '../../sheets/grid/escapedCell';
import { numberFormat } from '../../sheets/grid/look';
import { isSame, rememberedCell } from '../../sheets/grid/rememberedCell';
import { addOnDocument } from '../../sheets/settings/addOnLanguage';
import type { StandingClient } from '../../sheets/tables/standingClients';
import { userColumn } from '../../sheets/tables/userColumn';
import { codeIn, wordInUse } from '../../sheets/tables/wordInUse';
import { texts } from '../../texts/texts';
import { CATEGORY_WORDS, POTENTIAL_WORDS, TRAIT_WORDS } from '../../texts/vocabulary';
import { type ClientRecord, clientRecord } from './clientRecord';
import { updatingRow } from './updatingRow';

/** What people know of a client and may say anew in the panel. */
export const SAID_COLUMNS = [
  'potential',
  'traits',
  'manualCategory',
  'leavingReason',
] as const satisfies readonly ClientKnownColumn[];

export type SaidOfClient = Pick<StandingClient, (typeof SAID_COLUMNS)[number]>;

/** What people say of a client anew; what is left out stays as it is. */
export interface ClientEdits extends Partial<SaidOfClient> {
  /** The day before which he is not to be contacted; null: whenever the rules ask for it. */
  snoozedUntil?: Day | null;
}

/** What became of the edits. */
export interface EditedClient {
  name: string;
  /** How many cells were changed; none where everything already stood there. */
  cells: number;
}

/**
 * Writes what people say of a client into their own columns of his row, made where the sheet lacks them, and brings up to date what follows
 * from it.
 *
 * @param requestId chosen by who asks, for Undo to know it by
 * @throws SheetError, before anything is written, where he has no row, a cell holds a formula, or the sheet cannot be worked with
 */
export function editClient(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  key: string,
  edits: ClientEdits,
  requestId: string,
): EditedClient {
  const document = addOnDocument();
  return withDocumentLock(document.language, () => {
    const record = clientRecord(spreadsheet, key, document);
    const { table, client } = record;
    const changes = changesOf(record, edits);
    if (changes.length === 0) return { name: client.name, cells: 0 };
    requireWritable(spreadsheet, record, changes);
    const memorySheet = new MemorySheet(spreadsheet, document.language);
    const edited = { ...record, client: { ...client, ...edits, traits: traitsOf(record, edits) } };
    updatingRow(
      edited,
      record.contacts,
      memorySheet,
      { kind: 'editedCells', requestId, cells: changes },
      () => {
        for (const { column, after } of changes) {
          const index = userColumn(table, column, document.language);
          const cell = table.sheet.getRange(client.row, index + 1);
          const isDay = typeof after === 'number' && USER_COLUMNS.clients[column] === 'day';
          if (isDay && !isDate(table.rows[record.row]?.[index])) {
            cell.setNumberFormat(numberFormat('day', document.language));
          }
          cell.setValue(escapedCell(after));
        }
      },
    );
    return { name: client.name, cells: changes.length };
  });
}

function traitsOf({ client }: ClientRecord, { traits }: ClientEdits): Trait[] {
  return traits ? [...traits] : client.traits;
}

/** The cells that are to hold something else than they do. */
function changesOf(record: ClientRecord, edits: ClientEdits): EditedCell[] {
  const { table, row, client, document } = record;
  const wanted = wantedCells(record, edits);
  return (Object.keys(wanted) as ClientKnownColumn[]).flatMap((column) => {
    const index = table.columns.get(column);
    const before = rememberedCell(table.rows[row]?.[index ?? -1] ?? '', document);
    const after = wanted[column] ?? '';
    const isThere = isSame(before, after) || (isBlank(before) && isBlank(after));
    return isThere ? [] : [{ client: client.key, column, before, after }];
  });
}

/** What is to stand in the columns that the edits are about. */
function wantedCells(
  record: ClientRecord,
  { potential, traits, manualCategory, leavingReason, snoozedUntil }: ClientEdits,
): Partial<Record<ClientKnownColumn, Cell>> {
  const { table, row, document } = record;
  const { words } = texts[document.language];
  const indexOf = (column: ClientKnownColumn) => table.columns.get(column) ?? -1;
  const wanted: Partial<Record<ClientKnownColumn, Cell>> = {};
  if (potential !== undefined) {
    wanted.potential =
      (potential &&
        wordInUse(
          table.rows,
          indexOf('potential'),
          POTENTIAL_WORDS,
          potential,
          words.potentials[potential],
        )) ||
      '';
  }
  if (manualCategory !== undefined) {
    wanted.manualCategory =
      manualCategory === null
        ? ''
        : wordInUse(
            table.rows,
            indexOf('manualCategory'),
            CATEGORY_WORDS,
            manualCategory,
            words.categories[manualCategory],
          );
  }
  if (traits !== undefined) {
    const own = traits.map((trait) => words.traits[trait]);
    wanted.traits = [...own, ...otherTraits(table.rows[row]?.[indexOf('traits')] ?? '')].join(', ');
  }
  if (leavingReason !== undefined) wanted.leavingReason = leavingReason;
  if (snoozedUntil !== undefined) {
    wanted.snoozedUntil = snoozedUntil === null ? '' : serialOf(snoozedUntil);
  }
  return wanted;
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
  { table, row, client, document }: ClientRecord,
  changes: readonly EditedCell[],
): void {
  const { sheet, columns, header } = table;
  const said = texts[document.language];
  const cells = changes.map(({ column }, place) => ({
    sheet,
    name: said.headers.clients[column],
    column: (columns.get(column) ?? header.length + place) + 1,
    firstRow: client.row,
    lastRow: client.row,
  }));
  requireUnprotected(spreadsheet, [...cells, ...updatedCells(table, row)], document.language);
  const range = sheet.getRange(client.row, 1, 1, header.length);
  const formulas = range.getFormulas()[0] ?? [];
  const formula = changes.map(({ column }) => columns.get(column) ?? -1).find((at) => formulas[at]);
  if (formula !== undefined) {
    throw new SheetError(said.client.formula(`${columnLetter(formula)}${client.row}`));
  }
}
