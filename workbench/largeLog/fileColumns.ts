import type { DuckDBConnection } from '@duckdb/node-api';
import type { SourceColumn } from '../../src/extract/extractQuery';
import { csvRecords } from '../import/csvRecords';
import { decoded } from '../import/decoded';
import { delimiterOf } from '../import/delimiter';
import { DUCKDB_TYPES } from './bigQueryDialect';
import { quotedName, quotedText } from './duckDb';
import { type FileKind, topOf } from './logFiles';

type Type = SourceColumn['type'];

/** A column of a file, and the type that BigQuery would have for it. */
export interface FileColumn {
  /** As the file calls it. */
  name: string;
  type: Type;
  /** What it is in a query of {@link FileTable.from}. */
  value: string;
}

/** A file as a table in DuckDB. */
export interface FileTable {
  path: string;
  columns: FileColumn[];
  /** Columns of a kind that no cell could hold, as `photo`. */
  unfit: string[];
  /** What stands after FROM. */
  from: string;
}

/** A file's columns; those of a kind that no cell of a sheet could hold, such as lists, apart. */
export function fileTable(
  connection: DuckDBConnection,
  kind: FileKind,
  path: string,
): Promise<FileTable> {
  return kind === 'parquet' ? parquetTable(connection, path) : csvTable(path);
}

async function parquetTable(connection: DuckDBConnection, path: string): Promise<FileTable> {
  const from = `read_parquet(${quotedText(literal(path))})`;
  const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`);
  const columns = described.getRows().flatMap(([name, type]) => {
    const own = typeIn(String(type));
    const value = quotedName(String(name));
    return own === null
      ? []
      : [{ name: String(name), type: own, value: exactly(value, String(type)) }];
  });
  const unfit = described.getRows().filter(([, type]) => typeIn(String(type)) === null);
  return { path, columns, unfit: unfit.map(([name]) => String(name)), from };
}

/** Every field is a text, which is read where a sheet's texts are. */
async function csvTable(path: string): Promise<FileTable> {
  const top = decoded(await topOf(path)).replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(top.replace(/^sep=.\n/, ''));
  let header: string[] = [];
  let above = 0;
  for (const record of csvRecords(top, delimiter, null)) {
    above = record.line + record.lines - 1;
    header = 'fields' in record ? record.fields : [];
    if (header.some((field) => field.trim() !== '') && !/^sep=/.test(header[0] ?? '')) break;
  }
  const names = header.map((_, index) => `field${index}`);
  const options = [
    `columns = {${names.map((name) => `${quotedText(name)}: 'VARCHAR'`).join(', ')}}`,
    ...['auto_detect = false', 'header = false', "quote = '\"'", "escape = '\"'", "comment = ''"],
    `delim = ${quotedText(delimiter)}`,
    `skip = ${above}`,
  ];
  return {
    path,
    columns: header.map((name, index) => ({
      name: name.trim(),
      type: 'STRING',
      value: names[index] as string,
    })),
    unfit: [],
    from: `read_csv(${quotedText(literal(path))}, ${options.join(', ')})`,
  };
}

/** A path that names itself alone, whatever signs of a pattern stand in it. */
function literal(path: string): string {
  return path.replace(/[*?[]/g, '[$&]');
}

function typeIn(type: string): Type | null {
  if (/^(VARCHAR|ENUM|UUID|JSON)\b/.test(type) && !type.endsWith(']')) return 'STRING';
  if (/^U?(TINY|SMALL|BIG)INT$|^U?INTEGER$/.test(type)) return 'INT64';
  if (/^DECIMAL\(\d+,\s?\d+\)$/.test(type)) return 'NUMERIC';
  if (/^(U?HUGEINT|DOUBLE|FLOAT)$/.test(type)) return 'FLOAT64';
  if (type === 'BOOLEAN') return 'BOOL';
  if (type === 'DATE') return 'DATE';
  if (type === 'TIMESTAMP WITH TIME ZONE') return 'TIMESTAMP';
  return /^TIMESTAMP(_S|_MS|_NS)?$/.test(type) ? 'DATETIME' : null;
}

/** A short float is what it is written as: 1.1, and not 1.10000002384. */
function exactly(value: string, type: string): string {
  return type === 'FLOAT' ? `CAST(${value} AS VARCHAR)` : value;
}

/** The type that holds what two files have in one column. */
export function commonType(one: Type, other: Type): Type {
  if (one === other) return one;
  const numbers: readonly Type[] = ['INT64', 'NUMERIC', 'BIGNUMERIC', 'FLOAT64'];
  return numbers.includes(one) && numbers.includes(other) ? 'FLOAT64' : 'STRING';
}

/** A value as one of a type. */
export function valueAs(value: string, type: Type): string {
  // What a decimal holds besides is kept: its digits are taken care of where it is packed.
  return type === 'NUMERIC' ? value : `CAST(${value} AS ${DUCKDB_TYPES[type]})`;
}
