import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay } from '../../src/cells/day';
import { writtenDate } from '../../src/cells/writtenDate';
import { asDay, calendarDate, type Day } from '../../src/core/day';
import { on } from '../core/on';
import { DAY_WRITERS, SHORT_DAY_WRITERS, TIMES } from './dayForms';
import { problemOf } from './fault';

const shownDate = (date: Date) => calendarDate(asDay(Math.floor(date.getTime() / 86_400_000)));
const ORDERS = ['dayFirst', 'monthFirst', 'yearFirst'] as const;

const anyDay = fc.integer({ min: on('1920-01-01'), max: on('2199-12-31') }).map(asDay);
const shortDay = fc.integer({ min: on('1930-01-01'), max: on('2029-12-31') }).map(asDay);
const anywhere = ORDERS.map((dateOrder) => ({ dateOrder, shownDate }));

describe('every day in every form, with every time, is that day in every locale', () => {
  const cases = [
    ...Object.entries(DAY_WRITERS).map(([form, write]) => [form, write, anyDay] as const),
    ...Object.entries(SHORT_DAY_WRITERS).map(([form, write]) => [form, write, shortDay] as const),
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
    const written = (writers: typeof DAY_WRITERS, day: Day) =>
      Object.values(writers).map((write) => write(day).replace(/[\u00a0\u202f]/g, ' '));
    expect(written(DAY_WRITERS, on('2026-01-09'))).toEqual(Object.keys(DAY_WRITERS));
    expect(
      written(SHORT_DAY_WRITERS, on('2026-01-09')).filter((each) => !each.includes('Jan.')),
    ).toEqual(Object.keys(SHORT_DAY_WRITERS).filter((each) => !each.includes('Oct.')));
  });
});

describe('what is no date and nothing else is refused', () => {
  const writers = Object.values({ ...DAY_WRITERS, ...SHORT_DAY_WRITERS });
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
