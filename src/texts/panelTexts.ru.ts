import { headers } from './headers.ru';
import { panel } from './panel/panel.ru';
import type { panelTexts as english } from './panelTexts.en';
import { setUp } from './setUp.ru';
import { words } from './words.ru';

export const panelTexts: typeof english = { headers, panel, setUp, words };
