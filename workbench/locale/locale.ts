import { type Language, languageOf } from '../../src/schema/languages';

/** How a spreadsheet of a locale writes and reads its values. */
export interface SheetLocale {
  /** Google's name for it: `ru_RU`. */
  name: string;
  language: Language;
  /** For days that have no format of their own. */
  dateFormat: string;
  dateTimeFormat: string;
  decimal: ',' | '.';
  /** What a typed-in day looks like; the groups are named year, month, day. */
  typedDay: RegExp;
  /** What a typed-in yes and no look like, beside the English ones. */
  typedTrue: RegExp;
  typedFalse: RegExp;
}

const CONVENTIONS: Readonly<Record<Language, Omit<SheetLocale, 'name' | 'language'>>> = {
  en: {
    dateFormat: 'yyyy-mm-dd',
    dateTimeFormat: 'yyyy-mm-dd hh:mm:ss',
    decimal: '.',
    typedDay: /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/,
    typedTrue: /^true$/i,
    typedFalse: /^false$/i,
  },
  ru: {
    dateFormat: 'dd.mm.yyyy',
    dateTimeFormat: 'dd.mm.yyyy hh:mm:ss',
    decimal: ',',
    typedDay: /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
    typedTrue: /^истина$/i,
    typedFalse: /^ложь$/i,
  },
};

export function localeNamed(name: string): SheetLocale {
  const language = languageOf(name.toLowerCase());
  return { name, language, ...CONVENTIONS[language] };
}
