import type { Language } from './language';

/** Where a spreadsheet of a language lives. */
interface Region {
  /** As Apps Script names it. */
  locale: string;
  /** Fixed, so that every machine sees the same sheet. */
  timeZone: string;
  /** Whose days in figures are written as the add-on's are, as Intl names it. */
  reader: string;
}

const REGIONS: Readonly<Record<Language, Region>> = {
  en: { locale: 'en_US', timeZone: 'America/New_York', reader: 'sv-SE' },
  ru: { locale: 'ru_RU', timeZone: 'Europe/Moscow', reader: 'ru-RU' },
};

/** The spreadsheet's locale as Apps Script names it. */
export function localeOf(language: Language): string {
  return REGIONS[language].locale;
}

/** A zone in which a spreadsheet of this locale would live. */
export function timeZoneOf(language: Language): string {
  return REGIONS[language].timeZone;
}

/** A calendar day, `2026-11-22`, as the add-on writes it: `2026-11-22`, `22.11.2026`. */
export function dayWritten(language: Language, day: string): string {
  const format = new Intl.DateTimeFormat(REGIONS[language].reader, {
    dateStyle: 'short',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
