import { describe, expect, test } from 'vitest';
import type { Inspection } from '../../../src/jobs/setUp/inspect';
import type { Choice } from '../../../src/jobs/setUp/setUp';
import type { TableRole } from '../../../src/schema/sheets';
import type { SheetContents } from '../../../src/sheets/tables/sheetContents';
import type { Grid } from '../../../workbench/spreadsheet/grid';
import { on, smallBase } from '../openedAddOn';
import { openedSetUp } from './openedSetUp';

const HIDING = `function hide(name) { SpreadsheetApp.getActive().getSheetByName(name).hideSheet(); }`;

const contentsOf = ({ tables }: Inspection, role: TableRole) =>
  tables[role].contents as SheetContents<TableRole>;

describe('what set-up would find', () => {
  test('under English headers, with the values that stand there', async () => {
    const { inspection, idOf } = await openedSetUp(smallBase());
    const found = inspection();
    expect(found.tables.sales.place).toBe(idOf('Sales'));
    expect(contentsOf(found, 'sales')).toEqual({
      headerRow: 1,
      candidates: [],
      tooLow: null,
      headers: [
        { header: 'Date', samples: ['2026-03-10', '2026-03-20', '2026-03-30'] },
        { header: 'Client', samples: ['Ann', 'Bob', 'Cid'] },
        { header: 'Amount', samples: ['900', '100', '50'] },
      ],
      columns: { date: 'Date', client: 'Client', amount: 'Amount' },
      unused: [],
      layout: 'rows',
      isOfDeals: true,
      packed: null,
      refused: null,
    });
    expect(found.tables.sales.columns.slice(0, 3)).toEqual([
      { column: 'date', isRequired: true },
      { column: 'client', isRequired: true },
      { column: 'amount', isRequired: false },
    ]);
  });

  test('under Russian headers, below a title, on sheets of other names', async () => {
    const { inspection, idOf } = await openedSetUp(
      [
        {
          name: 'Контрагенты',
          rows: [
            ['Контрагент', 'Ответственный'],
            ['Ромашка', 'Ольга'],
          ],
        },
        {
          name: 'Сделки 2026',
          rows: [
            ['Наши сделки', null, null],
            ['Дата отгрузки', 'Покупатель', 'Сумма, руб.'],
            ['01.03.2026', 'Ромашка', '1 000 ₽'],
          ],
        },
      ],
      { locale: 'ru_RU' },
    );
    const found = inspection();
    expect(found.tables.clients.place).toBe(idOf('Контрагенты'));
    expect(contentsOf(found, 'clients').columns).toEqual({
      client: 'Контрагент',
      manager: 'Ответственный',
    });
    expect(found.tables.sales.place).toBe(idOf('Сделки 2026'));
    expect(contentsOf(found, 'sales').columns).toEqual({
      date: 'Дата отгрузки',
      client: 'Покупатель',
      amount: 'Сумма, руб.',
    });
    expect(found.tables.contacts).toMatchObject({ place: 'create', contents: null });
  });

  test('by the headers alone, where the names of the sheets say nothing', async () => {
    const { inspection, idOf } = await openedSetUp([
      {
        name: 'Sheet3',
        rows: [
          ['When', 'Hello', 'Kind'],
          [on('2026-03-01'), 'Ann', 'call'],
        ],
      },
      { name: 'Readme', rows: [['Our base'], ['Ask Olga']] },
      {
        name: 'Sheet1',
        rows: [
          ['Company', 'Account manager', 'Phone'],
          ['Ann', 'Olga', null],
        ],
      },
      {
        name: 'Sheet2',
        rows: [
          ['Order date', 'Customer', 'Total'],
          [on('2026-03-01'), 'Ann', 5],
        ],
      },
      {
        name: 'Sheet4',
        rows: [
          ['Contact date', 'Customer', 'Channel'],
          [on('2026-03-02'), 'Ann', 'call'],
        ],
      },
    ]);
    const { tables } = inspection();
    expect(tables.clients.place).toBe(idOf('Sheet1'));
    expect(tables.sales.place).toBe(idOf('Sheet2'));
    expect(tables.contacts.place).toBe(idOf('Sheet4'));
  });

  test('a log of deals without amounts by what else it says of them', async () => {
    const { inspection, idOf } = await openedSetUp([
      {
        name: 'Лист1',
        rows: [
          ['Дата', 'Контрагент', 'Номенклатура', 'Кол-во'],
          [on('2026-03-01'), 'Ромашка', 'Краска', 5],
        ],
      },
    ]);
    expect(inspection().tables.sales.place).toBe(idOf('Лист1'));
  });

  test('a sheet that is only called like a log gives way to one that has its columns', async () => {
    const { inspection, idOf } = await openedSetUp([
      {
        name: 'Sales',
        rows: [
          ['Month', 'Plan', 'Fact'],
          ['March', 5, 6],
        ],
      },
      { name: 'Orders', rows: smallBase()[1]?.rows ?? [] },
      { name: 'Calls', rows: [['What'], ['Nothing yet']] },
    ]);
    const { tables } = inspection();
    expect(tables.sales.place).toBe(idOf('Orders'));
    expect(tables.contacts.place).toBe(idOf('Calls'));
  });

  test('hidden sheets are offered last and marked, and never proposed of their own', async () => {
    const { inspection, idOf, setUpWith, byClient, workbench } = await openedSetUp(
      [{ name: 'Sales', rows: smallBase()[1]?.rows ?? [] }, ...smallBase().slice(0, 1)],
      { script: HIDING },
    );
    workbench.run('hide', 'Sales');
    const { sheets, tables } = inspection();
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['Clients', false],
      ['Sales', true],
    ]);
    expect(tables.sales.place).toBe('create');
    const headers = { date: 'Date', client: 'Client', amount: 'Amount' };
    expect(setUpWith({ sales: { sheetId: idOf('Sales'), headers } })).toMatchObject({ ok: true });
    expect(byClient('Revenue').Ann).toBe(2700);
    expect(inspection().tables.sales.place).toBe(idOf('Sales'));
  });

  test('is nothing on an empty spreadsheet: new sheets are proposed', async () => {
    const { inspection } = await openedSetUp([{ name: 'Sheet1', rows: [] }]);
    const { tables } = inspection();
    expect([tables.clients.place, tables.sales.place, tables.contacts.place]).toEqual([
      'create',
      'create',
      'create',
    ]);
  });

  test('leaves out the add-on’s own columns and sheets', async () => {
    const { inspection, setUp, recalculate } = await openedSetUp(smallBase());
    setUp();
    recalculate();
    const found = inspection();
    expect(contentsOf(found, 'clients').headers.map(({ header }) => header)).toEqual([
      'Client',
      'Manager',
    ]);
    expect(found.sheets.map(({ name }) => name)).toEqual(['Clients', 'Sales', 'Contacts']);
  });

  test('leaves out columns laid out for the add-on that are still empty', async () => {
    const { inspection, setUpWith, idOf, column } = await openedSetUp([
      {
        name: 'Clients',
        rows: [
          ['Client', 'Deals', 'Revenue', 'Profit'],
          ['Ann', null, 5, null],
        ],
      },
      ...smallBase().slice(1),
    ]);
    expect(contentsOf(inspection(), 'clients').columns).toEqual({
      client: 'Client',
      givenRevenue: 'Revenue',
    });
    // One that is chosen all the same is the user's: the add-on's goes beside it.
    const headers = { client: 'Client', givenDeals: 'Deals' };
    const clients = { sheetId: idOf('Clients'), headers };
    expect(setUpWith({ clients })).toMatchObject({ ok: true });
    expect(column('Clients', 'Deals')[0]).toBe(null);
    expect(column('Clients', 'Deals (computed)')[0]).toBe(3);
  });

  test('offers a user’s own sheet that bears a name of the add-on’s', async () => {
    const { inspection } = await openedSetUp([
      ...smallBase(),
      { name: 'Overview', rows: [['My overview']] },
    ]);
    expect(inspection().sheets.map(({ name }) => name)).toContain('Overview');
  });

  test('does not ask for logs where the clients’ rows say as much', async () => {
    const { inspection } = await openedSetUp([
      {
        name: 'Clients',
        rows: [
          ['Client', 'Last order', 'Last call'],
          ['Ann', null, null],
        ],
      },
    ]);
    const { tables } = inspection();
    expect([tables.sales.place, tables.contacts.place]).toEqual(['none', 'none']);
  });

  test('takes as many calls of a long log as of a short one', async () => {
    const callsWith = async (deals: number) => {
      const { inspection, workbench } = await openedSetUp([
        {
          name: 'Sales',
          rows: [
            ['Date', 'Client', 'Amount'],
            ...Array.from({ length: deals }, (_, at) => [on('2026-03-01'), `Client ${at}`, at]),
          ],
        },
      ]);
      workbench.calls.reset();
      inspection();
      return workbench.calls.data;
    };
    expect(await callsWith(400)).toBe(await callsWith(3));
  });
});

