/**
 * Whole calendar days.
 *
 * A `Day` is the count of days since 1 January 1970. It has no clock, no zone and no length in
 * hours, so a difference of two days is a whole number on every night of the year, the 23- and
 * 25-hour ones too. It is branded, so that a length in days or a date serial is never taken for a
 * date.
 */
export type Day = number & { readonly [dayBrand]: true };

declare const dayBrand: unique symbol;

/**
 * The day of a bare count of days since 1 January 1970, as typed arrays, JSON and date serials hold
 * it.
 */
export function asDay(daysSince1970: number): Day {
  return daysSince1970 as Day;
}

/** A date on the calendar: month 1–12, day of month 1–31. */
export interface CalendarDate {
  year: number;
  month: number;
  dayOfMonth: number;
}

/** The mean length of a month in days: 365.25 / 12. */
export const DAYS_PER_MONTH = 30.4375;

/** Days in a year, on average. */
export const DAYS_PER_YEAR = 12 * DAYS_PER_MONTH;

const DAYS_PER_ERA = 146_097; // 400 Gregorian years
const EPOCH_SHIFT = 719_468; // days from 0000-03-01 to 1970-01-01

/**
 * The day of a calendar date (proleptic Gregorian).
 *
 * Years are counted from March, which puts the leap day last and makes month lengths a linear
 * formula (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil).
 *
 * @throws RangeError where the calendar has no such date, such as 31 February
 */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  if (!isCalendarDate(year, month, dayOfMonth)) {
    throw new RangeError(
      `dayOf requires a date of the calendar: found ${year}-${month}-${dayOfMonth}`,
    );
  }
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return asDay(era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT);
}

/** The calendar date of a day; the inverse of {@link dayOf}. */
export function calendarDate(day: Day): CalendarDate {
  const shifted = day + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Whether the calendar has this date: 29 February only in leap years, no 31 June. */
export function isCalendarDate(year: number, month: number, dayOfMonth: number): boolean {
  return (
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(dayOfMonth) &&
    month >= 1 &&
    month <= 12 &&
    dayOfMonth >= 1 &&
    dayOfMonth <= daysInMonth(year, month)
  );
}

/** The day `days` later; earlier where negative. */
export function addDays(day: Day, days: number): Day {
  return asDay(day + days);
}

/** The later of two days. */
export function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}

/**
 * The same day of the month, `months` calendar months later (earlier where negative); 31 January +
 * 1 is the end of February.
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = calendarDate(day);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return dayOf(targetYear, targetMonth, Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)));
}

/** A day as ISO 8601 writes it: `2025-02-01`. */
export function isoDay(day: Day): string {
  const { year, month, dayOfMonth } = calendarDate(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
