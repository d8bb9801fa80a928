import { type SalesColumn, USER_COLUMNS } from '../schema/userColumns';
import type { Texts } from '../texts/texts';
import { ExtractError } from './extractError';
import { EXTRACT_HEADER, EXTRACT_VERSION } from './extractForm';
import { quotedColumn, quotedTable, type TableName } from './identifier';

/** A sales log in BigQuery: an order or a line of one in each row, whatever their order. */
export interface SalesSource extends TableName {
  /** The table's column for each that it has. */
  columns: Readonly<Partial<Record<SalesColumn, string>>>;
  /**
   * Columns that tell apart two lines of an order which are else equal: an article, the number of
   * the line.
   */
  tellingApart?: readonly string[];
  /** Whether the column of payments holds sums, and not days or yes and no. */
  isPaidSum?: boolean;
}

/**
 * What the lines of one cell may be long together, in bytes. No text has more characters than
 * bytes, by whichever count; the rest of a cell is left for its head and for its first line, of
 * which only the end is counted.
 */
const MOST_LINE_BYTES = 40_000;

/**
 * The query that makes the extract of a sales log, in BigQuery's dialect: a cell for each spelling
 * of a client, more where their lines are too long for one.
 *
 * It hands over what the columns hold, value by value, and decides nothing: what a status means,
 * which lines are an order and who is the same client is told where every log is read.
 *
 * @throws ExtractError where the day or the client has no column, or a name is none that BigQuery
 * knows
 */
export function extractQuery(source: SalesSource, { extract, headers }: Texts): string {
  for (const column of ['date', 'client'] as const) {
    if (!source.columns[column]) throw new ExtractError(extract.noColumn(headers.sales[column]));
  }
  const table = quotedTable(source, extract);
  const columns = [
    ...(Object.keys(USER_COLUMNS.sales) as SalesColumn[]).flatMap((column) => {
      const name = source.columns[column];
      return name && column !== 'client' ? [{ column, name }] : [];
    }),
    ...(source.tellingApart ?? []).map((name) => ({ column: '' as const, name })),
  ];
  const client = source.columns.client as string;
  const values = columns.map(({ column, name }) =>
    written(quotedColumn(name, extract), isNumber(column, source)),
  );
  const told = JSON.stringify(
    [...columns, { column: 'client', name: client }].map(({ column, name }) => [column, name]),
  );
  return `WITH line AS (
  SELECT
    ${written(quotedColumn(client, extract))} AS client,
    CONCAT(
      '[',
      ${values.join(",\n      ',',\n      ")},
      ']'
    ) AS cells
  FROM ${table}
),
placed AS (
  SELECT
    client,
    cells,
    DIV(
      SUM(BYTE_LENGTH(cells) + 1) OVER (
        PARTITION BY client
        ORDER BY cells
        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
      ),
      ${MOST_LINE_BYTES}
    ) AS part
  FROM line
),
packed AS (
  SELECT
    client,
    part,
    STRING_AGG(cells, ',' ORDER BY cells) AS lines
  FROM placed
  GROUP BY client, part
)
SELECT
  CONCAT(
    '{"version":${EXTRACT_VERSION},"cells":',
    CAST(COUNT(*) OVER () AS STRING),
    ',"columns":${told},"client":',
    client,
    ',"part":',
    CAST(part AS STRING),
    ',"lines":[',
    lines,
    ']}'
  ) AS ${EXTRACT_HEADER}
FROM packed
ORDER BY client, part
`;
}

/** As a number where it is one: BigQuery writes a NUMERIC with a fraction as a text. */
function written(column: string, isNumber = false): string {
  return `TO_JSON_STRING(${isNumber ? `CAST(${column} AS FLOAT64)` : column})`;
}

function isNumber(column: SalesColumn | '', { isPaidSum = false }: SalesSource): boolean {
  if (column === '') return false;
  if (column === 'paidOn') return isPaidSum;
  const kind = USER_COLUMNS.sales[column];
  return kind === 'money' || kind === 'decimal';
}
