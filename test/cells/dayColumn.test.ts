import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/cells/cell';
import { isUnreadable } from '../../src/cells/column';
import { readDay } from '../../src/cells/day';
import { dayColumn } from '../../src/cells/dayColumn';
import { asDay, calendarDate, type Day, isoDay } from '../../src/core/day';
import { on } from '../core/on';
import { cellsOf } from './cellsOf';
import { problemOf } from './fault';

const shownDate = (date: Date) => calendarDate(asDay(Math.floor(date.getTime() / 86_400_000)));
const RUSSIAN = { dateOrder: 'dayFirst', shownDate } as const;
const AMERICAN = { dateOrder: 'monthFirst', shownDate } as const;
const SWEDISH = { dateOrder: 'yearFirst', shownDate } as const;

const daysOf = (
  cells: readonly Cell[],
  document: typeof RUSSIAN | typeof AMERICAN,
  header = 'Date',
) => {
  const { convention } = dayColumn(header, cellsOf(cells), document);
  return cells.map((cell) => isoDay(readDay(cell, document, convention) as Day));
};

describe('the order of day and month', () => {
  test('is proved for the column by one value', () => {
    expect(daysOf(['02-03-2025', '05-04-2025', '25-03-2025'], AMERICAN)).toEqual([
      '2025-03-02',
      '2025-04-05',
      '2025-03-25',
    ]);
    expect(daysOf(['2/3/25', '12/31/24'], RUSSIAN)).toEqual(['2025-02-03', '2024-12-31']);
    expect(dayColumn('Date', cellsOf(['1/2/2025', '31/1/2025']), SWEDISH)).toMatchObject({
      convention: { order: 'dayFirst' },
      unreadable: 0,
    });
  });

  test.each([
    ['that is no date', '13/32/2025'],
    ['with points', '13.02.2025'],
    ['in words', '13 Feb 2025'],
    ['with the year first', '2025-02-13'],
    ['of the 29th of February of another year', '29/02/2025'],
  ])('is proved by no value %s', (_, cell) => {
    const { convention, contradiction } = dayColumn(
      'Date',
      cellsOf(['02/03/2025', cell]),
      AMERICAN,
    );
    expect(convention.order).toBe('monthFirst');
    expect(contradiction).toBeNull();
  });

  test('where nothing proves it is the locale’s', () => {
    for (const document of [RUSSIAN, AMERICAN, SWEDISH]) {
      const { convention } = dayColumn('Date', cellsOf(['02/03/2025', '', 45_689, 'x']), document);
      expect(convention).toEqual({ order: document.dateOrder, isEpoch: false, isLocal: false });
    }
  });

  test('proved both ways is told, and what can be read either way is not read', () => {
    const cells = ['13/01/2025', '02/03/2025', '31/01/2025 09:50', '02/14/2025'];
    const { convention, contradiction, values, ...counts } = dayColumn(
      'Date',
      cellsOf(cells),
      AMERICAN,
    );
    expect(convention.order).toBe('mixed');
    expect(contradiction).toEqual([
      { found: '13/01/2025', cells: 2 },
      { found: '02/14/2025', cells: 1 },
    ]);
    expect([...values].map(Number.isNaN)).toEqual([false, true, false, false]);
    expect(counts).toEqual({ filled: 4, unreadable: 1, samples: ['02/03/2025'] });
    expect(problemOf(() => readDay('02/03/2025', AMERICAN, convention))).toBe('mixed');
  });

  test('of random days, one of them past the 12th, is found in any locale', () => {
    const anyDay = fc.integer({ min: on('1930-01-01'), max: on('2029-12-31') }).map(asDay);
    fc.assert(
      fc.property(
        fc.array(anyDay, { minLength: 1, maxLength: 20 }),
        fc.constantFrom('en-GB', 'en-US'),
        fc.constantFrom(RUSSIAN, AMERICAN, SWEDISH),
        (days, locale, document) => {
          fc.pre(days.some((day) => calendarDate(day).dayOfMonth > 12));
          const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC' });
          const cells = days.map((day) => format.format(new Date(day * 86_400_000)));
          const { convention, unreadable } = dayColumn('Date', cellsOf(cells), document);
          expect(unreadable).toBe(0);
          expect(cells.map((cell) => readDay(cell, document, convention))).toEqual(days);
        },
      ),
    );
  });
});

