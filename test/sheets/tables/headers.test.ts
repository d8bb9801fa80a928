import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/cells/cell';
import type { TableRole } from '../../../src/schema/sheets';
import { USER_COLUMNS } from '../../../src/schema/userColumns';
import { locateHeader } from '../../../src/sheets/tables/headers';
import { texts } from '../../../src/texts/texts';

function located(rows: Cell[][], role: TableRole = 'sales') {
  const found = locateHeader<string>(rows, { role, chosen: {} });
  if (!found) return null;
  const { row, columns, doubled } = found;
  return { row, doubled, columns: Object.fromEntries(columns) };
}

describe('the add-on’s own headers', () => {
  test.each(['clients', 'sales', 'contacts'] as const)(
    '%s, in both languages and any order',
    (sheet) => {
      const columns = Object.keys(USER_COLUMNS[sheet]);
      for (const language of ['en', 'ru'] as const) {
        const headers = texts[language].headers[sheet] as Record<string, string>;
        for (const order of [columns, [...columns].reverse()]) {
          const found = located([order.map((column) => headers[column] ?? '')], sheet);
          expect(found?.columns).toEqual(
            Object.fromEntries(order.map((column, index) => [column, index])),
          );
          expect(found?.doubled).toEqual([]);
        }
      }
    },
  );
});

describe('headers as people write them', () => {
  test.each([
    ['capitals', ['ДАТА', 'КЛИЕНТ', 'СУММА']],
    ['spaces', [' Дата ', 'Клиент\u00a0', '  Сумма']],
    ['units after a comma', ['Дата', 'Клиент', 'Сумма, руб.']],
    ['units in brackets', ['Date', 'Client', 'Amount (USD)']],
    ['a colon', ['Date:', 'Client:', 'Amount:']],
    ['underscores', ['order_date', 'client_name', 'amount']],
    ['a mark for required', ['Date*', 'Client *', 'Amount']],
    ['other words', ['Дата отгрузки', 'Контрагент', 'Выручка']],
    ['languages mixed', ['Date', 'Заказчик', 'Total']],
  ])('%s', (_, header) => {
    expect(located([header])?.columns).toEqual({ date: 0, client: 1, amount: 2 });
  });

  test('ё and е are one letter', () => {
    expect(located([['Дата', 'Клиент', 'Счёт']])?.columns).toEqual({
      date: 0,
      client: 1,
      orderNumber: 2,
    });
  });

  test('a share is not the sum: «Прибыль, %» beside «Прибыль»', () => {
    expect(located([['Дата', 'Клиент', 'Прибыль, %', 'Прибыль']])?.columns).toEqual({
      date: 0,
      client: 1,
      profit: 3,
    });
  });

  test('the likelier name wins where two would do', () => {
    const columns = located([['Customer ID', 'Customer', 'Date']])?.columns;
    expect(columns).toEqual({ client: 1, date: 2 });
  });
});

describe('where the header stands', () => {
  const header = ['Date', 'Client', 'Amount'];

  test('below titles and empty rows, wherever its columns have moved', () => {
    const rows = [
      ['Sales of 2025'],
      ['', '', ''],
      ['', '', 'Amount', 'x', 'Client', 'Date'],
      ['', '', 5, '', 'Acme', '2025-01-01'],
    ];
    expect(located(rows)).toEqual({
      row: 2,
      columns: { amount: 2, client: 4, date: 5 },
      doubled: [],
    });
  });

  test('the row that names the most columns, not one that names any', () => {
    expect(located([['Date', '2025-06-30'], header])?.row).toBe(1);
  });

  test('the first of two alike', () => {
    expect(located([header, ['Acme', 5], header])?.row).toBe(0);
  });

  test('below titles that say what the sheet is of', () => {
    const rows = [
      ['ООО «Цветы Опт»', '', ''],
      ['Продажи по клиентам за период: 01.10.2025 - 28.11.2026', '', ''],
      ['', '', ''],
      ['Контрагент', 'Дата', 'Сумма'],
      ['Отель «Лотос»', '01.09.2026', '10 000,00'],
    ];
    expect(located(rows)).toMatchObject({ row: 3, columns: { client: 0, date: 1, amount: 2 } });
  });

  test('in two rows, which are read together', () => {
    const rows: Cell[][] = [
      ['Карточка счета 62', '', '', '', '', '', ''],
      ['Период', 'Документ', 'Аналитика Дт', 'Дебет', '', 'Кредит', ''],
      ['', '', '', 'Счет', 'Сумма', 'Счет', 'Сумма'],
      ['10.01.2026', 'Реализация 1', 'ООО Альфа', '62.01', 5000, '90.01', ''],
    ];
    const found = locateHeader<string>(
      rows,
      { role: 'sales', chosen: {} },
      {
        required: ['date', 'client'],
      },
    );
    expect(found?.cells).toEqual([
      ...['Период', 'Документ', 'Аналитика Дт', 'Дебет Счет', 'Дебет Сумма'],
      ...['Кредит Счет', 'Кредит Сумма'],
    ]);
    expect(found?.row).toBe(2); // the lower of them
    expect(found?.columns.get('amount')).toBe(4);
    expect(found?.columns.get('client')).toBe(2);
  });

  test('in one row where the next is a line', () => {
    expect(located([header, ['2025-01-01', 'Acme', 5]])?.row).toBe(0);
  });

  test('beside a number of the row, headed No', () => {
    expect(
      located(
        [
          ['No', 'Client', 'Remark'],
          ['Total', '', '3 pcs'],
        ],
        'clients',
      ),
    ).toMatchObject({
      row: 0,
      columns: { client: 1 },
    });
  });

  test('nowhere', () => {
    expect(located([])).toBeNull();
    expect(located([[]])).toBeNull();
    expect(located([['Acme', 5, new Date(0), true, '']])).toBeNull();
    expect(located([...new Array<Cell[]>(50).fill(['Spring catalogue']), header])).toBeNull();
  });
});

