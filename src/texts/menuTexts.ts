import type { Language } from '../schema/languages';
import { menuTexts as en } from './en/menuTexts';
import { menuTexts as ru } from './ru/menuTexts';

export type MenuTexts = typeof en;

/** Of the texts those that opening the spreadsheet needs. */
export const menuTexts: Readonly<Record<Language, MenuTexts>> = { en, ru };
