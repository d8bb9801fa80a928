import { describe, expect, test } from 'vitest';
import type { Cell } from '../../workbench/spreadsheet/grid';
import { on, openedAddOn } from './openedAddOn';

describe('a base that keeps sums in the clients’ rows', () => {
  const sums = {
    name: 'Клиенты',
    rows: [
      [
        'Заказчик',
        'Клиент с',
        'Последний заказ',
        'Кол-во заказов',
        'Оборот',
        'Периодичность',
        'Звонили',
      ],
      ['Ромашка', '01.01.2026', '01.03.2026', 3, '120 000 ₽', null, '20.03.2026'],
      ['Лютик', null, '01.02.2026', 5, 40_000, 10, null],
      ['Новичок', null, null, null, null, null, null],
    ],
  };

  test('is computed from them alone', async () => {
    const { setUp, recalculate, byClient } = await openedAddOn([sums], { locale: 'ru_RU' });
    setUp();
    expect(recalculate()).toMatchObject({ ok: true });
    const of = (header: string) => byClient(header, 'Клиенты');
    // 59 days over two gaps; the usual interval as said; the base's for one who never bought is of
    // no use.
    expect(of('Интервал, дней')).toMatchObject({ Ромашка: 29.5, Лютик: 10 });
    // As of 31 March: 30 days and 58 days after the last purchase.
    expect(of('Пропущено циклов')).toMatchObject({ Ромашка: 1, Лютик: 5 });
    expect(of('Статус')).toEqual({ Ромашка: 'Спящий', Лютик: 'Потерянный', Новичок: null });
    expect(of('Выручка')).toEqual({ Ромашка: 120_000, Лютик: 40_000, Новичок: null });
    // Nothing is known of the newcomer's money: no class, and the contact rules of B stand in.
    expect(of('ABC')).toEqual({ Ромашка: 'A', Лютик: 'A', Новичок: null });
    expect(of('Следующий контакт')).toEqual({
      Ромашка: expect.anything(), // A: called on 20 March, every 14 days; never met
      Лютик: on('2026-02-15'), // A: first known purchase on 1 February, under the rules, every 14
      Новичок: expect.anything(), // never contacted: in the first round
    });
  });

  test('gives way to a log, client by client', async () => {
    const { setUp, recalculate, byClient } = await openedAddOn(
      [
        sums,
        {
          name: 'Продажи',
          rows: [
            ['Дата', 'Клиент', 'Сумма'],
            [on('2026-03-10'), 'Ромашка', 500],
            [on('2026-03-20'), 'Ромашка', 500],
          ],
        },
      ],
      { locale: 'ru_RU' },
    );
    setUp();
    recalculate();
    expect(byClient('Выручка', 'Клиенты')).toEqual({ Ромашка: 1000, Лютик: 40_000, Новичок: 0 });
    expect(byClient('Интервал, дней', 'Клиенты')).toMatchObject({ Ромашка: 10, Лютик: 10 });
  });

  test('leaves empty what it does not say, and never takes a blank for 0', async () => {
    const { setUp, recalculate, workbench, byClient, column } = await openedAddOn([
      {
        name: 'Clients',
        rows: [
          ['Client', 'Orders', 'First order', 'Last order', 'Turnover'],
          ['Ann', 11, on('2025-03-21'), on('2026-03-21'), null],
          ['Bob', null, on('2025-03-01'), on('2025-04-01'), 500],
          ['Cid', null, null, null, 700],
          ['Dan', 4, null, null, 200],
          ['Eve', null, null, null, null],
        ],
      },
    ]);
    setUp();
    expect(recalculate()).toMatchObject({ ok: true });
    expect(byClient('Deals')).toEqual({ Ann: 11, Bob: null, Cid: null, Dan: 4, Eve: null });
    expect(byClient('Revenue')).toEqual({ Ann: null, Bob: 500, Cid: 700, Dan: 200, Eve: null });
    expect(byClient('Average order')).toEqual({
      ...{ Ann: null, Bob: null, Cid: null, Eve: null },
      Dan: 50,
    });
    expect(byClient('Profit')).toEqual({ Ann: null, Bob: null, Cid: null, Dan: null, Eve: null });
    // Of how many deals Bob's month is, nobody says: the base's interval stands in, which is Ann's.
    expect(byClient('Interval, days')).toEqual({
      Ann: 36.5,
      Bob: 36.5,
      Cid: null,
      Dan: null,
      Eve: null,
    });
    const buyers = workbench
      .read('Overview')
      .find(([label]) => label === 'Clients who have bought');
    expect(buyers?.[1]).toBe(4);
    expect(column('Clients', 'Purchase days')).toEqual([null, null, null, null, null]);
  });

  test('does not take for 0 what cannot be read, beside a log that knows others', async () => {
    const base: Cell[][] = [
      ['Client', 'Turnover'],
      ['Ann', '#N/A'],
      ['Bob', true],
      ['Cid', 'much'],
      ['Dan', null],
    ];
    const log: Cell[][] = [
      ['Date', 'Client', 'Amount'],
      [on('2026-03-01'), 'Eve', 5],
    ];
    const { setUp, recalculate, byClient, warnings } = await openedAddOn([
      { name: 'Clients', rows: base },
      { name: 'Sales', rows: log },
    ]);
    setUp();
    recalculate();
    // The log has nothing of Dan, and neither has Dan's row.
    expect(byClient('Revenue')).toEqual({ Ann: null, Bob: null, Cid: null, Dan: 0 });
    const told = (await warnings()).filter(([, , column]) => column === 'Turnover');
    expect(told.map(([, row]) => row)).toEqual([2, 3, 4]);
  });

  test('names what it cannot use, and goes on without', async () => {
    const { setUp, recalculate, byClient, warnings } = await openedAddOn([
      {
        name: 'Clients',
        rows: [
          ['Client', 'First order', 'Last order', 'Orders', 'Interval'],
          ['Ann', on('2026-03-01'), on('2026-01-01'), -2, 0],
          ['Bob', on('2026-01-01'), on('2027-01-01'), 'many', null],
        ],
      },
    ]);
    setUp();
    expect(recalculate()).toMatchObject({ ok: true });
    expect(byClient('Last purchase')).toEqual({ Ann: on('2026-01-01'), Bob: on('2026-01-01') });
    expect((await warnings()).map(([, row, column]) => [row, column])).toEqual([
      [2, 'Orders'],
      [2, 'Interval'],
      [2, 'First order'],
      [3, 'Last order'],
      [3, 'Orders'],
      [null, 'Profit'],
      [null, 'Status'],
      [null, 'ABC'],
    ]);
  });
});
