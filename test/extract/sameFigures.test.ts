import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Day, isoDay } from '../../src/core/day';
import type { Deal } from '../../src/core/log/purchaseHistory';
import { fromMinor } from '../../src/core/money';
import { MOST_CELL_CHARACTERS } from '../../src/extract/extractForm';
import { extractQuery } from '../../src/extract/extractQuery';
import { texts } from '../../src/texts/texts';
import { AS_OF } from '../core/arbitrary';
import { on } from '../core/on';
import { cdnowSample, onlineRetail, superstore } from '../fixtures/publicLogs';
import { openSpreadsheet } from '../sheets/fakeSpreadsheet';
import { figuresOf, leftOutOf, outcomeOf, tableOfCells, tableOfRows } from './extracted';
import { type RandomSource, randomSource, sourceOf } from './randomSource';
import { type StandIn, standIn } from './standIn';

// The query as it is given to BigQuery runs in DuckDB, and what is made of its extract is compared
// with what is made of the table's rows in a sheet.

let bigQuery: StandIn;
beforeAll(async () => {
  bigQuery = await standIn();
});
afterAll(() => bigQuery.close());
beforeEach(() => {
  openSpreadsheet('ru_RU', 'Europe/Moscow');
});
afterEach(() => vi.unstubAllGlobals());

const load = ({ source, columns, rows }: RandomSource) => bigQuery.load(source, columns, rows);
const queryOf = ({ source }: RandomSource) => extractQuery(source, texts.en);

/** What the extract comes to, and what its rows do; null where it holds others than the table. */
async function outcomes(table: RandomSource, asOf: Day, query = queryOf(table)) {
  const extract = tableOfCells(await bigQuery.run(query));
  const rows = tableOfRows(table, extract);
  return rows && { extract: outcomeOf(extract, asOf), rows: outcomeOf(rows, asOf) };
}

/** Whether it comes to the same, no cell is longer than a sheet takes, and parts are counted. */
async function isSame(table: RandomSource, query: string): Promise<boolean> {
  try {
    const cells = await bigQuery.run(query);
    const parts = new Map<string, number[]>();
    for (const cell of cells) {
      expect(cell.length).toBeLessThan(MOST_CELL_CHARACTERS);
      const { client, columns, words, part } = JSON.parse(cell);
      const owner = JSON.stringify([client, columns, words]);
      parts.set(owner, [...(parts.get(owner) ?? []), part]);
    }
    for (const own of parts.values()) {
      expect(own.sort((one, other) => one - other)).toEqual([...own.keys()]);
    }
    const both = await outcomes(table, AS_OF, query);
    expect(both?.extract).toEqual(both?.rows);
    return both !== undefined;
  } catch {
    return false;
  }
}

test('an extract of any table comes to what its rows come to, warnings included', async () => {
  await fc.assert(
    fc.asyncProperty(randomSource(40), async (table) => {
      await load(table);
      const both = await outcomes(table, AS_OF);
      if (!both) throw new Error('the extract holds other rows than the table');
      expect(both.extract).toEqual(both.rows);
      expect(figuresOf(both.extract, AS_OF)).toEqual(figuresOf(both.rows, AS_OF));
    }),
    { numRuns: 150 },
  );
});

test('as many rows of it are left out as of a sheet’s, cell by cell or not', async () => {
  await fc.assert(
    fc.asyncProperty(randomSource(40), async (table) => {
      await load(table);
      const extract = tableOfCells(await bigQuery.run(queryOf(table)));
      const { placeAt: _, ...rows } = tableOfRows(table, extract) as typeof extract;
      expect(leftOutOf(extract, AS_OF)).toEqual(leftOutOf(rows, AS_OF));
    }),
    { numRuns: 60 },
  );
});

test('an extract of an empty table has no rows', async () => {
  await fc.assert(
    fc.asyncProperty(randomSource(1), async (table) => {
      await load({ ...table, rows: [] });
      const { rows, header } = tableOfCells(await bigQuery.run(queryOf(table)));
      expect(rows).toEqual([]);
      expect([...header].sort()).toEqual(table.columns.map(({ name }) => name).sort());
    }),
    { numRuns: 20 },
  );
});

