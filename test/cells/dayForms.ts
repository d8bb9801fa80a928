import { calendarDate, type Day } from '../../src/core/day';

// The forms in which exports and people write days, each with a writer of its own.

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
export const DAY_WRITERS: Readonly<Record<string, (day: Day) => string>> = {
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
export const SHORT_DAY_WRITERS: typeof DAY_WRITERS = {
  '09.01.26': (day) => `${two(date(day))}.${two(month(day))}.${two(year(day) % 100)}`,
  '9-Jan-26': (day) => `${date(day)}-${enMonth(day)}-${two(year(day) % 100)}`,
  '05-Oct.-26': (day) => `${two(date(day))}-${enMonth(day)}.-${two(year(day) % 100)}`,
  '9 января 26 г.': (day) => ruLong(day).replace(String(year(day)), two(year(day) % 100)),
};

/** What may stand behind a day. */
export const TIMES = [
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
