import { describe, expect, test } from 'vitest';
import type { Cell } from '../../workbench/spreadsheet/grid';
import { on, openedAddOn, smallBase } from './openedAddOn';

const russianBase = (sales: Cell[][]) => [
  { name: 'Клиенты', rows: [['Контрагент'], ['Кофейня Ёлка'], ['Бар']] as Cell[][] },
  { name: 'Продажи', rows: [['Дата сделки', 'Покупатель', 'Сумма, руб.'], ...sales] },
];

describe('untidy cells', () => {
  test('of a Russian sheet are understood: text dates, money with signs, ё and е', async () => {
    const { setUp, recalculate, byClient, warnings } = await openedAddOn(
      russianBase([
        ['01.02.2026', ' кофейня елка', '1 234,50 ₽'],
        ['2026-02-11', 'КОФЕЙНЯ ЁЛКА ', '1\u00a0000'],
        [46074, 'Бар', '−500,5'], // the serial of 2026-02-21
        ['22.02.26', 'Бар', 100],
      ]),
      { locale: 'ru_RU' },
    );
    setUp();
    expect(recalculate()).toMatchObject({ ok: true });
    expect(byClient('Выручка', 'Клиенты')).toEqual({ 'Кофейня Ёлка': 2234.5, Бар: -400.5 });
    expect(byClient('Первая покупка', 'Клиенты')).toEqual({
      'Кофейня Ёлка': on('2026-02-01'),
      Бар: on('2026-02-22'), // the refund of the 21st is no purchase
    });
    const notes = await warnings('Отчёт о расчёте');
    expect(notes.filter(([sheet]) => sheet === 'Продажи')).toEqual([]);
  });

  test('that cannot be read are named by sheet, row and column, and the rest is computed', async () => {
    const base = smallBase();
    base[1]?.rows.push(
      ['31.02.2026', 'Ann', 5],
      ['02.13.2026', 'Ann', 5],
      [on('2026-03-01'), 'Ann', '#N/A'],
      [on('2026-03-01'), 'Ann', true],
      [null, 'Ann', 5],
      [on('2026-03-01'), null, 5],
      [on('2026-04-01'), 'Ann', 5],
      [on('2026-03-01'), 'Stranger', 5],
      [on('2026-03-02'), 'stranger', 5],
    );
    base[2]?.rows.push(
      [on('2026-03-01'), 'Ann', 'carrier pigeon', null],
      [on('2026-03-01'), 'Ann', 'call', 11],
    );
    const { setUp, recalculate, byClient, warnings } = await openedAddOn(base);
    setUp();
    expect(recalculate()).toMatchObject({ ok: true });
    expect(byClient('Revenue')).toEqual({ Ann: 2700, Bob: 200, Cid: 100 });
    const found = (await warnings()).map(([sheet, row, column]) => [sheet, row, column]);
    expect(found).toEqual([
      ['Sales', 9, 'Date'],
      ['Sales', 10, 'Date'],
      ['Sales', 11, 'Amount'],
      ['Sales', 12, 'Amount'],
      ['Sales', 15, 'Date'],
      ['Sales', 14, 'Client'],
      ['Sales', 13, 'Date'],
      ['Contacts', 5, 'Type'],
      ['Contacts', 6, 'Score'],
      ['Sales', 16, 'Client'],
      ['Clients', null, 'Profit'],
    ]);
    const messages = (await warnings()).map(([, , , message]) => String(message));
    expect(messages[1]).toContain('“02.13.2026” is not a date of the calendar');
    expect(messages[9]).toContain('2 lines of the log count for no client');
  });

  test('settings that cannot be used give way to their defaults, and are reported', async () => {
    const settings = (rows: Cell[][]) => [
      ...smallBase(),
      {
        name: 'Settings',
        rows: [['Setting', 'Value', 'Unit', 'What it means'], ...rows] as Cell[][],
      },
    ];
    const { setUp, recalculate, byClient, warnings } = await openedAddOn(
      settings([
        ['Lost after', 'never'],
        ['A ends at', 0.8],
        ['Margin', 40],
        ['ABC measure', 'height'],
      ]),
    );
    setUp();
    expect(recalculate()).toMatchObject({ ok: true });
    expect(byClient('Status').Cid).toBe('Lost');
    expect(byClient('Profit')).toEqual({ Ann: 1080, Bob: 80, Cid: 40 });
    expect((await warnings()).map(([sheet, row, column]) => [sheet, row, column])).toEqual([
      ['Settings', 2, 'Value'],
      ['Settings', 5, 'Value'],
      ['Settings', 3, 'Value'],
    ]);
    expect(String((await warnings())[2]?.[3])).toBe(
      'A ends at: found 0.8; a percentage is needed: for 25% write 25. The default, 80, was used.',
    );
  });
});

