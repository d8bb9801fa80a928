import type { Cell } from '../../cells/cell';
import { withDocumentLock } from '../../google/documentLock';
import type { AddedClients } from '../../sheets/document/lastAction';
import { requireUnprotected } from '../../sheets/document/protectedCells';
import { rememberAction } from '../../sheets/figures/memorySheet';
import { addOnDocument } from '../../sheets/settings/addOnLanguage';
import { standingSettings } from '../../sheets/settings/standingSettings';
import {
  appendClients,
  cellsBelow,
  type NewClient,
  requireTypedNames,
} from '../../sheets/tables/clientsTable';
import { keyIn } from '../../sheets/tables/keyIn';
import { totalColumn } from '../../sheets/tables/totalRow';
import { openClients, openSales } from '../clientBaseSheets';
import { ToldBySales } from './toldBySales';

/**
 * Gives a row of Clients to every client who stands only in the sales log, in the spelling of their first deal, with the manager, e-mail and
 * telephone that the deals tell. Who is another spelling of somebody is nobody new. Never done unasked.
 *
 * @returns how many were added
 * @throws SheetError, before anything is written, where names cannot be put below the others
 */
export function addClientsFromSales(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): number {
  const document = addOnDocument();
  const { language } = document;
  return withDocumentLock(language, () => {
    const clients = openClients(spreadsheet, language);
    const sales = openSales(spreadsheet, language);
    if (!sales) return 0;
    const { clientOf } = standingSettings(spreadsheet, document).aliases;
    const client = clients.columns.get('client') as number;
    const known = new Set(clients.rows.map((row) => keyIn(row[client] ?? '')));
    const names = new Map<string, Cell>();
    const told = new ToldBySales(sales, document);
    for (const [index, row] of sales.rows.entries()) {
      if (sales.headings.has(index)) continue;
      const [date = '', cell = ''] = (['date', 'client'] as const).map(
        (column) => row[sales.columns.get(column) as number] ?? '',
      );
      const written = keyIn(cell);
      if (written === null || totalColumn(date, cell) !== null) continue;
      const meant = clientOf.get(written);
      const key = meant?.key ?? written;
      if (known.has(key)) continue;
      if (!names.has(key)) {
        names.set(key, meant?.name ?? (typeof cell === 'string' ? cell.trim() : cell));
      }
      told.note(key, row);
    }
    if (names.size === 0) return 0;
    const added = [...names].map(([key, name]): NewClient => ({ client: name, ...told.of(key) }));
    const written = (Object.keys(Object.assign({}, ...added)) as (keyof NewClient)[]).flatMap(
      (column) => clients.columns.get(column) ?? [],
    );
    requireTypedNames(clients, language);
    requireUnprotected(spreadsheet, cellsBelow(clients, written, added.length), language);
    const keys = [...names.keys()];
    const action: AddedClients = {
      kind: 'addedClients',
      keys,
      told: Object.fromEntries(keys.map((key) => [key, told.of(key)])),
    };
    rememberAction(spreadsheet, action, language);
    appendClients(clients, added, language);
    return added.length;
  });
}
