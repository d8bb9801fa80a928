import type { DuckDBConnection } from '@duckdb/node-api';
import type { SourceColumn } from '../../src/extract/extractQuery';

// BigQuery's dialect in DuckDB: its SQL text as it is, but for quotation marks around names, and
// macros for what is called or writes differently. docs/extract.md lists the differences.

/** BigQuery's types, by the names that they have in DuckDB. */
export const DUCKDB_TYPES: Readonly<Record<SourceColumn['type'], string>> = {
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
  // MD5 is a text of hexadecimal digits already.
  'CREATE MACRO TO_HEX(x) AS x',
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

/** Teaches a connection BigQuery's dialect. */
export async function learnDialect(connection: DuckDBConnection): Promise<void> {
  for (const macro of MACROS) await connection.run(macro);
}

/**
 * The first column of what a query in BigQuery's dialect gives, row by row. Names stand in double
 * quotes in DuckDB, and a table's three in three pairs.
 */
export async function textsOf(connection: DuckDBConnection, sql: string): Promise<string[]> {
  const inDuckDb = sql.replace(
    /`([^`]*)`/g,
    (_, name: string) => `"${name.replaceAll('.', '"."')}"`,
  );
  const reader = await connection.runAndReadAll(inDuckDb);
  return reader.getRows().map(([cell]) => String(cell));
}