describe('another sheet', () => {
  const base = (): Grid[] => [
    ...smallBase(),
    {
      name: 'Archive',
      rows: [
        ['Moment', 'Friend', 'Plain', 'Heavy'],
        [on('2026-03-10'), 'Ann', 7, 8],
        [on('2026-03-20'), 'Ann', 7, 8],
      ],
    },
  ];
  const headers = { date: 'Moment', client: 'Friend', amount: 'Plain' };

  test('is looked at, though no header of it is known', async () => {
    const { inspectSheet, idOf } = await openedSetUp(base());
    expect(inspectSheet('sales', idOf('Archive'))).toEqual({
      headerRow: 1,
      candidates: [],
      tooLow: null,
      headers: [
        { header: 'Moment', samples: ['2026-03-10', '2026-03-20'] },
        { header: 'Friend', samples: ['Ann'] },
        { header: 'Plain', samples: ['7'] },
        { header: 'Heavy', samples: ['8'] },
      ],
      columns: {},
      unused: ['Moment', 'Friend', 'Plain', 'Heavy'].map((header) => ({ header, mayBe: [] })),
      layout: 'rows',
      isOfDeals: false,
      packed: null,
      refused: null,
    });
  });

  test('is used once it is chosen, with the columns chosen', async () => {
    const { setUpWith, idOf, byClient, inspection, recalculate, workbench } = await openedSetUp(
      base(),
    );
    const sheetId = idOf('Archive');
    expect(setUpWith({ sales: { sheetId, headers } })).toMatchObject({ ok: true });
    expect(byClient('Revenue')).toEqual({ Ann: 14, Bob: 0, Cid: 0 });

    expect(inspection().tables.sales).toMatchObject({
      place: sheetId,
      contents: { columns: headers },
    });
    setUpWith({ sales: { sheetId, headers: { ...headers, amount: 'Heavy' } } });
    expect(byClient('Revenue').Ann).toBe(16);
    recalculate();
    expect(byClient('Revenue').Ann).toBe(16);
    expect(workbench.read('Archive')[0]).toEqual(['Moment', 'Friend', 'Plain', 'Heavy']);
  });

  test('without a header that was chosen stops set-up before anything is written', async () => {
    const { setUpWith, idOf, workbench } = await openedSetUp(base());
    const { sheets } = workbench.snapshot();
    const answer = setUpWith({
      clients: 'create',
      sales: { sheetId: idOf('Archive'), headers: { ...headers, amount: 'Nett' } },
    });
    expect(answer).toEqual({
      ok: false,
      message:
        'Sheet “Archive” has no column for: Nett. Found headers: Moment, Friend, Plain, Heavy. Give the column that name and try again.',
    });
    expect(workbench.snapshot().sheets).toEqual(sheets);
  });

  test('can be a new one, beside a sheet that has the name already', async () => {
    const { setUpWith, workbench, inspection, idOf } = await openedSetUp(smallBase());
    expect(setUpWith({ contacts: 'create' })).toMatchObject({ ok: true });
    expect(workbench.read('Contacts 2')[0]?.slice(0, 3)).toEqual(['Date', 'Client', 'Type']);
    expect(inspection().tables.contacts.place).toBe(idOf('Contacts 2'));
  });
});

