import { rowBelow } from '../../schema/sheetRow';
import type { LastAction } from '../../sheets/document/lastAction';
import { requireUnprotected } from '../../sheets/document/protectedCells';
import { columnLetter } from '../../sheets/grid/columnLetter';
import { escapedCell } from '../../sheets/grid/escapedCell';
import { isSame, rememberedCell } from '../../sheets/grid/rememberedCell';
import { cellsBelow } from '../../sheets/tables/clientsTable';
import { openClients } from '../clientBaseSheets';
import { clientKeys } from './clientKeys';
import type { UndoContext, Undone } from './undone';
import { refreshUpdatedRow } from './updatedRow';

/**
 * Brings back what stood in cells of the user's in Clients before they had them changed, and what
 * follows from it for the rows.
 */
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
    if (isSame(rememberedCell(table.rows[row]?.[index] ?? '', document), after)) {
      table.sheet.getRange(rowBelow(table.headerRow, row), index + 1).setValue(escapedCell(before));
      undone.restored += 1;
      restored.add(client);
    } else {
      undone.edited.push(`${columnLetter(index)}${rowBelow(table.headerRow, row)}`);
    }
  }
  return {
    ...undone,
    refused: [...restored].flatMap((client) => refreshUpdatedRow(client, context)),
  };
}
