import { DuckDBInstance } from '@duckdb/node-api';
import type { SourceColumn } from '../../src/extract/extractQuery';
import { DUCKDB_TYPES, learnDialect, textsOf } from '../../workbench/largeLog/bigQueryDialect';

/** Something that runs queries in BigQuery's dialect on tables of its own. */
export interface StandIn {
  /**
   * Makes a table, or makes it anew.
   *
   * @param rows each value as a text that its type is cast from
   */
  load(
    table: { project: string; dataset: string; table: string },
    columns: readonly SourceColumn[],
    rows: readonly (readonly (string | null)[])[],
  ): Promise<void>;
  /** The first column of what a query gives, row by row. */
  run(sql: string): Promise<string[]>;
  close(): void;
}

export async function standIn(): Promise<StandIn> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await learnDialect(connection);
  const attached = new Set<string>();
  return {
    async load({ project, dataset, table }, columns, rows) {
      if (!attached.has(project)) await connection.run(`ATTACH ':memory:' AS "${project}"`);
      attached.add(project);
      await connection.run(`CREATE SCHEMA IF NOT EXISTS "${project}"."${dataset}"`);
      const names = columns.map(({ name }) => `"${name}"`);
      await connection.run(
        `CREATE OR REPLACE TEMP TABLE texts (${names.map((name) => `${name} VARCHAR`).join(', ')})`,
      );
      const appender = await connection.createAppender('texts');
      for (const row of rows) {
        for (const value of row) {
          if (value === null) appender.appendNull();
          else appender.appendVarchar(value);
        }
        appender.endRow();
      }
      appender.closeSync();
      const cast = columns.map(
        ({ name, type }) => `CAST("${name}" AS ${DUCKDB_TYPES[type]}) AS "${name}"`,
      );
      await connection.run(
        `CREATE OR REPLACE TABLE "${project}"."${dataset}"."${table}" AS SELECT ${cast.join(', ')} FROM texts`,
      );
    },
    run: (sql) => textsOf(connection, sql),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