describe('a column', () => {
  test('that the user has said is not there is not recognised again', async () => {
    const { setUpWith, idOf, byClient, inspection, setUp } = await openedSetUp(smallBase());
    const headers = { date: 'Date', client: 'Client', amount: null };
    setUpWith({ sales: { sheetId: idOf('Sales'), headers } });
    expect(byClient('Revenue')).toEqual({ Ann: null, Bob: null, Cid: null });
    setUp();
    expect(contentsOf(inspection(), 'sales').columns).toEqual(headers);
  });
});

describe('a log', () => {
  test('that the user says there is none of is neither made nor read', async () => {
    const { setUpWith, setUp, recalculate, inspection, byClient } = await openedSetUp(smallBase());
    expect(setUpWith({ sales: 'none', contacts: 'none' })).toMatchObject({ ok: true });
    expect(byClient('Revenue')).toEqual({ Ann: null, Bob: null, Cid: null });
    setUp();
    recalculate();
    expect(byClient('Revenue')).toEqual({ Ann: null, Bob: null, Cid: null });
    expect(inspection().tables.sales).toMatchObject({ place: 'none', contents: null });
  });

  test('is not needed where the clients’ rows have sums', async () => {
    const { setUpWith, inspection, byClient, idOf } = await openedSetUp([
      {
        name: 'People',
        rows: [
          ['Name', 'Last order', 'Turnover'],
          ['Ann', on('2026-03-01'), 500],
        ],
      },
    ]);
    const headers = { client: 'Name', givenLastPurchase: 'Last order', givenRevenue: 'Turnover' };
    const choice: Choice = {
      clients: { sheetId: idOf('People'), headers },
      sales: 'none',
      contacts: 'none',
    };
    expect(setUpWith(choice)).toMatchObject({ ok: true });
    expect(inspection().sheets.map(({ name }) => name)).toEqual(['People']);
    expect(byClient('Revenue', 'People')).toEqual({ Ann: 500 });
  });

  test('alone is enough: the new sheet of clients is filled from it', async () => {
    const [, sales] = smallBase();
    const { setUpWith, byClient, idOf } = await openedSetUp([
      { ...(sales as Grid), name: 'Deals' },
    ]);
    const headers = { date: 'Date', client: 'Client', amount: 'Amount' };
    const choice: Choice = {
      clients: 'create',
      sales: { sheetId: idOf('Deals'), headers },
      contacts: 'none',
    };
    expect(setUpWith(choice)).toMatchObject({ ok: true, summary: { clients: 3 } });
    expect(byClient('Revenue')).toEqual({ Ann: 2700, Bob: 200, Cid: 100 });
  });
});

