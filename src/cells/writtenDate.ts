/** A date as a text writes it. Whether the calendar has it is not looked at. */
export interface WrittenDate {
  year: number;
  /** Where the order is open, the second of the two figures. */
  month: number;
  /** Where the order is open, the first of the two figures. */
  dayOfMonth: number;
  /** Whether `01/02/2025` is all there is, so that the two may be the other way round. */
  isOrderOpen: boolean;
  /**
   * The time of day beside it, in minutes after midnight; 0 where no clock is named, as nobody asks
   * for it.
   */
  minutes: number;
  /**
   * Whose clock the time is: none is named, UTC itself, an offset of nought (`+0000`: a machine's
   * clock or a winter in London), or a place's own (`-0500`, `MSK`).
   */
  clock: 'unnamed' | 'utc' | 'noOffset' | 'local';
}

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'january', 'янв', 'январь', 'января'],
  ['feb', 'february', 'фев', 'февр', 'февраль', 'февраля'],
  ['mar', 'march', 'мар', 'март', 'марта'],
  ['apr', 'april', 'апр', 'апрель', 'апреля'],
  ['may', 'май', 'мая'],
  ['jun', 'june', 'июн', 'июнь', 'июня'],
  ['jul', 'july', 'июл', 'июль', 'июля'],
  ['aug', 'august', 'авг', 'август', 'августа'],
  ['sep', 'sept', 'september', 'сен', 'сент', 'сентябрь', 'сентября'],
  ['oct', 'october', 'окт', 'октябрь', 'октября'],
  ['nov', 'november', 'ноя', 'нояб', 'ноябрь', 'ноября'],
  ['dec', 'december', 'дек', 'декабрь', 'декабря'],
];

const MONTH_OF = new Map(
  MONTHS.flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
);

type Part = 'year' | 'month' | 'day' | 'first' | 'second' | 'word' | 'mark';

/**
 * Every form in which a text begins with a date, in small letters, and what its groups are. No text
 * begins with two of them.
 */
const FORMS: readonly (readonly [RegExp, readonly Part[]])[] = [
  // 2025-02-01, 2025/2/1, 2025.02.01
  [/^(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/, ['year', 'mark', 'month', 'day']],
  // 01.02.2025, 1.2.25: points are a day-first habit wherever they are written
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)/, ['day', 'month', 'year']],
  // 01/02/2025, 1-2-25: the order is open
  [/^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/, ['first', 'mark', 'second', 'year']],
  // 1 февраля 2025, «1» февраля 2025, 1st February 2025, 01 Feb 25
  [
    /^[«“"]?(\d{1,2})(?:st|nd|rd|th)?[»”"]?\s+([a-zа-я]{3,9})\.?,?\s+(\d{4}|\d{2})(?!\d)/,
    ['day', 'word', 'year'],
  ],
  // 1-Feb-25, 01/Feb/2025, 01.февр.2025
  [/^(\d{1,2})([-./])([a-zа-я]{3,9})\.?\2(\d{4}|\d{2})(?!\d)/, ['day', 'mark', 'word', 'year']],
  // Feb 1, 2025, February 1st 2025, Feb-01-2025
  [
    /^([a-zа-я]{3,9})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+|-)(\d{4})(?!\d)/,
    ['word', 'day', 'year'],
  ],
  // 2025-Feb-01, 2025 February 1
  [/^(\d{4})([-\s])([a-zа-я]{3,9})\.?\2(\d{1,2})(?!\d)/, ['year', 'mark', 'word', 'day']],
  // 20250201, with T and a time after it
  [/^(\d{4})(\d{2})(\d{2})(?=t)/, ['year', 'month', 'day']],
];

/** Before the date: `Sat, `, `суббота `. */
const WEEKDAY = new RegExp(
  [
    '^(?:mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?',
    '|пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)\\.?,?\\s+',
  ].join(''),
);

/**
 * Clocks that exports name by letters; which hour they mean is not needed, the day beside them is
 * their own.
 */
const LOCAL_CLOCK = '[ecmp][sd]t|ak[sd]t|hst|bst|[cew]es?t|msk|мск|ist|sgt|jst|ae[sd]t';

