import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UnusableInput } from '../../../workbench/import/unusableInput';
import { readWorkbook } from '../../../workbench/import/workbookFile';
import { report } from '../../../workbench/report/report';
import { parseCommandLine } from '../../../workbench/start/commandLine';
import { recalculated } from '../../../workbench/start/recalculated';
import { excelBytes, excelDay, excelSheet } from '../import/excelFixture';
import { lentAddOn } from '../lentAddOn';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'skipped-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Rows = Parameters<typeof excelSheet>[0];

/** What `npm start -- --workbook base.xlsx --json` reports. */
async function reported(sheets: Record<string, Rows>, locale: 'en' | 'ru' = 'en') {
  const path = join(folder, 'base.xlsx');
  const book = Object.entries(sheets).map(([name, rows]) => [name, excelSheet(rows)]);
  await writeFile(path, excelBytes(Object.fromEntries(book)));
  const args = ['--workbook', path, '--json', '--locale', locale, '--as-of', '2026-03-31'];
  const options = parseCommandLine(args, {}, '');
  const { workbook } = await readWorkbook(path, locale);
  const { workbench, dataCalls } = await recalculated(options, workbook, lentAddOn(), () => {});
  const figures = report(workbench, { locale, dataCalls, warnings: [] });
  await workbench.dispose();
  return figures;
}

const SALES: Rows = [
  ['Order date', 'Customer', 'Total', 'Warehouse', 'Waybill'],
  [excelDay('2026-03-01'), 'Ann', 5, 'A', 1],
  [excelDay('2026-03-02'), 'Ann', 5, 'A', 2],
];
const PEOPLE: Rows = [
  ['Customer', 'Account manager', 'Phone'],
  ['Ann', 'Olga', '1'],
  ['Bob', 'Max', '2'],
];

describe('what was not used is told', () => {
  test('sheets, columns and rows, by reason and with their number', async () => {
    const { skipped, clients } = await reported({
      People: [...PEOPLE, ['ann', null, null], ['Total:', null, null]],
      Deals: [
        ...SALES,
        SALES[0] as Rows[number],
        [excelDay('2027-01-01'), 'Ann', 5, 'A', 3],
        ['31.02.2026', 'Ann', 5, 'A', 4],
        ['30.02.2026', 'Ann', 'much', 'A', 5],
        [null, 'Ann', 5, 'A', 6],
        [excelDay('2026-03-03'), 'Dora', 5, 'A', 7],
        [excelDay('2026-03-04'), 'Dora', 5, 'A', 8],
      ],
      Prices: [
        ['Article', 'Price', 'In stock'],
        ['Coffee', 5, 10],
      ],
      Blank: [['']],
    });
    expect(clients.map(({ client }) => client)).toEqual(['Ann', 'Bob']);
    const told = skipped.filter(({ kind }) => kind !== 'missingColumn');
    expect(
      told.map(({ kind, table, sheet, reason, count }) => [kind, table, sheet, reason, count]),
    ).toEqual([
      ['unusedColumns', 'sales', 'Deals', null, 2],
      ['unusedSheet', null, 'Prices', null, 1],
      ['leftOutRows', 'sales', 'Deals', 'future', 1],
      ['leftOutRows', 'sales', 'Deals', 'unreadable', 2],
      ['leftOutRows', 'sales', 'Deals', 'noDate', 1],
      ['leftOutRows', 'clients', 'People', 'duplicate', 1],
      ['leftOutRows', 'clients', 'People', 'total', 1],
      ['leftOutRows', 'sales', 'Deals', 'heading', 1],
      ['leftOutRows', 'sales', 'Deals', 'unknownClient', 2],
    ]);
    expect(told.map(({ message }) => message)).toEqual([
      '2 columns of “Deals” are not used: Warehouse, Waybill.',
      'Sheet “Prices” is not used: it was taken for no table of clients, deals or contacts. Its headers: Article, Price, In stock.',
      '1 row was left out: a day in the future.',
      '2 rows were left out: a cell in it cannot be read.',
      '1 row was left out: no date.',
      '1 row was left out: the client stands in a row above.',
      '1 row was left out: a total.',
      '1 row was left out: the header or its title again.',
      '2 rows were left out: the client is not in Clients, and no row there counts it.',
    ]);
    expect(skipped).toContainEqual({
      kind: 'missingColumn',
      table: 'sales',
      sheet: 'Deals',
      column: 'profit',
      reason: null,
      count: 1,
      message: 'No profit column: a margin in Settings stands in, once you give one.',
    });
  });

  test('in Russian', async () => {
    const { skipped } = await reported(
      {
        База: [
          ['Контрагент', 'Телефон', 'ИНН'],
          ['Ромашка', '+7 495 123-45-67', '77'],
          ['ромашка ', '+7 495 123-45-68', '77'],
        ],
        Склад: [['Товар', 'Остаток']],
      },
      'ru',
    );
    expect(skipped.map(({ message }) => message).slice(-3)).toEqual([
      'На листе «База» не используется 1 столбец: ИНН.',
      'Лист «Склад» не используется: на нём не узнаны ни клиенты, ни сделки, ни контакты. Его заголовки: Товар, Остаток.',
      'Пропущено: 1 строка — клиент уже есть в строке выше.',
    ]);
  });
});

test('of two rows that could be the header the likelier is taken, which is a warning', async () => {
  const { warnings, clients } = await reported({
    People: [['Customer', 'Phone'], ['Cid', '3'], [], ...PEOPLE],
    Deals: SALES,
  });
  expect(clients.map(({ client }) => client)).toEqual(['Ann', 'Bob']);
  expect(warnings).toContainEqual({
    sheet: 'Clients',
    row: 4,
    column: null,
    message:
      'Several rows look like headers; row 4 was taken, not 1. Where that is wrong, choose the row in the panel: Set-up.',
  });
});

describe('a workbook that cannot be used ends with one sentence', () => {
  const none = {
    Prices: [
      ['Article', 'Price'],
      ['Coffee', 5],
    ],
    Notes: [['Ask Olga']],
  };

  test.each([
    [
      'en',
      'No sheet of the workbook is recognised as clients or deals: a header row among the first 50 has to name a client and more, or a date, a client and an amount; found were “Prices” (Article, Price), “Notes” (Ask Olga).',
    ],
    [
      'ru',
      'Ни на одном листе книги не узнаны клиенты или сделки: среди первых 50 строк нужна строка заголовков, где есть клиент и что-то ещё либо дата, клиент и сумма; найдено: «Prices» (Article, Price), «Notes» (Ask Olga).',
    ],
  ] as const)('where nothing in it is recognised: %s', async (locale, sentence) => {
    await expect(reported(none, locale)).rejects.toThrow(new UnusableInput(sentence));
  });

  test('where a sheet is called like a table and is none: the sheet and its headers are named', async () => {
    await expect(
      reported({
        Clients: PEOPLE,
        Sales: [
          ['Day', 'Sum'],
          ['1', 2],
        ],
      }),
    ).rejects.toThrow(
      new UnusableInput(
        'Sheet “Sales” lists purchases and does not say who bought. Export it with the buyers’ names, e-mails or telephones, or add a column with them.',
      ),
    );
  });
});

test('contacts that cannot be used are done without, and told', async () => {
  const { mapping, skipped } = await reported({
    Clients: PEOPLE,
    Calls: [
      ['When', 'What'],
      ['yesterday', 'call'],
    ],
  });
  expect(mapping.contacts).toBe(null);
  expect(skipped).toContainEqual(expect.objectContaining({ kind: 'unusedSheet', sheet: 'Calls' }));
});
