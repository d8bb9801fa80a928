/** What the add-on is written in, each by its ISO 639 code; the first is that of everybody else. */
export const LANGUAGES = ['en', 'ru'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language of a locale, such as `ru_RU`. */
export function languageOf(locale: string): Language {
  return LANGUAGES.find((language) => locale.startsWith(language)) ?? LANGUAGES[0];
}

export function isLanguage(code: unknown): code is Language {
  return LANGUAGES.some((language) => language === code);
}
