import { isRunMissed } from '../../core/dailySchedule';
import type { Settings } from '../../core/settings';
import { clockTriggers, dropTriggers, fireDaily } from '../../google/clockTrigger';
import { withDocumentLock } from '../../google/documentLock';
import { clockIn } from '../../sheets/document/document';
import { requireWrites } from '../../sheets/document/documentProperties';
import { readUserMark, setUserMark } from '../../sheets/document/userMark';
import { addOnDocument } from '../../sheets/settings/addOnLanguage';
import { readSettings } from '../../sheets/settings/readSettings';
import { prepareSettings } from '../../sheets/settings/settingsSheet';
import {
  keepSchedule,
  type RunState,
  readRunState,
  readSchedule,
  type Schedule,
} from './dailyState';
import { lastDayRun } from './lastDayRun';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** How the daily run is switched, and how the last one went. */
export interface DailyStatus {
  /**
   * `missing`: it was switched on here, and its trigger is gone. `colleague`: somebody else's
   * trigger, which only they see.
   */
  state: 'off' | 'on' | 'missing' | 'colleague';
  /** Null where it is off. */
  schedule: Schedule | null;
  /** A run that should have taken place has not. */
  isMissed: boolean;
  lastRun: RunState | null;
}

/** Under it the person at work keeps the id of the trigger they have made. */
const MINE = 'dailyTrigger';

/** How the daily run stands. Changes nothing. */
export function dailyStatus(): DailyStatus {
  const kept = readSchedule();
  const lastRun = readRunState();
  if (kept === null || kept === 'off') {
    return { state: 'off', schedule: null, isMissed: false, lastRun };
  }
  return {
    state: stateOf(kept),
    schedule: kept,
    isMissed: isRunMissed(kept.hour, lastDayRun(kept, lastRun), clockIn(kept.timeZone)),
    lastRun,
  };
}

/**
 * Switches the daily run on, at the hour that Settings say; where it is on, mends it. However often
 * it is called, one trigger is left, and the triggers of other functions and people are not
 * touched.
 */
export function switchDailyOn(spreadsheet: Spreadsheet): DailyStatus {
  const document = addOnDocument();
  return withDocumentLock(document.language, () => {
    const status = dailyStatus();
    if (status.state === 'colleague' && !status.isMissed) return status;
    const settings = readSettings(prepareSettings(spreadsheet, document.language), document, []);
    const wanted = scheduleOf(spreadsheet, settings);
    const isWell = status.state === 'on' && !status.isMissed && isAsWanted(status.schedule, wanted);
    // One trigger more may have been left by a run that was killed.
    if (isWell) dropTriggers('dailyRun', status.schedule?.triggerId);
    else makeTrigger(wanted);
    return dailyStatus();
  });
}

/**
 * Goes over to the hour that Settings say now, where it is another. Called by the run itself, since
 * only whose trigger it is can change it.
 */
export function keepToSettings(spreadsheet: Spreadsheet, settings: Settings): void {
  const kept = readSchedule();
  if (kept === null || kept === 'off') return;
  const wanted = scheduleOf(spreadsheet, settings);
  if (!isAsWanted(kept, wanted)) makeTrigger(wanted);
}

/** The hour of the daily run, and the zone of the clock it is read on. */
type Hour = Pick<Schedule, 'hour' | 'timeZone'>;

function scheduleOf(
  spreadsheet: Spreadsheet,
  { dailyHour, dailyTimeZone }: Pick<Settings, 'dailyHour' | 'dailyTimeZone'>,
): Hour {
  return { hour: dailyHour, timeZone: dailyTimeZone ?? spreadsheet.getSpreadsheetTimeZone() };
}

function isAsWanted(schedule: Schedule | null, { hour, timeZone }: Hour): boolean {
  return schedule?.hour === hour && schedule.timeZone === timeZone;
}

/**
 * Makes the new trigger before the old ones go: a run killed in between leaves one too many rather
 * than none.
 */
function makeTrigger({ hour, timeZone }: Hour): void {
  requireWrites();
  const triggerId = fireDaily('dailyRun', hour, timeZone);
  keepSchedule({ triggerId, hour, timeZone, sinceDay: clockIn(timeZone).day });
  setUserMark(MINE, triggerId);
  dropTriggers('dailyRun', triggerId);
}

/**
 * Switches the daily run off. A colleague's trigger cannot be taken away here: it takes itself away
 * when it fires next.
 */
export function switchDailyOff(): DailyStatus {
  return withDocumentLock(addOnDocument().language, () => {
    keepSchedule('off');
    dropTriggers('dailyRun');
    dropTriggers('resumeDailyRun');
    return dailyStatus();
  });
}

/** Whether a trigger that fires is the one the daily run goes by; one that is not is taken away. */
export function isTriggerInForce(triggerId: string | null): boolean {
  const kept = readSchedule();
  const isInForce =
    kept !== 'off' && (kept === null || triggerId === null || kept.triggerId === triggerId);
  if (!isInForce) dropTriggers('dailyRun', kept === 'off' ? null : (kept?.triggerId ?? null));
  return isInForce;
}

function stateOf({ triggerId }: Schedule): 'on' | 'missing' | 'colleague' {
  if (clockTriggers('dailyRun').includes(triggerId)) return 'on';
  return readUserMark(MINE) === triggerId ? 'missing' : 'colleague';
}