describe('a log that says two things at once is told of, once a column, and is left as it was', () => {
  // Days in both orders and some that either may be, free text as a status, three currencies.
  const DAYS = ['13/02/2026', '02/14/2026', '03/02/2026'];
  const SUMS = ['$10.00', '$20.00', '€30.00', '₽40.00'];
  const lines = [...'abcdefghijklmnopqrstu'].map((letter, index): Cell[] => [
    DAYS[index % DAYS.length] as string,
    'Ann',
    `${letter}-shaped talk`,
    SUMS[index % SUMS.length] as string,
  ]);

  test.each([
    {
      locale: 'en_US' as const,
      names: ['Sales', 'Run report'] as const,
      header: ['Date', 'Client', 'Status', 'Amount'],
      said: [/two ways.*13\/02\/2026.*02\/14\/2026/, /^14 .*a-shaped talk/, / in RUB /, / in EUR /],
    },
    {
      locale: 'ru_RU' as const,
      names: ['Продажи', 'Отчёт о расчёте'] as const,
      header: ['Дата', 'Клиент', 'Статус', 'Сумма'],
      said: [
        /двояко.*13\/02\/2026.*02\/14\/2026/,
        /: 14, .*a-shaped talk/,
        /валюте RUB/,
        /валюте EUR/,
      ],
    },
  ])('$locale', async ({ locale, names: [sales, report], header, said }) => {
    const { setUp, recalculate, warnings, workbench } = await openedAddOn(
      [{ name: sales, rows: [header, ...lines] }],
      { locale },
    );
    const before = workbench.read(sales);
    setUp();
    expect(recalculate()).toMatchObject({ ok: true });
    expect(workbench.read(sales)).toEqual(before);
    const told = (await warnings(report)).map(([, , , message]) => String(message));
    for (const sentence of said) {
      expect([sentence, told.filter((message) => sentence.test(message))]).toEqual([
        sentence,
        [expect.stringMatching(/[.!]$/)],
      ]);
    }
  });
});

test('the total under a log is no line of it, which is said once', async () => {
  const base = smallBase();
  base[1]?.rows.push(['Total', null, '3 000,00'], [null, 'Grand total:', 3000]);
  base[2]?.rows.push(['Total: 3', null, null, null]);
  const { setUp, recalculate, addClients, byClient, warnings } = await openedAddOn(base);
  setUp();
  recalculate();
  expect(addClients()).toMatchObject({ added: 0 });
  expect(byClient('Revenue')).toEqual({ Ann: 2700, Bob: 200, Cid: 100 });
  const told = (await warnings()).slice(0, 3);
  expect(told.map(([sheet, row, column]) => [sheet, row, column])).toEqual([
    ['Sales', 9, 'Date'],
    ['Sales', 10, 'Client'],
    ['Contacts', 5, 'Date'],
  ]);
  expect(told[0]?.[3]).toBe('“Total”: a total, not a line of the log; the row was left out.');
});

describe('thousands of rows under the data that are formatted and blank', () => {
  const under = (row: Cell[]) => Array.from({ length: 5000 }, () => row);
  const open = async (filler: Cell[], deal: Cell[]) => {
    const base = smallBase();
    base[0] = {
      name: 'Clients',
      rows: [
        ['Client', 'Debt', 'Call back'],
        ['Ann', 0, true],
        ['Bob', 5, false],
        ...under(filler),
      ],
    };
    base[1]?.rows.push(...under(deal));
    const addOn = await openedAddOn(base);
    addOn.setUp();
    expect(addOn.recalculate()).toMatchObject({ ok: true });
    return addOn;
  };

  test('with the 0 of a formula and checkboxes: no figures, no warnings', async () => {
    const { workbench, addClients, warnings } = await open([null, 0, false], [null, null, 0]);
    const rows = workbench.read('Clients');
    expect(rows[1]?.[3]).toBe('Active');
    for (const row of rows.slice(3)) expect(row.slice(3).every((cell) => !cell)).toBe(true);
    const told = await warnings();
    expect(told.map(([sheet, , column]) => [sheet, column])).toEqual([
      ['Sales', 'Client'],
      ['Contacts', 'Client'],
      ['Clients', 'Profit'],
    ]);
    // Who is added stands right below the others.
    expect(addClients()).toMatchObject({ added: 1 });
    expect(workbench.read('Clients')[3]?.[0]).toBe('Cid');
  });

  test('with numbers of a formula: said once, with how many there are', async () => {
    const { warnings } = await open([null, 7, null], [on('2026-03-01'), null, 7]);
    const told = (await warnings()).map(([sheet, row, , message]) => [sheet, row, message]);
    expect(told).toContainEqual([
      ...['Sales', 9],
      'the client is missing in 5000 rows (9, 10, 11, 12, 13, …); they were left out. Fill the client in.',
    ]);
    expect(told).toContainEqual([
      ...['Clients', 4],
      'the row has no client name and was left out. The same in the 4,999 rows below.',
    ]);
  });
});

