import { LocaleType } from '@univerjs/core';
import type { Language } from '../locale/language';

/** What Univer calls the languages. */
export const UNIVER_LOCALES: Readonly<Record<Language, LocaleType>> = {
  en: LocaleType.EN_US,
  ru: LocaleType.RU_RU,
};
