import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Cell } from '../../../src/cells/cell';
import { isoDay } from '../../../src/core/day';
import { DEFAULT_SETTINGS } from '../../../src/schema/settings';
import type { SalesColumn } from '../../../src/schema/userColumns';
import { currentDocument } from '../../../src/sheets/document/document';
import { SheetError } from '../../../src/sheets/document/sheetError';
import { type LogSettings, readSales } from '../../../src/sheets/logs/salesSheet';
import { leftOutRows, type Warning } from '../../../src/sheets/tables/warnings';
import { texts } from '../../../src/texts/texts';
import { on } from '../../core/on';
import { openSpreadsheet } from '../fakeSpreadsheet';
import { tableOf } from '../tableOf';
import { dealsOf } from './dealsOf';

beforeEach(() => {
  openSpreadsheet('en_US', 'Etc/UTC');
});
afterEach(() => vi.unstubAllGlobals());

/** A log whose header is the columns' names, apart from those given another. */
function read(
  rows: Partial<Record<SalesColumn, Cell>>[],
  {
    settings = {},
    header = {},
    formats = [],
  }: {
    settings?: Partial<LogSettings>;
    header?: Record<string, string>;
    /** Of the amounts, row by row; null where they are not to be read. */
    formats?: readonly string[] | null;
  } = {},
) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))] as SalesColumn[];
  const table = tableOf('Orders', columns, rows);
  const formatsOf = (index: number) => {
    if (!formats) throw new Error('formats are read');
    return columns[index] === 'amount' ? formats : [];
  };
  const named = { ...table, formatsOf, header: columns.map((each) => header[each] ?? each) };
  const warnings: Warning[] = [];
  const log = readSales(
    named,
    { ...DEFAULT_SETTINGS, ...settings },
    on('2026-06-30'),
    currentDocument(),
    texts.en,
    warnings,
  );
  return {
    ...log,
    sales: [...log.sales],
    deals: dealsOf(log.sales),
    shown: [...log.sales].map(({ name, day, amount }) => `${name} ${isoDay(day)} ${amount}`),
    warnings,
    messages: warnings.map(({ message }) => message).join('\n'),
  };
}

const BAR = { date: '2026-03-01', client: 'Bar' };

describe('products', () => {
  test('of an order are those of its lines, each once, what was returned aside', () => {
    const line = { ...BAR, orderNumber: 'K-7' };
    const { deals } = read([
      { ...line, amount: 40, product: ' Tea ', productLine: 'drinks' },
      { ...line, amount: 41, product: 'Tea', productLine: 'drinks' },
      { ...line, amount: 5, productLine: 'gifts' },
      { ...line, amount: -2, product: 'cups' },
      { ...line, amount: 3 },
      { ...BAR, orderNumber: 'K-8', amount: 9 },
      { ...BAR, orderNumber: 'K-9', amount: -9, product: 'cups' },
    ]);
    expect(deals.map(({ products }) => products)).toEqual([['Tea', 'gifts'], undefined, undefined]);
  });
});

