import { LANGUAGES, type Language } from '../schema/languages';
import { type en, en as english } from './en/texts';
import { ru } from './ru/texts';

export type { Language };

/**
 * Every word a user reads. English gives the shape; a text missing from another language does not
 * compile.
 */
export type Texts = typeof en;

export const texts: Readonly<Record<Language, Texts>> = { en: english, ru };

/** The texts in every language, for what was written while the document had another one. */
export const ALL_TEXTS: readonly Texts[] = LANGUAGES.map((language) => texts[language]);
