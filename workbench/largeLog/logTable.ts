import type { DuckDBConnection } from '@duckdb/node-api';
import type { Cell } from '../../src/cells/cell';
import type { SalesSource, SourceColumn } from '../../src/extract/extractQuery';
import { REQUIRED_COLUMNS } from '../../src/extract/saidSource';
import { type SalesColumn, USER_COLUMNS } from '../../src/schema/userColumns';
import { locateColumns } from '../../src/sheets/tables/headers';
import { texts } from '../../src/texts/texts';
import { cellOfText } from '../import/cellOfText';
import { UnusableInput } from '../import/unusableInput';
import type { Language } from '../locale/language';
import { commonType, type FileColumn, type FileTable, valueAs } from './fileColumns';
import { type LargeLogWords, largeLogWordsIn } from './largeLogWords';
import { plainNames } from './plainNames';

/** Where the log is in DuckDB, by three names as in BigQuery. */
const TABLE = { project: 'files', dataset: 'of', table: 'log' };

/** What is looked at to tell what a column is: as many rows as the reader of sheets looks at. */
const ROWS_LOOKED_AT = 400;

/** A log as the query asks of it, and how its files' columns were taken. */
export interface LogTable {
  source: SalesSource;
  /** As the files call them. */
  taken: { column: SalesColumn; header: string }[];
  /** Those without a role, and what they might have been. */
  unused: { header: string; mayBe: readonly SalesColumn[] }[];
}

/**
 * Puts the files together to one table, under names that a query can be written with, and tells its
 * columns as a sheet's are told.
 *
 * @throws UnusableInput where columns differ between files, or one that is needed is not found
 */
export async function logTable(
  connection: DuckDBConnection,
  files: readonly [FileTable, ...FileTable[]],
  language: Language,
  timeZone: string,
): Promise<LogTable> {
  const words = largeLogWordsIn(language);
  const [first] = files;
  const columns = together(files, words);
  const names = plainNames(columns.map(({ name }) => name));
  const selected = files.map(({ from }, file) => {
    const values = columns.map(
      ({ type, values: each }, index) =>
        `${valueAs(each[file] as string, type)} AS "${names[index]}"`,
    );
    return `SELECT ${values.join(', ')} FROM ${from}`;
  });
  await connection.run(`ATTACH ':memory:' AS ${TABLE.project}`);
  await connection.run(`CREATE SCHEMA ${TABLE.project}."${TABLE.dataset}"`);
  const rows = await sample(connection, columns, names, selected[0] as string);
  if (rows.length === 0) throw new UnusableInput(words.empty(first.path));
  const header = columns.map(({ name }) => name);
  const located = locateColumns<SalesColumn>(header, rows, { role: 'sales', chosen: {} });
  const lacking = REQUIRED_COLUMNS.find((column) => !located.columns.has(column));
  if (lacking !== undefined) {
    const { headers } = texts[language];
    throw new UnusableInput(words.noColumn(first.path, headers.sales[lacking], header));
  }
  const source = (index: number): SourceColumn => ({
    name: names[index] ?? WHOLE_NAME,
    type: columns[index]?.type ?? 'STRING',
  });
  const wholeName = located.name?.map((index) => `trim(CAST("${names[index]}" AS VARCHAR))`);
  const whole = wholeName
    ? `, concat_ws(' ', ${wholeName.map((part) => `nullif(${part}, '')`).join(', ')}) AS "${WHOLE_NAME}"`
    : '';
  const used = new Set([...located.columns.values(), ...(located.name ?? [])]);
  const others = names.filter((_, index) => !used.has(index));
  const tellsApart = located.columns.has('orderNumber') && others.length > 0;
  const apart = tellsApart ? `, ${digestOf(others)} AS "${OTHER_COLUMNS}"` : '';
  await connection.run(
    `CREATE VIEW ${TABLE.project}."${TABLE.dataset}".${TABLE.table} AS SELECT *${whole}${apart} FROM (${selected.join(' UNION ALL ')})`,
  );
  const sourceOfLog: SalesSource = {
    ...TABLE,
    timeZone,
    columns: Object.fromEntries(
      [...located.columns].map(([column, index]) => [column, source(index)]),
    ),
    // Only lines of one order are told apart by what has no role.
    tellingApart: tellsApart ? [{ name: OTHER_COLUMNS, type: 'STRING' }] : [],
  };
  const wholeHeader = located.name?.map((index) => header[index]).join(' + ');
  return {
    source: sourceOfLog,
    taken: (Object.keys(USER_COLUMNS.sales) as SalesColumn[]).flatMap((column) => {
      const index = located.columns.get(column);
      return index === undefined ? [] : [{ column, header: header[index] ?? wholeHeader ?? '' }];
    }),
    unused: located.unused.map(({ index, mayBe }) => ({ header: header[index] as string, mayBe })),
  };
}

/** The column of a name that stands in two. */
const WHOLE_NAME = '_whole_name';

/** The column that is in the place of all that have no role. */
const OTHER_COLUMNS = '_other_columns';

/**
 * What differs where any of these columns does, and is short however long their texts are: nothing
 * else is ever asked of them.
 */
function digestOf(columns: readonly string[]): string {
  const texts = columns.map((name) => `coalesce(CAST("${name}" AS VARCHAR), '')`);
  return `left(md5(concat_ws(chr(31), ${texts.join(', ')})), 12)`;
}

interface LogColumn extends Pick<FileColumn, 'name' | 'type'> {
  /** Of each file. */
  values: string[];
}

/** The columns that all files have, in the first one's order. */
function together(files: readonly [FileTable, ...FileTable[]], words: LargeLogWords): LogColumn[] {
  const [first, ...others] = files;
  const all: LogColumn[] = first.columns.map(({ name, type, value }) => ({
    name,
    type,
    values: [value],
  }));
  for (const { path, columns } of others) {
    const left = [...columns];
    for (const column of all) {
      const at = left.findIndex(({ name }) => name === column.name);
      const [own] = at < 0 ? [] : left.splice(at, 1);
      if (own) {
        column.type = commonType(column.type, own.type);
        column.values.push(own.value);
      }
    }
    if (left.length > 0 || columns.length !== all.length) {
      const namesOf = (each: readonly { name: string }[]) => each.map(({ name }) => name);
      throw new UnusableInput(words.otherColumns(path, namesOf(columns), first.path, namesOf(all)));
    }
  }
  return all;
}

/** The first rows, as cells of a sheet. */
async function sample(
  connection: DuckDBConnection,
  columns: readonly LogColumn[],
  names: readonly string[],
  selected: string,
): Promise<Cell[][]> {
  const asTexts = names.map((name) => `CAST("${name}" AS VARCHAR)`).join(', ');
  const found = await connection.runAndReadAll(
    `SELECT ${asTexts} FROM (${selected}) LIMIT ${ROWS_LOOKED_AT}`,
  );
  return found
    .getRows()
    .map((row) => row.map((text, index) => cellOf(text as string | null, columns[index]?.type)));
}

function cellOf(text: string | null, type: SourceColumn['type'] | undefined): Cell {
  if (text === null) return '';
  if (type === 'BOOL') return text === 'true';
  if (type === 'DATE' || type === 'DATETIME' || type === 'TIMESTAMP') return text.slice(0, 10);
  const cell = cellOfText(text);
  return typeof cell === 'number' ? cell : text;
}
