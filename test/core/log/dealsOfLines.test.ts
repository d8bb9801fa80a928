import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LogDeal } from '../../../src/core/log/dealsOfLines';
import type { SalesLine } from '../../../src/core/log/salesLine';
import { dealStatusOf } from '../../../src/texts/dealStatuses';
import { shuffled } from '../arbitrary';
import { allOf, dealsOf, filledLog, type KnownLine, logOf } from './salesLines';

describe('a deal is an order', () => {
  test('lines of one number and client are one deal: sums, and the earliest day', () => {
    const { deals, told } = dealsOf([
      { orderNumber: 'K-7', day: 12, amount: 150, profit: 20, product: 'cup' },
      { orderNumber: 'K-7', day: 11, amount: 250, profit: 30, product: 'jug' },
      { orderNumber: 'K-8', day: 40, amount: 70, profit: 5, product: 'cup' },
      { orderNumber: 'K-7', day: 12, client: 'b', amount: 900, profit: 90 },
    ]);
    expect(deals).toMatchObject([
      { client: 'a', day: 11, amount: 400, profit: 50, rows: [2, 3], hasOwnProfit: true },
      { client: 'b', day: 12, amount: 900, profit: 90, rows: [5] },
      { client: 'a', day: 40, amount: 70, profit: 5, rows: [4] },
    ]);
    expect(told).toEqual({});
  });

  test.each([
    [60, 1],
    [61, 2],
  ])('lines %d days apart are %d orders: numbers begin anew every January', (days, count) => {
    const { deals } = dealsOf([
      { orderNumber: '1', day: 300, amount: 5 },
      { orderNumber: '1', day: 300 + days, amount: 7 },
    ]);
    expect(deals).toHaveLength(count);
  });

  test('without a number a line is a deal, and equal lines are two', () => {
    const lines = [{ amount: 30 }, { amount: 30 }];
    expect(dealsOf(lines).deals).toHaveLength(2);
    expect(dealsOf(lines.map((each) => ({ ...each, orderNumber: 'б/н' }))).deals).toHaveLength(2);
    expect(dealsOf(lines.map((each) => ({ ...each, orderNumber: '№ 3' }))).deals).toHaveLength(1);
  });

  test('a line without an amount inside an order adds nothing; a deal without any is not known', () => {
    const { deals } = dealsOf([
      { orderNumber: '1', amount: 40, profit: 4, product: 'cup' },
      { orderNumber: '1', product: 'leaflet' },
      { orderNumber: '2' },
    ]);
    expect(deals).toMatchObject([
      { amount: 40, profit: 4 },
      { amount: null, profit: null, isPurchase: true },
    ]);
  });

  test('the profit of an order is not known where a line with an amount does not say it; the margin stands in', () => {
    const lines = [
      { orderNumber: '1', amount: 400, profit: 90, product: 'cup' },
      { orderNumber: '1', amount: 600, product: 'jug' },
    ];
    expect(dealsOf(lines).deals[0]).toMatchObject({ profit: null, hasOwnProfit: false });
    expect(dealsOf(lines, { marginPercent: 25 }).deals[0]).toMatchObject({
      profit: 250,
      hasOwnProfit: false,
    });
  });
});

