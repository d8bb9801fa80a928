import { type Cell, isBlank } from '../../cells/cell';
import type { ClientIndex } from '../../core/identity/clientIndex';
import type { KnownClient } from '../../core/identity/likelyTwins';
import { isTotal } from '../../recognition/totals';
import type { ClientUserColumn } from '../../schema/userColumns';
import type { ClientsTable } from './clientsTable';
import { keyIn } from './keyIn';

/**
 * A client of the sheet as far as it tells who they are, and the row, an index among the table's.
 */
export interface ClientOfRow extends KnownClient {
  row: number;
}

/** Who stands in Clients, the first row of each. */
export function knownClients({ rows, columns, headings }: ClientsTable): ClientOfRow[] {
  const seen = new Set<string>();
  return rows.flatMap((cells, row) => {
    const text = (column: ClientUserColumn) => textOf(cells[columns.get(column) ?? -1] ?? '');
    const key = keyIn(cells[columns.get('client') as number] ?? '');
    const name = text('client');
    if (key === null || seen.has(key) || headings.has(row) || isTotal(name)) return [];
    seen.add(key);
    return [{ key, name, row, phone: text('phone'), email: text('email') }];
  });
}

/**
 * Whose key a cell of a log stands for; null where it names nobody, or several share what it names.
 */
export function ownerIn(cell: Cell, index: ClientIndex): string | null {
  if (keyIn(cell) === null) return null;
  const owner = index.whose(textOf(cell));
  return typeof owner === 'string' ? owner : null;
}

function textOf(cell: Cell): string {
  return isBlank(cell) ? '' : String(cell).trim();
}
