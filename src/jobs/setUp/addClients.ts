import type { Cell } from '../../cells/cell';
import { withDocumentLock } from '../../google/documentLock';
import { requireUnprotected } from '../../sheets/document/protectedCells';
import { rememberAction } from '../../sheets/figures/memorySheet';
import { addOnLanguage } from '../../sheets/settings/addOnLanguage';
import {
  appendClients,
  cellsBelow,
  nameColumn,
  requireTypedNames,
} from '../../sheets/tables/clientsTable';
import { keyIn } from '../../sheets/tables/keyIn';
import { totalColumn } from '../../sheets/tables/totalRow';
import { openClients, openSales } from '../clientBaseSheets';
import { clientKeys } from '../undoing/clientKeys';

/**
 * Gives a row of Clients to every client who stands only in the sales log, in the spelling of his first deal. Never done unasked.
 *
 * @returns how many were added
 * @throws SheetError, before anything is written, where names cannot be put below the others
 */
export function addClientsFromSales(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): number {
  const language = addOnLanguage();
  return withDocumentLock(language, () => {
    const clients = openClients(spreadsheet, language);
    const sales = openSales(spreadsheet, language);
    const known = new Set(clientKeys(clients));
    const added: Cell[] = [];
    for (const [index, row] of (sales?.rows ?? []).entries()) {
      if (sales?.headings.has(index)) continue;
      const [date = '', cell = ''] = (['date', 'client'] as const).map(
        (column) => row[sales?.columns.get(column) as number] ?? '',
      );
      const key = keyIn(cell);
      if (key === null || known.has(key) || totalColumn(date, cell) !== null) continue;
      known.add(key);
      added.push(typeof cell === 'string' ? cell.trim() : cell);
    }
    if (added.length === 0) return 0;
    requireTypedNames(clients, language);
    requireUnprotected(
      spreadsheet,
      cellsBelow(clients, [nameColumn(clients)], added.length),
      language,
    );
    const keys = added.map((cell) => keyIn(cell) as string);
    rememberAction(spreadsheet, { kind: 'addedClients', keys }, language);
    appendClients(clients, added, language);
    return added.length;
  });
}
