import { panelTexts as en } from './en/panelTexts';
import { panelTexts as ru } from './ru/panelTexts';
import type { Language } from './texts';

/** The texts that the panel shows. */
export type PanelTexts = typeof en;

/**
 * In the panel's page, which is opened in one language, there are those of that language alone:
 * `build.mjs` sees to it.
 */
export const panelTexts: Readonly<Record<Language, PanelTexts>> = { en, ru };
