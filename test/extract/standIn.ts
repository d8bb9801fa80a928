import { DuckDBInstance } from '@duckdb/node-api';
import type { SourceColumn } from '../../src/extract/extractQuery';

// BigQuery's dialect in DuckDB: its SQL text as it is, but for quotation marks around names, and
// macros for what is called or writes differently. docs/extract.md lists the differences.

const TYPES: Readonly<Record<SourceColumn['type'], string>> = {
  STRING: 'VARCHAR',
  INT64: 'BIGINT',
  FLOAT64: 'DOUBLE',
  NUMERIC: 'DECIMAL(38, 9)',
  BIGNUMERIC: 'DECIMAL(38, 18)',
  BOOL: 'BOOLEAN',
  DATE: 'DATE',
  DATETIME: 'TIMESTAMP',
  TIMESTAMP: 'TIMESTAMP WITH TIME ZONE',
};

const MACROS = [
  "SET TimeZone = 'UTC'",
  'CREATE TYPE FLOAT64 AS DOUBLE',
  'CREATE MACRO BYTE_LENGTH(x) AS strlen(x)',
  "CREATE MACRO UNIX_DATE(x) AS x - DATE '1970-01-01'",
  'CREATE MACRO DATETIME(x, zone) AS timezone(zone, x)',
  'CREATE MACRO DIV(x, y) AS CAST(x AS BIGINT) // y',
  // JSON as BigQuery encodes it (ZetaSQL, json_functions.md, "JSON encodings").
  `CREATE MACRO TO_JSON_STRING(x) AS CASE
     WHEN x IS NULL THEN 'null'
     WHEN typeof(x) LIKE 'DECIMAL%' THEN CASE
       WHEN CAST(x AS VARCHAR) SIMILAR TO '.*[.]0+'
       THEN regexp_replace(CAST(x AS VARCHAR), '[.]0+$', '')
       ELSE '"' || rtrim(CAST(x AS VARCHAR), '0') || '"' END
     WHEN typeof(x) = 'BIGINT' AND abs(TRY_CAST(CAST(x AS VARCHAR) AS HUGEINT)) > 9007199254740992
     THEN '"' || CAST(x AS VARCHAR) || '"'
     WHEN typeof(x) = 'DOUBLE' THEN CASE CAST(x AS VARCHAR)
       WHEN 'nan' THEN '"NaN"' WHEN 'inf' THEN '"Infinity"' WHEN '-inf' THEN '"-Infinity"'
       ELSE regexp_replace(CAST(x AS VARCHAR), '[.]0$', '') END
     WHEN typeof(x) = 'TIMESTAMP' THEN replace(CAST(to_json(x) AS VARCHAR), ' ', 'T')
     WHEN typeof(x) = 'TIMESTAMP WITH TIME ZONE'
     THEN replace(replace(CAST(to_json(x) AS VARCHAR), ' ', 'T'), '+00"', 'Z"')
     ELSE CAST(to_json(x) AS VARCHAR) END`,
];

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
  for (const macro of MACROS) await connection.run(macro);
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
        ({ name, type }) => `CAST("${name}" AS ${TYPES[type]}) AS "${name}"`,
      );
      await connection.run(
        `CREATE OR REPLACE TABLE "${project}"."${dataset}"."${table}" AS SELECT ${cast.join(', ')} FROM texts`,
      );
    },
    async run(sql) {
      const reader = await connection.runAndReadAll(inDuckDb(sql));
      return reader.getRows().map(([cell]) => String(cell));
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Names stand in double quotes there, and a table's three in three pairs. */
function inDuckDb(sql: string): string {
  return sql.replace(/`([^`]*)`/g, (_, name: string) => `"${name.replaceAll('.', '"."')}"`);
}
