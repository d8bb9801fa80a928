import { init, parse } from '@guanmingchiu/sqlparser-ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { ExtractError } from '../../src/extract/extractError';
import { extractQuery, type SalesSource } from '../../src/extract/extractQuery';
import { texts } from '../../src/texts/texts';
import { randomSource } from './randomSource';

const SHOP: SalesSource = {
  project: 'my-shop',
  dataset: 'sales',
  table: 'orders',
  timeZone: 'Europe/Moscow',
  columns: {
    date: { name: 'ordered_at', type: 'TIMESTAMP' },
    client: { name: 'customer', type: 'STRING' },
    amount: { name: 'total', type: 'NUMERIC' },
    status: { name: 'status', type: 'STRING' },
    product: { name: 'item', type: 'STRING' },
  },
  tellingApart: [{ name: 'line_no', type: 'INT64' }],
};

test('the query of a log of order lines', () => {
  expect(extractQuery(SHOP, texts.en)).toBe(`WITH word AS (
  SELECT text, ROW_NUMBER() OVER (ORDER BY text) - 1 AS number
  FROM (
    SELECT DISTINCT TO_JSON_STRING(sale.\`status\`) AS text FROM \`my-shop.sales.orders\` AS sale
    UNION DISTINCT
    SELECT DISTINCT TO_JSON_STRING(sale.\`item\`) AS text FROM \`my-shop.sales.orders\` AS sale
  )
),
line AS (
  SELECT '"columns":true' AS owner, '[["date","ordered_at","day"],["amount","total","value"],["status","status","word"],["product","item","word"],["","line_no","value"],["client","customer","value"]]' AS cells
  UNION ALL
  SELECT '"words":true', text FROM word
  UNION ALL
  SELECT
    CONCAT('"client":', TO_JSON_STRING(sale.\`customer\`)),
    CONCAT(
      '[',
      TO_JSON_STRING(UNIX_DATE(CAST(DATETIME(sale.\`ordered_at\`, 'Europe/Moscow') AS DATE))),
      ',',
      TO_JSON_STRING(CAST(sale.\`total\` AS FLOAT64)),
      ',',
      CAST(word0.number AS STRING),
      ',',
      CAST(word1.number AS STRING),
      ',',
      TO_JSON_STRING(sale.\`line_no\`),
      ']'
    )
  FROM \`my-shop.sales.orders\` AS sale
  JOIN word AS word0 ON word0.text = TO_JSON_STRING(sale.\`status\`)
  JOIN word AS word1 ON word1.text = TO_JSON_STRING(sale.\`item\`)
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
      40000
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
  SELECT held, SUBSTR(TO_HEX(MD5(held)), 1, 8) AS checksum
  FROM packed
),
run AS (
  SELECT COUNT(*) AS cells, BIT_XOR(CAST(CONCAT('0x', checksum) AS INT64)) AS id
  FROM summed
)
SELECT
  CONCAT('{"version":2,"run":', CAST(run.id AS STRING), ',"cells":', CAST(run.cells AS STRING), ',"sum":"', checksum, '",', held) AS retention_sheets_sales
FROM summed
CROSS JOIN run
`);
});

describe('a parser of BigQuery’s dialect', () => {
  beforeAll(() => init());

  test('takes the query of any table as one statement', () => {
    fc.assert(
      fc.property(randomSource(1), ({ source }) => {
        expect(parse(extractQuery(source, texts.en), 'bigquery')).toHaveLength(1);
      }),
    );
  });

  test('refuses it without a bracket', () => {
    const query = extractQuery(SHOP, texts.en).replace('CONCAT(', 'CONCAT ');
    expect(() => parse(query, 'bigquery')).toThrow('Expected');
  });
});

describe('names', () => {
  const BAD = [
    ...['a`b', "a'b", 'a"b', 'a;b', 'a--b;', 'a/*b*/', 'a\\b', 'a\nb', 'a.b`; DROP TABLE x', '#a'],
    ...['', ' a', '`', '\u0000', 'x'.repeat(301)],
  ];
  const put = (change: Partial<SalesSource>) => () =>
    extractQuery({ ...SHOP, ...change }, texts.en);

  test.each(BAD)('%j is refused wherever it stands', (name) => {
    const column = { name, type: 'STRING' } as const;
    const refused = [
      put({ project: name }),
      put({ dataset: name }),
      put({ table: name }),
      put({ timeZone: name }),
      put({ columns: { ...SHOP.columns, client: column } }),
      put({ columns: { ...SHOP.columns, status: column } }),
      put({ tellingApart: [column] }),
    ];
    for (const query of refused) {
      expect(query).toThrow(ExtractError);
      expect(query).toThrow(`“${name.slice(0, 300)}”`);
    }
  });

  test('two dashes are for projects alone, and none at their end', () => {
    expect(put({ project: 'shop--2026' })()).toContain('FROM `shop--2026.sales.orders` AS sale');
    expect(put({ project: 'shop-' })).toThrow('“shop-” is not the name of a BigQuery project');
    const column = { name: 'a--b', type: 'STRING' } as const;
    expect(put({ table: 'a--b' })).toThrow('“a--b”');
    expect(put({ columns: { ...SHOP.columns, client: column } })).toThrow('“a--b”');
  });

  test('of every kind that BigQuery has are taken', () => {
    const query = extractQuery(
      {
        ...SHOP,
        project: 'example.com:my-shop-1',
        dataset: 'Sales_2026',
        table: 'заказы 2026-11',
        columns: { ...SHOP.columns, client: { name: 'Покупатель_1', type: 'STRING' } },
      },
      texts.en,
    );
    expect(query).toContain('FROM `example.com:my-shop-1.Sales_2026.заказы 2026-11` AS sale');
    expect(query).toContain('sale.`Покупатель_1`');
  });

  test('are told of in the user’s language, with what to do', () => {
    const query = () => extractQuery({ ...SHOP, dataset: 'a-b' }, texts.ru);
    expect(query).toThrow(
      '«a-b» — не имя набора данных, для которого можно написать запрос: в нём бывают латинские буквы, цифры и _. Скопируйте его из обозревателя BigQuery.',
    );
  });

  test.each(['date', 'client'] as const)('a table without %s has no query', (column) => {
    const { [column]: _, ...columns } = SHOP.columns;
    expect(put({ columns })).toThrow(
      `Nothing is named for “${texts.en.headers.sales[column]}”, and no query can be written without it.`,
    );
  });
});
