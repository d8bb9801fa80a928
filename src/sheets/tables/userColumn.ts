import { type Cell, isBlank } from '../../cells/cell';
import type { ClientKnownColumn } from '../../schema/userColumns';
import { type Language, texts } from '../../texts/texts';
import { currentDocument } from '../document/document';
import { unlessUsedUp } from '../document/documentProperties';
import { ChangedMeanwhile, SheetError } from '../document/sheetError';
import { topOf } from '../document/sheetTop';
import { growColumns } from '../grid/growth';
import { GuardedTable } from '../grid/guardedTable';
import { neighbours } from '../grid/neighbours';
import { type ClientsTable, clientsPlace } from './clientsTable';
import { readMapping, saveMapping } from './mapping';

/**
 * The index of one of the user's columns of Clients, for an action of theirs that needs it, such as
 * putting a contact off. Where the sheet has no such column, it is put to the right of everything
 * under its plain header, and kept in the mapping if the table has one; cells may then be written
 * there, but the table given does not know of it.
 *
 * @throws SheetError where the sheet's headers are too long to be kept, or rows or columns are moved
 *   meanwhile; what of theirs was hit is put back
 */
export function userColumn(
  table: ClientsTable,
  column: ClientKnownColumn,
  language: Language,
): number {
  const known = table.columns.get(column);
  if (known !== undefined) return known;
  const index = table.sheet.getLastColumn();
  growColumns(table.sheet, index + 1);
  const [header] = standing(table, 1, index + 1, language);
  const title = freeHeader(texts[language].headers.clients[column], new Set(header.map(String)));
  // It is not painted: whoever moves columns meanwhile would find a header of theirs so.
  writeHeaders(table, header, [{ index, title }], language);
  const mapping = readMapping('clients');
  if (mapping) {
    const headers = { ...mapping.headers, [column]: title };
    // Where that is not kept, the column is recognised by its header.
    unlessUsedUp(() => {
      if (saveMapping('clients', { ...mapping, headers })) return;
      throw new SheetError(texts[language].setUp.refused.headersTooLong(table.name));
    });
  }
  return index;
}

/**
 * Takes back columns that were made for an action: the header of each, unless anything stands below
 * it.
 *
 * @throws ChangedMeanwhile where rows or columns are moved meanwhile; no other header is gone then
 */
export function removeUserColumns(
  table: ClientsTable,
  columns: readonly ClientKnownColumn[],
  language: Language,
): void {
  if (columns.length === 0) return;
  const { sheet, rows } = table;
  const width = sheet.getLastColumn();
  const [header, ...below] = standing(table, rows.length + 1, width, language);
  const removed = columns.filter((column) => {
    const index = table.columns.get(column);
    return index !== undefined && below.every((cells) => isBlank(cells[index]));
  });
  if (removed.length === 0) return;
  const mapping = readMapping('clients');
  const forget = (gone: readonly string[]) => {
    if (!mapping) return;
    const left = Object.entries(mapping.headers).filter(([column]) => !gone.includes(column));
    const headers = Object.fromEntries(left);
    unlessUsedUp(() => saveMapping('clients', { ...mapping, headers }));
  };
  const indexOf = (column: ClientKnownColumn) => table.columns.get(column) as number;
  // First out of the mapping, which would ask for the columns.
  forget(removed);
  try {
    const blanks = removed.map((column) => ({ index: indexOf(column), title: '' }));
    writeHeaders(table, header, blanks, language);
  } catch (error) {
    // Those that still stand are to be taken back once more.
    if (error instanceof ChangedMeanwhile) {
      const standing = new Set(topOf(sheet).flat().map(String));
      forget(removed.filter((column) => !standing.has(String(header[indexOf(column)]))));
    }
    throw error;
  }
}

/**
 * The header and what is below it, as they stand.
 *
 * @throws ChangedMeanwhile where the header is not the table's any more
 */
function standing(
  table: ClientsTable,
  height: number,
  width: number,
  language: Language,
): [header: Cell[], ...below: Cell[][]] {
  const { sheet, name, headerRow, header } = table;
  const [now = [], ...below] = sheet.getRange(headerRow, 1, height, width).getValues() as Cell[][];
  const isTheirs = header
    .slice(0, table.width)
    .every((title, index) => String(title) === String(now[index] ?? ''));
  if (!isTheirs) throw new ChangedMeanwhile(texts[language].client.rowsMoved(name));
  return [now, ...below];
}

/**
 * Writes headers, those that stand side by side in one call.
 *
 * @param header as it stands
 */
function writeHeaders(
  table: ClientsTable,
  header: readonly Cell[],
  written: readonly { index: number; title: string }[],
  language: Language,
): void {
  const place = { ...clientsPlace(table), header, rows: [], width: header.length };
  const guarded = new GuardedTable(
    { ...place, hasMoreBelow: true },
    { ...currentDocument(), language },
    [],
  );
  guarded.write(
    neighbours(written).map((block) => ({
      row: -1,
      column: block[0]?.index ?? 0,
      values: [block.map(({ title }) => title)],
    })),
  );
}

/**
 * This header, or the first of `header 2`, `header 3`, …: the user may have mapped the plain one to
 * another column.
 */
function freeHeader(header: string, taken: ReadonlySet<string>): string {
  let free = header;
  for (let number = 2; taken.has(free); number++) free = `${header} ${number}`;
  return free;
}
