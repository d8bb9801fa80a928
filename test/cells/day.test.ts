import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay, serialOf } from '../../src/cells/day';
import { asDay } from '../../src/core/day';
import { on } from '../core/on';
import { problemOf } from './fault';

const shownDate = (date: Date) => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  dayOfMonth: date.getUTCDate(),
});
const RUSSIAN = { dateOrder: 'dayFirst', shownDate } as const;
const AMERICAN = { dateOrder: 'monthFirst', shownDate } as const;
const SWEDISH = { dateOrder: 'yearFirst', shownDate } as const;
const EVERY = [RUSSIAN, AMERICAN, SWEDISH];

describe('text in the order of the locale', () => {
  test.each([
    ['01.02.2025', '2025-02-01'],
    ['1.2.2025', '2025-02-01'],
    ['01/02/2025', '2025-02-01'],
    ['01-02-2025', '2025-02-01'],
    ['13.02.2025', '2025-02-13'],
    ['29.02.2024', '2024-02-29'],
    ['31.12.2024', '2024-12-31'],
    ['01.02.25', '2025-02-01'],
    ['01.02.29', '2029-02-01'],
    ['01.02.30', '1930-02-01'],
    ['01.02.99', '1999-02-01'],
    ['01.02.2025 г.', '2025-02-01'],
    ['01.02.2025 23:59', '2025-02-01'],
    ['01.02.2025 23:59:59', '2025-02-01'],
    [' 01.02.2025 ', '2025-02-01'],
  ])('%s in a Russian sheet is %s', (cell, expected) => {
    expect(readDay(cell, RUSSIAN)).toBe(on(expected));
  });

  test.each([
    ['2/1/2025', '2025-02-01'],
    ['02/01/2025', '2025-02-01'],
    ['02-01-2025', '2025-02-01'],
    ['2/29/2024', '2024-02-29'],
    ['2/1/25', '2025-02-01'],
    ['2/1/2025 11:59 PM', '2025-02-01'],
  ])('%s in an American sheet is %s', (cell, expected) => {
    expect(readDay(cell, AMERICAN)).toBe(on(expected));
  });

  test.each([
    '2025-02-01',
    '2025-2-1',
    '2025/02/01',
    '2025.02.01',
    '2025-02-01T00:00:00',
    '2025-02-01T23:30:00Z',
    '2025-02-01T23:30:00.000+03:00',
    '2025-02-01 09:15',
  ])('%s is 1 February anywhere', (cell) => {
    for (const conventions of EVERY) expect(readDay(cell, conventions)).toBe(on('2025-02-01'));
  });

  test.each(['13.02.2025', '01.02.2025', '1.2.25'])('%s is day-first anywhere', (cell) => {
    const day = on(cell.startsWith('13') ? '2025-02-13' : '2025-02-01');
    for (const conventions of EVERY) expect(readDay(cell, conventions)).toBe(day);
  });

  test('a full year is read as it stands', () => {
    expect(readDay('01.02.1925', RUSSIAN)).toBe(on('1925-02-01'));
  });
});

describe('nothing is guessed', () => {
  test.each([
    ['01.13.2025 in an American sheet', '01.13.2025', AMERICAN, 'impossible'],
    ['1/2/2025 in a year-first sheet', '1/2/2025', SWEDISH, 'ambiguous'],
    ['13/02/2025 in an American sheet', '13/02/2025', AMERICAN, 'impossible'],
    ['02/13/2025 in a Russian sheet', '02/13/2025', RUSSIAN, 'impossible'],
  ] as const)('%s: %s', (_, cell, conventions, problem) => {
    expect(problemOf(() => readDay(cell, conventions))).toBe(problem);
  });
});

