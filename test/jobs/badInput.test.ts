import { describe, expect, test } from 'vitest';
import type { Cell } from '../../workbench/grid';
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
      ['13.02.2026', 'Ann', 5],
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
      ['Sales', 13, 'Date'],
      ['Sales', 14, 'Client'],
      ['Sales', 15, 'Date'],
      ['Contacts', 5, 'Type'],
      ['Contacts', 6, 'Score'],
      ['Sales', 16, 'Client'],
      ['Clients', null, 'Profit'],
    ]);
    const messages = (await warnings()).map(([, , , message]) => String(message));
    expect(messages[1]).toContain('“13.02.2026” does not say which part is the month');
    expect(messages[9]).toContain('2 lines were left out');
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
      ['Settings', 3, 'Value'],
      ['Settings', 5, 'Value'],
    ]);
    expect(String((await warnings())[1]?.[3])).toBe(
      'A ends at: a percentage is needed: for 25 % write 25. The default, 80, was used.',
    );
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
      'Sheet “Clients” has no column for: Client / Клиент. Found headers: Phone. Name the column so and try again.',
    ],
    [
      'no date column',
      [['Client'], ['Ann']],
      [
        ['Client', 'Amount'],
        ['Ann', 5],
      ],
      'Sheet “Sales” has no column for: Date / Дата. Found headers: Client, Amount. Name the column so and try again.',
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
    expect(recalculate()).toEqual({ ok: false, message });
    expect(workbench.read('Sales')).toEqual(before);
    expect(() => workbench.read('Overview')).toThrow('There is no sheet “Overview”');
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