describe('orders', () => {
  test('lines with one number are a deal, of the first line’s client and the earliest day', () => {
    const { shown } = read([
      { ...BAR, date: '2026-03-04', orderNumber: 'K-7', amount: 40 },
      { ...BAR, orderNumber: 'K-7', amount: 2.5 },
      { ...BAR, orderNumber: 'K-8', amount: 9 },
    ]);
    expect(shown).toEqual(['Bar 2026-03-01 4250', 'Bar 2026-03-01 900']);
  });

  test('an export that fills an order on its first line alone', () => {
    const { shown, warnings } = read([
      { ...BAR, email: 'b@example.com', orderNumber: '#51', amount: 70, product: 'Cup' },
      {
        date: '',
        client: '',
        email: 'b@example.com',
        orderNumber: '#51',
        amount: '',
        product: 'Jug',
      },
    ]);
    expect(shown).toEqual(['Bar 2026-03-01 7000']);
    expect(warnings).toEqual([]);
  });

  test('an order pasted again counts once, by its lowest copy, and is named', () => {
    const { shown, messages, warnings } = read([
      { ...BAR, orderNumber: 71, amount: 5, status: 'pending' },
      { ...BAR, orderNumber: 72, amount: 6, status: 'paid' },
      { ...BAR, orderNumber: 71, amount: 5, status: 'paid' },
    ]);
    expect(shown).toEqual(['Bar 2026-03-01 500', 'Bar 2026-03-01 600']);
    expect(messages).toContain('order 71 stands in the log more than once');
    expect(leftOutRows(warnings)).toEqual([
      { sheet: 'Orders', reason: 'pasted', rows: 1, first: [2] },
    ]);
  });

  test('a total on every line counts once under a header that means one', () => {
    const rows = ['9', '10'].flatMap((orderNumber) =>
      ['Cup', 'Jug'].map((product) => ({ ...BAR, orderNumber, amount: 80, product })),
    );
    expect(read(rows, { header: { amount: 'Order total' } }).shown).toEqual([
      'Bar 2026-03-01 8000',
      'Bar 2026-03-01 8000',
    ]);
    expect(read(rows, { header: { amount: 'Line total' } }).shown[0]).toBe('Bar 2026-03-01 16000');
  });

  test('quantity × price is the amount where there is no other', () => {
    const { shown } = read([
      { ...BAR, orderNumber: 1, quantity: 12, price: 0.105 },
      { ...BAR, orderNumber: 2, quantity: -1, price: 4 },
    ]);
    expect(shown).toEqual(['Bar 2026-03-01 126', 'Bar 2026-03-01 -400']);
  });
});

describe('who bought', () => {
  test('a contact person stands in for a company, an e-mail for a name', () => {
    const { shown } = read([
      { ...BAR, client: '', contactPerson: 'Vera', orderNumber: 1, amount: 1 },
      { ...BAR, client: 'Zoo', contactPerson: 'Ann', orderNumber: 2, amount: 2 },
    ]);
    expect(shown).toEqual(['Vera 2026-03-01 100', 'Zoo 2026-03-01 200']);
  });

  test('first and last name are one name where no column is the client’s', () => {
    const { shown } = read([
      { date: '2026-03-01', firstName: 'Ada', lastName: 'Byron', amount: 3, orderNumber: 5 },
    ]);
    expect(shown).toEqual(['Ada Byron 2026-03-01 300']);
  });
});

