import { headers } from './headers.en';
import { panel } from './panel/panel.en';
import { setUp } from './setUp.en';
import { words } from './words.en';

/** The texts that the panel shows, and they alone: its page is one file, and a small one. */
export const panelTexts = { headers, panel, setUp, words };
