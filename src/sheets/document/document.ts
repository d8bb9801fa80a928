import { type Conventions, dateOrderOf, decimalMarkOf } from '../../cells/conventions';
import { zoneCalendar } from '../../cells/zone';
import type { ClockReading } from '../../core/dailySchedule';
import { type Day, dayOf } from '../../core/day';
import { type Language, languageOf } from '../../schema/languages';

/** The open spreadsheet's language, its conventions of writing, and its today. */
export interface SheetDocument extends Conventions {
  readonly language: Language;
  /**
   * The calendar day it is in the spreadsheet's time zone, read once: a job begun at 23:59 has one
   * as-of day.
   */
  today(): Day;
}

/**
 * The document as custom functions and jobs see it. Nothing is asked of Google before it is needed:
 * a formula over numbers costs no call.
 *
 * Where there is no spreadsheet at all, it is an American one in the machine's own zone.
 */
export function currentDocument(): SheetDocument {
  const spreadsheet = once(() =>
    typeof SpreadsheetApp === 'undefined' ? null : SpreadsheetApp.getActive(),
  );
  const locale = once(() => spreadsheet()?.getSpreadsheetLocale() ?? 'en_US');
  const calendar = once(() => {
    const zone = spreadsheet()?.getSpreadsheetTimeZone();
    return zoneCalendar(
      zone === undefined
        ? (instant) => -instant.getTimezoneOffset()
        : (instant) => minutesOf(Utilities.formatDate(instant, zone, 'Z')),
    );
  });
  return {
    get language() {
      return languageOf(locale());
    },
    get decimalMark() {
      return decimalMarkOf(locale());
    },
    get dateOrder() {
      return dateOrderOf(locale());
    },
    shownDate: (date) => calendar().shownDate(date),
    dateOn: (day) => calendar().dateOn(day),
    today: once(() => {
      const { year, month, dayOfMonth } = calendar().shownDate(new Date());
      return dayOf(year, month, dayOfMonth);
    }),
  };
}

/** The moment it is, in milliseconds since 1970: when a run ended, and how long it took. */
export function now(): number {
  return Date.now();
}

/** What a clock in a time zone shows now. */
export function clockIn(timeZone: string): ClockReading {
  const shown = Utilities.formatDate(new Date(now()), timeZone, 'yyyy-MM-dd-HH');
  const [year = 0, month = 0, dayOfMonth = 0, hour = 0] = shown.split('-').map(Number);
  return { day: dayOf(year, month, dayOfMonth), hour };
}

/** The time of day in a time zone, as `14:05`. */
export function timeIn(timeZone: string): string {
  return Utilities.formatDate(new Date(now()), timeZone, 'HH:mm');
}

/** Minutes of an RFC 822 offset such as `+0530`. */
function minutesOf(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2})(\d{2})$/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function once<T>(compute: () => T): () => T {
  let known: { value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
