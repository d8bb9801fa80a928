import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { learnDialect } from './bigQueryDialect';

/**
 * Lends a database in memory that understands BigQuery's dialect. It loads nothing from a network,
 * and what memory does not hold is spilled into the machine's folder for passing files.
 */
export async function withDuckDb<T>(
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    temp_directory: join(tmpdir(), `retention-sheets-${process.pid}`),
  });
  const connection = await instance.connect();
  try {
    await learnDialect(connection);
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A text as SQL has it. */
export function quotedText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as DuckDB has it. */
export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
