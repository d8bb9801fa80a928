import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/cells/cell';
import { COLUMN_NAMES } from '../../../src/sheets/tables/columnNames';
import { locateHeader } from '../../../src/sheets/tables/headers';
import { texts } from '../../../src/texts/texts';

function located(rows: Cell[][], names: Record<string, readonly string[]> = COLUMN_NAMES.sales) {
  const found = locateHeader(rows, names);
  return found && { ...found, columns: Object.fromEntries(found.columns) };
}

describe('the add-on’s own headers', () => {
  test.each(['clients', 'sales', 'contacts'] as const)(
    '%s, in both languages and any order',
    (sheet) => {
      const columns = Object.keys(COLUMN_NAMES[sheet]);
      for (const language of ['en', 'ru'] as const) {
        const headers = texts[language].headers[sheet] as Record<string, string>;
        for (const order of [columns, [...columns].reverse()]) {
          const found = located(
            [order.map((column) => headers[column] ?? '')],
            COLUMN_NAMES[sheet],
          );
          expect(found?.columns).toEqual(
            Object.fromEntries(order.map((column, index) => [column, index])),
          );
          expect(found?.doubled).toEqual([]);
        }
      }
    },
  );

  test('every synonym is found where it stands alone', () => {
    for (const names of Object.values(COLUMN_NAMES) as Record<string, readonly string[]>[]) {
      for (const name of Object.values(names).flat()) {
        expect([name, Object.values(located([[name]], names)?.columns ?? {})]).toEqual([name, [0]]);
      }
    }
  });
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

  test('nowhere', () => {
    expect(located([])).toBeNull();
    expect(located([[]])).toBeNull();
    expect(located([['Acme', 5, new Date(0), true, '']])).toBeNull();
    expect(located([...new Array<Cell[]>(50).fill(['title']), header])).toBeNull();
  });
});

test('a header that stands twice is reported', () => {
  expect(located([['Date', 'Client', 'Amount', 'Client']])).toEqual({
    row: 0,
    columns: { date: 0, client: 1, amount: 2 },
    doubled: ['client'],
  });
});