describe('order fields on the first line alone', () => {
  const SHOP = [
    {
      client: 'ann',
      secondClient: 'ann@shop',
      orderNumber: '#71',
      amount: 120,
      statuses: ['done', 'done'],
      unitPrice: 20,
      quantity: 3,
      currency: 'EUR',
      manager: 'Olga',
    },
    {
      client: null,
      secondClient: 'ann@shop',
      day: null,
      orderNumber: '#71',
      statuses: [null, null],
      unitPrice: 60,
      quantity: 1,
    },
  ] satisfies KnownLine[];

  test('the others take client, day and status of the first, and a price is no second amount', () => {
    expect(dealsOf(SHOP)).toMatchObject({
      deals: [
        { client: 'ann', day: 100, amount: 120, currency: 'EUR', manager: 'Olga', rows: [2, 3] },
      ],
      told: {},
      currency: 'EUR',
    });
  });

  test('a cancelled order is cancelled with all its lines', () => {
    const [first, second] = SHOP;
    const { deals, told } = dealsOf([{ ...first, cancelledOn: 101 }, { ...second }]);
    expect(deals).toEqual([]);
    expect(told).toEqual({ notDone: { deals: 1, rows: [2, 3] } });
  });

  test('a second client stands in where the order names none', () => {
    const lines = [
      { client: null, secondClient: 'vera', orderNumber: '5', amount: 10 },
      { client: null, secondClient: null, orderNumber: '5', amount: 20 },
      { client: null, secondClient: 'igor', amount: 30 },
    ];
    expect(dealsOf(lines).deals).toMatchObject([
      { client: 'vera', amount: 30 },
      { client: 'igor', amount: 30 },
    ]);
  });

  test('the nearest line above gives the fields, where a number stands for several orders', () => {
    const { deals } = dealsOf([
      { orderNumber: '1', client: 'a', day: 10, amount: 1 },
      { orderNumber: '1', client: null, day: null, amount: 2 },
      { orderNumber: '1', client: 'b', day: 20, amount: 4 },
      { orderNumber: '1', client: null, day: null, amount: 8 },
    ]);
    expect(deals).toMatchObject([
      { client: 'a', day: 10, amount: 3 },
      { client: 'b', day: 20, amount: 12 },
    ]);
  });

  test('what no line of the order says is told, and left out', () => {
    const { deals, told } = dealsOf([
      { orderNumber: '9', client: null, amount: 5 },
      { day: null, amount: 5 },
      { amount: 6 },
    ]);
    expect(deals).toMatchObject([{ amount: 6 }]);
    expect(told).toEqual({
      withoutClient: { deals: 1, rows: [2] },
      withoutDay: { deals: 1, rows: [3] },
    });
  });
});

describe('quantity × price', () => {
  test('is the amount where the log has no amounts; a negative quantity is a refund', () => {
    const { deals } = dealsOf([
      { orderNumber: '61', quantity: 12, unitPrice: 3.005, product: 'lamp', day: 10 },
      { orderNumber: '61', quantity: 2, unitPrice: 8, product: 'light', day: 10 },
      { orderNumber: 'C62', quantity: -2, unitPrice: 8, product: 'light', day: 20 },
    ]);
    expect(deals).toMatchObject([
      { amount: 5206, isPurchase: true, day: 10 },
      { amount: -1600, isPurchase: false, day: 20 },
    ]);
  });
});

describe('a deal counts by its status', () => {
  test('what is open, came to nothing or was refunded is counted apart', () => {
    const { deals, told } = dealsOf([
      { orderNumber: '1', amount: 100, statuses: ['done'] },
      { orderNumber: '2', amount: 999, statuses: ['notDone'] },
      { orderNumber: '3', amount: 50, statuses: ['refunded'] },
      { orderNumber: '4', amount: 70, statuses: ['open'] },
      { orderNumber: '5', amount: 20, statuses: ['done'], cancelledOn: 103 },
      { orderNumber: '6', amount: 30, statuses: [null] },
      {
        orderNumber: '7',
        amount: 40,
        statuses: ['done'],
        statusWords: [{ word: 'на луне', status: null }],
      },
    ]);
    expect(deals.map(({ orderNumber }) => orderNumber)).toEqual(['1', '6', '7']);
    expect(told).toEqual({
      notDone: { deals: 2, rows: [3, 6] },
      refunded: { deals: 1, rows: [4] },
      open: { deals: 1, rows: [5] },
      withoutStatus: { deals: 1, rows: [7] },
      'unknownStatus на луне': { deals: 1, rows: [8] },
    });
  });

  test.each<[SalesLine['statuses'], number]>([
    [['notDone', 'done'], 0],
    [['done', 'notDone'], 0],
    [['open', 'done'], 1], // shipped on credit
    [['done', 'open'], 1],
    [['open', null], 0],
    [['open', 'open'], 0],
    [['refunded', 'done'], 0],
    [[null, null], 1],
  ])('payment and delivery %j: %d deals', (statuses, count) => {
    expect(dealsOf([{ amount: 10, statuses }]).deals).toHaveLength(count);
  });

  test('a line counts by its own status, a blank one by the first filled of its order', () => {
    const { deals, told } = dealsOf([
      { orderNumber: '1', amount: 10, day: 5, statuses: [null], product: 'a' },
      { orderNumber: '1', amount: 20, day: 3, statuses: ['notDone'], product: 'b' },
      { orderNumber: '1', amount: 40, day: 7, statuses: ['done'], product: 'c' },
    ]);
    expect(deals).toMatchObject([{ amount: 40, day: 7, rows: [4] }]);
    expect(told).toEqual({ notDone: { deals: 0, rows: [2, 3] } });
  });

  test('a line cancelled on a day leaves the others of its order, which say how they stand', () => {
    const { deals } = dealsOf([
      { orderNumber: '1', amount: 10, statuses: ['done'], cancelledOn: 101, product: 'a' },
      { orderNumber: '1', amount: 20, statuses: ['done'], product: 'b' },
    ]);
    expect(deals).toMatchObject([{ amount: 20 }]);
    const onlyDays = dealsOf([
      { orderNumber: '1', amount: 10, product: 'a' },
      { orderNumber: '1', amount: 20, cancelledOn: 101, product: 'b' },
    ]);
    expect(onlyDays.deals).toMatchObject([{ amount: 10 }]);
  });
});

