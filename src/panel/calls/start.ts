import { addOnLanguage } from '../../sheets/settings/addOnLanguage';
import type { Language } from '../../texts/texts';
import { type JobResult, jobResult } from '../jobResult';
import { lastSummary } from '../lastSummary';
import type { Summary } from '../summary';

/** What the panel needs to open. */
export interface StartCalls {
  panelStart(): JobResult<{ language: Language; summary: Summary | null }>;
}

global.panelStart = (): ReturnType<StartCalls['panelStart']> =>
  jobResult(() => ({
    language: addOnLanguage(),
    summary: lastSummary(),
    message: '',
  }));