describe('the template', () => {
  test.each([
    ['en_US', ['Clients', 'Sales', 'Contacts'], 'The sheets are ready.'],
    ['ru_RU', ['Клиенты', 'Продажи', 'Контакты'], 'Листы готовы.'],
  ] as const)('is laid out in %s', async (locale, names, message) => {
    const { setUpWith, inspection } = await openedSetUp([{ name: 'Sheet1', rows: [] }], { locale });
    const answer = setUpWith({ clients: 'create', sales: 'create', contacts: 'create' });
    expect(answer).toMatchObject({ ok: true, summary: null });
    expect(answer.message).toContain(message);
    expect(inspection().sheets.map(({ name }) => name)).toEqual(['Sheet1', ...names]);
    expect(Object.keys(contentsOf(inspection(), 'sales').columns)).toHaveLength(8);
  });
});

describe('sheets without a table of clients or deals', () => {
  const holidays: Grid = {
    name: 'Holidays',
    rows: [
      ['Day', 'Holiday'],
      [on('2026-01-01'), 'New Year'],
    ],
  };

  test('are named, and Today says that nothing is computed', async () => {
    const { inspection, setUpWith, call } = await openedSetUp([
      holidays,
      { name: 'Blank', rows: [] },
    ]);
    expect(inspection().without).toEqual(['Holidays']);
    expect(setUpWith({ clients: 'create', sales: 'create', contacts: 'create' })).toMatchObject({
      ok: true,
    });
    expect(call<{ today: { counted: string } }>('panelToday', '').today.counted).toBe(
      'Nothing has been computed yet. Choose the sheets of your deals and clients in Set-up, and recalculate.',
    );
  });

  test('are passed over where another has one', async () => {
    const { inspection } = await openedSetUp([holidays, ...smallBase()]);
    expect(inspection().without).toEqual([]);
  });
});
