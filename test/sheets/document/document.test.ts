import { afterEach, describe, expect, test, vi } from 'vitest';
import { readDay } from '../../../src/cells/day';
import { readNumber } from '../../../src/cells/number';
import { calendarDate, isoDay } from '../../../src/core/day';
import { languageOf } from '../../../src/schema/languages';
import { currentDocument } from '../../../src/sheets/document/document';
import { on } from '../../core/on';
import { openSpreadsheet } from '../fakeSpreadsheet';
import { dateShownIn } from '../timeZone';

const machineZone = process.env.TZ;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  if (machineZone === undefined) delete process.env.TZ;
  else process.env.TZ = machineZone;
});

test.each([
  ['ru_RU', 'ru'],
  ['ru', 'ru'],
  ['en_US', 'en'],
  ['de_DE', 'en'],
  ['uk_UA', 'en'],
])('a document of %s is in %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
  openSpreadsheet(locale, 'UTC');
  expect(currentDocument().language).toBe(language);
});

test('conventions follow the locale', () => {
  openSpreadsheet('ru_RU', 'Europe/Moscow');
  expect(currentDocument()).toMatchObject({ decimalMark: ',', dateOrder: 'dayFirst' });
  openSpreadsheet('en_US', 'Europe/Moscow');
  expect(currentDocument()).toMatchObject({ decimalMark: '.', dateOrder: 'monthFirst' });
});

test('without a spreadsheet it is an American one in the machine’s zone', () => {
  process.env.TZ = 'Asia/Tokyo';
  const document = currentDocument();
  expect(document).toMatchObject({ language: 'en', decimalMark: '.', dateOrder: 'monthFirst' });
  expect(document.dateOn(on('2025-02-01')).toISOString()).toBe('2025-01-31T15:00:00.000Z');
});

describe('where script and spreadsheet are in different zones', () => {
  test.each([
    ['America/Los_Angeles', 'Asia/Tokyo'],
    ['Asia/Tokyo', 'America/Los_Angeles'],
    ['UTC', 'Asia/Kolkata'],
    ['Europe/Moscow', 'America/Sao_Paulo'],
    ['America/New_York', 'Asia/Beirut'],
  ])('script in %s, sheet in %s', (scriptZone, sheetZone) => {
    process.env.TZ = scriptZone;
    openSpreadsheet('en_GB', sheetZone);
    const document = currentDocument();
    for (let day = on('2018-01-01'); day < on('2020-01-01'); day++) {
      const date = document.dateOn(day);
      expect(dateShownIn(sheetZone, date)).toBe(isoDay(day));
      expect(document.shownDate(date)).toEqual(calendarDate(day));
      expect(readDay(new Date(date.getTime() + 22 * 3_600_000), document)).toBe(day);
    }
  });
});

describe('today', () => {
  test.each([
    ['2025-12-31T20:59:00Z', '2025-12-31'],
    ['2025-12-31T21:01:00Z', '2026-01-01'],
  ])('at %s it is %s in Moscow', (now, today) => {
    vi.useFakeTimers({ now: new Date(now) });
    openSpreadsheet('ru_RU', 'Europe/Moscow');
    expect(isoDay(currentDocument().today())).toBe(today);
  });

  test('is one day for the whole of a job begun at 23:59', () => {
    vi.useFakeTimers({ now: new Date('2025-06-30T20:59:59Z') });
    openSpreadsheet('ru_RU', 'Europe/Moscow');
    const document = currentDocument();
    const begun = document.today();
    vi.setSystemTime(new Date('2025-06-30T21:05:00Z'));
    expect(document.today()).toBe(begun);
    expect(currentDocument().today()).toBe(begun + 1);
  });
});

describe('Google is asked for nothing before it is needed, and once', () => {
  test('a document that nobody asks', () => {
    const calls = openSpreadsheet('ru_RU', 'Europe/Moscow');
    currentDocument();
    expect(calls).toEqual([]);
  });

  test('numbers need no locale, dates no zone unless they are Date cells', () => {
    const calls = openSpreadsheet('ru_RU', 'Europe/Moscow');
    const document = currentDocument();
    readNumber(5, document);
    readDay(45_000, document);
    expect(calls).toEqual([]);
    readNumber('5', document);
    readDay('01.02.2025', document);
    readNumber('1,234', document);
    expect(calls).toEqual(['getActive', 'getSpreadsheetLocale']);
    readDay(new Date(), document);
    expect(calls.slice(2)).toEqual(['getSpreadsheetTimeZone', 'formatDate', 'formatDate']);
  });
});
