import type { Language } from '../schema/languages';
import type { ArgumentName } from './en/formulas/argumentNames';
import { functionTexts as en } from './en/formulas/functionTexts';
import { functionTexts as ru } from './ru/formulas/functionTexts';

export type { ArgumentName };
export type FunctionTexts = typeof en;

/**
 * Of the texts those that the custom functions need: they are loaded whenever a formula is
 * calculated, and the others are not.
 */
export const functionTexts: Readonly<Record<Language, FunctionTexts>> = { en, ru };
