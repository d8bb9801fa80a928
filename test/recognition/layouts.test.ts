import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/cells/cell';
import { dayOf } from '../../src/core/day';
import { filledDown, isFirstRowOnly } from '../../src/recognition/filledDown';
import { monthOf } from '../../src/recognition/months';
import { linesAcross, monthsAcross } from '../../src/recognition/monthsAcross';
import { sameLogs } from '../../src/recognition/sameLog';
import { type KindReason, tableKindOf } from '../../src/recognition/tableKind';
import { isTotal } from '../../src/recognition/totals';
import { linesUnderClient, underClient } from '../../src/recognition/underClient';
import { texts } from '../../src/texts/texts';

const conventions = {
  shownDate: (date: Date) => ({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
  }),
};

describe('what a sheet is', () => {
  const kind = (header: Cell[], ...rows: Cell[][]) => tableKindOf(header, rows, conventions);

  test('a log of purchases is never the list of clients, whatever else it holds', () => {
    const header = ['Клиент', 'Телефон', 'E-mail', 'Менеджер', 'Дата', 'Сумма'];
    expect(kind(header, ['Альфа', '', '', 'Ольга', '10.01.2026', 5]).kind).toBe('sales');
    expect(kind(header.slice(0, 4), ['Альфа', '', '', 'Ольга']).kind).toBe('clients');
  });

  test('a log without sums is one all the same', () => {
    expect(kind(['Date', 'Client', 'Manager'], ['2026-01-10', 'Ann', 'Olga'])).toEqual({
      kind: 'sales',
      reasons: ['dayClient'],
    });
  });

  test('a list of calls with outcomes is one of contacts', () => {
    expect(kind(['Дата', 'Клиент', 'Тип', 'Итог']).kind).toBe('contacts');
  });

  test('a file that names no buyer is none, and says so', () => {
    expect(kind(['order-id', 'purchase-date', 'product-name', 'item-price', 'item-tax'])).toEqual({
      kind: 'none',
      reasons: ['noBuyer'],
    });
  });

  test('a pivot table is told from months laid out by hand', () => {
    const months = ['янв. 2026', 'фев. 2026', 'мар. 2026'];
    expect(kind(['Названия строк', ...months, 'Общий итог'], ['Альфа', 1, 2, 3, 6]).kind).toBe(
      'pivot',
    );
    expect(kind(['Клиент', ...months], ['Альфа', 1, 2, 3]).kind).toBe('monthsAcross');
  });
});

describe('a header that is a month', () => {
  test.each([
    ['янв.26', 2026, 1],
    ['Jan 2026', 2026, 1],
    ['Май 2026 г.', 2026, 5],
    ['2026-11', 2026, 11],
    ['01.12.2026', 2026, 12],
    ['03.2026', 2026, 3],
    ['September', null, 9],
  ])('“%s”', (header, year, month) => {
    expect(monthOf(header, conventions)).toEqual({ year, month });
  });

  test.each(['Total', '2026', 'Market', '13.2026', '15.03.2026', 'Jan 5 2026', 5, ''])(
    '“%s” is none',
    (header) => {
      expect(monthOf(header, conventions)).toBeNull();
    },
  );

  test('a Date of one', () => {
    expect(monthOf(new Date(Date.UTC(2026, 6, 1)), conventions)).toEqual({ year: 2026, month: 7 });
  });
});

describe('months across', () => {
  const header = ['Названия строк', 'ноя 2025', 'дек', 'янв', 'Общий итог'];
  const rows: Cell[][] = [
    ['ООО Альфа', 10, '', 30, 40],
    ['ООО Бета', 0, 5, '-', 5],
    ['Общий итог', 10, 5, 30, 45],
  ];

  test('are turned into a line for each sum; totals, blanks and noughts are none', () => {
    const across = monthsAcross(header, rows, conventions);
    expect(across && linesAcross(across, rows)).toEqual([
      { client: 'ООО Альфа', day: dayOf(2025, 11, 1), amount: 10, row: 0, column: 1 },
      { client: 'ООО Альфа', day: dayOf(2026, 1, 1), amount: 30, row: 0, column: 3 },
      { client: 'ООО Бета', day: dayOf(2025, 12, 1), amount: 5, row: 1, column: 2 },
    ]);
  });

  test('need a year: without any they are refused, not guessed at', () => {
    const plan = ['Client', 'Jan', 'Feb', 'Mar'];
    expect(monthsAcross(plan, [['Ann', 1, 2, 3]], conventions)?.isYearMissing).toBe(true);
    expect(tableKindOf(plan, [['Ann', 1, 2, 3]], conventions)).toEqual({
      kind: 'none',
      reasons: ['noYear', 'monthsInHeader'],
    });
  });

  test('two are no table of months', () => {
    expect(monthsAcross(['Client', 'Jan 2026', 'Feb 2026'], [], conventions)).toBeNull();
  });
});

