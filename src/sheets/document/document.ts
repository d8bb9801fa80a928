import { type Conventions, dateOrderOf, decimalMarkOf } from '../../cells/conventions';
import { currencyOf } from '../../cells/localCurrency';
import { zoneCalendar } from '../../cells/zone';
import { zoneOffset } from '../../cells/zoneOffset';
import type { ClockReading } from '../../core/dailySchedule';
import { type Day, dayOf } from '../../core/day';
import { type Language, languageOf } from '../../schema/languages';

const MS_PER_MINUTE = 60_000;

/**
 * A winter and a summer to come, in which a zone keeps to the rules in force: what was decreed last
 * shows in them, and no clock is read for it.
 */
const RULES_SHOWN_ON = [new Date(Date.UTC(2036, 0, 1)), new Date(Date.UTC(2036, 6, 1))] as const;

/** The open spreadsheet's language, its conventions of writing, and its today. */
export interface SheetDocument extends Conventions {
  readonly language: Language;
  /** What money is in where the spreadsheet is at home, ISO 4217; null where that is not known. */
  readonly localCurrency: string | null;
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
        ? (instant) => -instant.getTimezoneOffset() * MS_PER_MINUTE
        : offsetsOf(zone),
    );
  });
  return {
    get language() {
      return languageOf(locale());
    },
    get localCurrency() {
      return currencyOf(locale());
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

/**
 * How far a zone is ahead of UTC, in milliseconds. The language's own list of zones answers for
 * nothing; where Google has other rules of this zone, or the language none, Google is asked each
 * time.
 */
function offsetsOf(zone: string): (instant: Date) => number {
  const asked = (instant: Date) => offsetMs(Utilities.formatDate(instant, zone, 'Z'));
  const known = zoneOffset(zone);
  return known && RULES_SHOWN_ON.every((day) => known(day) === asked(day)) ? known : asked;
}

/** Milliseconds of an RFC 822 offset such as `+0530`. */
function offsetMs(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2})(\d{2})$/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MS_PER_MINUTE;
}

function once<T>(compute: () => T): () => T {
  let known: { value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