describe('a row that heads no column is no part of a header', () => {
  test.each<[string, Cell[], Cell[]]>([
    [
      'a title over its first column',
      ['Sales report'],
      ['Due date', 'Invoice Date', 'Modified', '', 'item-price', 'Customer ID', 'Item name'],
    ],
    [
      'what the whole table is of',
      ['Manager:', 'Olga Orlova'],
      ['Shipping cost', 'purchase-date', 'Order#', 'Value', 'Quantity', '', 'Company'],
    ],
  ])('%s', (_, above, header) => {
    expect(located([above, header])).toEqual({ ...located([header]), row: 1 });
  });

  test('a total above it, where it is said again', () => {
    const header = ['Цена за единицу', 'Дата заказа', 'ФИО гостя', 'Комментарий', 'Кол-во'];
    expect(located([header, ['', '', 'Всего'], header])).toEqual(located([header]));
  });

  test('a total below it', () => {
    const header = ['Zzyzx', 'Qty', 'Client', 'Date created', 'Unit price'];
    expect(located([header, ['', '', 'Grand Total'], header, ['Grand Total']])).toEqual(
      located([header]),
    );
  });
});

test('a number of something is another column than it', () => {
  expect(located([['Date', 'Client', 'Sale', 'Sale #']])).toEqual({
    row: 0,
    doubled: [],
    columns: { date: 0, client: 1, amount: 2, orderNumber: 3 },
  });
});

test('a header that stands twice is reported', () => {
  expect(located([['Date', 'Client', 'Amount', 'Client']])).toEqual({
    row: 0,
    columns: { date: 0, client: 1, amount: 2 },
    doubled: ['client'],
  });
});

test.each([
  ['clients', 'Дата последней отгрузки', 'givenLastPurchase'],
  ['clients', 'Адрес электронной почты', 'email'],
  ['clients', 'Чистая прибыль, руб.', 'givenProfit'],
  ['clients', 'Account name', 'client'],
  ['clients', 'Заказов', 'givenDeals'],
  ['clients', 'Имя заказчика', 'client'],
  ['clients', 'Имя контрагента:', 'client'],
  ['sales', 'Имя покупателя', 'client'],
  ['sales', 'Наименование заказчика', 'client'],
  ['contacts', 'Name of customer', 'client'],
  ['sales', 'Сумма документа', 'amount'],
  ['sales', 'Сумма с НДС, руб.', 'amount'],
  ['sales', 'Total incl. VAT', 'amount'],
  ['sales', 'Issued', 'date'],
  ['sales', '№ заказа', 'orderNumber'],
  ['sales', 'Net profit (USD)', 'profit'],
  ['contacts', 'Итог разговора', 'outcome'],
] as const)('%s: “%s” is %s', (table, header, column) => {
  const beside = column === 'client' ? [] : ['Клиент', 'Дата'];
  const found = Object.entries(located([[header, ...beside]], table)?.columns ?? {});
  expect(found.filter(([, index]) => index === 0).map(([each]) => each)).toEqual([column]);
});