/**
 * After the date: « г.», then `T09:30:00.000`, `, 9:30`, « в 9:30», ` at 9 AM`, then `Z`, ` UTC`, `
 * -0500`, ` GMT+3`, ` MSK`.
 */
const AFTER = new RegExp(
  [
    '^(?:\\s*(?:г\\.|года|г))?',
    '(?:(?:t|\\s*,\\s*(?:(?:в|at)\\s+)?|\\s+(?:(?:в|at|@)\\s+)?)',
    '(?:(\\d{1,2})(?::(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?)?(?:\\s*([ap])\\.?m\\.?)?|(?<=t)(\\d{2})(\\d{2})(\\d{2})?)',
    `(?:\\s*(?:(?:utc|gmt)?([-+−]\\d{1,2}(?::?\\d{2})?)|(z|utc|gmt)|(${LOCAL_CLOCK}))(?:\\s*\\([^()]*\\))?)?)?$`,
  ].join(''),
);

/** The usual one of these: a time of nobody's clock in particular, whose minutes are not needed. */
const PLAIN_TIME = /^(?:t|,? )(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;

const FIRST_LETTER = /^[a-zа-я]/;

/**
 * The date in a text and the time beside it, where the text is nothing but that.
 *
 * @param text trimmed and short: see `MAX_FIGURE_CHARACTERS`
 * @returns null for a text of no known form, one with a time that no clock shows included
 */
export function writtenDate(text: string): WrittenDate | null {
  const small = text.toLowerCase();
  const written = FIRST_LETTER.test(small) ? small.replace(WEEKDAY, '') : small;
  for (const [form, names] of FORMS) {
    const found = form.exec(written);
    if (found) return dateOf(found, names, written.slice(found[0].length));
  }
  return null;
}

function dateOf(found: RegExpExecArray, names: readonly Part[], rest: string): WrittenDate | null {
  const date: WrittenDate = {
    year: 0,
    month: 0,
    dayOfMonth: 0,
    isOrderOpen: false,
    minutes: 0,
    clock: 'unnamed',
  };
  for (let index = 0; index < names.length; index++) {
    const part = found[index + 1] as string;
    switch (names[index]) {
      case 'year':
        date.year = fullYear(part);
        break;
      case 'word':
        date.month = MONTH_OF.get(part) ?? 0;
        if (date.month === 0) return null;
        break;
      case 'second':
      case 'month':
        date.month = Number(part);
        break;
      case 'first':
        date.isOrderOpen = true;
        date.dayOfMonth = Number(part);
        break;
      case 'day':
        date.dayOfMonth = Number(part);
    }
  }
  return rest === '' || PLAIN_TIME.test(rest) || addTime(date, rest) ? date : null;
}

/** Adds what stands after a date; false where that is no time of a clock. */
function addTime(date: WrittenDate, rest: string): boolean {
  const found = AFTER.exec(rest);
  if (!found) return false;
  const [, hour, minute, second, half, hour2, minute2, second2, offset, utc, local] = found;
  const minutes = minutesOf(hour ?? hour2, minute ?? minute2, second ?? second2, half);
  if (minutes === null) return false;
  date.minutes = minutes;
  if (offset !== undefined) date.clock = /[1-9]/.test(offset) ? 'local' : 'noOffset';
  else if (utc !== undefined) date.clock = 'utc';
  else if (local !== undefined) date.clock = 'local';
  return true;
}

/** Two-digit years as Sheets takes them: up to 29 this century, from 30 on the last. */
function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 30 ? 2000 : 1900);
}

/**
 * Minutes after midnight; null for `25:00` and for an hour alone that does not say which half of
 * the day it is in.
 */
function minutesOf(
  written: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  half: string | undefined,
): number | null {
  if (written === undefined) return 0;
  if (minute === undefined && half === undefined) return null;
  let hour = Number(written);
  // Some exports write 13:30 PM.
  if (half && hour <= 12) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  const minutes = hour * 60 + Number(minute ?? 0);
  return minutes > 24 * 60 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 60 ? null : minutes;
}
