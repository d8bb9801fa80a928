import { cellsBelow } from '../../sheets/clientsTable';
import { columnLetter } from '../../sheets/columnLetter';
import type { LastAction } from '../../sheets/lastAction';
import { literal } from '../../sheets/literal';
import { isSame, plainCell } from '../../sheets/plainCell';
import { requireUnprotected } from '../../sheets/protectedCells';
import { openClients } from '../clientBaseSheets';
import { clientKeys } from './clientKeys';
import type { UndoContext, Undone } from './undone';

/** Brings back what stood in cells of the user's in Clients before he had them changed. */
export function undoEditedCells(
  { cells }: LastAction & { kind: 'editedCells' },
  { spreadsheet, document }: UndoContext,
): Undone {
  const table = openClients(spreadsheet, document.language);
  const columns = new Set(cells.flatMap(({ column }) => table.columns.get(column) ?? []));
  requireUnprotected(spreadsheet, cellsBelow(table, columns), document.language);
  const keys = clientKeys(table);
  const undone: Undone = { restored: 0, edited: [] };
  for (const { client, column, before, after } of cells) {
    const row = keys.indexOf(client);
    const index = table.columns.get(column);
    if (row < 0 || index === undefined) continue;
    if (isSame(plainCell(table.rows[row]?.[index] ?? '', document), after)) {
      table.sheet.getRange(table.headerRow + 1 + row, index + 1).setValue(literal(before));
      undone.restored += 1;
    } else {
      undone.edited.push(`${columnLetter(index)}${table.headerRow + 1 + row}`);
    }
  }
  return undone;
}
