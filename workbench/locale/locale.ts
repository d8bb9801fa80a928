import { type Language, languageOf } from '../../src/schema/languages';
import { type FormulaDialect, formulaDialect } from './formulaDialect';
import { RUSSIAN_FUNCTIONS } from './russianFunctions';

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
  formulas: FormulaDialect;
}

interface Conventions extends Omit<SheetLocale, 'name' | 'language' | 'formulas'> {
  /** The names of functions, where they are not the English ones. */
  functions: Readonly<Record<string, string>>;
}

const CONVENTIONS: Readonly<Record<Language, Conventions>> = {
  en: {
    dateFormat: 'yyyy-mm-dd',
    dateTimeFormat: 'yyyy-mm-dd hh:mm:ss',
    decimal: '.',
    typedDay: /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/,
    typedTrue: /^true$/i,
    typedFalse: /^false$/i,
    functions: {},
  },
  ru: {
    dateFormat: 'dd.mm.yyyy',
    dateTimeFormat: 'dd.mm.yyyy hh:mm:ss',
    decimal: ',',
    typedDay: /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
    typedTrue: /^истина$/i,
    typedFalse: /^ложь$/i,
    functions: RUSSIAN_FUNCTIONS,
  },
};

export function localeNamed(name: string): SheetLocale {
  const language = languageOf(name.toLowerCase());
  const { functions, ...conventions } = CONVENTIONS[language];
  return { name, language, ...conventions, formulas: formulaDialect(decimalIn(name), functions) };
}

/** The decimal sign of any locale that Google has; only formulas know more than the languages. */
function decimalIn(locale: string): FormulaDialect['decimal'] {
  const parts = new Intl.NumberFormat(locale.replaceAll('_', '-')).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.';
}
