import { type en, en as english } from './en/texts';
import { ru } from './ru/texts';

export type Language = 'en' | 'ru';

/** Every word a user reads. English gives the shape; a text missing from another language does not compile. */
export type Texts = typeof en;

export const texts: Readonly<Record<Language, Texts>> = { en: english, ru };
