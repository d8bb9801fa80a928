import type { Language } from '../texts/texts';

/** How figures are written in a language. */
export interface Formats {
  number(value: number): string;
  /**
   * A sum of money without its currency, which is the document's: whole from a hundred on, else to
   * the hundredth.
   */
  money(value: number): string;
  /** @param value 0–100 */
  percent(value: number): string;
  /** @param isoDay `2025-02-28` */
  day(isoDay: string): string;
  /** The same without the year, for days nearby. */
  shortDay(isoDay: string): string;
  /** @param milliseconds since 1970; shown in the user’s own time zone */
  moment(milliseconds: number): string;
}

const made = new Map<Language, Formats>();

/** The formats of a language, made once: Intl takes its time over it. */
export function formatsIn(language: Language): Formats {
  const formats = made.get(language) ?? newFormats(language);
  made.set(language, formats);
  return formats;
}

function newFormats(language: Language): Formats {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const exact = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const shortDay = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const midnight = (isoDay: string) => new Date(`${isoDay}T00:00:00Z`);
  return {
    number: (value) => number.format(value),
    money: (value) => (Math.abs(value) < 100 ? exact : whole).format(value),
    percent: (value) => percent.format(value / 100),
    moment: (milliseconds) => moment.format(milliseconds),
    day: (isoDay) => day.format(midnight(isoDay)),
    shortDay: (isoDay) => shortDay.format(midnight(isoDay)),
  };
}
