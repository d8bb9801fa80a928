import { type Cell, isBlank } from '../../cells/cell';
import { texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import { ChangedMeanwhile } from '../document/sheetError';
import { appendLines } from '../grid/appendLines';
import { escapedCell } from '../grid/escapedCell';
import { GuardedTable } from '../grid/guardedTable';
import {
  type ClientsTable,
  clientsPlace,
  growForClients,
  type NewClient,
  nameColumn,
  nextClientRow,
} from '../tables/clientsTable';

/** So many are appended one by one; more would take minutes. */
const ONE_BY_ONE = 50;

const COLUMNS = ['client', 'manager', 'email', 'phone'] as const;

/**
 * Appends clients below the last row, each as written in the log they come from; what Clients has
 * no column for is left out. A few are appended by Google, one by one: a client whom somebody else
 * adds meanwhile is never written over. Many, or where check boxes or formulas wait below, are
 * written into the rows that are free.
 *
 * @throws ChangedMeanwhile where somebody changed the table since it was read
 */
export function appendClients(
  table: ClientsTable,
  clients: readonly NewClient[],
  document: SheetDocument,
): void {
  const { headerRow, rows, another, sheet } = table;
  const isLast = nextClientRow(table) === headerRow + 1 + rows.length && another === null;
  if (!isLast || clients.length > ONE_BY_ONE) {
    writeBelow(table, clients, document);
    return;
  }
  new GuardedTable(clientsPlace(table), document, []).requireUnmoved();
  const lines = clients.map((client) => {
    const line = new Array<Cell>(table.width).fill('');
    for (const column of COLUMNS) {
      const index = indexOf(table, column);
      if (index !== undefined) line[index] = escapedCell(client[column] ?? '');
    }
    return line;
  });
  const header = { row: headerRow, cells: table.header.slice(0, table.width) };
  if (appendLines(sheet, header, lines)) return;
  throw new ChangedMeanwhile(texts[document.language].client.rowsMoved(table.name));
}

function writeBelow(
  table: ClientsTable,
  clients: readonly NewClient[],
  document: SheetDocument,
): void {
  if (clients.length === 0) return;
  const from = growForClients(table, clients.length, document.language) - table.headerRow - 1;
  const height = Math.max(table.rows.length, from + clients.length);
  const rows = Array.from({ length: height }, (_, index) => table.rows[index] ?? []);
  const grown = { ...table, rows };
  const blocks = COLUMNS.flatMap((column) => {
    const index = indexOf(table, column);
    if (index === undefined || clients.every((client) => isBlank(client[column]))) return [];
    const values = clients.map((client) => [escapedCell(client[column] ?? '')]);
    return [{ row: from, column: index, values }];
  });
  new GuardedTable(clientsPlace(grown), document).write(blocks);
}

function indexOf(table: ClientsTable, column: (typeof COLUMNS)[number]): number | undefined {
  return column === 'client' ? nameColumn(table) : table.columns.get(column);
}