describe('statuses', () => {
  const ROWS = [
    { ...BAR, amount: 10, status: 'Shipped' },
    { ...BAR, amount: 20, status: 'voided' },
    { ...BAR, amount: 30, status: 'in transit to Mars' },
    { ...BAR, amount: 40, status: 'in transit to Mars' },
  ];

  test('what did not come about is no deal; an unknown word counts as done and is told once', () => {
    const { shown, messages, warnings, statuses } = read([
      ...ROWS.slice(0, 1),
      { ...BAR, amount: 20, status: 'Cancelled' },
      { ...BAR, amount: 25, status: 'Flurgled' },
      { ...BAR, amount: 26, status: 'flurgled ' },
    ]);
    expect(shown).toHaveLength(3);
    expect(statuses).toEqual([
      { word: 'Flurgled', status: null, deals: 2 },
      { word: 'Shipped', status: 'done', deals: 1 },
      { word: 'Cancelled', status: 'notDone', deals: 1 },
    ]);
    expect(messages.match(/Flurgled/g)).toHaveLength(1);
    expect(messages).toContain('2 deals (rows 4, 5)');
    expect(leftOutRows(warnings)).toEqual([
      { sheet: 'Orders', reason: 'notDone', rows: 1, first: [3] },
    ]);
  });

  test('Settings say what a word means', () => {
    const settings = { statusMeanings: new Map([['flurgled', 'open'] as const]) };
    const { shown, messages, statuses } = read(
      [ROWS[0] ?? BAR, { ...BAR, amount: 25, status: 'FLURGLED' }],
      { settings },
    );
    expect(statuses).toContainEqual({ word: 'FLURGLED', status: 'open', deals: 1 });
    expect(shown).toEqual(['Bar 2026-03-01 1000']);
    expect(messages).toContain('1 deal not done yet (row 3)');
  });

  test('free text is told of once, whatever number of words it has', () => {
    const rows = Array.from({ length: 40 }, (_, index) => ({
      ...BAR,
      amount: index,
      status: `qwx${'z'.repeat(index)}`,
    }));
    const { shown, warnings, statuses } = read([...rows, { ...BAR, amount: 5, status: 'paid' }]);
    expect(shown).toHaveLength(41);
    expect(statuses).toEqual([{ word: 'paid', status: 'done', deals: 1 }]);
    expect(warnings).toHaveLength(1);
  });

  test('a day or a yes under “cancelled” is a status', () => {
    const days = read([
      { ...BAR, amount: 1, cancelled: '' },
      { ...BAR, amount: 2, cancelled: '2026-03-05' },
    ]);
    expect(days.shown).toEqual(['Bar 2026-03-01 100']);
    const yesNo = read([
      { ...BAR, amount: 1, cancelled: 'no' },
      { ...BAR, amount: 2, cancelled: 'yes' },
    ]);
    expect(yesNo.shown).toEqual(['Bar 2026-03-01 100']);
  });
});

describe('currencies', () => {
  const ROWS = [
    { ...BAR, amount: '$10', currency: 'USD' },
    { ...BAR, amount: '$20', currency: 'USD' },
    { ...BAR, amount: '30', currency: 'EUR' },
  ];

  test('money in another than most deals bear is not known, and told', () => {
    const { sales, messages } = read(ROWS);
    expect(sales.map(({ amount }) => amount)).toEqual([1000, 2000, null]);
    expect(messages).toContain('1 deal in EUR (row 4), while the base is computed in USD');
  });

  test('with a rate it is turned into the one that is worth 1', () => {
    const settings = {
      currencyRates: new Map([
        ['EUR', 1],
        ['USD', 0.5],
      ]),
    };
    expect(read(ROWS, { settings }).sales.map(({ amount }) => amount)).toEqual([500, 1000, 3000]);
  });

  const SUMS = [10, 20, 30].map((amount) => ({ ...BAR, amount }));

  test('is the one that the amounts are shown in, where nothing written names one', () => {
    const { currency, messages } = read(SUMS, { formats: ['0.00', '# ##0 ₽', '# ##0 ₽'] });
    expect([currency, messages]).toEqual(['RUB', '']);
    const pieces = read(SUMS, { formats: ['0 "шт"', '0 "kg"', '0%'] });
    expect([pieces.currency, pieces.messages]).toEqual([null, '']);
  });

  test('of two that amounts are shown in the rarer has no money, and is told', () => {
    const { sales, messages } = read(SUMS, { formats: ['0 "₽"', '[$€-407] 0', '0 "₽"'] });
    expect(sales.map(({ amount }) => amount)).toEqual([1000, null, 3000]);
    expect(messages).toContain('1 deal in EUR (row 3), while the base is computed in RUB');
  });

  test('what a cell, a column or the header names is gone by before what is shown', () => {
    const rows = [
      { ...BAR, amount: 10, currency: 'USD' },
      { ...BAR, amount: '20', currency: 'USD' },
      { ...BAR, amount: '$30', currency: '' },
    ];
    expect(read(rows, { formats: null }).currency).toBe('USD');
    const header = { amount: 'Amount, EUR' };
    expect(read(SUMS, { header, formats: null }).currency).toBe('EUR');
    // A text is shown as it is written.
    const mixed = read([...rows, { ...BAR, amount: '40', currency: '' }, { ...BAR, amount: 50 }], {
      formats: ['0 ₽', '0 ₽', '0 ₽', '0 ₽', '0 ₽'],
    });
    expect(mixed.sales.map(({ amount }) => amount)).toEqual([1000, 2000, 3000, 4000, null]);
  });

  test('a sign that is shown is that of the country whose currency Settings name', () => {
    const formats = ['$0', '$0', '$0'];
    const rates = (...codes: string[]) => ({
      settings: { currencyRates: new Map(codes.map((code, index) => [code, index + 1])) },
      formats,
    });
    const amounts = (...codes: string[]) => read(SUMS, rates(...codes)).sales.map((s) => s.amount);
    expect(amounts('USD')).toEqual([1000, 2000, 3000]);
    expect(amounts('RUB', 'USD')).toEqual([2000, 4000, 6000]);
    // Which of the two it is nobody can know.
    expect(amounts('USD', 'CAD')).toEqual([null, null, null]);
  });
});