describe('refunds', () => {
  test('in part: the amount less the refunded sum, and as large a share of the profit', () => {
    const { deals, told } = dealsOf([
      { amount: 200, profit: 80, refunded: 50, statuses: ['partlyRefunded'] },
      { amount: 200, refunded: -50, statuses: ['done'] },
      { amount: 200, statuses: ['partlyRefunded'] },
    ]);
    expect(deals).toMatchObject([{ amount: 150, profit: 60 }, { amount: 150 }, { amount: 200 }]);
    expect(told).toEqual({ refundUnknown: { deals: 1, rows: [4] } });
  });

  test('in full by the sum, whatever the status says', () => {
    const { deals, told } = dealsOf([{ amount: 90, refunded: 90, statuses: ['done'] }]);
    expect(deals).toEqual([]);
    expect(told).toEqual({ refunded: { deals: 1, rows: [2] } });
  });

  test('negative lines lower their order', () => {
    const { deals } = dealsOf([
      { orderNumber: '1', amount: 90, profit: 40, day: 10 },
      { orderNumber: '1', amount: -30, profit: -10, day: 25 },
    ]);
    expect(deals).toMatchObject([{ amount: 60, profit: 30, day: 10, isPurchase: true }]);
  });

  test('an order that they bring to 0 is refunded in full; what goes below lowers money', () => {
    const refundOf = (amount: number) => [
      { orderNumber: '1', amount: 90 },
      { orderNumber: '1', amount },
    ];
    expect(dealsOf(refundOf(-90))).toMatchObject({
      deals: [],
      told: { refunded: { deals: 1, rows: [2, 3] } },
    });
    expect(dealsOf(refundOf(-100)).deals).toMatchObject([{ amount: -10, isPurchase: false }]);
  });

  test('a sum in a column and in lines is taken once', () => {
    const { deals, told } = dealsOf([
      { orderNumber: '1', amount: 90, refunded: 30 },
      { orderNumber: '1', amount: -30 },
      { orderNumber: '2', amount: 50, statuses: ['refunded'] },
      { orderNumber: '2', amount: -50, statuses: ['refunded'] },
      { orderNumber: '3', amount: 50, statuses: ['notDone'] },
      { orderNumber: '3', amount: -50, statuses: ['done'] },
    ]);
    expect(deals).toMatchObject([{ orderNumber: '1', amount: 60 }]);
    expect(told).toMatchObject({
      refundTakenOnce: { deals: 1, rows: [2, 3] },
      refunded: { deals: 1, rows: [5, 4] },
      notDone: { deals: 1, rows: [7, 6] },
    });
  });

  test('a refund with a number of its own lowers money and is no purchase', () => {
    expect(dealsOf([{ amount: -40, statuses: ['refunded'] }]).deals).toMatchObject([
      { amount: -40, isPurchase: false },
    ]);
  });
});