describe('judgements and logs that are half right', () => {
  test('a negative cost, an unknown trait, a share for an amount, a far-off date: each is named, the rest counts', async () => {
    const base = smallBase();
    base[0] = {
      name: 'Clients',
      rows: [
        ['Client', 'Traits', 'Win-back cost'],
        ['Ann', 'nickname, rude', null],
        ['Bob', null, null],
        ['Cid', null, -5],
      ],
    };
    base[1]?.rows.push([on('2026-03-01'), 'Bob', '12 %'], ['0202-02-01', 'Bob', 5]);
    base[2]?.rows.push([on('2026-03-01'), 'Stranger', 'call', null]);
    const { setUp, recalculate, byClient, warnings } = await openedAddOn(base);
    setUp();
    expect(recalculate()).toMatchObject({ ok: true });
    expect(byClient('Category').Ann).toBe('C');
    expect(byClient('Category decided by').Ann).toBe('rude');
    expect(byClient('Revenue').Bob).toBe(200);
    const found = (await warnings()).map(([sheet, row, column]) => [sheet, row, column]);
    expect(found.slice(0, 5)).toEqual([
      ['Sales', 9, 'Amount'],
      ['Sales', 10, 'Date'],
      ['Clients', 2, 'Traits'],
      ['Clients', 4, 'Win-back cost'],
      ['Contacts', 5, 'Client'],
    ]);
  });

  test('classes by a profit that nobody knows are measured by revenue, which is said', async () => {
    const { setUp, recalculate, byClient, warnings } = await openedAddOn([
      ...smallBase(),
      {
        name: 'Settings',
        rows: [
          ['Setting', 'Value', 'Unit', 'What it means'],
          ['abc MEASURE', 'profit', null, null],
        ],
      },
    ]);
    setUp();
    recalculate();
    expect(byClient('ABC')).toEqual({ Ann: 'A', Bob: 'B', Cid: 'C' });
    expect((await warnings()).map(([, , column]) => column)).toEqual(['Profit', 'ABC']);
  });

  test('a log without amounts counts deals, and says that revenue is not known', async () => {
    const { setUp, recalculate, byClient, warnings } = await openedAddOn([
      { name: 'Clients', rows: [['Client'], ['Ann']] },
      {
        name: 'Sales',
        rows: [
          ['Date', 'Customer'],
          [on('2026-03-01'), 'Ann'],
        ],
      },
    ]);
    setUp();
    recalculate();
    expect(byClient('Deals').Ann).toBe(1);
    expect(byClient('Revenue').Ann).toBe(null);
    const [sheet, row, column, message] = (await warnings())[0] ?? [];
    expect([sheet, row, column]).toEqual(['Sales', null, 'Amount']);
    expect(message).toContain('revenue is not known');
  });

  test('a share of profit is no profit, nor is an income', async () => {
    const { setUp, recalculate, byClient } = await openedAddOn(
      [
        { name: 'Клиенты', rows: [['Клиент'], ['Ромашка']] },
        {
          name: 'Продажи',
          rows: [
            ['Дата', 'Клиент', 'Сумма', 'Прибыль, %', 'Доход'],
            [on('2026-03-01'), 'Ромашка', 10_000, 20, 10_000],
          ],
        },
      ],
      { locale: 'ru_RU' },
    );
    setUp();
    recalculate();
    expect(byClient('Прибыль', 'Клиенты').Ромашка).toBe(null);
  });
});

