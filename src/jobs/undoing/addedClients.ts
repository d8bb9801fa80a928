import { rowBelow } from '../../schema/sheetRow';
import type { LastAction } from '../../sheets/document/lastAction';
import { requireUnprotected } from '../../sheets/document/protectedCells';
import { columnLetter } from '../../sheets/grid/columnLetter';
import { neighbours } from '../../sheets/grid/neighbours';
import { cellsBelow, isUsersBlank } from '../../sheets/tables/clientsTable';
import { openClients } from '../clientBaseSheets';
import { clientKeys } from './clientKeys';
import type { UndoContext, Undone } from './undone';

/** Takes names off again whose rows nobody has filled in since; the rows stay, so that nothing below moves. */
export function undoAddedClients(
  { keys }: LastAction & { kind: 'addedClients' },
  { spreadsheet, document }: UndoContext,
): Undone {
  const table = openClients(spreadsheet, document.language);
  const added = new Set(keys);
  const client = table.columns.get('client') as number;
  requireUnprotected(spreadsheet, cellsBelow(table, [client]), document.language);
  const undone: Undone = { restored: 0, edited: [] };
  const emptied: { index: number }[] = [];
  clientKeys(table).forEach((key, row) => {
    if (key === null || !added.has(key)) return;
    const others = (table.rows[row] ?? []).map((cell, index) => (index === client ? '' : cell));
    if (!isUsersBlank(table, others)) {
      undone.edited.push(`${columnLetter(client)}${rowBelow(table.headerRow, row)}`);
      return;
    }
    emptied.push({ index: row });
    undone.restored += 1;
  });
  for (const rows of neighbours(emptied)) {
    const first = rowBelow(table.headerRow, rows[0]?.index ?? 0);
    table.sheet.getRange(first, client + 1, rows.length, 1).clearContent();
  }
  return undone;
}