describe('no date', () => {
  test.each([[''], [null], [undefined], [' ']])('%j is no data', (cell) => {
    expect(readDay(cell, RUSSIAN)).toBeNull();
  });

  test.each([
    ['31.02.2025', 'impossible'],
    ['29.02.2025', 'impossible'],
    ['29.02.1900', 'impossible'],
    ['2025-02-31', 'impossible'],
    ['2025-13-01', 'impossible'],
    ['00.01.2025', 'impossible'],
    [new Date(Number.NaN), 'impossible'],
    ['abc', 'kind'],
    ['Дата', 'kind'],
    ['1 февраля', 'kind'],
    ['февраль 2025', 'kind'],
    ['01.02', 'kind'],
    ['01.02/2025', 'kind'],
    ['01.02.202', 'kind'],
    ['01.02.2025 tomorrow', 'kind'],
    [true, 'kind'],
    [0, 'kind'],
    [2025, 'kind'],
    [-45_000, 'kind'],
    [1_500_000, 'kind'],
    [Number.NaN, 'kind'],
    ['#N/A', 'error'],
    ['#REF!', 'error'],
    ['Loading...', 'error'],
  ])('%s: %s', (cell, problem) => {
    expect(problemOf(() => readDay(cell, RUSSIAN))).toBe(problem);
  });
});

describe('serial numbers', () => {
  // Known serials of spreadsheets: 25569 is the Unix epoch, 36526 and 43831 the first days of 2000
  // and 2020.
  test.each([
    [45_689, '2025-02-01'],
    [45_689.999, '2025-02-01'], // a time of day is dropped
    [25_569, '1970-01-01'],
    [36_526, '2000-01-01'],
    [43_831, '2020-01-01'],
  ])('%d is %s', (serial, expected) => {
    expect(readDay(serial, RUSSIAN)).toBe(on(expected));
  });

  test('are read from 1920 to 2199', () => {
    const [first, last] = [serialOf(on('1920-01-01')), serialOf(on('2199-12-31'))];
    expect(readDay(first, RUSSIAN)).toBe(on('1920-01-01'));
    expect(readDay(last + 0.99, RUSSIAN)).toBe(on('2199-12-31'));
    expect(problemOf(() => readDay(first - 1, RUSSIAN))).toBe('kind');
    expect(problemOf(() => readDay(last + 1, RUSSIAN))).toBe('kind');
  });

  test('there and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: on('1920-01-01'), max: on('2199-12-31') }).map(asDay),
        (day) => {
          expect(readDay(serialOf(day), RUSSIAN)).toBe(day);
        },
      ),
    );
  });
});

describe('numbers that spell a day', () => {
  test.each([
    [20_260_110, '2026-01-10'],
    ['20260110', '2026-01-10'],
    [2_018_100_100, '2018-10-01'], // with the hour
    ['2018100123', '2018-10-01'],
    [202_601_100_950, '2026-01-10'],
    ['20260110095020', '2026-01-10'],
    ['20260110T095020', '2026-01-10'],
    ['20260110T0950', '2026-01-10'],
  ])('%s is %s', (cell, expected) => {
    expect(readDay(cell, RUSSIAN)).toBe(on(expected));
  });

  test.each([
    [20_261_310, 'kind'],
    [2_018_100_125, 'kind'],
    ['20260229', 'kind'],
    ['202601', 'kind'],
    [20_260_110.5, 'kind'],
    [1_577_836_800, 'kind'], // seconds since 1970, or a telephone number
    ['1577836800000', 'kind'],
    [9_161_234_567, 'kind'],
  ])('%s: %s', (cell, problem) => {
    expect(problemOf(() => readDay(cell, RUSSIAN))).toBe(problem);
  });
});

