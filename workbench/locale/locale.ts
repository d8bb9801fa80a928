/** How a spreadsheet of a locale writes and reads its values. Russian and (for everything else) English are known. */
export interface SheetLocale {
  /** Google's name for it: `ru_RU`. */
  name: string;
  language: 'en' | 'ru';
  /** For days that have no format of their own. */
  dateFormat: string;
  dateTimeFormat: string;
  decimal: ',' | '.';
  /** What a typed-in day looks like; the groups are named year, month, day. */
  typedDay: RegExp;
}

export function localeNamed(name: string): SheetLocale {
  if (/^ru\b|^ru_/i.test(name)) {
    return {
      name,
      language: 'ru',
      dateFormat: 'dd.mm.yyyy',
      dateTimeFormat: 'dd.mm.yyyy hh:mm:ss',
      decimal: ',',
      typedDay: /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
    };
  }
  return {
    name,
    language: 'en',
    dateFormat: 'yyyy-mm-dd',
    dateTimeFormat: 'yyyy-mm-dd hh:mm:ss',
    decimal: '.',
    typedDay: /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/,
  };
}
