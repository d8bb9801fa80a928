import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type CalendarEvent, calendarFile } from '../../../src/core/contacts/calendarFile';
import { addDays, type Day } from '../../../src/core/day';
import { on } from '../on';

const STAMP = on('2026-03-01');

function event(summary: string, known: Partial<CalendarEvent> = {}): CalendarEvent {
  return { id: summary, day: on('2026-03-09'), summary, description: '', ...known };
}

function written(...events: CalendarEvent[]): string {
  return calendarFile(events, 'Ольга', STAMP) as string;
}

/** The events as a calendar program reads them. */
function opened(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return {
    name: calendar.getFirstPropertyValue('x-wr-calname'),
    events: calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)),
  };
}

describe('a calendar program', () => {
  test('reads whole days, with what to do and why', () => {
    const file = written(
      event('Позвонить: Кофейня «Ёлка»', { description: 'VIP; раз в 7 дней,\nпросрочен' }),
      event('Встреча', { day: on('2026-12-31') }),
    );
    const { name, events } = opened(file);
    expect(name).toBe('Ольга');
    expect(
      events.map(({ summary, description, startDate, endDate }) => [
        summary,
        description,
        startDate.isDate,
        startDate.toString(),
        endDate.toString(),
      ]),
    ).toEqual([
      [
        'Позвонить: Кофейня «Ёлка»',
        'VIP; раз в 7 дней,\nпросрочен',
        true,
        '2026-03-09',
        '2026-03-10',
      ],
      ['Встреча', null, true, '2026-12-31', '2027-01-01'],
    ]);
  });

  test.each([
    ['Cyrillic', 'Ёжик и Щука'],
    ['emoji', '🛒🇷🇺👨‍👩‍👧‍👦'.repeat(20)],
    ['300 characters', 'я'.repeat(300)],
    ['commas, semicolons, backslashes', 'a, b; c\\, d\\n e\\\\'],
    ['quotes, colons and markup', '"x": <b>&amp;</b>'],
    ['right-to-left', 'مرحبا بالعالم'],
    ['spaces at the ends', '  a  '],
    ['a line that would end the event', 'x\nEND:VEVENT\nBEGIN:VEVENT'],
    ['a tab', 'a\tb'],
  ])('reads a name of %s as it is', (_, name) => {
    expect(opened(written(event(name))).events[0]?.summary).toBe(name);
  });

  test('reads any line break as one, and no control characters', () => {
    const summary = (name: string) => opened(written(event(name))).events[0]?.summary;
    expect(summary('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
    expect(summary('a\u0000\u0007\u001b\u007f\u0085b')).toBe('ab');
    expect(summary('half a pair: \uD83D, \uDE00.')).toBe('half a pair: , .');
  });

  test('reads any text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, two) => {
        const readable = (text: string) =>
          text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
        const [first, second] = opened(written(event(one), event(two))).events;
        expect(first?.summary).toBe(readable(one));
        expect(second?.summary).toBe(readable(two));
      }),
    );
  });
});

describe('the file', () => {
  test('has lines of 75 octets at most, each ending in CRLF, and whole characters', () => {
    const names = [...Array(90).keys()].map(
      (length) => `${'a'.repeat(length)}ы😀${'щ'.repeat(200)}`,
    );
    const file = written(...names.map((name) => event(name)));
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    const lines = file.split('\r\n').map((line) => Buffer.byteLength(line));
    expect(Math.max(...lines)).toBe(75);
    expect(Buffer.from(file).toString('utf8')).toBe(file);
    expect(opened(file).events.map(({ summary }) => summary)).toEqual(names);
  });

  test('gives the same contact the same UID at any export, and another one another', () => {
    const uid = (each: CalendarEvent, stampDay: Day) =>
      /UID:(\S+)/.exec(calendarFile([each], 'x', stampDay) ?? '')?.[1];
    const one = event('a', { id: 'olga call' });
    expect(uid(one, STAMP)).toBe(uid({ ...one, summary: 'b' }, addDays(STAMP, 30)));
    expect(uid(one, STAMP)).not.toBe(uid({ ...one, day: addDays(one.day, 1) }, STAMP));
    const uids = opened(
      written(...Array.from({ length: 5000 }, (_, index) => event(`клиент ${index} call`))),
    ).events.map((each) => each.uid);
    expect(new Set(uids).size).toBe(5000);
  });

  test('of no event is none', () => {
    expect(calendarFile([], 'Olga', STAMP)).toBeNull();
  });
});
