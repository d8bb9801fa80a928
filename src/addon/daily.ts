import { dailyNotice } from '../jobs/daily/dailyNotice';
import { dailyRun, resumeDailyRun } from '../jobs/daily/dailyRun';
import {
  type DailyStatus,
  dailyStatus,
  switchDailyOff,
  switchDailyOn,
} from '../jobs/daily/dailyTrigger';
import type { Recalculation } from '../jobs/recalculate';
import { addOnLanguage } from '../sheets/addOnLanguage';
import { texts } from '../texts/texts';
import { rememberSummary } from './lastSummary';
import { type Outcome, outcomeOf } from './outcome';
import { summaryOf } from './summary';

// The daily run: what the clock calls, and what the menu and the panel do about it.

/** What Google tells the function of a trigger. */
interface ClockEvent {
  triggerUid?: string;
}

global.dailyRun = (event?: ClockEvent): void => {
  dailyRun(SpreadsheetApp.getActive(), event?.triggerUid ?? null, remember);
};

global.resumeDailyRun = (): void => {
  resumeDailyRun(SpreadsheetApp.getActive(), remember);
};

function remember(result: Recalculation): void {
  rememberSummary(summaryOf(result, 'daily'));
}

/** How the daily run stands, in sentences. */
export function dailyAction(): Outcome<{ daily: DailyStatus }> {
  return outcomeOf(() => told(dailyStatus()));
}

/** @param isOn whether it is to be on; where it is, it is mended */
export function switchDailyAction(isOn: boolean): Outcome<{ daily: DailyStatus }> {
  return outcomeOf(() => told(isOn ? switchDailyOn(SpreadsheetApp.getActive()) : switchDailyOff()));
}

/** Asks whether the daily run is to be switched, and switches it; a run that is missing is mended by switching it on. */
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

/** Says on opening what went wrong with the daily run; before the add-on is authorised nothing may be asked. */
export function tellOfDaily(): void {
  try {
    const notice = dailyNotice();
    if (notice) SpreadsheetApp.getActive().toast(notice, texts[addOnLanguage()].addOn, -1);
  } catch {
    // Then the panel says it.
  }
}

function told(status: DailyStatus): { daily: DailyStatus; message: string } {
  return { daily: status, message: sentencesOf(status).join(' ') };
}

function sentencesOf({ state, schedule, isMissed, lastRun }: DailyStatus): string[] {
  const { daily } = texts[addOnLanguage()];
  const sentences: string[] = [];
  if (state === 'on' && schedule) sentences.push(daily.on(schedule.hour, schedule.timeZone));
  else if (state === 'colleague' && schedule) {
    sentences.push(daily.colleague(schedule.hour, schedule.timeZone));
  } else sentences.push(state === 'missing' ? daily.missing : daily.off);
  if (isMissed) sentences.push(daily.missed);
  if (!lastRun) return state === 'off' ? sentences : [...sentences, daily.never];
  const { day, isDone, problem, mails } = lastRun;
  sentences.push(isDone ? daily.lastRun(day) : daily.unfinished(day));
  if (problem !== null) sentences.push(daily.problem(problem));
  if (mails.sent > 0) sentences.push(daily.mails(mails.sent));
  if (mails.unsent > 0) sentences.push(daily.unsent(mails.unsent));
  if (mails.failed > 0) sentences.push(daily.failed(mails.failed));
  return sentences;
}
