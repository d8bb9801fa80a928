import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withDuckDb } from '../../../workbench/largeLog/duckDb';

/** A folder of a log's files, there until it is closed. */
export interface LogFolder {
  /** The path of a name in it. */
  at(name: string): string;
  csv(name: string, text: string | Buffer): Promise<string>;
  /** @param sql what the file holds, as DuckDB selects it */
  parquet(name: string, sql: string): Promise<string>;
  close(): Promise<void>;
}

export async function logFolder(): Promise<LogFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'log-'));
  const at = (name: string) => join(folder, name);
  return {
    at,
    async csv(name, text) {
      await writeFile(at(name), text);
      return at(name);
    },
    async parquet(name, sql) {
      await withDuckDb((db) => db.run(`COPY (${sql}) TO '${at(name)}' (FORMAT parquet)`));
      return at(name);
    },
    close: () => rm(folder, { recursive: true }),
  };
}
