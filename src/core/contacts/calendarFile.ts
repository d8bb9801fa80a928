import { addDays, type Day, isoDay } from '../day';

/** A whole day in somebody's calendar. */
export interface CalendarEvent {
  /** What makes it the same event in a later export: the same id and day give the same UID. */
  id: string;
  day: Day;
  summary: string;
  description: string;
}

/**
 * Events as an iCalendar file, which every calendar imports. Of a name any character may be in it:
 * commas and line breaks are escaped, and lines are folded at 75 octets, never inside a character.
 *
 * Source: RFC 5545, Internet Calendaring and Scheduling Core Object Specification.
 *
 * @param name     of the calendar, as the calendar program shows it
 * @param stampDay the day the file is made
 * @returns null without an event: a calendar of none is not a valid file
 */
export function calendarFile(
  events: readonly CalendarEvent[],
  name: string,
  stampDay: Day,
): string | null {
  if (events.length === 0) return null;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Retention Sheets//Contact plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(({ id, day, summary, description }) => [
      'BEGIN:VEVENT',
      `UID:${fingerprint(`${id}\n${day}`)}@retention-sheets`,
      `DTSTAMP:${basicDay(stampDay)}T000000Z`,
      `DTSTART;VALUE=DATE:${basicDay(day)}`,
      `DTEND;VALUE=DATE:${basicDay(addDays(day, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A date in the basic format: `20250201`. */
function basicDay(day: Day): string {
  return isoDay(day).replace(/-/g, '');
}

/**
 * A text value. Control characters, which no calendar can hold, and halves of surrogate pairs are
 * dropped.
 */
function escaped(text: string): string {
  return text
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\n/g, '\\n');
}

const LONGEST_LINE = 75;

/**
 * A line in pieces of 75 octets at most; each after the first begins with a space, which counts.
 */
function folded(line: string): string {
  let result = '';
  let length = 0;
  for (const character of line) {
    const octets = octetsOf(character);
    if (length + octets > LONGEST_LINE) {
      result += '\r\n ';
      length = 1;
    }
    result += character;
    length += octets;
  }
  return result;
}

/** Of one character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) as number;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/**
 * Sixteen hexadecimal digits that stand for a text: two runs of 32-bit FNV-1a over its code units,
 * from different beginnings.
 */
function fingerprint(text: string): string {
  const run = (start: number) => {
    let hash = start;
    for (let index = 0; index < text.length; index++) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return run(0x811c9dc5) + run(0x9747b28c);
}
