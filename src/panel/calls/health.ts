import { type Health, health } from '../../jobs/health';
import { activeSpreadsheet } from '../../sheets/document/activeSpreadsheet';
import { type JobResult, jobResult } from '../jobResult';
import { lastSummary } from '../lastSummary';
import type { Summary } from '../summary';

/** How the add-on stands. */
export interface HealthCalls {
  panelHealth(): JobResult<Health & { summary: Summary | null }>;
}

export const panelHealth = (): ReturnType<HealthCalls['panelHealth']> =>
  jobResult(() => {
    const summary = lastSummary();
    const found = health(activeSpreadsheet(), summary?.leftOut ?? []);
    return { ...found, summary, message: '' };
  });
