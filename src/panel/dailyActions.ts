import {
  type DailyStatus,
  dailyStatus,
  switchDailyOff,
  switchDailyOn,
} from '../jobs/daily/dailyTrigger';
import { activeSpreadsheet } from '../sheets/document/activeSpreadsheet';
import { addOnLanguage } from '../sheets/settings/addOnLanguage';
import { texts } from '../texts/texts';
import { type JobResult, jobResult } from './jobResult';

/** How the daily run stands, in sentences. */
export function dailyAction(): JobResult<{ daily: DailyStatus }> {
  return jobResult(() => told(dailyStatus()));
}

/** @param isOn whether it is to be on; where it is, it is mended */
export function switchDailyAction(isOn: boolean): JobResult<{ daily: DailyStatus }> {
  return jobResult(() => told(isOn ? switchDailyOn(activeSpreadsheet()) : switchDailyOff()));
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
  const { day, isDone, figures, problem, mails } = lastRun;
  sentences.push(isDone ? daily.lastRun(day) : daily.unfinished(day));
  if (!isDone) sentences.push(daily.reached(figures !== null));
  if (problem !== null) sentences.push(daily.problem(problem));
  if (mails.sent > 0) sentences.push(daily.mails(mails.sent));
  if (mails.unsent > 0) sentences.push(daily.unsent(mails.unsent));
  if (mails.failed > 0) sentences.push(daily.failed(mails.failed));
  if (mails.unsure?.length) sentences.push(daily.unsure(mails.unsure));
  return sentences;
}