describe('what stands twice', () => {
  test('a newer export below: each order once, with the status of the lowest copy', () => {
    const order = { orderNumber: '31', amount: 60 };
    const { deals, told } = dealsOf([
      { ...order, product: 'a', statuses: ['open'] },
      { ...order, product: 'b', statuses: ['open'] },
      { orderNumber: '30', amount: 15, statuses: ['done'] },
      { ...order, product: 'a', statuses: ['done'], otherCells: 'changed' },
      { ...order, product: 'b', statuses: ['done'], otherCells: 'changed' },
    ]);
    expect(deals).toMatchObject([
      { orderNumber: '31', amount: 120, rows: [5, 6] },
      { orderNumber: '30', amount: 15 },
    ]);
    expect(told).toEqual({ pasted: { deals: 1, rows: [2, 3] } });
  });

  test('equal lines next to each other and nothing else: once, and asked about', () => {
    const { deals, told } = dealsOf([
      { orderNumber: '3', amount: 60 },
      { orderNumber: '3', amount: 60 },
    ]);
    expect(deals).toMatchObject([{ amount: 60, rows: [3] }]);
    expect(told).toEqual({ equalLines: { deals: 1, rows: [2, 3] } });
  });

  test('equal lines beside others that stand once are items, and so are lines that another cell tells apart', () => {
    const items = dealsOf([
      { orderNumber: '3', amount: 60 },
      { orderNumber: '3', amount: 60 },
      { orderNumber: '3', amount: 10 },
      { orderNumber: '4', amount: 5, otherCells: 'white' },
      { orderNumber: '4', amount: 5, otherCells: 'black' },
    ]);
    expect(items.deals).toMatchObject([{ amount: 130 }, { amount: 10 }]);
    expect(items.told).toEqual({});
  });

  test('an order of two equal items and a third, pasted twice, has three items', () => {
    const items = [{ amount: 60 }, { amount: 60 }, { amount: 10 }].map((each) => ({
      ...each,
      orderNumber: '3',
    }));
    expect(dealsOf([...items, ...items]).deals).toMatchObject([{ amount: 130, rows: [5, 6, 7] }]);
  });
});

describe('totals on every line', () => {
  const TOTALS = [1, 2, 3, 4].flatMap((order) =>
    ['cup', 'jug', 'pot'].map((product) => ({
      orderNumber: String(order),
      amount: order * 100,
      profit: order * 10,
      product,
    })),
  );

  test('count once where the header means a total, told', () => {
    const { deals, told } = dealsOf(TOTALS, { isTotalHeader: true });
    expect(deals.map(({ amount, profit }) => [amount, profit])).toEqual([
      [100, 10],
      [200, 20],
      [300, 30],
      [400, 40],
    ]);
    expect(told.repeatedTotals?.deals).toBe(4);
  });

  test('are sums of lines where it does not, and where few orders bear one amount', () => {
    expect(dealsOf(TOTALS).deals[0]).toMatchObject({ amount: 300 });
    const most = TOTALS.map((each, index) => ({ ...each, amount: each.amount + (index % 2) }));
    const mixed = dealsOf([...most.slice(0, 9), ...TOTALS.slice(9)], { isTotalHeader: true });
    expect(mixed.deals[3]).toMatchObject({ amount: 1200 });
    expect(mixed.told).toEqual({});
  });

  test('a profit of the line is added up all the same', () => {
    const lines = TOTALS.map((each, index) => ({ ...each, profit: index + 1 }));
    const { deals } = dealsOf(lines, { isTotalHeader: true });
    expect(deals[0]).toMatchObject({ amount: 100, profit: 6 });
  });
});

describe('one currency', () => {
  const LINES = [
    { amount: 100, profit: 10, currency: 'EUR' },
    { amount: 200, profit: 20, currency: 'EUR' },
    { amount: 300, profit: 30, currency: 'USD' },
    { amount: -50, currency: 'USD' },
    { amount: 400, profit: 40 },
  ];

  test('most deals’: the others keep all but their money', () => {
    const { deals, told, currency } = dealsOf(LINES, { marginPercent: 10 });
    expect(currency).toBe('EUR');
    expect(deals).toMatchObject([
      { amount: 100 },
      { amount: 200 },
      { amount: null, profit: null, isPurchase: true },
      { amount: null, profit: null, isPurchase: false },
      { amount: 400 },
    ]);
    expect(told).toEqual({ 'otherCurrency USD': { deals: 2, rows: [4, 5] } });
  });

  test('that of Settings, by its rates', () => {
    const { deals, told } = dealsOf(LINES, { currency: 'USD', rates: new Map([['EUR', 1.2]]) });
    expect(deals.map(({ amount, profit }) => [amount, profit])).toEqual([
      [120, 12],
      [240, 24],
      [300, 30],
      [-50, null],
      [400, 40],
    ]);
    expect(told).toEqual({});
  });

  test('an order in two is not added up', () => {
    const { deals, told } = dealsOf([
      { orderNumber: '1', amount: 100, currency: 'EUR', product: 'a' },
      { orderNumber: '1', amount: 100, currency: 'USD', product: 'b' },
    ]);
    expect(deals).toMatchObject([{ amount: null, currency: null }]);
    expect(told).toEqual({ mixedCurrencies: { deals: 1, rows: [2, 3] } });
  });
});