describe('public logs', () => {
  /** A table of deals whose sums have two decimals, with whatever else is said of them. */
  const tableOf = <Sale extends Deal>(
    sales: readonly Sale[],
    others: (RandomSource['columns'][number] & { textOf: (sale: Sale) => string })[] = [],
  ): RandomSource => {
    const columns: RandomSource['columns'] = [
      { role: 'client', name: 'customer', type: 'STRING' },
      { role: 'date', name: 'day', type: 'DATE' },
      { role: 'amount', name: 'amount', type: 'NUMERIC' },
      ...others.map(({ role, name, type }) => ({ role, name, type })),
    ];
    const rows = sales.map((sale) => [
      sale.client,
      isoDay(sale.day),
      String(fromMinor(sale.amount)),
      ...others.map(({ textOf }) => textOf(sale)),
    ]);
    return { source: sourceOf(columns), columns, rows };
  };
  const LOGS: [name: string, table: () => RandomSource, asOf: Day][] = [
    ['CDNOW sample', () => tableOf(cdnowSample()), on('1998-06-30')],
    ['Online Retail II', () => tableOf(onlineRetail()), on('2011-12-10')],
    [
      'Superstore, order lines',
      () =>
        tableOf(superstore(), [
          { role: 'orderNumber', name: 'order_id', type: 'STRING', textOf: ({ order }) => order },
          { role: 'product', name: 'item', type: 'STRING', textOf: ({ product }) => product },
          {
            ...{ role: 'profit', name: 'profit', type: 'NUMERIC' },
            textOf: ({ profit }) => String(fromMinor(profit)),
          },
        ]),
      on('2017-12-31'),
    ],
  ];

  test.each(LOGS)('%s', async (_, tableOfLog, asOf) => {
    const table = tableOfLog();
    await load(table);
    const both = await outcomes(table, asOf);
    expect(both?.extract.deals.clients.size).toBeGreaterThan(700);
    // Of so many deals `toEqual` takes most of a minute.
    expect(isDeepStrictEqual(both?.extract, both?.rows)).toBe(true);
  });
});

