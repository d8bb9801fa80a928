import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay } from '../../src/cells/day';
import { writtenDate } from '../../src/cells/writtenDate';
import { asDay, calendarDate, type Day } from '../../src/core/day';
import { on } from '../core/on';
import { problemOf } from './fault';

const shownDate = (date: Date) => calendarDate(asDay(Math.floor(date.getTime() / 86_400_000)));
const ORDERS = ['dayFirst', 'monthFirst', 'yearFirst'] as const;

/**
 * A day as Intl writes part of it, which knows months and weekdays that the reader was not told.
 */
function intl(locale: string, options: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return (day: Day) => format.format(new Date(day * 86_400_000));
}

const [ruLong, ruShort] = [intl('ru', { dateStyle: 'long' }), intl('ru', { dateStyle: 'medium' })];
const [usLong, usShort] = [
  intl('en-US', { dateStyle: 'long' }),
  intl('en-US', { dateStyle: 'medium' }),
];
const gbLong = intl('en-GB', { dateStyle: 'long' });
const ruMonth = intl('ru', { month: 'long' }); // the nominative
const enMonth = intl('en', { month: 'short' });
const enWeekday = intl('en', { weekday: 'long' });
const ruWeekday = intl('ru', { weekday: 'short' });
const http = (day: Day) => new Date(day * 86_400_000).toUTCString();

const two = (value: number) => String(value).padStart(2, '0');
const year = (day: Day) => calendarDate(day).year;
const month = (day: Day) => calendarDate(day).month;
const date = (day: Day) => calendarDate(day).dayOfMonth;
const ordinal = (value: number) =>
  `${value}${['th', 'st', 'nd', 'rd'][value % 10 > 3 || (value > 10 && value < 14) ? 0 : value % 10]}`;

/** A writer for every form; each writes a day in a way that can be read anywhere. */
const WRITERS: Readonly<Record<string, (day: Day) => string>> = {
  '2026-01-09': (day) => `${year(day)}-${two(month(day))}-${two(date(day))}`,
  '2026/1/9': (day) => `${year(day)}/${month(day)}/${date(day)}`,
  '2026.01.09': (day) => `${year(day)}.${two(month(day))}.${two(date(day))}`,
  '09.01.2026': (day) => `${two(date(day))}.${two(month(day))}.${year(day)}`,
  '9.1.2026 г.': (day) => `${date(day)}.${month(day)}.${year(day)} г.`,
  'пт, 9.01.2026': (day) => `${ruWeekday(day)}, ${date(day)}.${two(month(day))}.${year(day)}`,
  '20260109': (day) => `${year(day)}${two(month(day))}${two(date(day))}`,
  '9 января 2026 г.': ruLong,
  '9 янв. 2026 г.': ruShort,
  '9 январь 2026': (day) => `${date(day)} ${ruMonth(day)} ${year(day)}`,
  '9 ЯНВАРЬ 2026 года': (day) => `${date(day)} ${ruMonth(day).toUpperCase()} ${year(day)} года`,
  '«09» января 2026г.': (day) =>
    ruLong(day)
      .replace(/^\d+/, `«${two(date(day))}»`)
      .replace(' г', 'г'),
  'January 9, 2026': usLong,
  'Jan 9, 2026': usShort,
  'JAN. 9 2026': (day) => `${enMonth(day).toUpperCase()}. ${date(day)} ${year(day)}`,
  'Friday, January 9th, 2026': (day) =>
    `${enWeekday(day)}, ${usLong(day).replace(/\d+/, ordinal(date(day)))}`,
  '9 January 2026': gbLong,
  '9th January, 2026': (day) =>
    gbLong(day)
      .replace(/^\d+/, ordinal(date(day)))
      .replace(/ (\d{4})$/, ', $1'),
  '09-Jan-2026': (day) => `${two(date(day))}-${enMonth(day)}-${year(day)}`,
  '9/Jan/2026': (day) => `${date(day)}/${enMonth(day)}/${year(day)}`,
  'Jan-09-2026': (day) => `${enMonth(day)}-${two(date(day))}-${year(day)}`,
  '2026-Jan-09': (day) => `${year(day)}-${enMonth(day)}-${two(date(day))}`,
  'Fri, 09 Jan 2026': (day) => http(day).slice(0, 16),
  'Fri Jan 09 2026': (day) =>
    `${http(day).slice(0, 3)} ${enMonth(day)} ${two(date(day))} ${year(day)}`,
};