describe('what is owed', () => {
  const owing = (...lines: KnownLine[]) =>
    dealsOf(lines).deals.map(({ paidOn, owed }) => ({ paidOn, owed }));

  test('is the amount less the paid sums', () => {
    expect(
      owing(
        { amount: 50_000, payment: { kind: 'sum', amount: 12_000 } },
        { amount: 50_000, payment: { kind: 'sum', amount: 50_000 } },
        { amount: 50_000, payment: { kind: 'sum', amount: 60_000 } },
        { amount: 50_000, payment: { kind: 'sum', amount: 0 } },
        { amount: 50_000, payment: null },
      ),
    ).toEqual([
      { paidOn: null, owed: 38_000 },
      { paidOn: 100, owed: 0 },
      { paidOn: 100, owed: 0 },
      { paidOn: null, owed: 50_000 },
      { paidOn: null, owed: 50_000 },
    ]);
  });

  test('nothing where a day or yes stands, and not known where the log does not say', () => {
    expect(
      owing(
        { amount: 50, payment: { kind: 'day', day: 130 } },
        { amount: 50, payment: { kind: 'yesNo', isPaid: true } },
        { amount: 50, payment: { kind: 'yesNo', isPaid: false } },
        { amount: 50 },
      ),
    ).toEqual([
      { paidOn: 130, owed: 0 },
      { paidOn: 100, owed: 0 },
      { paidOn: null, owed: 50 },
      { paidOn: undefined, owed: undefined },
    ]);
  });

  test('of an order: the sums of its lines, or the one that stands on each', () => {
    const order = (number: string, ...sums: [amount: number, paid: number][]) =>
      sums.map(([amount, paid], index) => ({
        orderNumber: number,
        product: `${index}`,
        amount,
        payment: { kind: 'sum', amount: paid } as const,
      }));
    expect(owing(...order('1', [30, 30], [70, 20]))).toEqual([{ paidOn: null, owed: 50 }]);
    expect(owing(...order('1', [30, 90], [70, 90]), ...order('2', [10, 40], [30, 40]))).toEqual([
      { paidOn: null, owed: 10 },
      { paidOn: 100, owed: 0 },
    ]);
  });
});

describe('exports as CRMs write them', () => {
  const said = (stage: string): KnownLine => {
    const status = dealStatusOf(stage);
    return {
      statuses: [status ?? 'done'],
      statusWords: [{ word: stage, status: status ?? null }],
    };
  };

  test('stages of amoCRM and Bitrix24: won, lost, in work, and one of the company’s own', () => {
    const { deals, told } = dealsOf([
      { orderNumber: '501', amount: 12_000, ...said('Успешно реализовано') },
      { orderNumber: '502', amount: 4_000, ...said('Закрыто и не реализовано') },
      { orderNumber: '503', amount: 8_000, ...said('Сделка провалена') },
      { orderNumber: '504', amount: 9_000, ...said('Согласование договора') },
      { orderNumber: '505', amount: 3_000, ...said('Передано Маше') },
      {
        orderNumber: '506',
        client: null,
        secondClient: 'vera',
        amount: 700,
        ...said('Сделка успешна'),
      },
    ]);
    expect(deals.map(({ client, amount }) => [client, amount])).toEqual([
      ['a', 12_000],
      ['a', 3_000],
      ['vera', 700],
    ]);
    expect(told).toEqual({
      notDone: { deals: 2, rows: [3, 4] },
      open: { deals: 1, rows: [5] },
      'unknownStatus Передано Маше': { deals: 1, rows: [6] },
    });
  });

  test('documents of 1C with their items: the document is the order', () => {
    const document = (number: string, day: number, ...sums: number[]): KnownLine[] =>
      sums.map((amount, index) => ({
        orderNumber: `Реализация ЦО-${number} от ${day}`,
        day,
        amount,
        product: `товар ${index}`,
        quantity: 10,
      }));
    const { deals } = dealsOf([
      ...document('0003', 10, 5_000, 700, 5_000),
      ...document('0004', 40, 5_000, 700),
    ]);
    expect(deals.map(({ day, amount }) => [day, amount])).toEqual([
      [10, 10_700],
      [40, 5_700],
    ]);
  });

  test('shops: net sales of a refunded order are 0 or below, and it is no purchase', () => {
    const { deals } = dealsOf([
      { orderNumber: '81', amount: 4_500, ...said('Completed') },
      { orderNumber: '82', amount: 0, ...said('Refunded') },
      { orderNumber: '83', amount: -900, ...said('refunded') },
      { orderNumber: '84', amount: 2_000, ...said('Failed') },
    ]);
    expect(deals).toMatchObject([
      { amount: 4_500, isPurchase: true },
      { amount: -900, isPurchase: false },
    ]);
  });
});

