import type { Language } from '../schema/languages';
import { formWords as english } from './en/understood/formWords';
import { formWords as russian } from './ru/understood/formWords';

/**
 * How a language names the sheet of a form's answers and its questions. Lists of phrases, set apart
 * by commas; a word that ends in `*` stands for all that begin so. In lower case, е for ё.
 */
export interface FormWords {
  /** What such a sheet is called. */
  sheets: string;
  /** What Google heads the time of an answer with. */
  timestamp: string;
  /** Questions of who answers, besides the usual headers of a client. */
  who: string;
  /** Questions for a score, where their numbers go up to 10. */
  score: string;
  /** The one that is always asked for a score of 0 to 10. */
  recommend: string;
}

export const FORM_WORDS: Readonly<Record<Language, FormWords>> = { en: english, ru: russian };
