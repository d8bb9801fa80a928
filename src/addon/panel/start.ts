import { addOnLanguage } from '../../sheets/addOnLanguage';
import type { Language } from '../../texts/texts';
import { lastSummary } from '../lastSummary';
import { type Outcome, outcomeOf } from '../outcome';
import type { Summary } from '../summary';

/** What the panel needs to open. */
export interface StartCalls {
  panelStart(): Outcome<{ language: Language; summary: Summary | null }>;
}

global.panelStart = (): ReturnType<StartCalls['panelStart']> =>
  outcomeOf(() => ({
    language: addOnLanguage(),
    summary: lastSummary(),
    message: '',
  }));