describe('a name in the first of merged rows', () => {
  const rows: Cell[][] = [
    ['Альфа', '10.01.2026', 10],
    ['', '09.02.2026', 6],
    ['Бета', '11.01.2026', 4],
    ['', '10.02.2026', 5],
    ['Итого', '', 25],
  ];

  test('is filled down, and not into a total', () => {
    expect(isFirstRowOnly(rows, 0, 1)).toBe(true);
    expect(filledDown(rows, 0, 1).map(([name]) => name)).toEqual([
      ...['Альфа', 'Альфа', 'Бета', 'Бета', 'Итого'],
    ]);
  });

  test('is told from purchases of nobody known', () => {
    const anonymous: Cell[][] = [
      ['Ann', '2026-01-10', 1],
      ['', '2026-01-11', 1],
      ['Bob', '2026-01-12', 1],
      ['Ann', '2026-01-13', 1],
    ];
    expect(isFirstRowOnly(anonymous, 0, 1)).toBe(false);
    expect(isFirstRowOnly([['Ann', '2026-01-10']], 0, 1)).toBe(false);
    const oneGap = ['Ann', 'Bob', '', 'Cid', 'Dan'].map((name): Cell[] => [name, '2026-01-10', 1]);
    expect(isFirstRowOnly(oneGap, 0, 1)).toBe(false);
  });
});

describe('lines below the name of who bought', () => {
  const header = ['', 'Transaction date', 'Num', 'Amount'];
  const rows: Cell[][] = [
    ['Anna Lee', '', '', ''],
    ['', '01/10/2026', '1001', '100.00'],
    ['', '02/09/2026', '1002', '60.00'],
    ['Total for Anna Lee', '', '', '$160.00'],
    ['Bob Ray', '', '', ''],
    ['', '02/20/2026', '1003', '50.00'],
    ['Total for Bob Ray', '', '', '$50.00'],
    ['TOTAL', '', '', '$210.00'],
  ];

  test('are told, and get it in a column of its own; each keeps its place', () => {
    expect(tableKindOf(header, rows, conventions).kind).toBe('groupedUnderClient');
    const under = underClient(rows, 1);
    const lines = under ? linesUnderClient(under, rows, 1) : [];
    expect(lines.map((line) => line.at(-1))).toEqual([
      ...['', 'Anna Lee', 'Anna Lee', '', '', 'Bob Ray', '', ''],
    ]);
    expect(lines[1]).toEqual(['', '01/10/2026', '1001', '100.00', 'Anna Lee']);
    expect(lines[3]).toEqual(['', '', '', '', '']);
  });

  test('with documents in the same column as names', () => {
    const documents: Cell[][] = [
      ['ООО Альфа', '', 160],
      ['Реализация УТ-1', '10.01.2026', 100],
      ['Реализация УТ-2', '09.02.2026', 60],
      ['ООО Бета', '', 50],
      ['Реализация УТ-3', '20.02.2026', 50],
      ['Итого', '', 210],
    ];
    const under = underClient(documents, 1);
    expect(under && linesUnderClient(under, documents, 1).map((line) => line.at(-1))).toEqual([
      ...['', 'ООО Альфа', 'ООО Альфа', '', 'ООО Бета', ''],
    ]);
  });

  test('are told from a log', () => {
    const log: Cell[][] = [
      ['Ann', '2026-01-10', 5],
      ['Bob', '2026-01-11', 5],
    ];
    expect(underClient(log, 1)).toBeNull();
    const withoutItsFirstDay: Cell[][] = [
      ['Ann', '', 5],
      ...log,
      ['Cid', '', 7],
      ['Dan', '2026-01-12', 1],
    ];
    expect(underClient(withoutItsFirstDay, 1)).toBeNull();
  });
});

describe('a row that sums up others', () => {
  test.each([
    ...['Итого', 'итого:', 'Всего', 'Итого по Бета', 'Итого: 5', 'Общий итог', 'Total', 'TOTAL'],
    ...['Grand Total', 'Subtotal', 'Total for Anna Lee', 'Anna Total', 'Промежуточный итог'],
    ...['Anna Lee Итог', 'Sub-total', 'Обороты за период', 'Сальдо на начало', 'Всего по складу'],
  ])('“%s”', (text) => {
    expect(isTotal(text)).toBe(true);
  });

  test.each(['Total Energies', 'ООО Тотал', 'Итогова Анна', 'Anna', 'Всеволод', 'Summit', ''])(
    '“%s” is none',
    (text) => {
      expect(isTotal(text)).toBe(false);
    },
  );

  test('`Anna Total` is one only beside an Anna', () => {
    expect(isTotal('Capital Total', (name) => name === 'Anna')).toBe(false);
    expect(isTotal('Anna Total', (name) => name === 'Anna')).toBe(true);
    expect(isTotal('Anna Lee Total:', (name) => name === 'Anna Lee')).toBe(true);
  });
});

test('sheets of one header are one log, whatever the order of their columns', () => {
  const january = { name: 'Январь', header: ['Дата', 'Клиент', 'Сумма, руб.'] };
  const february = { name: 'Февраль', header: ['Клиент', 'Дата', 'Сумма', ''] };
  const clients = { name: 'Клиенты', header: ['Клиент', 'Телефон'] };
  const [first, second] = [
    { name: 'A', header: [''] },
    { name: 'B', header: [] },
  ];
  expect(sameLogs([january, clients, february, first, second])).toEqual([
    [january, february],
    [clients],
    [first],
    [second],
  ]);
});

test('every refusal has a sentence in both languages', () => {
  const first: KindReason[] = [
    'noBuyer',
    'marketplaceWords',
    'bankWords',
    'noDay',
    'noHeader',
    'noYear',
  ];
  for (const { recognition } of Object.values(texts)) {
    expect(Object.keys(recognition.refused).sort()).toEqual([...first].sort());
    for (const sentence of Object.values(recognition.refused)) expect(sentence('X')).toContain('X');
  }
});
