import { headers as englishHeaders } from './headers.en';
import { headers as russianHeaders } from './headers.ru';
import { panel as englishPanel } from './panel/panel.en';
import { panel as russianPanel } from './panel/panel.ru';
import { setUp as englishSetUp } from './setUp.en';
import { setUp as russianSetUp } from './setUp.ru';
import type { Language } from './texts';
import { words as englishWords } from './words.en';
import { words as russianWords } from './words.ru';

const en = {
  headers: englishHeaders,
  panel: englishPanel,
  setUp: englishSetUp,
  words: englishWords,
};

/** The texts that the panel shows, and they alone: its page is one file, and a small one. */
export type PanelTexts = typeof en;

export const panelTexts: Readonly<Record<Language, PanelTexts>> = {
  en,
  ru: { headers: russianHeaders, panel: russianPanel, setUp: russianSetUp, words: russianWords },
};
