import { dailyNotice } from '../jobs/daily/dailyNotice';
import { resumeDailyRun as resume, dailyRun as run } from '../jobs/daily/dailyRun';
import type { Recalculation } from '../jobs/recalculate';
import { sentenceOf } from '../jobs/sentenceOf';
import { dailyAction, switchDailyAction } from '../panel/dailyActions';
import { rememberSummary } from '../panel/lastSummary';
import { summaryOf } from '../panel/summary';
import { activeSpreadsheet } from '../sheets/document/activeSpreadsheet';
import { QuotaError } from '../sheets/document/quotaError';
import { addOnLanguage } from '../sheets/settings/addOnLanguage';
import { texts } from '../texts/texts';
import type { ClockEvent } from './clockEvent';

// The daily run: what the clock calls, and what the menu does about it.

export const dailyRun = (event?: ClockEvent): void => {
  inWords(() => run(activeSpreadsheet(), event?.triggerUid ?? null, remember));
};

export const resumeDailyRun = (): void => {
  inWords(() => resume(activeSpreadsheet(), remember));
};

/** What a trigger throws Google sends its owner: where a quota is used up, in our words. */
function inWords(run: () => void): void {
  try {
    run();
  } catch (error) {
    throw error instanceof QuotaError ? new Error(sentenceOf(error)) : error;
  }
}

function remember(result: Recalculation): void {
  rememberSummary(summaryOf(result, 'daily'));
}

/**
 * Asks whether the daily run is to be switched, and switches it; a run that is missing is mended by
 * switching it on.
 */
export function askAboutDaily(): void {
  const { addOn, daily } = texts[addOnLanguage()];
  const ui = SpreadsheetApp.getUi();
  const outcome = dailyAction();
  if (!outcome.ok) {
    ui.alert(addOn, outcome.message, ui.ButtonSet.OK);
    return;
  }
  const { state, isMissed } = outcome.daily;
  const isWell = (state === 'on' || state === 'colleague') && !isMissed;
  const question = (isWell ? daily.switchOff : daily.switchOn)(outcome.message);
  if (ui.alert(addOn, question, ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
  const { message } = switchDailyAction(!isWell);
  ui.alert(addOn, message, ui.ButtonSet.OK);
}

/**
 * Says on opening what went wrong with the daily run; before the add-on is authorised nothing may
 * be asked.
 */
export function tellOfDaily(): void {
  try {
    const notice = dailyNotice();
    if (notice) activeSpreadsheet().toast(notice, texts[addOnLanguage()].addOn, -1);
  } catch {
    // Then the panel says it.
  }
}
