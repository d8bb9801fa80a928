import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/cells/cell';
import { columnsOf, type TableName } from '../../src/recognition/columnsOf';
import { SPELLINGS } from './spellings';

/** Which header each role was found under. */
function read(table: TableName, header: string[], ...rows: Cell[][]): Record<string, string> {
  const { columns } = columnsOf(header, rows, table);
  return Object.fromEntries(
    [...columns].map(([role, { index }]) => [role, header[index] as string]),
  );
}

describe('the client', () => {
  const SHOP = ['Name', 'Email', 'Total', 'Created at', 'Billing Name', 'Lineitem name'];

  test('is not the column of order numbers, whatever its header: `#1001` under “Name”', () => {
    const found = read(
      'sales',
      SHOP,
      ['#1001', 'anna@example.com', '100.00', '2026-01-10', 'Anna Lee', 'Mug'],
      ['#1001', 'anna@example.com', '', '2026-01-10', '', 'Plate'],
      ['#1002', 'bob@example.com', '50.00', '2026-01-20', 'Bob Ray', 'Mug'],
    );
    expect(found).toMatchObject({ client: 'Billing Name', orderNumber: 'Name', amount: 'Total' });
  });

  test('stands under a weak header where the names come again', () => {
    const header = ['Дата', 'Наименование', 'Сумма'];
    expect(
      read(
        'sales',
        header,
        ['10.01.2026', 'ООО Альфа', 100],
        ['12.01.2026', 'ООО Бета', 200],
        ['10.02.2026', 'ООО Альфа', 100],
        ['12.02.2026', 'ООО Бета', 200],
      ),
    ).toMatchObject({ date: 'Дата', client: 'Наименование', amount: 'Сумма' });
  });

  test('does not stand there beside quantities and prices: that is what was sold', () => {
    const header = ['Дата', 'Название', 'Количество', 'Цена', 'Телефон'];
    const found = read(
      'sales',
      header,
      ['10.01.2026', 'Роза', 3, 100, '+7 912 000-00-01'],
      ['12.01.2026', 'Лента', 1, 10, '+7 912 000-00-01'],
      ['10.02.2026', 'Роза', 2, 100, '+7 912 000-00-02'],
      ['12.02.2026', 'Роза', 2, 100, '+7 912 000-00-02'],
    );
    expect(found).toMatchObject({ product: 'Название', client: 'Телефон' });
  });

  test('is no list of items', () => {
    const found = read(
      'sales',
      ['Date', 'Title', 'Total'],
      ['2026-01-10', '2× Mug, 1× Plate', 5],
      ['2026-01-11', '1× Mug', 5],
      ['2026-01-12', '1× Mug', 5],
      ['2026-01-13', '2× Mug, 1× Plate', 5],
    );
    expect(found).not.toHaveProperty('client');
  });

  test('is the column of names rather than that of numbers', () => {
    expect(
      read(
        'sales',
        ['Order Date', 'Customer ID', 'Customer Name', 'Sales'],
        ['2026-01-10', 'CG-12520', 'Claire Gute', 261.96],
        ['2026-01-12', 'DV-13045', 'Darrin Van Huff', 14.62],
      ),
    ).toMatchObject({ client: 'Customer Name' });
  });

  test('is known by a number where there is no name', () => {
    expect(
      read(
        'sales',
        ['Invoice', 'InvoiceDate', 'Quantity', 'Price', 'Customer ID'],
        ['489434', '2026-01-10', 12, 7, 13085],
        ['489435', '2026-01-11', 2, 8, 13078],
      ),
    ).toMatchObject({ client: 'Customer ID', quantity: 'Quantity', price: 'Price' });
  });

  test('is the company, and the contact person stands beside it', () => {
    const header = ['Дата закрытия', 'Бюджет ₽', 'Контакт', 'Компания'];
    const { columns, currency } = columnsOf(
      header,
      [
        ['10.01.2026', 100, 'Анна А.', 'ООО Альфа'],
        ['11.01.2026', 100, 'Вера В.', ''],
        ['12.01.2026', 100, 'Борис Б.', 'ООО Бета'],
      ],
      'sales',
    );
    expect(columns.get('client')?.index).toBe(3);
    expect(columns.get('contactPerson')?.index).toBe(2);
    expect(currency).toBe('RUB');
  });

  test('is a person where hardly any row names a company', () => {
    const rows = Array.from({ length: 10 }, (_, row): Cell[] => [
      `2026-01-${10 + row}`,
      ['Ann', 'Bob', 'Cid'][row % 3] as string,
      ['Lee', 'Ray', 'Poe'][row % 3] as string,
      row === 0 ? 'Acme' : row === 1 ? 'Umbrella' : '',
      5,
    ]);
    const found = read('sales', ['Date', 'First Name', 'Last Name', 'Company', 'Total'], ...rows);
    expect(found).toMatchObject({ firstName: 'First Name', lastName: 'Last Name' });
    expect(found).not.toHaveProperty('client');
  });

  test('is not a column of one value, or of blanks, where another tells them apart', () => {
    expect(
      read(
        'sales',
        ['Дата', 'Организация', 'Клиент', 'Контрагент', 'Сумма'],
        ['10.01.2026', 'Мы', '', 'Альфа', 1],
        ['11.01.2026', 'Мы', '', 'Бета', 1],
      ),
    ).toMatchObject({ client: 'Контрагент' });
  });

  test('is that of one value where there is no other: a base may begin with one client', () => {
    expect(
      read(
        'sales',
        ['Date', 'Client', 'Amount'],
        ['2026-03-01', 'Ann', 5],
        ['2026-03-02', 'Ann', 5],
      ),
    ).toMatchObject({ client: 'Client' });
  });
});

