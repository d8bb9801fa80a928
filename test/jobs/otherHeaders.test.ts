import { describe, expect, test } from 'vitest';
import type { Inspection } from '../../src/jobs/setUp/inspect';
import type { Choice } from '../../src/jobs/setUp/setUp';
import type { SheetContents } from '../../src/sheets/tables/sheetContents';
import type { Cell, Grid } from '../../workbench/spreadsheet/grid';
import { on, smallBase } from './openedAddOn';
import { openedSetUp } from './setUp/openedSetUp';

// Sheets on which several rows could be the header: printed pages that repeat it, exports pasted
// below one another, a table above a table.

const USER = `
  function sheetNamed(name) { return SpreadsheetApp.getActive().getSheetByName(name); }
  function copyRow(name, from, to) {
    const rowAt = (row) => sheetNamed(name).getRange(row, 1, 1, sheetNamed(name).getLastColumn());
    rowAt(to).setValues(rowAt(from).getValues());
  }
  function insertRows(name, row, count) { sheetNamed(name).insertRowsAfter(row, count); }
  function insertColumn(name, column) { sheetNamed(name).insertColumnBefore(column); }
  function removeRows(name, row, count) { sheetNamed(name).deleteRows(row, count); }
  function getProperty(key) { return PropertiesService.getDocumentProperties().getProperty(key); }
`;

function opened(base: Grid[], locale: 'en_US' | 'ru_RU' = 'en_US') {
  return openedSetUp(base, { locale, script: USER });
}

const SALES = ['Date', 'Client', 'Amount'];
const deal = (day: string, client: string, amount: number): Cell[] => [on(day), client, amount];

function withSales(rows: Cell[][], clients = ['Ann', 'Bob']): Grid[] {
  return [
    { name: 'Clients', rows: [['Client'], ...clients.map((name) => [name])] },
    { name: 'Sales', rows },
  ];
}

describe('a header that is repeated among the rows is no deal and no client', () => {
  const base = () =>
    withSales([
      SALES,
      deal('2026-03-01', 'Ann', 5),
      SALES,
      deal('2026-03-02', 'Bob', 7),
      [' DATE ', 'client:', null],
      deal('2026-03-03', 'Ann', 1),
    ]);

  test('in the log: the rows around it count, it is reported', async () => {
    const { setUp, recalculate, byClient, warnings } = await opened(base());
    setUp();
    expect(recalculate()).toMatchObject({ ok: true });
    expect(byClient('Revenue')).toEqual({ Ann: 6, Bob: 7 });
    expect((await warnings()).slice(0, 2)).toEqual([
      ['Sales', 3, null, 'the row repeats the header and was left out.'],
      ['Sales', 5, null, 'the row repeats the header and was left out.'],
    ]);
  });

  test('nor are they added as a client', async () => {
    const { setUp, addClients, column } = await opened(withSales(base()[1]?.rows ?? [], []));
    setUp();
    expect(addClients()).toMatchObject({ ok: true, added: 2 });
    expect(column('Clients', 'Client')).toEqual(['Ann', 'Bob']);
  });

  test('pasted from an export with words of its own, in the same columns', async () => {
    const { setUp, recalculate, byClient, warnings } = await opened(
      withSales([
        SALES,
        deal('2026-03-01', 'Ann', 5),
        ['Order date', 'Customer', 'Order total'],
        deal('2026-03-02', 'Bob', 7),
      ]),
    );
    setUp();
    recalculate();
    expect(byClient('Revenue')).toEqual({ Ann: 5, Bob: 7 });
    expect((await warnings())[0]?.slice(0, 2)).toEqual(['Sales', 3]);
  });

  test('among the clients, with the add-on’s own columns copied along; it keeps what stands in it', async () => {
    const base = smallBase();
    base[0]?.rows.splice(2, 0, ['Client', 'Manager']);
    const { setUp, recalculate, workbench, warnings } = await opened(base);
    setUp();
    const [header = []] = workbench.read('Clients');
    workbench.run('copyRow', 'Clients', 1, 3);
    const rows = () => workbench.read('Clients');
    for (let run = 0; run < 2; run++) {
      expect(recalculate()).toMatchObject({ ok: true });
      expect(rows()[2]).toEqual(header);
      expect((await warnings())[0]).toEqual([
        'Clients',
        3,
        null,
        'the row repeats the header and was left out.',
      ]);
      expect(rows().map((row) => row[header.indexOf('Status')])).toEqual([
        'Status',
        'Active',
        'Status',
        'Sleeping',
        'Lost',
      ]);
    }
  });

  test('among the clients, as the names of those who order are headed', async () => {
    const { setUp, recalculate, byClient, warnings } = await opened(
      [
        {
          name: 'Клиенты',
          rows: [
            ['Клиент', 'Телефон', 'Менеджер'],
            ['Имя заказчика', 'Тел.', 'Ответственный'],
            ['Бар', 1, 'Ольга'],
          ],
        },
        { name: 'Продажи', rows: [['Дата', 'Клиент', 'Сумма'], deal('2026-03-01', 'Бар', 5)] },
      ],
      'ru_RU',
    );
    setUp();
    expect(recalculate()).toMatchObject({ ok: true });
    expect(byClient('Выручка', 'Клиенты')).toEqual({ 'Имя заказчика': null, Бар: 5 });
    expect((await warnings('Отчёт о расчёте'))[0]?.slice(0, 2)).toEqual(['Клиенты', 2]);
  });

  test('a client who is called like a column is a client', async () => {
    const { setUp, recalculate, byClient, warnings } = await opened(
      [
        {
          name: 'Клиенты',
          rows: [
            ['Контрагент', 'Тип', 'Не беспокоить'],
            ['Партнёр', 'Покупатель', null],
            ['Бар', 'Покупатель', 'стоп'],
          ],
        },
        { name: 'Продажи', rows: [['Дата', 'Клиент', 'Сумма'], deal('2026-03-01', 'Партнер', 5)] },
      ],
      'ru_RU',
    );
    setUp();
    recalculate();
    expect(byClient('Выручка', 'Клиенты')).toEqual({ Партнёр: 5, Бар: 0 });
    const told = (await warnings('Отчёт о расчёте')).map(([, , , message]) => String(message));
    expect(told.filter((message) => /заголовк|таблица/.test(message))).toEqual([]);
  });
});