describe('what a user does to the add-on’s sheets', () => {
  const USER = `
    function sheetNamed(name) { return SpreadsheetApp.getActive().getSheetByName(name); }
    function setCell(name, a1, value) { sheetNamed(name).getRange(a1).setValue(value); }
    function rowAbove(name) { const sheet = sheetNamed(name); sheet.insertRowsAfter(1, 1);
      const last = sheet.getLastColumn(); sheet.getRange(2, 1, 1, last).setValues(sheet.getRange(1, 1, 1, last).getValues());
      sheet.getRange(1, 1, 1, last).clearContent(); sheet.getRange(1, 1).setValue('Our settings'); }
    function sheetNames() { return SpreadsheetApp.getActive().getSheets().map((sheet) => sheet.getName()); }
  `;

  test('a title above Settings, or another name for the sheet, resets nothing', async () => {
    const { setUp, recalculate, workbench, byClient } = await openedAddOn(smallBase(), {
      script: USER,
    });
    setUp();
    const labels = workbench.read('Settings').map(([label]) => label);
    const row = labels.indexOf('Sleeping after') + 1;
    workbench.run('setCell', 'Settings', `B${row}`, 2);
    workbench.run('rowAbove', 'Settings');
    const before = workbench.run('sheetNames') as string[];
    recalculate();
    // Bob has missed one cycle, and two are asked for now.
    expect(byClient('Status').Bob).toBe('Active');
    const added = (workbench.run('sheetNames') as string[]).filter(
      (name) => !before.includes(name),
    );
    expect(added.some((name) => name.startsWith('Settings'))).toBe(false);
  });

  test('a row that lost its client loses their figures', async () => {
    const { setUp, recalculate, workbench } = await openedAddOn(smallBase(), { script: USER });
    setUp();
    recalculate();
    workbench.run('setCell', 'Clients', 'A4', 'ann');
    recalculate();
    const [header = [], , , repeated = []] = workbench.read('Clients');
    expect(repeated.slice(0, 2)).toEqual(['ann', 'Max']);
    expect(repeated[header.indexOf('Status')] ?? null).toBe(null);
    expect(repeated[header.indexOf('Next contact')] ?? null).toBe(null);
  });

  test('clients are added below a row that has anything of the user’s in it', async () => {
    const { setUp, addClients, workbench } = await openedAddOn([
      {
        name: 'Clients',
        rows: [
          ['Client', 'Manager'],
          ['Ann', null],
          [null, 'Orphaned'],
        ],
      },
      {
        name: 'Sales',
        rows: [
          ['Date', 'Client'],
          [on('2026-03-01'), 'Dora'],
        ],
      },
    ]);
    setUp();
    addClients();
    expect(
      workbench
        .read('Clients')
        .slice(1)
        .map((row) => row.slice(0, 2)),
    ).toEqual([
      ['Ann', null],
      [null, 'Orphaned'],
      ['Dora', null],
    ]);
  });
});

describe('sheets that cannot be worked with', () => {
  const cases: [string, Cell[][], Cell[][], string][] = [
    [
      'no client column',
      [['Phone'], ['1']],
      [
        ['Date', 'Client'],
        [on('2026-01-01'), 'Ann'],
      ],
      'Sheet “Clients” has no column for: Client / Клиент. Found headers: Phone. Give the column that name and try again.',
    ],
    [
      'no date column',
      [['Client'], ['Ann']],
      [
        ['Client', 'Amount'],
        ['Ann', 5],
      ],
      'Sheet “Sales” has no column for: Date / Дата. Found headers: Client, Amount. Give the column that name and try again.',
    ],
    [
      'two client columns',
      [['Client'], ['Ann']],
      [
        ['Date', 'Client', 'Client'],
        [on('2026-01-01'), 'Ann', 'Bob'],
      ],
      'Sheet “Sales” has two columns “Client”. Rename one of them and try again.',
    ],
  ];
  test.each(cases)('%s: a sentence, and nothing is written', async (_, clients, sales, message) => {
    const { setUp, recalculate, workbench } = await openedAddOn([
      { name: 'Clients', rows: clients },
      { name: 'Sales', rows: sales },
    ]);
    const before = workbench.read('Sales');
    setUp();
    const { sheets } = workbench.snapshot();
    expect(recalculate()).toEqual({ ok: false, message });
    expect(workbench.read('Sales')).toEqual(before);
    expect(workbench.snapshot().sheets).toEqual(sheets);
  });

  test('no sheets at all', async () => {
    const { recalculate } = await openedAddOn([{ name: 'Sheet1', rows: [[null]] }], {
      locale: 'ru_RU',
    });
    expect(recalculate()).toEqual({
      ok: false,
      message: 'Нет листа «Клиенты». Выберите в меню «Подготовить листы».',
    });
  });

  test('an empty spreadsheet is set up, recalculated, and ready to be filled', async () => {
    const { setUp, recalculate, workbench } = await openedAddOn([
      { name: 'Sheet1', rows: [[null]] },
    ]);
    expect(setUp()).toMatchObject({ ok: true });
    expect(recalculate()).toMatchObject({
      ok: true,
      message: '0 clients recalculated, 0 contacts overdue.',
    });
    expect(workbench.read('Clients')[0]?.slice(0, 4)).toEqual([
      'Client',
      'Manager',
      'Status',
      'Category',
    ]);
    expect(workbench.read('Settings')[0]?.[5]).toBe('Contact every … days');
  });

  test('an unusable contact log is reported, and the rest is computed', async () => {
    const base = smallBase();
    base[2] = {
      name: 'Contacts',
      rows: [
        ['When', 'What'],
        [on('2026-01-01'), 'call'],
      ],
    };
    const { setUp, recalculate, byClient, warnings } = await openedAddOn(base);
    setUp();
    expect(recalculate()).toMatchObject({ ok: true });
    expect(byClient('Status').Ann).toBe('Active');
    expect(String((await warnings())[0]?.[3])).toContain(
      'Sheet “Contacts” has no column for: Client',
    );
  });
});
