import type { ClientsTable } from '../../sheets/tables/clientsTable';
import { keyIn } from '../../sheets/tables/keyIn';

/** The key of the client in each row of Clients; null where it has none. */
export function clientKeys({ rows, columns }: ClientsTable): (string | null)[] {
  const client = columns.get('client') as number;
  return rows.map((row) => keyIn(row[client] ?? ''));
}
