import { isRunMissed } from '../../core/dailySchedule';
import { clockIn } from '../../sheets/document/document';
import { unlessUsedUp } from '../../sheets/document/documentProperties';
import { addOnLanguage } from '../../sheets/settings/addOnLanguage';
import { texts } from '../../texts/texts';
import { keepRunState, readRunState, readSchedule } from './dailyState';
import { lastDayRun } from './lastDayRun';

/**
 * What whoever opens the spreadsheet should know of the daily run: why it stopped, once; that one
 * is overdue, until it is not. It asks nothing of Google's triggers, which may not be looked at
 * yet.
 *
 * @returns null where all is well
 */
export function dailyNotice(): string | null {
  const schedule = readSchedule();
  if (schedule === null || schedule === 'off') return null;
  const { daily } = texts[addOnLanguage()];
  const last = readRunState();
  if (last?.problem && !last.isTold) {
    unlessUsedUp(() => keepRunState({ ...last, isTold: true }));
    return daily.problem(last.problem);
  }
  const isMissed = isRunMissed(
    schedule.hour,
    lastDayRun(schedule, last),
    clockIn(schedule.timeZone),
  );
  if (!isMissed) return null;
  if (!last || last.isDone) return daily.missed;
  return `${daily.missed} ${daily.reached(last.figures !== null)}`;
}