describe('payments', () => {
  test('a sum that leaves something to be paid is no payment yet, days and yes are', () => {
    const sums = read([
      { ...BAR, amount: 900, paidOn: 900 },
      { ...BAR, amount: 800, paidOn: 300 },
      { ...BAR, amount: 700, paidOn: 0 },
    ]);
    expect(sums.deals.map(({ paidOn }) => paidOn)).toEqual([on('2026-03-01'), null, null]);
    const days = read([
      { ...BAR, amount: 900, paidOn: '2026-03-09' },
      { ...BAR, amount: 800, paidOn: '' },
    ]);
    expect(days.deals.map(({ paidOn }) => paidOn)).toEqual([on('2026-03-09'), null]);
  });
});

describe('columns as a whole', () => {
  test('one day that can only be read day first settles the others, against the locale', () => {
    const { shown, warnings } = read([
      { date: '25/03/2026', client: 'Bar', amount: 1 },
      { date: '04/03/2026', client: 'Bar', amount: 1 },
    ]);
    expect(shown).toEqual(['Bar 2026-03-25 100', 'Bar 2026-03-04 100']);
    expect(warnings).toEqual([]);
  });

  test('a contradiction is told once, with the rows left out for it', () => {
    const { shown, warnings } = read([
      { date: '25/03/2026', client: 'Bar', amount: 1 },
      { date: '03/25/2026', client: 'Bar', amount: 1 },
      { date: '04/03/2026', client: 'Bar', amount: 1 },
      { date: '05/03/2026', client: 'Bar', amount: 1 },
    ]);
    expect(shown).toHaveLength(2);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.message).toContain('written in two ways');
    expect(leftOutRows(warnings)).toEqual([
      { sheet: 'Orders', reason: 'unreadable', rows: 2, first: [] },
    ]);
  });

  test('a comma proved decimal is so in every cell of the column', () => {
    const { sales } = read([
      { ...BAR, amount: '1.234,56' },
      { ...BAR, amount: '2,500' },
    ]);
    expect(sales.map(({ amount }) => amount)).toEqual([123_456, 250]);
  });

  test('deals count without money where no amount can be read, said once', () => {
    const { sales, warnings } = read([
      { ...BAR, amount: 'much' },
      { ...BAR, amount: 'little' },
    ]);
    expect(sales.map(({ amount }) => amount)).toEqual([null, null]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.message).toContain('“much”, “little”');
  });

  test('a log none of whose days can be read is refused in a sentence with samples', () => {
    const rows = ['soon', 'later', 'then'].map((date) => ({ date, client: 'Bar', amount: 1 }));
    expect(() => read(rows)).toThrow(SheetError);
    expect(() => read(rows)).toThrow(/“date”.*“soon”, “later”, “then”.*Nothing could be computed/);
  });
});