describe('a moment and a day', () => {
  const inNewYork = (date: Date) => shownDate(new Date(date.getTime() - 5 * 3_600_000));
  const NEW_YORK = { dateOrder: 'monthFirst', shownDate: inNewYork } as const;
  const LOCAL = { order: 'monthFirst', isEpoch: false, isLocal: true } as const;

  test.each([
    '2026-01-10T02:30:00Z',
    '2026-01-10 02:30:00 UTC',
    '2026-01-10T02:30:00+00:00',
    '2026-01-10 02:30:00 +0000',
    'Sat, 10 Jan 2026 02:30:00 GMT',
    '1/10/2026 2:30 AM UTC',
    '20260110T023000Z',
  ])('%s is still the 9th in New York', (cell) => {
    expect(readDay(cell, NEW_YORK)).toBe(on('2026-01-09'));
    expect(readDay(cell, AMERICAN)).toBe(on('2026-01-10'));
  });

  test.each([
    '2026-01-10 02:30:00 +0300',
    '2026-01-10 02:30:00 -0500',
    '2026-01-10T02:30:00.000-08:00',
    'Jan 10, 2026 2:30:00 AM PST',
    'Sat Jan 10 2026 02:30:00 GMT+0300 (Moscow Standard Time)',
    '2026-01-10 02:30 МСК',
    '2026-01-10 02:30:00',
    '10.01.2026 02:30',
  ])('%s is the 10th, whichever zone the spreadsheet is in', (cell) => {
    expect(readDay(cell, NEW_YORK)).toBe(on('2026-01-10'));
  });

  test('the winter of a shop in London is no machine’s clock', () => {
    expect(readDay('2026-01-10 02:30:00 +0000', NEW_YORK, LOCAL)).toBe(on('2026-01-10'));
    expect(readDay('2026-01-10T02:30:00Z', NEW_YORK, LOCAL)).toBe(on('2026-01-09'));
  });

  test('seconds and milliseconds since 1970, where the column has them', () => {
    const EPOCH = { order: 'monthFirst', isEpoch: true, isLocal: false } as const;
    const seconds = Date.UTC(2026, 0, 10, 2, 30) / 1000;
    for (const cell of [seconds, seconds * 1000, String(seconds), `${seconds}.125`]) {
      expect(readDay(cell, NEW_YORK, EPOCH)).toBe(on('2026-01-09'));
      expect(readDay(cell, AMERICAN, EPOCH)).toBe(on('2026-01-10'));
    }
  });
});

describe('the order of the column', () => {
  const order = (each: 'dayFirst' | 'monthFirst' | 'mixed') =>
    ({ order: each, isEpoch: false, isLocal: false }) as const;

  test('goes before that of the locale', () => {
    expect(readDay('02/03/2025', AMERICAN, order('dayFirst'))).toBe(on('2025-03-02'));
    expect(readDay('02/03/2025', RUSSIAN, order('monthFirst'))).toBe(on('2025-02-03'));
    expect(readDay('02/03/2025', SWEDISH, order('dayFirst'))).toBe(on('2025-03-02'));
  });

  test('of both kinds reads what can only be one', () => {
    expect(readDay('13/02/2025', AMERICAN, order('mixed'))).toBe(on('2025-02-13'));
    expect(readDay('02/13/2025', RUSSIAN, order('mixed'))).toBe(on('2025-02-13'));
    expect(readDay('02/02/2025', RUSSIAN, order('mixed'))).toBe(on('2025-02-02'));
    expect(readDay('03.02.2025', AMERICAN, order('mixed'))).toBe(on('2025-02-03'));
    expect(problemOf(() => readDay('02/03/2025', RUSSIAN, order('mixed')))).toBe('mixed');
    expect(problemOf(() => readDay('31/02/2025', RUSSIAN, order('mixed')))).toBe('impossible');
  });
});

describe('Date cells', () => {
  test('are the date that the document shows', () => {
    const cell = new Date('2025-02-01T23:59:59Z');
    expect(readDay(cell, RUSSIAN)).toBe(on('2025-02-01'));
    const tokyo = { ...RUSSIAN, shownDate: () => ({ year: 2025, month: 2, dayOfMonth: 2 }) };
    expect(readDay(cell, tokyo)).toBe(on('2025-02-02'));
  });

  test('of another realm are read alike', () => {
    const cell = runInNewContext('new Date(Date.UTC(2024, 1, 29, 12))') as Date;
    expect(readDay(cell, AMERICAN)).toBe(on('2024-02-29'));
    const invalid = runInNewContext('new Date(NaN)') as Date;
    expect(problemOf(() => readDay(invalid, AMERICAN))).toBe('impossible');
  });
});

test('every day written in the locale’s figures is that day', () => {
  const orders = [
    ['ru-RU', RUSSIAN],
    ['en-GB', RUSSIAN],
    ['en-US', AMERICAN],
    ['sv-SE', SWEDISH],
  ] as const;
  const days = fc.integer({ min: on('1930-01-01'), max: on('2199-12-31') });
  fc.assert(
    fc.property(days, fc.constantFrom(...orders), (day, [locale, conventions]) => {
      const written = new Date(day * 86_400_000).toLocaleDateString(locale, { timeZone: 'UTC' });
      expect(readDay(written, conventions)).toBe(day);
    }),
  );
});
