import type { Cell } from '../../cells/cell';
import { withDocumentLock } from '../../google/documentLock';
import type { SheetRow } from '../../schema/sheetRow';
import type { AddedClients, LastAction, ToldOfClient } from '../../sheets/document/lastAction';
import { requireUnprotected } from '../../sheets/document/protectedCells';
import { appendClients } from '../../sheets/figures/appendClients';
import { MemorySheet } from '../../sheets/figures/memorySheet';
import { addOnDocument } from '../../sheets/settings/addOnLanguage';
import {
  type ClientsTable,
  cellsBelow,
  type NewClient,
  nameColumn,
  nextClientRow,
  requireTypedNames,
} from '../../sheets/tables/clientsTable';
import { keyIn } from '../../sheets/tables/keyIn';
import { listedCells, placeIn, strictLists } from '../../sheets/tables/listedCells';
import type { Warning } from '../../sheets/tables/warnings';
import type { Language } from '../../texts/texts';
import { openClients } from '../clientBaseSheets';
import { lookAtBase } from '../readBase';
import { clientKeys } from '../undoing/clientKeys';
import { ToldBySales } from './toldBySales';

/** What became of the clients who stand only in the sales log. */
export interface ClientsFromSales {
  added: number;
  /** Of what could not be written of them, since a list of Clients does not have the word. */
  leftOut: readonly Warning[];
}

/**
 * Gives a row of Clients to every client who stands only in the sales log, in the spelling of their
 * first deal, with the manager, e-mail and telephone that the deals tell. Who is another spelling
 * of somebody is nobody new. Never done unasked.
 *
 * @throws SheetError, before anything is written, where names cannot be put below the others
 */
export function addClientsFromSales(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
): ClientsFromSales {
  const document = addOnDocument();
  const { language } = document;
  return withDocumentLock(language, () => {
    const clients = openClients(spreadsheet, language);
    const known = new Set(clientKeys(clients));
    // What a line tells besides is read with the line: rows may be moved between two readings.
    const { sales, settings, salesTable: log } = lookAtBase(spreadsheet, 'sales', document);
    if (!log) return { added: 0, leftOut: [] };
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
    if (names.size === 0) return { added: 0, leftOut: [] };
    const wanted = [...names].map(([key, name]): NewClient => ({ client: name, ...told.of(key) }));
    const { added, leftOut } = inLists(clients, wanted, language);
    const columns = (Object.keys(Object.assign({}, ...added)) as (keyof NewClient)[]).flatMap(
      (column) => (column === 'client' ? nameColumn(clients) : (clients.columns.get(column) ?? [])),
    );
    requireTypedNames(clients, language);
    requireUnprotected(spreadsheet, cellsBelow(clients, columns, added.length), language);
    const memorySheet = new MemorySheet(spreadsheet, language);
    const begun = begunBefore(memorySheet.lastAction);
    const keys = [...names.keys()];
    const written = added.map(({ client, ...cells }): ToldOfClient => cells);
    const action: AddedClients = {
      kind: 'addedClients',
      keys: [...(begun?.keys ?? []), ...keys],
      told: {
        ...begun?.told,
        ...Object.fromEntries(keys.map((key, index) => [key, written[index] ?? {}])),
      },
    };
    memorySheet.rememberAction({ ...action, isDoing: true });
    appendClients(clients, added, document);
    memorySheet.rememberAction(action);
    return { added: added.length, leftOut };
  });
}

/** An adding of clients that was cut off; null where there was none. */
function begunBefore(lastAction: LastAction | null): AddedClients | null {
  const isBegun =
    lastAction?.kind === 'addedClients' && lastAction.isDoing && !lastAction.isUndoing;
  return isBegun ? lastAction : null;
}

/** The clients in the words of the lists that the user has put the columns under. */
function inLists(
  table: ClientsTable,
  clients: readonly NewClient[],
  language: Language,
): { added: NewClient[]; leftOut: Warning[] } {
  const { sheet, header, columns } = table;
  const first = nextClientRow(table);
  const place = placeIn({
    header,
    columns: new Map([...columns, ['client', nameColumn(table)] as const]),
  });
  const row = { sheet, row: first, width: header.length, place };
  const lists = strictLists(row, ['client', 'manager', 'email', 'phone']);
  const fitted = clients.map((client, index) =>
    listedCells({ ...row, row: (first + index) as SheetRow }, client, language, lists),
  );
  return {
    added: fitted.map(({ cells }) => cells as NewClient),
    leftOut: fitted.flatMap((each) => each.leftOut),
  };
}
