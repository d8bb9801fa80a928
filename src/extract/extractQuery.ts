import { type SalesColumn, USER_COLUMNS } from '../schema/userColumns';
import type { Texts } from '../texts/texts';
import { ExtractError } from './extractError';
import {
  CELL_BEGINNING,
  EXTRACT_HEADER,
  EXTRACT_VERSION,
  type ExtractForm,
  SUM_DIGITS,
} from './extractForm';
import { quotedColumn, quotedTable, quotedZone, type TableName } from './identifier';

/** A column in BigQuery, as the table's schema names it. */
export interface SourceColumn {
  name: string;
  type:
    | 'STRING'
    | 'INT64'
    | 'NUMERIC'
    | 'BIGNUMERIC'
    | 'FLOAT64'
    | 'BOOL'
    | 'DATE'
    | 'DATETIME'
    | 'TIMESTAMP';
}

/** A sales log in BigQuery: an order or a line of one in each row, whatever their order. */
export interface SalesSource extends TableName {
  columns: Readonly<Partial<Record<SalesColumn, SourceColumn>>>;
  /**
   * Columns that tell apart two lines of an order which are else equal: an article, the number of
   * the line.
   */
  tellingApart?: readonly SourceColumn[];
  /** The zone in which a moment has its day: the spreadsheet's. */
  timeZone: string;
}

/** The texts of a query's faults: in the panel there are no others. */
export interface QueryTexts {
  logQuery: Texts['logQuery'];
  headers: Pick<Texts['headers'], 'sales'>;
}

/**
 * What the lines of one cell may be long together, in bytes. No text has more characters than
 * bytes, by whichever count; the rest of a cell is left for its head and for its first line, of
 * which only the end is counted.
 */
const MOST_LINE_BYTES = 40_000;

/** Columns that say in many rows what few others do not. */
const OF_WORDS: ReadonlySet<SalesColumn | ''> = new Set<SalesColumn>([
  ...(['status', 'secondStatus', 'currency'] as const),
  ...(['product', 'productLine', 'source', 'manager'] as const),
]);

/**
 * The query that makes the extract of a sales log, in BigQuery's dialect.
 *
 * It hands over what the columns hold, row by row, and decides nothing: what a status means, which
 * rows are an order, what was given back and who is the same client is told where every log is
 * read.
 *
 * @throws ExtractError where the day or the client has no column, or a name is none that BigQuery
 * knows
 */
export function extractQuery(source: SalesSource, { logQuery, headers }: QueryTexts): string {
  const { date, client } = source.columns;
  if (!date) throw new ExtractError(logQuery.noColumn(headers.sales.date));
  if (!client) throw new ExtractError(logQuery.noColumn(headers.sales.client));
  const written = writtenColumns(source, logQuery);
  const columns = JSON.stringify([
    ...written.map(({ role, name, form }) => [role, name, form]),
    ['client', client.name, 'value'],
  ]);
  const from = `${quotedTable(source, logQuery)} AS sale`;
  const words = [...new Set(written.flatMap(({ form, value }) => (form === 'word' ? value : [])))];
  const cells = written.map(({ form, value }) =>
    form === 'word' ? `CAST(word${words.indexOf(value)}.number AS STRING)` : value,
  );
  const joins = words.map(
    (value, index) => `\n  JOIN word AS word${index} ON word${index}.text = ${value}`,
  );
  return `WITH ${words.length > 0 ? numberedWords(words, from) : ''}line AS (
  SELECT '"columns":true' AS owner, '${columns}' AS cells
  UNION ALL${words.length > 0 ? WORDS : ''}
  SELECT
    CONCAT('"client":', ${jsonOf(client, source, logQuery)}),
    CONCAT(
      '[',
      ${cells.join(",\n      ',',\n      ")},
      ']'
    )
  FROM ${from}${joins.join('')}
),
placed AS (
  SELECT
    owner,
    cells,
    DIV(
      SUM(BYTE_LENGTH(cells) + 1) OVER (
        PARTITION BY owner
        ORDER BY cells
        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
      ),
      ${MOST_LINE_BYTES}
    ) AS part
  FROM line
),
packed AS (
  SELECT
    CONCAT(owner, ',"part":', CAST(part AS STRING), ',"lines":[', STRING_AGG(cells, ',' ORDER BY cells), ']}') AS held
  FROM placed
  GROUP BY owner, part
),
summed AS (
  SELECT held, SUBSTR(TO_HEX(MD5(held)), 1, ${SUM_DIGITS}) AS checksum
  FROM packed
),
run AS (
  SELECT COUNT(*) AS cells, BIT_XOR(CAST(CONCAT('0x', checksum) AS INT64)) AS id
  FROM summed
)
SELECT
  CONCAT('${CELL_BEGINNING}${EXTRACT_VERSION},"run":', CAST(run.id AS STRING), ',"cells":', CAST(run.cells AS STRING), ',"sum":"', checksum, '",', held) AS ${EXTRACT_HEADER}
FROM summed
CROSS JOIN run
`;
}

/** Every word once, and its number by the order in which its cells list them. */
function numberedWords(words: readonly string[], from: string): string {
  const each = words.map((value) => `SELECT DISTINCT ${value} AS text FROM ${from}`);
  return `word AS (
  SELECT text, ROW_NUMBER() OVER (ORDER BY text) - 1 AS number
  FROM (
    ${each.join('\n    UNION DISTINCT\n    ')}
  )
),
`;
}

const WORDS = `
  SELECT '"words":true', text FROM word
  UNION ALL`;

interface WrittenColumn {
  role: SalesColumn | '';
  name: string;
  form: ExtractForm;
  /** As JSON. */
  value: string;
}

/** All but the client's, whose rows stand under it. */
function writtenColumns(source: SalesSource, words: Texts['logQuery']): WrittenColumn[] {
  const { client: _, ...columns } = source.columns;
  const roles = Object.keys(USER_COLUMNS.sales) as (keyof typeof columns)[];
  return [
    ...roles.map((role) => ({ role, column: columns[role] })),
    ...(source.tellingApart ?? []).map((column) => ({ role: '' as const, column })),
  ].flatMap(({ role, column }) => {
    if (!column) return [];
    const { name, type } = column;
    const form = isDay(column) ? 'day' : type === 'STRING' && OF_WORDS.has(role) ? 'word' : 'value';
    return [{ role, name, form, value: jsonOf(column, source, words) }];
  });
}

function isDay({ type }: SourceColumn): boolean {
  return type === 'DATE' || type === 'DATETIME' || type === 'TIMESTAMP';
}

function jsonOf(
  { name, type }: SourceColumn,
  { timeZone }: SalesSource,
  words: Texts['logQuery'],
): string {
  const column = `sale.${quotedColumn(name, words)}`;
  switch (type) {
    case 'DATE':
      return `TO_JSON_STRING(UNIX_DATE(${column}))`;
    case 'DATETIME':
      return `TO_JSON_STRING(UNIX_DATE(CAST(${column} AS DATE)))`;
    case 'TIMESTAMP':
      return `TO_JSON_STRING(UNIX_DATE(CAST(DATETIME(${column}, ${quotedZone(timeZone, words)}) AS DATE)))`;
    case 'NUMERIC':
    case 'BIGNUMERIC':
      // Of these JSON has a fraction as a text, which would be read as one.
      return `TO_JSON_STRING(CAST(${column} AS FLOAT64))`;
    default:
      return `TO_JSON_STRING(${column})`;
  }
}
