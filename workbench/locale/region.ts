import type { Language } from './language';

/** The spreadsheet's locale as Apps Script names it. */
export function localeOf(language: Language): string {
  return language === 'ru' ? 'ru_RU' : 'en_US';
}

/** A zone in which a spreadsheet of this locale would live: fixed, so that every machine sees the same sheet. */
export function timeZoneOf(language: Language): string {
  return language === 'ru' ? 'Europe/Moscow' : 'America/New_York';
}
