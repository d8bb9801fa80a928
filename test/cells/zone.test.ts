import { afterEach, describe, expect, test } from 'vitest';
import { readDay } from '../../src/cells/day';
import { zoneCalendar } from '../../src/cells/zone';
import { addDays, calendarDate, type Day, dayOf, isoDay } from '../../src/core/day';
import { currentDocument } from '../../src/sheets/document/document';
import { on } from '../core/on';
import { dateShownIn, offsetMinutes } from '../sheets/timeZone';

const HOUR = 3_600_000;
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
    const { shownDate, dateOn } = zoneCalendar((instant) => offsetMinutes(instant, zone));
    for (const scriptZone of ['America/Los_Angeles', 'Asia/Tokyo']) {
      process.env.TZ = scriptZone;
      for (const day of watched) {
        expect(dateShownIn(zone, dateOn(day))).toBe(isoDay(day));
        for (let hour = 0; hour < 24; hour++) {
          const instant = new Date(day * 24 * HOUR + hour * HOUR + 1);
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

test('the zone is asked by the day, not by the cell', () => {
  let asked = 0;
  const { shownDate } = zoneCalendar(() => {
    asked += 1;
    return 180;
  });
  for (let cell = 0; cell < 50_000; cell++) {
    shownDate(new Date(on('2025-01-01') * 24 * HOUR + (cell % (30 * 24)) * HOUR));
  }
  expect(asked).toBe(31);
});