describe('a table below a table', () => {
  const base = (): Grid[] => [
    {
      name: 'Clients',
      rows: [
        ['Client', 'Manager', null],
        ['Ann', 'Olga', null],
        [null, null, null],
        ['Deals of 2026', null, null],
        ['Date', 'Client', 'Amount'],
        [on('2026-03-01'), 'Ann', 5],
        [on('2026-03-02'), 'Cid', 6],
      ],
    },
    { name: 'Sales', rows: [SALES, deal('2026-03-01', 'Ann', 5), deal('2026-03-02', 'Dora', 5)] },
  ];

  test('is not read as rows of the first, which is told once', async () => {
    const { setUp, recalculate, workbench, warnings } = await opened(base());
    const before = workbench.read('Clients');
    setUp();
    expect(recalculate()).toMatchObject({
      ok: true,
      message: expect.stringContaining('1 client '),
    });
    expect((await warnings()).filter(([sheet]) => sheet === 'Clients').slice(0, 1)).toEqual([
      [
        'Clients',
        5,
        null,
        'another table begins here; 4 rows of it were not read. To have it read, move it to a sheet of its own.',
      ],
    ]);
    const rows = workbench.read('Clients');
    expect(rows.map((row) => row.slice(0, 3))).toEqual(before);
    expect(rows.slice(2).every((row) => row.slice(3).every((cell) => !cell))).toBe(true);
  });

  test('is not written over when clients are added above it', async () => {
    const { setUp, addClients, workbench } = await opened(base());
    const below = workbench.read('Clients').slice(2);
    setUp();
    expect(addClients()).toMatchObject({ ok: true, added: 1 });
    const rows = workbench.read('Clients').map((row) => row.slice(0, 3));
    expect(rows.slice(0, 3).map(([name]) => name)).toEqual(['Client', 'Ann', 'Dora']);
    expect(rows.slice(-4)).toEqual(below.slice(-4));
  });
});

