import type { Settings } from '../../core/settings';
import { addOnDocument } from '../../sheets/addOnLanguage';
import { now, type SheetDocument } from '../../sheets/document';
import { readSettings } from '../../sheets/readSettings';
import { prepareSettings } from '../../sheets/settingsSheet';
import { SheetError } from '../../sheets/sheetError';
import { texts } from '../../texts/texts';
import { exclusively } from '../exclusively';
import { type Recalculation, recalculate } from '../recalculate';
import { dropTriggers, fireOnce, isAuthorised } from './clockTrigger';
import { keepRunState, newRunState, type RunState, readRunState } from './dailyState';
import { isTriggerInForce, keepToSettings } from './dailyTrigger';
import { headFigures } from './headFigures';
import { digestMails, sendMails } from './sendDigest';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Google ends a run after six minutes; what is begun after this may not come to its end. */
const ENOUGH_MS = 4.5 * 60_000;

/** A run that was cut off is taken up again when it is surely over. */
const RESUME_AFTER_MS = 10 * 60_000;

/** A run that does not come to its end in so many goes will not in one more. */
const MOST_ATTEMPTS = 3;

/**
 * What the clock calls every day: recalculates the base, which keeps the day in History, and sends the digest. A day is run once, by however
 * many triggers it is called. One that is cut off, by the time limit or by a fault, is taken up from where it was.
 *
 * @param triggerId    of the trigger that fires
 * @param recalculated told of the recalculation
 */
export function dailyRun(
  spreadsheet: Spreadsheet,
  triggerId: string | null,
  recalculated: (result: Recalculation) => void,
): void {
  if (!isTriggerInForce(triggerId)) return;
  const document = addOnDocument();
  const day = document.today();
  const kept = readRunState();
  const state = kept?.day === day ? kept : newRunState(day, kept);
  if (!state.isDone) run(spreadsheet, document, state, recalculated);
}

/** Goes on with a run that was cut off, for the day it was begun on. */
export function resumeDailyRun(
  spreadsheet: Spreadsheet,
  recalculated: (result: Recalculation) => void,
): void {
  const state = readRunState();
  if (state && !state.isDone) run(spreadsheet, addOnDocument(), state, recalculated);
  else dropTriggers('resumeDailyRun');
}

function run(
  spreadsheet: Spreadsheet,
  document: SheetDocument,
  begun: RunState,
  recalculated: (result: Recalculation) => void,
): void {
  const words = texts[document.language];
  if (begun.attempts >= MOST_ATTEMPTS) return;
  if (!isAuthorised()) {
    keepProblem(begun, words.daily.notAuthorised);
    return;
  }
  const beganAt = now();
  const isTimeUp = () => now() - beganAt > ENOUGH_MS;
  let state: RunState = { ...begun, attempts: begun.attempts + 1 };
  keepRunState(state);
  // Should this go be cut off, there is another.
  dropTriggers('resumeDailyRun');
  if (state.attempts < MOST_ATTEMPTS) fireOnce('resumeDailyRun', RESUME_AFTER_MS);
  try {
    let settings: Settings | null = null;
    if (!state.figures) {
      const result = recalculate(spreadsheet);
      recalculated(result);
      settings = result.settings;
      state = { ...state, figures: headFigures(result) };
      keepRunState(state);
    }
    if (isTimeUp()) return;
    const sent = send(spreadsheet, state, settings, isTimeUp);
    if (!sent) return;
    state = { ...sent, isDone: true, problem: null, isTold: false };
  } catch (error) {
    if (!(error instanceof SheetError)) console.error(error instanceof Error ? error.stack : error);
    // How far the mails have come is in what is kept.
    const kept = readRunState();
    const problem = error instanceof SheetError ? error.message : words.run.failed;
    keepProblem(kept?.day === state.day ? kept : state, problem);
    return;
  }
  keepRunState(state);
  dropTriggers('resumeDailyRun');
}

/**
 * @param known the settings, where the recalculation has just read them
 * @returns the state after the last message; null where time ran out before
 */
function send(
  spreadsheet: Spreadsheet,
  state: RunState,
  known: Settings | null,
  isTimeUp: () => boolean,
): RunState | null {
  // Not before: the recalculation may have gone over to another language.
  const document = addOnDocument();
  return exclusively(document.language, () => {
    // Another run of the day may have been at it meanwhile.
    const kept = readRunState();
    const latest = kept?.day === state.day ? kept : state;
    if (latest.isDone || !state.figures) return latest;
    const settings =
      known ?? readSettings(prepareSettings(spreadsheet, document.language), document, []);
    keepToSettings(spreadsheet, settings);
    const mails = digestMails(spreadsheet, document, settings, state.figures, state.day);
    const after = sendMails(
      mails,
      latest.mails,
      (each) => keepRunState({ ...latest, mails: each }),
      isTimeUp,
    );
    const reached = { ...latest, mails: after.state };
    if (after.isDone) return reached;
    keepRunState(reached);
    return null;
  });
}

/** A problem that was told of already is not told again. */
function keepProblem(state: RunState, problem: string): void {
  keepRunState({ ...state, problem, isTold: state.isTold && state.problem === problem });
}