describe('the day', () => {
  test.each([
    [['Due Date', 'Ship Date', 'Order Date', 'Modified Date'], 'Order Date'],
    [['Created Date', 'Close Date', 'Last Activity Date'], 'Close Date'],
    [['Дата рождения', 'Дата изменения', 'Дата создания'], 'Дата создания'],
    [['Дата отгрузки', 'Дата заказа'], 'Дата заказа'],
    [['Дата оплаты', 'Срок оплаты'], 'Дата оплаты'],
  ])('of %j is %s', (days, day) => {
    const row = (of: string): Cell[] => ['Ann', 5, ...days.map(() => of)];
    const found = read(
      'sales',
      ['Client', 'Amount', ...days],
      row('2026-01-10'),
      row('2026-01-11'),
    );
    expect(found.date).toBe(day);
  });

  test('may have a word in place of the days that are not known yet', () => {
    const header = ['Дата создания', 'Дата закрытия', 'Клиент', 'Сумма'];
    expect(
      read(
        'sales',
        header,
        ['01.01.2026', '10.01.2026', 'А', 1],
        ['01.01.2026', 'не закрыта', 'Б', 1],
        ['01.01.2026', 'не закрыта', 'В', 1],
      ).date,
    ).toBe('Дата закрытия');
  });

  test('is not a column that holds something else under a weak header', () => {
    expect(
      read('sales', ['Time', 'Client', 'Total'], ['soon', 'Ann', 1], ['late', 'Bob', 1]),
    ).not.toHaveProperty('date');
  });

  test('stays the one under a sure header, however it is written: its faults are to be told', () => {
    expect(
      read('sales', ['Date', 'Client', 'Total'], ['soon', 'Ann', 1], ['late', 'Bob', 1]),
    ).toMatchObject({ date: 'Date' });
  });
});

describe('totals, and the header said again, are none of what stands in a column', () => {
  const HEADER = ['Время', 'Клиент', 'Стоимость тура'];
  const LINES: Cell[][] = [
    HEADER,
    [46_031, 'Анна', '100,00'],
    ['Итого за март', '', 100],
    [46_062, 'Борис', '50,00'],
    HEADER,
    ['', 'ИТОГО:', 150],
  ];

  test('a weak header is borne out by the lines alone', () => {
    expect(read('sales', HEADER, ...LINES)).toEqual({
      date: 'Время',
      client: 'Клиент',
      amount: 'Стоимость тура',
    });
  });

  test('a line is none for a client called like one', () => {
    const lines = [
      [new Date(0), 'Total', 'Max', 5],
      [new Date(0), 'Sum', 'Max', 7],
    ];
    const found = read('sales', ['Time', 'Surname', 'First name', 'Amount'], ...lines);
    expect(found).toMatchObject({ date: 'Time', lastName: 'Surname' });
  });
});

describe('the day of a payment', () => {
  test.each(['Дата оплаты', 'Дата и время платежа', 'Paid at'])(
    'is that of the purchase where there is no other, as a number too: «%s»',
    (header) => {
      const lines = [46_031, 46_062].map((day) => [day, 'Анна', 5]);
      expect(read('sales', [header, 'Клиент', 'Сумма'], ...lines).date).toBe(header);
    },
  );
});

test('a name in two columns is one, however their headers are put together', () => {
  for (const [first, last] of [
    ['billingfirstname', 'billinglastname'],
    ['customers.given_name', 'Co./Last Name'],
  ] as const) {
    // One client alone, so that nothing but the headers tells.
    const lines = ['10', '11', '12', '13'].map((day) => [`2026-01-${day}`, 'Bob', 'Ray', 5]);
    const found = read('sales', ['Date', first, last, 'Total'], ...lines);
    expect(found).toMatchObject({ firstName: first, lastName: last });
  }
});