describe('set-up asks which of two rows is the header', () => {
  const base = (): Grid[] => [
    {
      name: 'Clients',
      rows: [
        ['Key clients', null, null],
        ['Client', 'Manager', null],
        ['Ann', 'Olga', null],
        [null, null, null],
        ['All clients', null, null],
        ['Client', 'Manager', 'Phone'],
        ['Bob', 'Max', '555-01'],
        ['Cid', 'Max', '555-02'],
      ],
    },
    { name: 'Sales', rows: [SALES, deal('2026-03-01', 'Ann', 5), deal('2026-03-01', 'Bob', 7)] },
  ];
  const contentsOf = ({ tables }: Inspection) =>
    tables.clients.contents as SheetContents<'clients'>;

  test('with the row, its cells and those below of each; the likelier is proposed', async () => {
    const { inspection } = await opened(base());
    expect(contentsOf(inspection())).toMatchObject({
      headerRow: 6,
      candidates: [
        { row: 2, headers: ['Client', 'Manager'], below: ['Ann', 'Olga'] },
        { row: 6, headers: ['Client', 'Manager', 'Phone'], below: ['Bob', 'Max', '555-01'] },
      ],
      columns: { client: 'Client', manager: 'Manager', phone: 'Phone' },
    });
  });

  test('of one that says nothing twice there is nothing to ask', async () => {
    const { inspection } = await opened(smallBase());
    expect(contentsOf(inspection()).candidates).toEqual([]);
  });

  test('what stands under the other is shown when it is picked', async () => {
    const { inspectSheet, idOf } = await opened(base());
    expect(inspectSheet('clients', idOf('Clients'), 2)).toMatchObject({
      headerRow: 2,
      headers: [
        { header: 'Client', samples: ['Ann', 'All clients', 'Client'] },
        { header: 'Manager' },
      ],
      columns: { client: 'Client', manager: 'Manager' },
    });
  });

  test('and keeps the answer by the header’s text: rows and columns may be put in above and before', async () => {
    const { setUpWith, inspection, idOf, recalculate, workbench, warnings } = await opened(base());
    const clients = {
      sheetId: idOf('Clients'),
      headers: { client: 'Client', manager: 'Manager' },
      headerRow: 2,
    };
    // Under the upper one the lower one is the same table's, further on.
    expect(setUpWith({ clients })).toMatchObject({
      ok: true,
      message: expect.stringContaining('3 clients '),
    });
    workbench.run('insertRows', 'Clients', 1, 3);
    workbench.run('insertColumn', 'Clients', 1);
    expect(recalculate()).toMatchObject({ message: expect.stringContaining('3 clients ') });
    expect((await warnings()).slice(0, 2).map(([, row, , message]) => [row, message])).toEqual([
      [8, 'the row is the title of a repeated header and was left out.'],
      [9, 'the row repeats the header and was left out.'],
    ]);
    expect(contentsOf(inspection()).headerRow).toBe(5);

    const lower = { ...clients, headers: { ...clients.headers, phone: null }, headerRow: 9 };
    expect(setUpWith({ clients: lower })).toMatchObject({
      message: expect.stringContaining('2 clients '),
    });
    expect(workbench.run('getProperty', 'mapping.clients')).toContain('"occurrence":1');
    workbench.run('insertRows', 'Clients', 1, 1);
    expect(recalculate()).toMatchObject({ message: expect.stringContaining('2 clients ') });
    expect(contentsOf(inspection()).headerRow).toBe(10);
    // The table above is cleared away: one row is left that bears the headers.
    workbench.run('removeRows', 'Clients', 2, 6);
    expect(recalculate()).toMatchObject({ message: expect.stringContaining('2 clients ') });
  });

  test('again where rows that bear it were taken away, before anything is written', async () => {
    const { setUpWith, idOf, recalculate, workbench } = await opened(
      withSales([SALES, SALES, SALES, deal('2026-03-01', 'Ann', 5)]),
    );
    const headers = { date: 'Date', client: 'Client', amount: 'Amount' };
    setUpWith({ sales: { sheetId: idOf('Sales'), headers, headerRow: 3 } });
    workbench.run('removeRows', 'Sales', 1, 1);
    const { sheets } = workbench.snapshot();
    expect(recalculate()).toEqual({
      ok: false,
      message:
        'Several rows of sheet “Sales” bear the headers that were chosen, and which is meant cannot be told any more. Choose it again: open the panel and “Set up”.',
    });
    expect(workbench.snapshot().sheets).toEqual(sheets);
  });

  test('and refuses a row that is none', async () => {
    const { setUpWith, idOf, workbench } = await opened(base());
    const headers = { client: 'Client', manager: 'Manager' };
    const sheetId = idOf('Clients');
    const { sheets } = workbench.snapshot();
    for (const headerRow of [0, 2.5, 51, '2', {}]) {
      const clients = { sheetId, headers, headerRow } as Choice['clients'];
      expect(setUpWith({ clients } as Choice).message).toContain('is missing');
    }
    expect(setUpWith({ clients: { sheetId, headers, headerRow: 4 } })).toEqual({
      ok: false,
      field: 'clients-sheet',
      message: 'Clients: the headers do not stand in row 4 any more. Choose the sheet again.',
    });
    expect(workbench.snapshot().sheets).toEqual(sheets);
  });
});

