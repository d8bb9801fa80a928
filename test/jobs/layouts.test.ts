import { describe, expect, test } from 'vitest';
import type { Inspection } from '../../src/jobs/setUp/inspect';
import type { Cell, Grid } from '../../workbench/spreadsheet/grid';
import { on, openedAddOn } from './openedAddOn';
import { salesChosen } from './salesChosen';

// Deals laid out in other ways than a line a row on one sheet: read as if they were, or refused
// with what to do.

const USER = `function showMoney(name, a1, format) {
  SpreadsheetApp.getActive().getSheetByName(name).getRange(a1).setNumberFormat(format);
}`;

async function opened(base: Grid[], locale: 'en_US' | 'ru_RU' = 'en_US') {
  const addOn = await openedAddOn(base, { locale, script: USER });
  const call = (name: string, ...args: unknown[]) => addOn.workbench.callFromSidebar(name, args);
  const { inspection } = call('panelInspect') as { inspection: Inspection };
  const setUpSales = () =>
    call('panelSetUpWith', salesChosen(inspection)) as { ok: boolean; message: string };
  return { ...addOn, inspection, setUpSales };
}

const deal = (day: string, client: string, amount: number): Cell[] => [on(day), client, amount];

test('sheets of one header are one log, in whatever order its columns stand; none is written to, or taken for the clients', async () => {
  const base: Grid[] = [
    { name: 'Q1', rows: [['Date', 'Client', 'Amount'], deal('2025-11-03', 'Ann', 5)] },
    {
      name: 'Q2',
      rows: [
        ['Client', 'Amount', 'Date'],
        ['Ann', 7, on('2025-12-03')],
        ['Bob', 'much', on('2025-12-04')],
        ['Bob', 2, on('2025-12-05')],
      ],
    },
  ];
  const { inspection, setUpSales, recalculate, byClient, warnings, workbench } = await opened(base);
  expect(inspection.tables.clients.place).toBe('create');
  expect(inspection.tables.sales.alsoOn.map(({ name }) => name)).toEqual(['Q2']);
  const before = [workbench.read('Q1'), workbench.read('Q2')];
  expect(setUpSales()).toMatchObject({ ok: true });
  expect(byClient('Revenue')).toEqual({ Ann: 12, Bob: 2 });
  expect(recalculate()).toMatchObject({ ok: true });
  expect([workbench.read('Q1'), workbench.read('Q2')]).toEqual(before);
  const faults = (await warnings()).filter(([, row]) => row !== null && row !== '');
  expect(faults).toContainEqual(['Q2', expect.anything(), 'Amount', expect.stringMatching('much')]);
});

test('months side by side are deals of the first of each month', async () => {
  const base: Grid[] = [
    {
      name: 'План',
      rows: [
        ['Клиент', 'ноя.25', 'дек.25', 'янв.26', 'Итого'],
        ['Ромашка', 10, null, 30, 40],
        ['Лютик', null, 5, '-', 5],
        ['Итого', 10, 5, 30, 45],
      ],
    },
  ];
  const { inspection, setUpSales, byClient, recalculate } = await opened(base, 'ru_RU');
  expect(inspection.tables.sales.contents).toMatchObject({
    layout: 'monthsAcross',
    columns: { client: 'Клиент' },
  });
  expect(setUpSales()).toMatchObject({ ok: true });
  expect(byClient('Выручка', 'Клиенты')).toEqual({ Ромашка: 40, Лютик: 5 });
  expect(byClient('Последняя покупка', 'Клиенты').Ромашка).toEqual(on('2026-01-01'));
  expect(recalculate()).toMatchObject({ ok: true });
});

test('the currency that sums are shown in is read wherever they stand', async () => {
  const quarters = await opened([
    { name: 'Q1', rows: [['Date', 'Client', 'Amount'], deal('2025-11-03', 'Ann', 5)] },
    {
      name: 'Q2',
      rows: [
        ['Client', 'Amount', 'Date'],
        ['Ann', 7, on('2025-12-03')],
        ['Bob', 2, on('2025-12-04')],
      ],
    },
  ]);
  for (const cell of ['Q1!C2', 'Q2!B2']) {
    const [sheet, a1] = cell.split('!');
    quarters.workbench.run('showMoney', sheet, a1, '#,##0 "грн"');
  }
  quarters.workbench.run('showMoney', 'Q2', 'B3', '[$€-407] 0');
  expect(quarters.setUpSales()).toMatchObject({ ok: true });
  expect(quarters.byClient('Revenue')).toEqual({ Ann: 12, Bob: null });
  expect(await quarters.warnings()).toContainEqual(
    expect.arrayContaining([
      expect.stringContaining('in EUR (row 3), while the base is computed in UAH'),
    ]),
  );

  const months = await opened([
    {
      name: 'Plan',
      rows: [
        ['Client', 'Nov 2025', 'Dec 2025', 'Jan 2026'],
        ['Ann', 10, null, 30],
        ['Bob', null, 5, 7],
      ],
    },
  ]);
  months.workbench.run('showMoney', 'Plan', 'B2:D3', '0 "kr"');
  months.workbench.run('showMoney', 'Plan', 'D3', '"₽"0');
  expect(months.setUpSales()).toMatchObject({ ok: true });
  expect(months.byClient('Revenue')).toEqual({ Ann: 40, Bob: 5 });
  expect(months.workbench.read('Overview')[1]?.[2]).toBe('Sums are in kr.');
});

