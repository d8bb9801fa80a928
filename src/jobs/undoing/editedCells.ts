import { cellsBelow } from '../../sheets/clientsTable';
import { columnLetter } from '../../sheets/columnLetter';
import type { LastAction } from '../../sheets/lastAction';
import { literal } from '../../sheets/literal';
import { isSame, plainCell } from '../../sheets/plainCell';
import { requireUnprotected } from '../../sheets/protectedCells';
import { openClients } from '../clientBaseSheets';
import { clientKeys } from './clientKeys';
import { refreshFollowing } from './followed';
import type { UndoContext, Undone } from './undone';

/** Brings back what stood in cells of the user's in Clients before he had them changed, and what follows from it for their rows. */
export function undoEditedCells(
  { cells }: LastAction & { kind: 'editedCells' },
  context: UndoContext,
): Undone {
  const { spreadsheet, document } = context;
  const table = openClients(spreadsheet, document.language);
  const columns = new Set(cells.flatMap(({ column }) => table.columns.get(column) ?? []));
  requireUnprotected(spreadsheet, cellsBelow(table, columns), document.language);
  const keys = clientKeys(table);
  const undone: Undone = { restored: 0, edited: [] };
  const restored = new Set<string>();
  for (const { client, column, before, after } of cells) {
    const row = keys.indexOf(client);
    const index = table.columns.get(column);
    if (row < 0 || index === undefined) continue;
    if (isSame(plainCell(table.rows[row]?.[index] ?? '', document), after)) {
      table.sheet.getRange(table.headerRow + 1 + row, index + 1).setValue(literal(before));
      undone.restored += 1;
      restored.add(client);
    } else {
      undone.edited.push(`${columnLetter(index)}${table.headerRow + 1 + row}`);
    }
  }
  for (const client of restored) refreshFollowing(client, context);
  return undone;
}
