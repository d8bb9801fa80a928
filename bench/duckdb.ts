import {
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api';
import type { Day } from '../src/core/day';
import type { Deals } from './base';

/** As many rows as DuckDB takes at once. */
const CHUNK = 2048;

/** Statuses by the mean gap, that of the base where there is none, and classes by revenue. */
const QUERY = (asOf: Day) => `
  WITH own AS (
    SELECT client, sum(amount) AS revenue, count(DISTINCT day) AS days,
           min(day) AS first, max(day) AS last
    FROM deals GROUP BY client),
  gaps AS (SELECT *, (last - first) / nullif(days - 1, 0) AS gap FROM own),
  base AS (SELECT median(gap) AS base FROM gaps),
  cycles AS (
    SELECT client, revenue, floor((${asOf} - last) / coalesce(gap, base)) AS missed
    FROM gaps, base),
  ranked AS (
    SELECT *, sum(greatest(revenue, 0)) OVER () AS total,
           sum(greatest(revenue, 0)) OVER (
             ORDER BY revenue DESC, client ROWS UNBOUNDED PRECEDING) - greatest(revenue, 0) AS before
    FROM cycles)
  SELECT client,
         CASE WHEN missed >= 3 THEN 'lost' WHEN missed >= 1 THEN 'sleeping' ELSE 'active' END,
         CASE WHEN revenue <= 0 THEN 'C' WHEN before * 100 < 80 * total THEN 'A'
              WHEN before * 100 < 95 * total THEN 'B' ELSE 'C' END
  FROM ranked`;

/**
 * The statuses and classes of a log by DuckDB: the columns loaded into a table, and the query.
 * One thread, which takes the least of the processor.
 *
 * @returns each client's status and class, of all that the query gives
 */
export async function byDuckDb(
  deals: Deals,
  asOf: Day,
): Promise<() => Map<string, readonly [status: string, abc: string]>> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await load(connection, deals);
  const result = await connection.run(QUERY(asOf));
  const chunks = await result.fetchAllChunks();
  connection.closeSync();
  instance.closeSync();
  return () => {
    const rows = chunks.flatMap((chunk) => chunk.getRows() as string[][]);
    return new Map(rows.map(([client, status, abc]) => [String(client), [`${status}`, `${abc}`]]));
  };
}

async function load(connection: DuckDBConnection, deals: Deals): Promise<void> {
  await connection.run('CREATE TABLE deals (client VARCHAR, day INTEGER, amount DOUBLE)');
  const appender = await connection.createAppender('deals');
  for (let from = 0; from < deals.clients.length; from += CHUNK) {
    const clients = deals.clients.slice(from, from + CHUNK);
    const chunk = DuckDBDataChunk.create([VARCHAR, INTEGER, DOUBLE], clients.length);
    chunk.setColumnValues(0, clients);
    chunk.setColumnValues(1, Array.from(deals.days.subarray(from, from + CHUNK)));
    chunk.setColumnValues(2, Array.from(deals.amounts.subarray(from, from + CHUNK)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
