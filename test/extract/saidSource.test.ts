import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { extractQuery } from '../../src/extract/extractQuery';
import { tableNameIn } from '../../src/extract/identifier';
import {
  QUERY_COLUMNS,
  type SaidSource,
  saidQuery,
  sourceFaults,
  typesOf,
} from '../../src/extract/saidSource';
import { USER_COLUMNS } from '../../src/schema/userColumns';
import { texts } from '../../src/texts/texts';
import { type StandIn, standIn } from './standIn';

const SAID: SaidSource = {
  project: 'shop-2026',
  dataset: 'sales',
  table: 'order lines',
  timeZone: 'Europe/Moscow',
  columns: {
    date: { name: 'ordered_on', type: 'DATE' },
    client: { name: 'customer', type: 'STRING' },
    amount: { name: 'total', type: 'NUMERIC' },
    product: { name: 'item', type: 'STRING' },
    line: { name: 'line_no', type: 'STRING' },
    profit: { name: '', type: 'NUMERIC' },
  },
};

const withColumns = (columns: SaidSource['columns']): SaidSource => ({
  ...SAID,
  columns: { ...SAID.columns, ...columns },
});

describe('what is said of a log in BigQuery', () => {
  it('comes to the query of the source that it means', () => {
    expect(sourceFaults(SAID, texts.en)).toEqual(new Map());
    const { date, client, amount, product, line } = SAID.columns;
    expect(saidQuery(SAID, texts.en)).toBe(
      extractQuery(
        {
          ...{ project: 'shop-2026', dataset: 'sales', table: 'order lines' },
          timeZone: 'Europe/Moscow',
          columns: { date, client, amount, product } as SaidSource['columns'],
          tellingApart: line ? [line] : [],
        },
        texts.en,
      ),
    );
  });

  it('asks of each column once, the required ones first', () => {
    expect([...QUERY_COLUMNS].sort()).toEqual([...Object.keys(USER_COLUMNS.sales), 'line'].sort());
    for (const column of QUERY_COLUMNS) expect(typesOf(column).length).toBeGreaterThan(1);
  });

  it.each(['en', 'ru'] as const)('names in %s what is missing, each at its field', (language) => {
    const { logQuery, headers } = texts[language];
    const nothing = { project: '', dataset: '', table: '', timeZone: '', columns: {} };
    expect([...sourceFaults(nothing, texts[language])]).toEqual([
      ['project', logQuery.noName.project],
      ['dataset', logQuery.noName.dataset],
      ['table', logQuery.noName.table],
      ['date', logQuery.noColumn(headers.sales.date)],
      ['client', logQuery.noColumn(headers.sales.client)],
      ['amount', logQuery.noColumn(headers.sales.amount)],
    ]);
  });

  it.each(['`', 'a`b', "it's", '"quoted"', 'a; DROP TABLE b', 'a/*b*/', '#a', 'a\nb', '\\'])(
    'refuses the name %j wherever it stands',
    (name) => {
      const said: SaidSource = {
        ...{ project: name, dataset: name, table: name, timeZone: name },
        columns: {
          ...withColumns({ date: { name, type: 'TIMESTAMP' } }).columns,
          line: { name, type: 'STRING' },
        },
      };
      const { badName } = texts.en.logQuery;
      expect([...sourceFaults(said, texts.en)]).toEqual([
        ['project', badName.project(name)],
        ['dataset', badName.dataset(name)],
        ['table', badName.table(name)],
        ['timeZone', badName.timeZone(name)],
        ['date', badName.column(name)],
        ['line', badName.column(name)],
      ]);
      expect(() => saidQuery(said, texts.en)).toThrow(badName.project(name));
    },
  );

  it('needs a time zone for moments alone', () => {
    const without = { ...SAID, timeZone: '' };
    expect(sourceFaults(without, texts.en).size).toBe(0);
    const moments = withColumns({ date: { name: 'created_at', type: 'TIMESTAMP' } });
    expect([...sourceFaults({ ...moments, timeZone: '' }, texts.en).keys()]).toEqual(['timeZone']);
    expect(saidQuery(moments, texts.en)).toContain("'Europe/Moscow'");
  });
});

test.each([
  ['shop-2026.sales.order lines', { project: 'shop-2026', dataset: 'sales', table: 'order lines' }],
  [
    ' example.com:shop.sales.deals ',
    { project: 'example.com:shop', dataset: 'sales', table: 'deals' },
  ],
  ['`shop-2026.sales.deals`', { project: 'shop-2026', dataset: 'sales', table: 'deals' }],
  ['`shop`.`sales`.`deals`', { project: 'shop', dataset: 'sales', table: 'deals' }],
  ['shop-2026:sales.deals', { project: 'shop-2026', dataset: 'sales', table: 'deals' }],
  ['[shop:sales.deals]', { project: 'shop', dataset: 'sales', table: 'deals' }],
  [
    'example.com:shop:sales.deals',
    { project: 'example.com:shop', dataset: 'sales', table: 'deals' },
  ],
  ['example.com:shop.deals', null],
  ['sales.deals', null],
  ['a.example.com:shop', null],
  ['shop..deals', null],
  ['', null],
])('a table’s ID is taken apart: %j', (id, name) => {
  expect(tableNameIn(id)).toEqual(name);
});

describe('a column whose type is not asked for', () => {
  let bigQuery: StandIn;
  beforeAll(async () => {
    bigQuery = await standIn();
  });
  afterAll(() => bigQuery.close());

  it('is handed over alike, whether it holds texts or numbers', async () => {
    const columns = { ...SAID.columns, orderNumber: { name: 'order_no', type: 'STRING' as const } };
    const said: SaidSource = { ...SAID, columns };
    const there = [
      { name: 'ordered_on', type: 'DATE' as const },
      { name: 'customer', type: 'INT64' as const },
      { name: 'total', type: 'INT64' as const },
      { name: 'item', type: 'INT64' as const },
      { name: 'order_no', type: 'INT64' as const },
      { name: 'line_no', type: 'INT64' as const },
    ];
    await bigQuery.load(SAID, there, [
      ['2026-03-10', '7', '40', '501', '12', '1'],
      ['2026-03-10', '7', '2', null, '12', '2'],
    ]);
    const cells = (await bigQuery.run(saidQuery(said, texts.en))).map((cell) => JSON.parse(cell));
    const held = cells.filter(({ columns }) => !columns).sort((cell) => (cell.words ? -1 : 1));
    expect(held.map(({ words, client, lines }) => ({ words, client, lines }))).toEqual([
      { words: true, lines: [501, null] },
      {
        client: 7,
        lines: [
          [20522, 2, 12, 1, 2],
          [20522, 40, 12, 0, 1],
        ],
      },
    ]);
  });
});