describe('of the query no word is idle', () => {
  // Two clients whose lines take several cells, words that do, equal rows, moments at night.
  const columns: RandomSource['columns'] = [
    { role: 'client', name: 'customer', type: 'STRING' },
    { role: 'date', name: 'ordered_at', type: 'TIMESTAMP' },
    { role: 'amount', name: 'total', type: 'NUMERIC' },
    { role: 'product', name: 'item', type: 'STRING' },
    { role: 'status', name: 'status', type: 'STRING' },
    { role: '', name: 'line_no', type: 'INT64' },
  ];
  const rows = Array.from({ length: 4_000 }, (_, index) => [
    index < 3_900 ? (['Long', 'Longer'][index % 2] as string) : `Client ${index % 7}`,
    `2025-0${1 + (index % 6)}-1${index % 9} 2${index % 4}:30:00`,
    `${index % 211}.${10 + (index % 3)}`,
    `Product of a name that is long enough for several cells ${index % 1_100}`,
    ['paid', 'cancelled', 'Product of a name that is long enough for several cells 7', null][
      index % 4
    ] ?? null,
    index % 2 === 0 ? '1' : null,
  ]);
  const table: RandomSource = {
    columns,
    rows: [...rows, ...rows.slice(0, 9)],
    source: sourceOf(columns),
  };
  const query = queryOf(table);
  beforeAll(() => load(table));

  test('as it is, it comes to the same', async () => {
    expect(await isSame(table, query)).toBe(true);
  });

  const ROWS = 'ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW';
  const CHANGES: [from: string, to: string][] = [
    ['UNION DISTINCT', 'UNION ALL'],
    ['ORDER BY text)', 'ORDER BY text DESC)'],
    ['- 1 AS number', '- 0 AS number'],
    ['SELECT \'"columns":true\'', 'SELECT \'"columns":false\''],
    ['["amount","total","value"]', '["profit","total","value"]'],
    ['["product","item","word"]', '["productLine","item","word"]'],
    ['["","line_no","value"]', '["orderNumber","line_no","value"]'],
    ['"ordered_at","day"', '"ordered_at","value"'],
    [
      'SELECT \'"words":true\', text FROM word\n  UNION ALL',
      'SELECT \'"words":true\', text FROM word\n  UNION DISTINCT',
    ],
    ['SELECT \'"words":true\'', 'SELECT \'"word":true\''],
    [
      'CONCAT(\'"client":\', TO_JSON_STRING(sale.`customer`))',
      'CONCAT(\'"client":\', TO_JSON_STRING(sale.`item`))',
    ],
    ["'[',\n", "'',\n"],
    ["',',\n      TO_JSON_STRING(CAST", "';',\n      TO_JSON_STRING(CAST"],
    ['DATETIME(sale.`ordered_at`', "DATETIME(sale.`ordered_at` + INTERVAL '1' DAY"],
    ["'Europe/Moscow'", "'Etc/UTC'"],
    ['CAST(sale.`total` AS FLOAT64)', 'sale.`total`'],
    ['CAST(sale.`total` AS FLOAT64)', 'CAST(sale.`total` AS INT64)'],
    ['CAST(word0.number', 'CAST(word1.number'],
    ['CAST(word1.number', 'CAST(word0.number'],
    ['word0.text = TO_JSON_STRING(sale.`status`)', 'word0.text = TO_JSON_STRING(sale.`item`)'],
    ['word1.text = TO_JSON_STRING(sale.`item`)', 'word1.text = TO_JSON_STRING(sale.`status`)'],
    ['PARTITION BY owner\n', ''],
    ['SUM(', 'MAX('],
    ['ORDER BY cells\n', 'ORDER BY cells DESC\n'],
    [ROWS, 'ROWS BETWEEN 1 PRECEDING AND CURRENT ROW'],
    [ROWS, 'ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING'],
    [ROWS, 'ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING'],
    ['40000', '60000'],
    ["STRING_AGG(cells, ','", "STRING_AGG(cells, ';'"],
    ["',' ORDER BY cells)", "',' ORDER BY cells DESC)"],
    ['STRING_AGG(', 'STRING_AGG(DISTINCT '],
    ['\',"part":\'', '\',"piece":\''],
    ['CAST(part AS STRING)', 'CAST(0 AS STRING)'],
    ['\',"lines":[\'', '\',"rows":[\''],
    ["']}'", "']'"],
    ['GROUP BY owner, part', 'GROUP BY owner, part HAVING part < 1'],
    ['MD5(held)', 'SHA256(held)'],
    ['MD5(held)', "MD5(CONCAT(held, ' '))"],
    [', 1, 8)', ', 2, 8)'],
    [', 1, 8)', ', 1, 7)'],
    ['COUNT(*)', 'COUNT(DISTINCT checksum) + 1'],
    ['BIT_XOR(', 'BIT_OR('],
    ['BIT_XOR(', 'MAX('],
    ["CONCAT('0x', checksum)", "CONCAT('0x0', SUBSTR(checksum, 2))"],
    ['"version":2', '"version":1'],
    ['CAST(run.id AS STRING)', "'0'"],
    ['CAST(run.cells AS STRING)', "'1'"],
    ['"run":', '"ran":'],
    [',"sum":"', ',"sums":"'],
    ['CROSS JOIN run', 'CROSS JOIN run\nWHERE held LIKE \'%"part":0%\''],
    ['CROSS JOIN run', 'CROSS JOIN (SELECT id, cells FROM run UNION ALL SELECT 1, 1) AS run'],
  ];

  test.each(CHANGES)('%j, not %j', async (from, to) => {
    const changed = query.replace(from, () => to);
    expect(changed).not.toBe(query);
    expect(await isSame(table, changed)).toBe(false);
  });
});