test('lines left out of one row are counted each, though they stand side by side', async () => {
  const base: Grid[] = [
    {
      name: 'Plan',
      rows: [
        ['Client', 'Nov 2025', 'Dec 2025', 'Jan 2026'],
        ['Ann', 10, 20, 30],
        ['Bob', 'some', 5, 'much'],
      ],
    },
  ];
  const { setUpSales, workbench } = await opened(base);
  expect(setUpSales()).toMatchObject({ ok: true });
  const told = workbench.read('Run report').map((cells) => cells.slice(5, 9));
  expect(told).toContainEqual(['Plan', 'left out', expect.any(String), '2 rows: 3, …']);
});

test.each<[string, Grid[], string]>([
  [
    'several sheets as one log',
    [
      { name: 'Q1', rows: [['Date', 'Client', 'Amount'], deal('2025-11-03', 'Ann', 5)] },
      {
        name: 'Q2',
        rows: [
          ['Date', 'Client', 'Amount'],
          ['2025-12-04', 'Bob', 'much'],
          deal('2025-12-05', 'Bob', 2),
        ],
      },
    ],
    'Q2',
  ],
  [
    'months side by side',
    [
      {
        name: 'Plan',
        rows: [
          ['Client', 'Nov 2025', 'Dec 2025', 'Jan 2026'],
          ['Ann', 10, 20, 30],
          ['Bob', 4, 5, 'much'],
        ],
      },
    ],
    'Plan',
  ],
])(
  'what is wrong with a client’s rows stands on their card and on no other’s: %s',
  async (_, base, sheet) => {
    const { setUpSales, workbench } = await opened(base);
    expect(setUpSales()).toMatchObject({ ok: true });
    const cardOf = (client: string) =>
      JSON.stringify(workbench.callFromSidebar('panelClientCard', [client]));
    expect(cardOf('bob')).toMatch(new RegExp(`${sheet}.*much`));
    expect(cardOf('ann')).not.toContain('much');
  },
);

test('documents below the name of who bought are that client’s', async () => {
  const base: Grid[] = [
    {
      name: 'Отчёт',
      rows: [
        ['Документ', 'Дата', 'Сумма'],
        ['ООО Вектор', null, 30],
        ['Реализация 0001', '10.01.2026', 10],
        ['Реализация 0002', '11.02.2026', 20],
        ['ИП Орлов', null, 5],
        ['Реализация 0003', '12.02.2026', 5],
        ['Итого', null, 35],
      ],
    },
  ];
  const { setUpSales, byClient } = await opened(base, 'ru_RU');
  expect(setUpSales()).toMatchObject({ ok: true });
  expect(byClient('Выручка', 'Клиенты')).toEqual({ 'ООО Вектор': 30, 'ИП Орлов': 5 });
});

test('a name in the first of merged rows is that of all of them', async () => {
  const rows: Cell[][] = [
    ['Client', 'Date', 'Amount'],
    ['Ann', on('2026-01-10'), 1],
    [null, on('2026-02-10'), 2],
    [null, on('2026-03-10'), 4],
    ['Bob', on('2026-01-11'), 8],
    [null, on('2026-02-11'), 16],
  ];
  const { setUpSales, byClient } = await opened([{ name: 'Sales', rows }]);
  expect(setUpSales()).toMatchObject({ ok: true });
  expect(byClient('Revenue')).toEqual({ Ann: 7, Bob: 24 });
});

test('a first and a last name in two columns are one name, in deals and in clients', async () => {
  const sales: Cell[][] = [
    ['Order date', 'First name', 'Last name', 'Total'],
    [on('2026-01-10'), 'Ann', 'Lee', 1],
    [on('2026-02-10'), 'Ann', 'Ray', 2],
    [on('2026-03-10'), 'Ann', 'Lee', 4],
  ];
  const clients: Cell[][] = [
    ['First name', 'Last name', 'Phone'],
    ['Ann', 'Lee', '1'],
  ];
  const { setUp, addClients, recalculate, workbench, column } = await opened([
    { name: 'Clients', rows: clients },
    { name: 'Sales', rows: sales },
  ]);
  expect(setUp()).toMatchObject({ ok: true });
  expect(addClients()).toMatchObject({ ok: true, added: 1 });
  expect(recalculate()).toMatchObject({ ok: true });
  expect(
    workbench
      .read('Clients')
      .slice(1, 3)
      .map((row) => row.slice(0, 3)),
  ).toEqual([
    ['Ann', 'Lee', '1'],
    ['Ann Ray', null, null],
  ]);
  expect(column('Clients', 'Revenue').slice(0, 2)).toEqual([5, 2]);
});

describe('a sheet that cannot be read as deals is refused in a sentence', () => {
  test.each<[string, Cell[][], RegExp]>([
    [
      'nobody who bought',
      [
        ['Date', 'Order number', 'Product', 'Amount'],
        [on('2026-01-10'), 'A-1', 'Mug', 5],
        [on('2026-01-11'), 'A-2', 'Mug', 5],
      ],
      /does not say who bought/,
    ],
    [
      'months of no year',
      [
        ['Client', 'January', 'February', 'March'],
        ['Ann', 1, 2, 3],
      ],
      /of which year/,
    ],
  ])('%s', async (_, rows, sentence) => {
    const { setUp, addClients, workbench } = await opened([{ name: 'Sales', rows }]);
    setUp();
    const before = workbench.read('Sales');
    expect(addClients()).toMatchObject({ ok: false, message: expect.stringMatching(sentence) });
    expect(workbench.read('Sales')).toEqual(before);
  });
});
