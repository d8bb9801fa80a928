import { installationTrigger as run } from '../jobs/installation/installationTrigger';

/** What Google tells the function of a trigger. */
interface ClockEvent {
  authMode?: unknown;
}

/** What the clock calls for the check of the installation. */
export const installationTrigger = (event?: ClockEvent): void => {
  run(SpreadsheetApp.getActive(), String(event?.authMode ?? 'not told'));
};