describe('seconds and milliseconds since 1970', () => {
  const at = (iso: string) => new Date(iso).getTime();

  test.each([
    ['seconds', at('2018-01-18T14:51:49Z') / 1000, at('2020-02-29T00:00:00Z') / 1000],
    ['milliseconds', at('2018-01-18T14:51:49Z'), at('2020-02-29T00:00:00Z')],
  ])('are known where the column holds no other day: %s', (_, one, other) => {
    const days = ['2018-01-18', '2020-02-29'];
    expect(daysOf([one, other], RUSSIAN)).toEqual(days);
    expect(daysOf([String(one), String(other)], RUSSIAN)).toEqual(days);
    const { unreadable } = dayColumn('Date', cellsOf([one, '', 'no answer', other]), RUSSIAN);
    expect(unreadable).toBe(1);
  });

  test.each(['Unix time', 'created_epoch', 'epochMs'])(
    'are known where the header says so: %s',
    (header) => {
      const { convention } = dayColumn(header, cellsOf([1_577_836_800, '2020-01-01']), RUSSIAN);
      expect(convention.isEpoch).toBe(true);
    },
  );

  test('are not looked for in a column of days', () => {
    for (const day of ['01.01.2020', 43_831, 20_200_101, new Date(0)]) {
      const column = dayColumn('Date', cellsOf([day, 1_577_836_800]), RUSSIAN);
      expect(column.convention.isEpoch).toBe(false);
      expect(column).toMatchObject({ filled: 2, unreadable: 1, samples: ['1577836800'] });
    }
  });

  test('are not what a number with the hour is', () => {
    expect(daysOf([2_018_100_100, 2_019_123_123], RUSSIAN)).toEqual(['2018-10-01', '2019-12-31']);
  });
});

describe('the clock', () => {
  const inNewYork = (date: Date) => shownDate(new Date(date.getTime() - 5 * 3_600_000));
  const NEW_YORK = { dateOrder: 'monthFirst', shownDate: inNewYork } as const;

  test('is a place’s where one offset is not nought', () => {
    const cells = ['2026-01-10 02:30:00 +0000', '2026-07-10 02:30:00 +0100'];
    expect(daysOf(cells, NEW_YORK)).toEqual(['2026-01-10', '2026-07-10']);
  });

  test('is UTC where all of them are nought', () => {
    const cells = ['2026-01-10T02:30:00+00:00', '2026-07-10T12:30:00+00:00'];
    expect(daysOf(cells, NEW_YORK)).toEqual(['2026-01-09', '2026-07-10']);
  });
});

describe('a column that cannot be read', () => {
  test('is counted, with three different samples', () => {
    const cells = ['Anna', 'Anna', '', 'Boris', 'Clara', 'Daria', '#N/A', 45_689, null as never];
    const column = dayColumn('Date', cellsOf(cells), RUSSIAN);
    expect(column).toMatchObject({ filled: 7, unreadable: 6, samples: ['Anna', 'Boris', 'Clara'] });
    expect(isUnreadable(column)).toBe(false);
  });

  test('is told of as a whole where less than a tenth can be read', () => {
    const of = (readable: number, unreadable: number) =>
      isUnreadable(
        dayColumn(
          'Date',
          cellsOf([...Array(readable).fill('2025-02-01'), ...Array(unreadable).fill('не закрыта')]),
          RUSSIAN,
        ),
      );
    expect(of(0, 1)).toBe(true);
    expect(of(1, 10)).toBe(true);
    expect(of(1, 9)).toBe(false);
    expect(of(1, 0)).toBe(false);
    expect(of(0, 0)).toBe(false);
  });
});
