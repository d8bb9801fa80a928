import { rowBelow } from '../../schema/sheetRow';
import type { LastAction } from '../../sheets/document/lastAction';
import { requireUnprotected } from '../../sheets/document/protectedCells';
import { columnLetter } from '../../sheets/grid/columnLetter';
import { escapedCell } from '../../sheets/grid/escapedCell';
import { type RowCell, writeGuardedRow } from '../../sheets/grid/guardedRow';
import { isSame, rememberedCell } from '../../sheets/grid/rememberedCell';
import { cellsBelow, clientsPlace } from '../../sheets/tables/clientsTable';
import { removeUserColumns } from '../../sheets/tables/userColumn';
import { openClients } from '../clientBaseSheets';
import { clientKeys } from './clientKeys';
import { beginUndoing, type UndoContext, type Undone } from './undone';
import { refreshUpdatedRow } from './updatedRow';

/**
 * Brings back what stood in cells of the user's in Clients before they had them changed, and what
 * follows from it for the rows.
 */
export function undoEditedCells(
  action: LastAction & { kind: 'editedCells' },
  context: UndoContext,
): Undone {
  const { spreadsheet, document, isResumed } = context;
  const table = openClients(spreadsheet, document.language);
  const columns = new Set(action.cells.flatMap(({ column }) => table.columns.get(column) ?? []));
  requireUnprotected(spreadsheet, cellsBelow(table, columns), document.language);
  beginUndoing(action, context);
  const keys = clientKeys(table);
  const undone: Undone = { restored: 0, edited: [] };
  const rows = new Map<string, RowCell[]>();
  for (const { client, column, before, after } of action.cells) {
    const row = keys.indexOf(client);
    const index = table.columns.get(column);
    // A column that was made for it may be gone again.
    if (row < 0 || (index === undefined && !isResumed)) continue;
    const standing = rememberedCell(table.rows[row]?.[index ?? -1] ?? '', document);
    const isBack = index === undefined || (isResumed && isSame(standing, before));
    if (!isBack && !isSame(standing, after)) {
      undone.edited.push(`${columnLetter(index)}${rowBelow(table.headerRow, row)}`);
      continue;
    }
    const cells = rows.get(client) ?? [];
    rows.set(client, cells);
    if (!isBack) cells.push({ column: index, value: escapedCell(before) });
    undone.restored += 1;
  }
  for (const [client, cells] of rows) {
    writeGuardedRow(clientsPlace(table), keys.indexOf(client), cells, document);
  }
  removeUserColumns(table, action.made ?? [], document.language);
  return {
    ...undone,
    refused: [...rows.keys()].flatMap((client) => refreshUpdatedRow(client, action, context)),
  };
}
