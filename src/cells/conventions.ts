import type { CalendarDate, Day } from '../core/day';

/** In which order a locale writes the parts of a date in figures. */
export type DateOrder = 'dayFirst' | 'monthFirst' | 'yearFirst';

/** How text in a document is to be read, and how its Date cells map to calendar days. */
export interface Conventions {
  decimalMark: ',' | '.';
  dateOrder: DateOrder;
  /** The calendar date that a Date cell shows in the document. */
  shownDate(date: Date): CalendarDate;
  /** A Date that the document shows as this day. */
  dateOn(day: Day): Date;
}

const POINT_LANGUAGES = [
  ...['en', 'cy', 'zh', 'ja', 'ko', 'th', 'he', 'iw', 'fil', 'mn', 'ms', 'my'],
  ...['hi', 'bn', 'gu', 'kn', 'ml', 'mr', 'pa', 'ta', 'te', 'ur'],
];
const POINT_LOCALES = [
  ...['es_MX', 'es_US', 'es_PE', 'es_GT', 'es_DO', 'es_HN', 'es_NI', 'es_PA', 'es_PR', 'es_SV'],
  ...['de_CH', 'de_LI', 'it_CH'],
];
const COMMA_LOCALES = ['en_ZA'];
const MONTH_FIRST_LOCALES = ['en_US', 'en_PH', 'fil_PH'];
const YEAR_FIRST_LANGUAGES = ['zh', 'ja', 'ko', 'hu', 'lt', 'sv', 'mn'];
const YEAR_FIRST_LOCALES = ['en_CA', 'en_ZA', 'fr_CA'];

/** The decimal mark of a spreadsheet locale such as `ru_RU`. */
export function decimalMarkOf(locale: string): Conventions['decimalMark'] {
  if (COMMA_LOCALES.includes(locale)) return ',';
  return POINT_LOCALES.includes(locale) || POINT_LANGUAGES.includes(languageOf(locale)) ? '.' : ',';
}

/**
 * The date order of a spreadsheet locale such as `en_US`. A bare `en` is taken for the American
 * default of Sheets.
 */
export function dateOrderOf(locale: string): DateOrder {
  if (MONTH_FIRST_LOCALES.includes(locale) || locale === 'en') return 'monthFirst';
  return YEAR_FIRST_LOCALES.includes(locale) || YEAR_FIRST_LANGUAGES.includes(languageOf(locale))
    ? 'yearFirst'
    : 'dayFirst';
}

function languageOf(locale: string): string {
  return locale.split(/[_-]/)[0] ?? '';
}