describe('rows that stand twice without an order number', () => {
  const BLOCK = [3, 4, 5].map((amount) => ({ ...BAR, amount }));
  const TWICE = [...BLOCK, ...BLOCK];

  test('count as they stand until they are answered for, and are asked about once', () => {
    const { sales, warnings, unansweredBlocks } = read(TWICE);
    expect(sales).toHaveLength(6);
    expect(unansweredBlocks).toHaveLength(1);
    expect(warnings.map(({ row }) => row)).toEqual([5]);
    expect(warnings[0]?.message).toContain('5–7 are the same as 2–4');
  });

  test.each([
    ['once', 3],
    ['twice', 6],
  ] as const)('counted %s they are %i deals, and nothing is asked', (answer, deals) => {
    const [block] = read(TWICE).unansweredBlocks;
    const pastedTwice = new Map([[block?.fingerprint ?? '', answer]]);
    const { sales, warnings } = read(TWICE, { settings: { pastedTwice } });
    expect(sales).toHaveLength(deals);
    expect(warnings).toEqual([]);
  });

  test('equal single rows are two deals', () => {
    const { sales, warnings } = read([BLOCK[0] ?? BAR, BLOCK[0] ?? BAR]);
    expect(sales).toHaveLength(2);
    expect(warnings).toEqual([]);
  });
});

describe('a column of profits that holds percentages', () => {
  const deals = (...profits: (number | string)[]) =>
    profits.map((profit, index) => ({
      ...BAR,
      amount: 12_000 + index * 100,
      profit,
    }));
  const profitsOf = (...profits: (number | string)[]) => {
    const { deals: counted, warnings } = read(deals(...profits));
    return { profits: counted.map(({ profit }) => profit), told: warnings };
  };

  test.each([
    ['whole ones', [25, 30, 28]],
    ['parts of one, as a cell of format 25 % holds', [0.25, 0.3, -0.05]],
    ['some not filled in', [25, '', 30, 28]],
  ])('%s are told once, and are no profit', (_, shares) => {
    const { profits, told } = profitsOf(...shares);
    expect(profits.every((profit) => profit === null)).toBe(true);
    expect(told).toMatchObject([{ row: null, column: 'profit' }]);
    expect(told[0]?.message).toContain(`${shares[0]}`);
    expect(told[0]?.message).toContain('look like percentages');
  });

  test.each([
    ['sums', [2_500, 30, -48_000]],
    ['nothing earned', [0, 0, 0]],
    ['two deals tell too little', [25, 30]],
  ])('%s are profits', (_, sums) => {
    const { profits, told } = profitsOf(...sums);
    expect(profits).toEqual(sums.map((sum) => sum * 100));
    expect(told).toEqual([]);
  });
});

describe('profits of a hundred at most', () => {
  const toldOf = (...deals: [amount: number, profit: number][]) => {
    const { deals: counted, warnings } = read(
      deals.map(([amount, profit]) => ({ ...BAR, amount, profit })),
    );
    expect(counted.map(({ profit }) => profit)).toEqual(deals.map(([, profit]) => profit * 100));
    return warnings;
  };

  test('that do not go with the sales may be percentages: they count, and that is told', () => {
    const told = toldOf([200, 20], [350, 15], [420, 30], [600, 25], [750, 20], [900, 15]);
    expect(told).toMatchObject([{ row: null, column: 'profit' }]);
    expect(told[0]?.message).toContain('20, 15, 30');
    expect(told[0]?.message).toContain('count as sums of money');
  });

  test('one for every sale is told of as well', () => {
    expect(toldOf([200, 25], [350, 25], [420, 25], [600, 25], [750, 25], [900, 25])).toHaveLength(
      1,
    );
  });

  test('that grow with the sales, are of like sales, or are few, are sums', () => {
    expect(toldOf([200, 18], [350, 30], [420, 44], [600, 50], [750, 80], [900, 79])).toEqual([]);
    expect(toldOf([500, 20], [510, 15], [520, 30], [530, 25], [540, 20], [550, 15])).toEqual([]);
    expect(toldOf([200, 20], [350, 15], [420, 30], [600, 25], [900, 15])).toEqual([]);
  });
});
