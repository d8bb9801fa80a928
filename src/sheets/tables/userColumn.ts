import { type Cell, isBlank } from '../../cells/cell';
import type { ClientKnownColumn, ClientUserColumn } from '../../schema/userColumns';
import { type Language, texts } from '../../texts/texts';
import { unlessUsedUp } from '../document/documentProperties';
import { ChangedMeanwhile, SheetError } from '../document/sheetError';
import { escapedCell } from '../grid/escapedCell';
import { growColumns } from '../grid/growth';
import { readMapping, saveMapping } from './mapping';
import type { Table } from './table';

/**
 * The index of one of the user's columns of Clients, for an action of theirs that needs it, such as
 * putting a contact off. Where the sheet has no such column, it is put to the right of everything
 * under its plain header, and kept in the mapping if the table has one; cells may then be written
 * there, but the table given does not know of it.
 *
 * @throws SheetError where the sheet's headers are too long to be kept
 */
export function userColumn(
  table: Table<ClientUserColumn>,
  column: ClientKnownColumn,
  language: Language,
): number {
  const known = table.columns.get(column);
  if (known !== undefined) return known;
  const { sheet, headerRow } = table;
  const index = sheet.getLastColumn();
  growColumns(sheet, index + 1);
  const header = sheet.getRange(headerRow, 1, 1, index + 1).getValues() as Cell[][];
  // Columns may have been moved meanwhile.
  if (!isBlank(header[0]?.[index])) throw new ChangedMeanwhile(texts[language].run.rowsMoved);
  const title = freeHeader(
    texts[language].headers.clients[column],
    new Set(header[0]?.map(String)),
  );
  // It is not painted: whoever moves columns meanwhile would find a header of theirs so.
  sheet.getRange(headerRow, index + 1).setValue(title);
  requireBehind(table, header[0] ?? [], title, language);
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
 * Takes back a column that was made for an action: its header, unless anything stands below it.
 *
 * @throws ChangedMeanwhile where columns are moved meanwhile; no other header is gone then
 */
export function removeUserColumn(
  table: Table<ClientUserColumn>,
  column: ClientKnownColumn,
  language: Language,
): void {
  const { sheet, name, headerRow, header, rows } = table;
  const index = table.columns.get(column);
  if (index === undefined) return;
  const cells = sheet
    .getRange(headerRow, index + 1, rows.length + 1, 1)
    .getValues()
    .flat();
  const [title = '', ...below] = cells;
  if (String(title) !== String(header[index])) {
    throw new ChangedMeanwhile(texts[language].client.rowsMoved(name));
  }
  if (!below.every(isBlank)) return;
  // First out of the mapping, which would ask for the column.
  const mapping = readMapping('clients');
  if (mapping) {
    const { [column]: _, ...headers } = mapping.headers;
    unlessUsedUp(() => saveMapping('clients', { ...mapping, headers }));
  }
  const cell = sheet.getRange(headerRow, index + 1);
  cell.clearContent();
  // It may have moved on, beyond where the others were, or the sheet have become narrower.
  const width = Math.max(1, sheet.getLastColumn());
  const found = sheet.getRange(headerRow, 1, 1, width).getValues().flat().map(String);
  if (found.includes(String(title))) {
    // It moved on, and another header stood there.
    const moved = found.indexOf(String(title)) - index;
    cell.setValue(escapedCell(header[index - moved] ?? ''));
    // The column is still to be taken back.
    if (mapping) unlessUsedUp(() => saveMapping('clients', mapping));
    throw new ChangedMeanwhile(texts[language].client.rowsMoved(name));
  }
}

/**
 * Makes sure that a header which was put behind the others stands there.
 *
 * @param header the others, as they stood before, and the blank cell behind them
 * @throws SheetError where columns were moved meanwhile; what the header came to stand on is put
 *   back
 */
function requireBehind(
  { sheet, headerRow, name }: Table<ClientUserColumn>,
  header: readonly Cell[],
  title: string,
  language: Language,
): void {
  const index = header.length - 1;
  const cells = sheet.getRange(headerRow, 1, 1, header.length);
  const found = (cells.getValues()[0] ?? []).map(String);
  const changed = found.slice(0, index).filter((each, at) => each !== String(header[at]));
  // One that was given another name stands where it was.
  const isMoved = changed.length > 1 || changed.some(isBlank);
  if (!isMoved && found[index] === title) return;
  if (found[index] === title) {
    // Of the others, what is not there any more stood where the header is now; where some were
    // deleted, the last is still there, and nothing did.
    const isDeleted = found.slice(0, index).includes(String(header[index - 1]));
    const gone = header.find((each) => !isBlank(each) && !found.includes(String(each)));
    sheet.getRange(headerRow, index + 1).setValue(escapedCell((isDeleted ? '' : gone) ?? ''));
  }
  throw new ChangedMeanwhile(texts[language].run.movedMeanwhile(name));
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
