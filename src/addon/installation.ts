import { installationTrigger as run } from '../jobs/installation/installationTrigger';
import type { ClockEvent } from './clockEvent';

/** What the clock calls for the check of the installation. */
export const installationTrigger = (event?: ClockEvent): void => {
  // Not `activeSpreadsheet`: that there is none is a finding.
  run(SpreadsheetApp.getActive(), String(event?.authMode ?? 'not told'));
};
