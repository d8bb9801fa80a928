import { sweepToday } from '../../jobs/today/sweepToday';
import { activeSpreadsheet } from '../../sheets/document/activeSpreadsheet';
import { logUnforeseen } from '../../sheets/document/unforeseen';
import { addOnDocument, addOnLanguage } from '../../sheets/settings/addOnLanguage';
import { isSetUp } from '../../sheets/tables/mapping';
import type { Language } from '../../texts/texts';
import { type JobResult, jobResult } from '../jobResult';
import { lastSummary } from '../lastSummary';
import { managerShown } from '../managerShown';
import type { Summary } from '../summary';

/** What the panel needs to open. */
export interface StartCalls {
  panelStart(): JobResult<{
    language: Language;
    summary: Summary | null;
    manager: string;
    /** Whether the user has set up tables. */
    isSetUp: boolean;
  }>;
}

export const panelStart = (): ReturnType<StartCalls['panelStart']> =>
  jobResult(() => {
    settleMissedTicks();
    return {
      language: addOnLanguage(),
      summary: lastSummary(),
      manager: managerShown(),
      isSetUp: isSetUp(),
      message: '',
    };
  });

/** What fails of it is told on the sheet, and the panel opens all the same. */
function settleMissedTicks(): void {
  try {
    sweepToday(activeSpreadsheet(), addOnDocument());
  } catch (error) {
    logUnforeseen(error);
  }
}