/** The same with two digits for the year, of a day from 1930 to 2029. */
const SHORT_WRITERS: typeof WRITERS = {
  '09.01.26': (day) => `${two(date(day))}.${two(month(day))}.${two(year(day) % 100)}`,
  '9-Jan-26': (day) => `${date(day)}-${enMonth(day)}-${two(year(day) % 100)}`,
  '05-Oct.-26': (day) => `${two(date(day))}-${enMonth(day)}.-${two(year(day) % 100)}`,
  '9 января 26 г.': (day) => ruLong(day).replace(String(year(day)), two(year(day) % 100)),
};

const TIMES = [
  '',
  ' 09:50',
  ' 9:50:20',
  ', 09:50',
  ', 9:50:20',
  ',09:50',
  ' в 09:50',
  ', в 9:50',
  ' at 9:50 AM',
  ', 9:50:20\u202fPM',
  ' 9 p.m.',
  ' @ 9:50 am',
  'T09:50:20',
  'T09:50:20.123',
  ' 09:50:20,123',
  'T23:59Z',
  ' 00:10:00 UTC',
  ' 09:50:20 GMT',
  ' 23:59:59 -0500',
  ' 09:50 +03:00',
  ' 09:50 GMT+3',
  ' 9:50 PM PST',
  ' 24:00',
];

const anyDay = fc.integer({ min: on('1920-01-01'), max: on('2199-12-31') }).map(asDay);
const shortDay = fc.integer({ min: on('1930-01-01'), max: on('2029-12-31') }).map(asDay);
const anywhere = ORDERS.map((dateOrder) => ({ dateOrder, shownDate }));

describe('every day in every form, with every time, is that day in every locale', () => {
  const cases = [
    ...Object.entries(WRITERS).map(([form, write]) => [form, write, anyDay] as const),
    ...Object.entries(SHORT_WRITERS).map(([form, write]) => [form, write, shortDay] as const),
  ];
  test.each(cases)('%s', (form, write, days) => {
    const times = form === '20260109' ? ['', 'T095020', 'T0950Z'] : TIMES;
    fc.assert(
      fc.property(days, fc.constantFrom(...times), (day, time) => {
        const written = write(day) + time;
        for (const document of anywhere)
          expect([written, readDay(written, document)]).toEqual([written, day]);
      }),
    );
  });

  test('every form is written as its name says', () => {
    const written = (writers: typeof WRITERS, day: Day) =>
      Object.values(writers).map((write) => write(day).replace(/[\u00a0\u202f]/g, ' '));
    expect(written(WRITERS, on('2026-01-09'))).toEqual(Object.keys(WRITERS));
    expect(
      written(SHORT_WRITERS, on('2026-01-09')).filter((each) => !each.includes('Jan.')),
    ).toEqual(Object.keys(SHORT_WRITERS).filter((each) => !each.includes('Oct.')));
  });
});

describe('what is no date and nothing else is refused', () => {
  const writers = Object.values({ ...WRITERS, ...SHORT_WRITERS });
  const strays = [
    (text: string) => `${text} x`,
    (text: string) => `${text} 5`,
    (text: string) => `${text} 9:50 9:50`,
    (text: string) => `№ ${text}`,
    (text: string) => `от ${text}`,
    (text: string) => `${text} — ${text}`,
    (text: string) => `${text}, ${text}`,
    (text: string) => `${text} 25:00`,
    (text: string) => `${text} 9:60`,
    (text: string) => `${text} 9`,
    (text: string) => `${text} 09:50 завтра`,
  ];

  test('with something beside it', () => {
    const [write, spoil] = [fc.constantFrom(...writers), fc.constantFrom(...strays)];
    fc.assert(
      fc.property(shortDay, write, spoil, (day, writeDay, spoilt) => {
        const text = spoilt(writeDay(day));
        for (const document of anywhere) {
          expect([text, problemOf(() => readDay(text, document))]).toEqual([text, 'kind']);
        }
      }),
    );
  });

  test.each([
    '10 foo 2026',
    '10 мартабря 2026',
    'Jan 2026',
    'Jan 10',
    'Jan 10, 26',
    'Monday',
    '10:50',
    '2026-01',
    '2026-W02',
    '2026-010',
    '10-Jan/26',
    '10 01 2026',
    '2026-01-10 PM',
    '2026-01-10 09:50 XYZ',
    '2026-01-10Z',
  ])('%s', (text) => {
    expect(writtenDate(text)).toBeNull();
  });
});
