import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { readDay } from '../../src/cells/day';
import { zoneCalendar } from '../../src/cells/zone';
import { zoneOffset } from '../../src/cells/zoneOffset';
import { addDays, calendarDate, type Day, dayOf, isoDay } from '../../src/core/day';
import { currentDocument } from '../../src/sheets/document/document';
import { on } from '../core/on';
import { dateShownIn, offsetMinutes, offsetMs } from '../sheets/timeZone';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const machineZone = process.env.TZ;

afterEach(() => {
  if (machineZone === undefined) delete process.env.TZ;
  else process.env.TZ = machineZone;
});

/** With the days on which each zone's clocks change, from the IANA time zone database. */
const ZONES: [zone: string, changes: string[]][] = [
  ['UTC', []],
  ['Europe/Moscow', ['2014-10-26']],
  ['Europe/Berlin', ['2025-03-30', '2025-10-26']],
  ['America/New_York', ['2025-03-09', '2025-11-02']],
  ['America/Sao_Paulo', ['2018-02-18', '2018-11-04']], // no midnight on 4 November
  ['Asia/Beirut', ['2025-03-30', '2025-10-26']], // none on 30 March
  ['Africa/Cairo', ['2024-04-26', '2024-11-01']], // none on 26 April
  ['America/Havana', ['2025-03-09', '2025-11-02']], // none on 9 March, two on 2 November
  ['Australia/Lord_Howe', ['2025-04-06', '2025-10-05']], // by half an hour
  ['Asia/Kolkata', []],
  ['Pacific/Kiritimati', []],
  ['Pacific/Pago_Pago', []],
];

describe.each(ZONES)('in %s', (zone, changes) => {
  const watched = [...['2025-01-01', '2024-02-29', '2024-12-31', '2025-07-15'], ...changes].flatMap(
    (date) => [-1, 0, 1].map((shift) => addDays(on(date), shift)),
  );

  test('a Date cell is the day its clock shows, at any hour', () => {
    process.env.TZ = zone;
    const summer = new Date(Date.UTC(2025, 6, 15));
    expect(summer.getTimezoneOffset() + offsetMinutes(summer, zone)).toBe(0); // the zone is set
    const document = currentDocument();
    for (const day of watched) {
      const { year, month, dayOfMonth } = calendarDate(day);
      for (const [hours, minutes] of [
        [0, 0],
        [0, 30],
        [1, 30],
        [2, 30],
        [12, 0],
        [23, 59],
      ] as const) {
        const cell = new Date(year, month - 1, dayOfMonth, hours, minutes);
        expect(isoDay(readDay(cell, document) as Day)).toBe(isoDay(day));
      }
    }
  });

  test('a day becomes a Date that the document shows as that day, at its first hour', () => {
    process.env.TZ = zone;
    const { dateOn, shownDate } = currentDocument();
    for (const day of watched) {
      const date = dateOn(day);
      expect(shownDate(date)).toEqual(calendarDate(day));
      expect(dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate())).toBe(day);
      expect(date.getHours()).toBeLessThanOrEqual(1);
      expect(date.getMinutes()).toBe(0);
    }
  });

  test('whatever the script’s zone is, the sheet’s counts', () => {
    const { shownDate, dateOn } = zoneCalendar((instant) => offsetMinutes(instant, zone) * MINUTE);
    for (const scriptZone of ['America/Los_Angeles', 'Asia/Tokyo']) {
      process.env.TZ = scriptZone;
      for (const day of watched) {
        expect(dateShownIn(zone, dateOn(day))).toBe(isoDay(day));
        for (let hour = 0; hour < 24; hour++) {
          const instant = new Date(day * DAY + hour * HOUR + 1);
          const { year, month, dayOfMonth } = shownDate(instant);
          expect(isoDay(dayOf(year, month, dayOfMonth))).toBe(dateShownIn(zone, instant));
        }
      }
    }
  });

  test('days apart are whole days over the nights on which clocks change', () => {
    process.env.TZ = zone;
    const document = currentDocument();
    for (const change of changes) {
      const { year, month, dayOfMonth } = calendarDate(on(change));
      const [before, after] = [-1, 1].map((shift) =>
        readDay(new Date(year, month - 1, dayOfMonth + shift), document),
      ) as [Day, Day];
      expect(after - before).toBe(2);
    }
  });
});

