import { type Health, health } from '../../jobs/health';
import { lastSummary } from '../lastSummary';
import { type Outcome, outcomeOf } from '../outcome';
import type { Summary } from '../summary';

/** How the add-on stands. */
export interface HealthCalls {
  panelHealth(): Outcome<Health & { summary: Summary | null }>;
}

global.panelHealth = (): ReturnType<HealthCalls['panelHealth']> =>
  outcomeOf(() => ({
    ...health(SpreadsheetApp.getActive()),
    summary: lastSummary(),
    message: '',
  }));