describe('whatever the log', () => {
  const totals = (deals: readonly LogDeal[]) =>
    deals.map(({ lines, manager, ...deal }) => JSON.stringify([deal, lines.length])).sort();

  const dealsIn = (log: readonly SalesLine[]) => allOf(log).deals;

  test('the order of lines changes nothing', () => {
    fc.assert(
      fc.property(shuffled(filledLog), ([log, other]) => {
        expect(totals(dealsIn(other))).toEqual(totals(dealsIn(log)));
      }),
    );
  });

  test('pasted below itself, a log with order numbers gives the same deals', () => {
    const numbered = filledLog.map((log) =>
      log.map((each, index) => ({ ...each, orderNumber: each.orderNumber ?? `x${index}` })),
    );
    fc.assert(
      fc.property(numbered, fc.integer({ min: 2, max: 4 }), (log, times) => {
        const pasted = Array.from({ length: times }, () => log).flat();
        expect(totals(dealsIn(pasted))).toEqual(totals(dealsIn(log)));
      }),
    );
  });

  test('an order split into lines comes to the same', () => {
    const whole = fc.record({
      amount: fc.integer({ min: 2, max: 9_000 }),
      profit: fc.integer({ min: -900, max: 900 }),
      at: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      refunded: fc.option(fc.integer({ min: 0, max: 12_000 })),
    });
    fc.assert(
      fc.property(fc.array(whole, { maxLength: 8 }), (orders) => {
        const numbered = orders.map(({ at, ...order }, index) => ({
          ...order,
          orderNumber: `${index}`,
        }));
        const split = orders.flatMap(({ at, amount, profit, refunded }, index) => {
          const [part, share] = [Math.floor(amount * at), Math.floor(profit * at)];
          return [
            { orderNumber: `${index}`, amount: part, profit: share, refunded, product: 'a' },
            {
              orderNumber: `${index}`,
              amount: amount - part,
              profit: profit - share,
              product: 'b',
            },
          ];
        });
        const said = (lines: KnownLine[]) =>
          dealsIn(logOf(lines)).map(({ amount, profit, day }) => ({ amount, profit, day }));
        expect(said(split)).toEqual(said(numbered));
      }),
    );
  });

  test('money that is neither refunded nor apart is conserved, and every line is in one place', () => {
    const bought = filledLog.map((log) =>
      log.map((each) => ({ ...each, statuses: ['done' as const], refunded: null })),
    );
    fc.assert(
      fc.property(bought, (log) => {
        const { deals, told } = allOf(log);
        const sum = (sums: readonly (number | null)[]) =>
          sums.reduce<number>((a, b) => a + (b ?? 0), 0);
        // An order refunded in full by its lines may fall out with 0 alone.
        expect(sum(deals.map(({ amount }) => amount))).toBe(sum(log.map(({ amount }) => amount)));
        const places = [
          ...deals.flatMap(({ lines }) => lines.map(({ place }) => place)),
          ...told.flatMap((found) => found.places),
        ];
        expect(places.sort((a, b) => a - b)).toEqual([...log.keys()]);
      }),
    );
  });
});
