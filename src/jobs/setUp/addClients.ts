import type { Cell } from '../../cells/cell';
import { withDocumentLock } from '../../google/documentLock';
import type { AddedClients } from '../../sheets/document/lastAction';
import { requireUnprotected } from '../../sheets/document/protectedCells';
import { rememberAction } from '../../sheets/figures/memorySheet';
import { addOnDocument } from '../../sheets/settings/addOnLanguage';
import {
  appendClients,
  cellsBelow,
  type NewClient,
  nameColumn,
  requireTypedNames,
} from '../../sheets/tables/clientsTable';
import { keyIn } from '../../sheets/tables/keyIn';
import { openClients, openSales } from '../clientBaseSheets';
import { lookAtBase } from '../readBase';
import { clientKeys } from '../undoing/clientKeys';
import { ToldBySales } from './toldBySales';

/**
 * Gives a row of Clients to every client who stands only in the sales log, in the spelling of their
 * first deal, with the manager, e-mail and telephone that the deals tell. Who is another spelling
 * of somebody is nobody new. Never done unasked.
 *
 * @returns how many were added
 * @throws SheetError, before anything is written, where names cannot be put below the others
 */
export function addClientsFromSales(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): number {
  const document = addOnDocument();
  const { language } = document;
  return withDocumentLock(language, () => {
    const clients = openClients(spreadsheet, language);
    const log = openSales(spreadsheet, language);
    if (!log) return 0;
    const known = new Set(clientKeys(clients));
    const { sales, settings } = lookAtBase(spreadsheet, 'sales', document);
    const meant = new Map(
      [...settings.aliases.clientOf.values()].map(({ key, name }) => [key, name]),
    );
    const names = new Map<string, Cell>();
    const told = new ToldBySales(log, document);
    for (const { client: key, name, row } of sales) {
      if (known.has(key)) continue;
      const cells = log.rows[row] ?? [];
      const written = cells[log.columns.get('client') ?? -1] ?? '';
      // A number stays one where it is the client's name.
      const own = typeof written === 'number' && keyIn(written) === key ? written : name;
      if (!names.has(key)) names.set(key, meant.get(key) ?? own);
      told.note(key, cells);
    }
    if (names.size === 0) return 0;
    const added = [...names].map(([key, name]): NewClient => ({ client: name, ...told.of(key) }));
    const columns = (Object.keys(Object.assign({}, ...added)) as (keyof NewClient)[]).flatMap(
      (column) => (column === 'client' ? nameColumn(clients) : (clients.columns.get(column) ?? [])),
    );
    requireTypedNames(clients, language);
    requireUnprotected(spreadsheet, cellsBelow(clients, columns, added.length), language);
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
