import type { ClientKnownColumn, ClientUserColumn } from '../../schema/userColumns';
import { type Language, texts } from '../../texts/texts';
import { unlessUsedUp } from '../document/documentProperties';
import { SheetError } from '../document/sheetError';
import { growColumns } from '../grid/growth';
import { HEADER_COLOUR, paintHeader } from '../grid/look';
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
  const taken = new Set(sheet.getRange(headerRow, 1, 1, index).getValues()[0]?.map(String));
  const title = freeHeader(texts[language].headers.clients[column], taken);
  growColumns(sheet, index + 1);
  paintHeader(sheet, sheet.getRange(headerRow, index + 1).setValue(title), HEADER_COLOUR.user);
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
 * This header, or the first of `header 2`, `header 3`, …: the user may have mapped the plain one to
 * another column.
 */
function freeHeader(header: string, taken: ReadonlySet<string>): string {
  let free = header;
  for (let number = 2; taken.has(free); number++) free = `${header} ${number}`;
  return free;
}