describe('the amount', () => {
  test.each([
    [['Subtotal', 'Shipping', 'Taxes', 'Total', 'Discount Amount'], 'Total'],
    [['Line Total', 'Tax 1 Amount', 'Line Subtotal'], 'Line Total'],
    [['N. Revenue (formatted)', 'N. Revenue'], 'N. Revenue'],
    [['Сумма скидки', 'НДС', 'Сумма', 'Себестоимость'], 'Сумма'],
    [['Gross', 'Fee', 'Net'], 'Gross'],
    [['Стоимость доставки', 'Сумма заказа', 'Долг'], 'Сумма заказа'],
    [['Amount Refunded', 'Amount'], 'Amount'],
  ])('of %j is %s', (sums, sum) => {
    const row = (day: string): Cell[] => [day, 'Ann', ...sums.map(() => '10.00')];
    const found = read('sales', ['Date', 'Client', ...sums], row('2026-01-10'), row('2026-01-11'));
    expect(found.amount).toBe(sum);
  });

  test('is an item’s price only where a tax of the item’s stands beside it', () => {
    const header = ['purchase-date', 'buyer-name', 'quantity', 'item-price'];
    expect(read('sales', header)).toMatchObject({ price: 'item-price' });
    expect(read('sales', [...header, 'item-tax'])).toMatchObject({ amount: 'item-price' });
  });
});

describe('«Оплачено» is what stands in it', () => {
  test.each([
    ['10.01.2026', 'paidOn'],
    [20_000, 'paidAmount'],
    ['1 500,00', 'paidAmount'],
    ['да', 'isPaid'],
    [true, 'isPaid'],
  ] as const)('%s: %s', (cell, role) => {
    const header = ['Дата', 'Контрагент', 'Сумма', 'Оплачено'];
    const found = read(
      'sales',
      header,
      ['10.01.2026', 'А', 100, cell],
      ['11.01.2026', 'Б', 200, ''],
    );
    expect(found[role]).toBe('Оплачено');
    expect(found.amount).toBe('Сумма');
  });
});

describe('of statuses there may be two', () => {
  test.each([
    [['Financial Status', 'Fulfillment Status'], 'Financial Status', 'Fulfillment Status'],
    [['Статус доставки', 'Статус заказа'], 'Статус заказа', 'Статус доставки'],
  ])('%j', (statuses, status, secondStatus) => {
    expect(read('sales', ['Date', 'Client', 'Total', ...statuses])).toMatchObject({
      status,
      secondStatus,
    });
  });
});

describe('what is not used', () => {
  test('is named, with what it might be', () => {
    const header = ['Date', 'Created at', 'Client', 'Total', 'Weather'];
    const { columns, unused } = columnsOf(header, [], 'sales');
    expect(columns.get('date')).toEqual({ index: 0, strength: 'strong', others: [1] });
    expect(unused).toEqual([
      { index: 1, mayBe: ['date'] },
      { index: 4, mayBe: [] },
    ]);
  });

  test('«Дата посл. покупки» is a client’s last purchase', () => {
    expect(read('clients', ['Клиент', 'Дата посл. покупки', 'Кол-во покупок'])).toEqual({
      client: 'Клиент',
      givenLastPurchase: 'Дата посл. покупки',
      givenDeals: 'Кол-во покупок',
    });
  });
});

test('one stray cell far to the right makes no column', () => {
  const header = Array.from({ length: 16_384 }, (_, index): string =>
    index === 16_383 ? 'Client' : '',
  );
  expect(columnsOf(header, [], 'sales').columns.size).toBe(0);
});

describe('every header that is known by its spelling is known by its roots', () => {
  // Half a name says nothing beside a whole one; a price alone is the amount.
  const TOLD_BESIDE: Readonly<Record<string, string[]>> = {
    firstName: ['Last name'],
    lastName: ['First name'],
    price: ['Amount'],
  };

  test.each(SPELLINGS)('%s: “%s” is %s', (table, name, role) => {
    // What a client is known by or a day is, where there is nothing better, is not asked here.
    const beside = ['Client', 'Date', ...(TOLD_BESIDE[role] ?? [])];
    const header = role === 'client' || role === 'date' ? [name] : [...beside, name];
    const found = Object.entries(read(table, header)).filter(([, title]) => title === name);
    const isGroup = role === 'productLine' && found[0]?.[0] === 'product';
    expect(found.map(([each]) => each)).toEqual([isGroup ? 'product' : role]);
  });
});