test('every day of 2000–2030 there and back, in zones without a midnight on some days', () => {
  for (const zone of ['America/Sao_Paulo', 'Asia/Beirut', 'Africa/Cairo', 'America/Santiago']) {
    process.env.TZ = zone;
    const { shownDate, dateOn } = currentDocument();
    const wrong: string[] = [];
    for (let day = on('2000-01-01'); day <= on('2030-12-31'); day++) {
      const date = dateOn(day);
      const { year, month, dayOfMonth } = shownDate(date);
      const isShown = dayOf(year, month, dayOfMonth) === day;
      const isSo = dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate()) === day;
      if (!isShown || !isSo) wrong.push(`${zone} ${isoDay(day)}`);
    }
    expect(wrong).toEqual([]);
  }
});

/** Those whose changes of offset are of every known kind, and the years in which they had them. */
const ODD_ZONES: [zone: string, from: string, to: string][] = [
  ['Europe/Moscow', '2010-01-01', '2015-12-31'], // an hour ahead for good in 2011, back in 2014
  ['America/New_York', '2006-01-01', '2008-12-31'],
  ['Australia/Lord_Howe', '2024-01-01', '2026-12-31'], // by half an hour
  ['America/Sao_Paulo', '2016-01-01', '2019-12-31'], // at midnight
  ['America/Argentina/Salta', '1990-01-01', '1993-12-31'], // by two hours, at midnight
  ['America/Havana', '2024-01-01', '2026-12-31'], // two midnights in autumn
  ['Pacific/Apia', '2010-01-01', '2013-12-31'], // no 30 December 2011
  ['Pacific/Kwajalein', '1993-01-01', '1994-01-01'], // no 21 August 1993
  ['Africa/Casablanca', '2018-01-01', '2020-12-31'], // back for Ramadan
  ['Antarctica/Troll', '2020-01-01', '2022-12-31'], // by two hours
  ['Asia/Pyongyang', '2014-01-01', '2019-01-01'], // by half an hour, at midnight
  ['Europe/Amsterdam', '1936-01-01', '1941-01-01'], // by 40 minutes less a few seconds
];

test.each(ODD_ZONES)('every day of %s is right around every change, %s to %s', (zone, from, to) => {
  const offsetAt = (time: number) => offsetMs(new Date(time), zone);
  const { shownDate, dateOn } = zoneCalendar(zoneOffset(zone) as (instant: Date) => number);
  const dayAt = (time: number) => Math.floor((time + offsetAt(time)) / DAY);
  const wrong: string[] = [];
  const check = (time: number) => {
    const { year, month, dayOfMonth } = shownDate(new Date(time));
    if (dayOf(year, month, dayOfMonth) !== dayAt(time)) wrong.push(new Date(time).toISOString());
  };
  for (let day = on(from); day <= on(to); day++) {
    const begins = dateOn(day).getTime();
    // It is that day, or the next where the calendar has none of it, and was none before.
    if (dayAt(begins) < day || dayAt(begins - 1) >= day) wrong.push(isoDay(day));
    for (const time of [begins, begins - 1]) check(time);
    if (offsetAt((day - 1) * DAY) === offsetAt((day + 1) * DAY)) continue;
    for (let time = (day - 1) * DAY; time < (day + 1) * DAY; time += 15 * MINUTE) check(time);
  }
  expect(wrong).toEqual([]);
});

test('on any day of a century, in any zone, the day is the one that its calendar shows', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const instants = fc.integer({ min: on('1950-01-01') * DAY, max: on('2050-01-01') * DAY });
  fc.assert(
    fc.property(zones, instants, (zone, time) => {
      const { shownDate } = zoneCalendar(zoneOffset(zone) as (instant: Date) => number);
      const { year, month, dayOfMonth } = shownDate(new Date(time));
      expect(isoDay(dayOf(year, month, dayOfMonth))).toBe(dateShownIn(zone, new Date(time)));
    }),
    { numRuns: 500 },
  );
});

test('the zone is asked by the day, not by the cell', () => {
  let asked = 0;
  const { shownDate } = zoneCalendar(() => {
    asked += 1;
    return 180 * MINUTE;
  });
  for (let cell = 0; cell < 50_000; cell++) {
    shownDate(new Date(on('2025-01-01') * 24 * HOUR + (cell % (30 * 24)) * HOUR));
  }
  expect(asked).toBe(31);
});
