import { panelTexts as en } from './panelTexts.en';
import { panelTexts as ru } from './panelTexts.ru';
import type { Language } from './texts';

/** The texts that the panel shows. */
export type PanelTexts = typeof en;

/** In the panel's page, which is opened in one language, there are those of that language alone: `build.mjs` sees to it. */
export const panelTexts: Readonly<Record<Language, PanelTexts>> = { en, ru };
