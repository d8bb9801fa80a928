import type { Day } from '../../core/day';
import { dropTriggers, fireOnce, isAuthorised } from '../../google/clockTrigger';
import { withDocumentLock } from '../../google/documentLock';
import { takeRefusals } from '../../sheets/document/decoration';
import { now } from '../../sheets/document/document';
import { holdingProperties } from '../../sheets/document/documentProperties';
import { SheetError } from '../../sheets/document/sheetError';
import { during, StoppedRun } from '../../sheets/document/step';
import { addOnDocument, addOnLanguage } from '../../sheets/settings/addOnLanguage';
import { type Language, texts } from '../../texts/texts';
import { refreshPlans } from '../plans/planAhead';
import { type ReadBase, readBase } from '../readBase';
import { type Recalculation, recalculate } from '../recalculate';
import { sentenceOf } from '../sentenceOf';
import { keepRunState, newRunState, type RunState, readRunState } from './dailyState';
import { isTriggerInForce, keepToSettings } from './dailyTrigger';
import { type HeadFigures, headFigures } from './headFigures';
import { digestMails, sendMails } from './sendDigest';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Google ends a run after six minutes; what is begun after this may not come to its end. */
const ENOUGH_MS = 4.5 * 60_000;

/** A run that does not come to its end in so many goes will not in one more. */
const MOST_ATTEMPTS = 3;

/**
 * What the clock calls every day: recalculates the base, which keeps the day in History, sends the
 * digest, and brings the sheets that look ahead up to date. A day is run once, by however many
 * triggers it is called. One that is cut off, by the time limit or by a fault, is taken up from
 * where it was; the last go that fails throws, once all of it is kept, so that Google writes to the
 * trigger's owner.
 *
 * @param triggerId    of the trigger that fires
 * @param recalculated told of the recalculation
 */
export function dailyRun(
  spreadsheet: Spreadsheet,
  triggerId: string | null,
  recalculated: (result: Recalculation) => void,
): void {
  const begun = holdingProperties((): Begun | null => {
    if (!isTriggerInForce(triggerId)) return null;
    const document = addOnDocument();
    const day = document.today();
    const kept = readRunState();
    const state = kept?.day === day ? kept : newRunState(day, kept);
    return { state, language: document.language };
  });
  if (begun && !begun.state.isDone) run(spreadsheet, begun, recalculated);
}

/** Goes on with a run that was cut off, for the day it was begun on. */
export function resumeDailyRun(
  spreadsheet: Spreadsheet,
  recalculated: (result: Recalculation) => void,
): void {
  const state = readRunState();
  if (state && !state.isDone) run(spreadsheet, { state, language: addOnLanguage() }, recalculated);
  else dropTriggers('resumeDailyRun');
}

/** How far the day's run had come before this go at it, and what is said of it in. */
interface Begun {
  state: RunState;
  language: Language;
}

function run(
  spreadsheet: Spreadsheet,
  { state: begun, language }: Begun,
  recalculated: (result: Recalculation) => void,
): void {
  if (begun.attempts >= MOST_ATTEMPTS) return;
  if (!isAuthorised()) {
    const problem = texts[language].daily.notAuthorised;
    keepProblem(begun, problem);
    throw new SheetError(problem);
  }
  takeRefusals(); // none is of this run
  const beganAt = now();
  const isTimeUp = () => now() - beganAt > ENOUGH_MS;
  const state: RunState = { ...begun, attempts: begun.attempts + 1 };
  keepRunState(state);
  // Should this go be cut off, there is another.
  if (begun.attempts > 0) dropTriggers('resumeDailyRun');
  if (state.attempts < MOST_ATTEMPTS) fireOnce('resumeDailyRun');
  try {
    const isDone = withDocumentLock(language, () =>
      goOn(spreadsheet, latestOf(state), recalculated, isTimeUp),
    );
    if (isDone) dropTriggers('resumeDailyRun');
  } catch (error) {
    // How far it has come is in what is kept.
    const reached = latestOf(state);
    if (reached.isDone) return;
    const problem = sentenceOf(error);
    keepProblem(reached, problem);
    if (reached.attempts >= MOST_ATTEMPTS) throw new SheetError(problem);
  }
}

/** The state of a day's run as it is kept: another one of the day may have been at it meanwhile. */
function latestOf(state: RunState): RunState {
  const kept = readRunState();
  return kept?.day === state.day ? kept : state;
}

/**
 * Does what is left of a day's run, and keeps how far it has come.
 *
 * @returns whether it has come to the end; false where time ran out before
 */
function goOn(
  spreadsheet: Spreadsheet,
  begun: RunState,
  recalculated: (result: Recalculation) => void,
  isTimeUp: () => boolean,
): boolean {
  if (begun.isDone) return true;
  let state = begun;
  const reach = (change: Partial<RunState>) => {
    state = { ...state, ...change };
    keepRunState(state);
  };
  let read: ReadBase | null = null;
  if (!state.figures) {
    const result = recalculate(spreadsheet, undefined, state.day, true);
    recalculated(result);
    read = result.read;
    reach({ figures: headFigures(result) });
  }
  if (isTimeUp()) return false;
  const known = read ?? readAgain(spreadsheet, state.day);
  keepToSettings(spreadsheet, known.settings);
  const words = texts[known.document.language];
  const sent = during(words.run.steps.mails, words, () => {
    const mails = digestMails(spreadsheet, known, state.figures as HeadFigures);
    return sendMails(mails, state.mails, (each) => reach({ mails: each }), isTimeUp);
  });
  if (!sent.isDone || isTimeUp()) {
    reach({ mails: sent.state });
    return false;
  }
  const problem = problemOfPlans(spreadsheet, known);
  reach({ mails: sent.state, isDone: true, problem, isTold: false });
  return true;
}

function readAgain(spreadsheet: Spreadsheet, asOf: Day): ReadBase {
  const words = texts[addOnLanguage()];
  return during(words.run.steps.reading, words, () => readBase(spreadsheet, { asOf }));
}

/** What the sheets that look ahead cannot be written for is not mended by another go. */
function problemOfPlans(spreadsheet: Spreadsheet, read: ReadBase): string | null {
  try {
    refreshPlans(spreadsheet, read);
    return null;
  } catch (error) {
    if (error instanceof SheetError && !(error instanceof StoppedRun)) return error.message;
    throw error;
  }
}

/** A problem that was told of already is not told again. */
function keepProblem(state: RunState, problem: string): void {
  keepRunState({ ...state, problem, isTold: state.isTold && state.problem === problem });
}