describe('a header far down', () => {
  const under = (titles: number): Grid[] => [
    {
      name: 'Clients',
      rows: [...new Array<Cell[]>(titles).fill(['Price list']), ['Client'], ['Ann']],
    },
  ];

  test('is found below a page of titles', async () => {
    const { setUp, recalculate } = await opened(under(49));
    setUp();
    expect(recalculate()).toMatchObject({ message: expect.stringContaining('1 client ') });
  });

  test('below that it is told what was searched and what to do', async () => {
    const { setUp } = await opened(under(50));
    expect(setUp()).toEqual({
      ok: false,
      message:
        'Sheet “Clients” has no header row among its first 50 rows: columns are needed for: Client / Клиент. What stands there: Price list. Give the columns these names, move the header up, or choose the columns in the panel: “Set up”.',
    });
  });

  test('in Russian the Russian name comes first', async () => {
    const { setUp } = await opened(under(50), 'ru_RU');
    expect(setUp().message).toContain('нужны столбцы: Клиент / Client.');
  });
});

describe('a header below the rows in which one is looked for', () => {
  const LOW = {
    en_US: {
      rows: [
        ['Client', 'Phone'],
        ['Ann', 1],
      ],
      message:
        'Sheet “Clients” has its headers (Client, Phone) in row 61, and they are looked for among its first 50 rows only. Delete the rows above them that are not needed, and try again.',
    },
    ru_RU: {
      rows: [
        ['Клиент', 'Телефон'],
        ['Анна', 1],
      ],
      message:
        'На листе «Клиенты» заголовки (Клиент, Телефон) стоят в строке 61, а ищутся они только в первых 50 строках. Удалите лишние строки над ними и повторите.',
    },
  };

  test.each(['en_US', 'ru_RU'] as const)(
    'is not taken, and is named as what it is: %s',
    async (locale) => {
      const { rows, message } = LOW[locale];
      const name = locale === 'en_US' ? 'Clients' : 'Клиенты';
      const titles = Array.from({ length: 60 }, (_, index): Cell[] => [`line ${index}`]);
      const { setUp, inspection, inspectSheet, idOf, workbench } = await opened(
        [{ name, rows: [...titles, ...rows] }],
        locale,
      );
      const before = workbench.read(name);
      // Looked at, it has no column that a run would then not find.
      expect(inspection().tables.clients.contents).toMatchObject({ headerRow: 1, columns: {} });
      expect(inspectSheet('clients', idOf(name)).tooLow).toEqual({
        ...{ row: 61, headers: rows[0], rowsSearched: 50 },
      });
      expect(setUp()).toEqual({ ok: false, message });
      expect(workbench.read(name)).toEqual(before);
    },
  );

  test('nothing at all in those rows: nothing is said to stand there', async () => {
    const { setUp } = await opened([
      { name: 'Clients', rows: [...new Array<Cell[]>(60).fill([null]), ['Ann', 'Bob']] },
    ]);
    expect(setUp()).toEqual({
      ok: false,
      message:
        'Sheet “Clients” has no header row among its first 50 rows: columns are needed for: Client / Клиент. Give the columns these names, move the header up, or choose the columns in the panel: “Set up”.',
    });
  });
});
