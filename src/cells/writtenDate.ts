/** A date as a text writes it. Whether the calendar has it is not looked at. */
export interface WrittenDate {
  year: number;
  /** Where the order is open, the second of the two figures. */
  month: number;
  /** Where the order is open, the first of the two figures. */
  dayOfMonth: number;
  /** Whether `01/02/2025` is all there is, so that the two may be the other way round. */
  isOrderOpen: boolean;
  /** The time of day beside it, in minutes after midnight. */
  minutes: number;
  /**
   * Whose clock the time is: none is named, UTC itself, an offset of nought (`+0000`: a machine's clock or a winter in London), or a
   * place's own (`-0500`, `MSK`).
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

const WEEKDAY_WORDS = [
  'mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?',
  'пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье',
].join('|');

/** Clocks that exports name by letters; which hour they mean is not needed, the day beside them is their own. */
const LOCAL_CLOCKS = '[ECMP][SD]T|AK[SD]T|HST|BST|[CEW]ES?T|MSK|МСК|IST|SGT|JST|AE[SD]T';

const WEEKDAY = `(?:(?:${WEEKDAY_WORDS})\\.?,?\\s+)?`;
const YEAR = '(?<year>\\d{4})';
const SHORT_YEAR = '(?<year>\\d{4}|\\d{2})';
const MONTH = '(?<month>\\d{1,2})';
const DAY = '(?<day>\\d{1,2})';
const WORD = '(?<word>\\p{L}{3,9})\\.?';
const ORDINAL = `${DAY}(?:st|nd|rd|th)?`;
const YEAR_WORD = '(?:\\s*(?:г\\.|года|г))?';
const ZONE = [
  '(?:\\s*(?:(?:UTC|GMT)?(?<offset>[-+−]\\d{1,2}(?::?\\d{2})?)|',
  `(?<utc>Z|UTC|GMT)|(?<local>${LOCAL_CLOCKS}))(?:\\s*\\([^()]*\\))?)?`,
].join('');
const TIME = [
  '(?:(?:T|\\s*,\\s*(?:(?:в|at)\\s+)?|\\s+(?:(?:в|at|@)\\s+)?)',
  '(?<hour>\\d{1,2})(?::(?<minute>\\d{2})(?::(?<sec>\\d{2})(?:[.,]\\d{1,9})?)?)?',
  `(?:\\s*(?<half>[ap])\\.?m\\.?)?${ZONE})?`,
].join('');

/** Every form in which a date is read from text, the usual ones first. No text is of two of them. */
const FORMS: readonly RegExp[] = [
  // 2025-02-01, 2025/2/1, 2025.02.01
  `${YEAR}(?<mark>[-./])${MONTH}\\k<mark>${DAY}${TIME}`,
  // 01.02.2025, 1.2.25: points are a day-first habit wherever they are written
  `${WEEKDAY}${DAY}\\.${MONTH}\\.${SHORT_YEAR}${YEAR_WORD}${TIME}`,
  // 01/02/2025, 1-2-25: the order is open
  `${WEEKDAY}(?<first>\\d{1,2})(?<mark>[-/])(?<second>\\d{1,2})\\k<mark>${SHORT_YEAR}${YEAR_WORD}${TIME}`,
  // 1 февраля 2025 г., «1» февраля 2025 года, 1st February 2025, Sat, 01 Feb 2025, 1 февр. 25
  `${WEEKDAY}[«“"]?${ORDINAL}[»”"]?\\s+${WORD},?\\s+${SHORT_YEAR}${YEAR_WORD}${TIME}`,
  // 1-Feb-25, 01/Feb/2025, 01.февр.2025
  `${WEEKDAY}${DAY}(?<mark>[-./])${WORD}\\k<mark>${SHORT_YEAR}${TIME}`,
  // Feb 1, 2025, February 1st 2025, Sat Feb 01 2025, Feb-01-2025
  `${WEEKDAY}${WORD}[\\s-]+${ORDINAL}(?:,\\s*|\\s+|-)${YEAR}${TIME}`,
  // 2025-Feb-01, 2025 February 1
  `${YEAR}(?<mark>[-\\s])${WORD}\\k<mark>${DAY}${TIME}`,
  // 20250201T093000Z
  `${YEAR}(?<month>\\d{2})(?<day>\\d{2})T(?<hour>\\d{2})(?<minute>\\d{2})(?<sec>\\d{2})?${ZONE}`,
].map((form) => new RegExp(`^${form}$`, 'iu'));

/**
 * The date in a text and the time beside it, where the text is nothing but that.
 *
 * @param text trimmed and short: see {@link MAX_FIGURE_CHARACTERS}
 * @returns null for a text of no known form, one with a time that no clock shows included
 */
export function writtenDate(text: string): WrittenDate | null {
  for (const form of FORMS) {
    const parts = form.exec(text)?.groups;
    if (parts) return dateOf(parts);
  }
  return null;
}

type Parts = Readonly<Record<string, string | undefined>>;

function dateOf(parts: Parts): WrittenDate | null {
  const month = parts.word ? MONTH_OF.get(parts.word.toLowerCase()) : (parts.month ?? parts.second);
  const minutes = minutesOf(parts);
  if (month === undefined || minutes === null) return null;
  return {
    year: fullYear(parts.year as string),
    month: Number(month),
    dayOfMonth: Number(parts.day ?? parts.first),
    isOrderOpen: parts.first !== undefined,
    minutes,
    clock: clockOf(parts),
  };
}

/** Two-digit years as Sheets takes them: up to 29 this century, from 30 on the last. */
function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 30 ? 2000 : 1900);
}

/** Minutes after midnight; null for `25:00` and for an hour alone that does not say which half of the day it is in. */
function minutesOf({ hour: written, minute, sec, half }: Parts): number | null {
  if (written === undefined) return 0;
  if (minute === undefined && half === undefined) return null;
  let hour = Number(written);
  // Some exports write 13:30 PM.
  if (half && hour <= 12) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const minutes = hour * 60 + Number(minute ?? 0);
  return minutes > 24 * 60 || Number(minute ?? 0) > 59 || Number(sec ?? 0) > 60 ? null : minutes;
}

function clockOf({ offset, utc, local }: Parts): WrittenDate['clock'] {
  if (offset !== undefined) return /[1-9]/.test(offset) ? 'local' : 'noOffset';
  if (utc !== undefined) return 'utc';
  return local === undefined ? 'unnamed' : 'local';
}
