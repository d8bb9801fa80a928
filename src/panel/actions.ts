import { askedOnce } from '../jobs/askedOnce';
import { planAhead } from '../jobs/plans/planAhead';
import { type Recalculation, recalculate } from '../jobs/recalculate';
import { applySegmentation } from '../jobs/segmentation/applySegmentation';
import { addClientsFromSales } from '../jobs/setUp/addClients';
import { createSample } from '../jobs/setUp/createSample';
import { type Inspection, inspect, inspectSheet } from '../jobs/setUp/inspect';
import { setUp } from '../jobs/setUp/setUp';
import { showOverview } from '../jobs/show';
import { undo } from '../jobs/undo';
import type { TableRole } from '../schema/sheets';
import { activeSpreadsheet } from '../sheets/document/activeSpreadsheet';
import { addOnDocument, addOnLanguage } from '../sheets/settings/addOnLanguage';
import type { SheetContents } from '../sheets/tables/sheetContents';
import { texts } from '../texts/texts';
import { booleanOf, requestIdOf } from './argument';
import { choiceOf, chosenHeaderRow, roleOf, sheetOf } from './choice';
import { type JobResult, jobResult } from './jobResult';
import { forgetForeseen, lastSummary, rememberSummary } from './lastSummary';
import { abcSettingsOf } from './segmentationWish';
import { type Summary, summaryOf } from './summary';
import { refusalSentences, warningSentences } from './warningSentences';

// What the menu and the panel do, each ending in a sentence.

export function setUpAction(): JobResult {
  return jobResult(() => {
    setUp(activeSpreadsheet());
    const language = addOnLanguage();
    return { message: texts[language].run.setUp + refusalSentences(language) };
  });
}

/** What set-up would find, for the user to look at before it is done. */
export function inspectAction(): JobResult<{ inspection: Inspection }> {
  return jobResult(() => ({ inspection: inspect(activeSpreadsheet()), message: '' }));
}

/** What another sheet would be as a table. */
export function inspectSheetAction(
  role: unknown,
  sheetId: unknown,
  headerRow: unknown,
): JobResult<{ contents: SheetContents<TableRole> }> {
  return jobResult(() => {
    const language = addOnLanguage();
    const table = roleOf(role, language);
    const sheet = sheetOf(sheetId, table, activeSpreadsheet(), language);
    return {
      contents: inspectSheet(sheet, table, chosenHeaderRow(headerRow, language)),
      message: '',
    };
  });
}

/**
 * Sets up what was chosen and recalculates. A new sheet of clients is filled from a log of deals
 * that is there; where it stays empty, there is nothing to compute yet.
 */
export function setUpWithAction(given: unknown): JobResult<{ summary: Summary | null }> {
  return jobResult(() => {
    const spreadsheet = activeSpreadsheet();
    const language = addOnLanguage();
    const choice = choiceOf(given, spreadsheet, language);
    setUp(spreadsheet, choice);
    if (choice.clients === 'create' && addClientsFromSales(spreadsheet).added === 0) {
      const message = texts[language].run.setUp + refusalSentences(language);
      return { summary: null, message };
    }
    return recalculated();
  });
}

/** Lays the sample base out and sets the add-on up on it; it is yet to be recalculated. */
export function createSampleAction(replacing: unknown): JobResult {
  return jobResult(() => {
    const language = addOnLanguage();
    createSample(activeSpreadsheet(), booleanOf(replacing, language));
    return { message: texts[language].run.sampleCreated + refusalSentences(language) };
  });
}

export function addClientsAction(): JobResult<{ added: number }> {
  return jobResult(() => {
    const { added, leftOut } = addClientsFromSales(activeSpreadsheet());
    const language = addOnLanguage();
    const said = [texts[language].run.clientsAdded(added), ...warningSentences(leftOut, language)];
    return { added, message: said.join(' ') + refusalSentences(language) };
  });
}

/** @param requestId what is sent again, since no answer came, is one action to Undo */
export function recalculateAction(requestId?: unknown): JobResult<{ summary: Summary }> {
  return jobResult(() => recalculated(requestIdIfGiven(requestId)));
}

/**
 * Recalculates, and learns what the base's past teaches where that was not done this month.
 *
 * @param requestId what is sent again, since no answer came, is one action to Undo
 */
export function foreseeAction(requestId?: unknown): JobResult<{ summary: Summary }> {
  return jobResult(() => recalculated(requestIdIfGiven(requestId), true));
}

/**
 * Makes the ABC segmentation that is asked for that of the base.
 *
 * @param requestId what is sent again, since no answer came, is one action to Undo
 */
export function applySegmentationAction(
  wish: unknown,
  requestId?: unknown,
): JobResult<{ summary: Summary }> {
  return jobResult(() => {
    const wanted = abcSettingsOf(wish, addOnDocument());
    const id = requestIdIfGiven(requestId);
    return askedOnce(
      id,
      () => {
        // That the contact rules begin today was said by the recalculation before.
        const { summary, message } = told(
          applySegmentation(activeSpreadsheet(), wanted, id),
          false,
        );
        return { summary, message: `${texts[addOnLanguage()].run.segmented} ${message}` };
      },
      WITH_SUMMARY,
    );
  });
}

/** The summary is kept by itself; where there is none any more, the figures are computed anew. */
const WITH_SUMMARY = {
  values: () => ({}),
  again: ({ message }: { message: string }) => {
    const summary = lastSummary();
    return summary && { summary, message };
  },
};

/** The first one shows what came of it: the Overview. */
function recalculated(
  requestId?: string,
  isLearning = false,
): { summary: Summary; message: string } {
  return askedOnce(
    requestId,
    () => {
      const isFirst = lastSummary() === null;
      const action = { kind: 'recalculation', requestId } as const;
      const done = told(recalculate(activeSpreadsheet(), action, undefined, isLearning));
      if (isFirst) showOverview(activeSpreadsheet());
      return done;
    },
    WITH_SUMMARY,
  );
}

function requestIdIfGiven(given: unknown): string | undefined {
  return given === undefined || given === null ? undefined : requestIdOf(given, addOnLanguage());
}

function told(result: Recalculation, saysRules = true): { summary: Summary; message: string } {
  const { run } = texts[addOnLanguage()];
  const { clients, overdueContacts } = result.overview;
  const warned = result.warnings.length;
  const { newDeals } = result;
  const summary = summaryOf(result, 'hand');
  rememberSummary(summary);
  return {
    summary,
    message:
      run.done(clients, overdueContacts) +
      (saysRules && rulesBegin(result.read) ? run.rulesBegin : '') +
      (newDeals ? run.newDeals(newDeals.count, newDeals.since) : '') +
      (warned > 0 ? run.withWarnings(warned) : ''),
  };
}

/** Whether the contact rules have just begun for clients of whom no contact is known. */
function rulesBegin({ settings, asOf, clients, contacts }: Recalculation['read']): boolean {
  const isKnown = clients.some(({ lastContacts }) => Object.keys(lastContacts).length > 0);
  return (settings.rulesSince ?? asOf) === asOf && contacts.length === 0 && !isKnown;
}

/** Writes the sheets that look ahead: win-back, plan, second purchases, segments, what if. */
export function planAheadAction(): JobResult<{ queue: number; planned: number; overflow: number }> {
  return jobResult(() => {
    const ahead = planAhead(activeSpreadsheet());
    const language = addOnLanguage();
    const { plans } = texts[language];
    const { queue, planned, overflow } = ahead;
    return {
      ...ahead,
      message:
        plans.done(queue, planned) +
        (overflow > 0 ? plans.overflowed(overflow) : '') +
        refusalSentences(language),
    };
  });
}

/** So many of the cells that were left alone are named; the rest are counted. */
const CELLS_NAMED = 10;

/**
 * @param actionId of the action that is to be taken back; left out: whichever was last
 * @param requestId what is sent again, since no answer came, does not take back the action before
 */
export function undoAction(
  actionId?: unknown,
  requestId?: unknown,
): JobResult<{ restored: number; edited: string[] }> {
  return jobResult(() =>
    askedOnce(requestIdIfGiven(requestId), () => undone(requestIdIfGiven(actionId)), {
      values: ({ restored }) => ({ restored }),
      // Which cells were left, the sentence says.
      again: ({ message, restored }) => ({ message, restored: Number(restored), edited: [] }),
    }),
  );
}

function undone(actionId?: string): { restored: number; edited: string[]; message: string } {
  const undone = undo(activeSpreadsheet(), actionId);
  const language = addOnLanguage();
  const { run } = texts[language];
  if (undone === 'nothing') return { restored: 0, edited: [], message: run.nothingToUndo };
  if (undone === 'another') return { restored: 0, edited: [], message: run.undoneLater };
  const { kind, restored, edited, refused = [] } = undone;
  if (kind === 'recalculation' || kind === 'segmented') forgetForeseen();
  if (restored === 0 && edited.length === 0) return { restored, edited, message: run.undoneGone };
  const done = restored > 0 ? run.undone[kind](restored) : run.nothingUndone;
  const named = edited.slice(0, CELLS_NAMED).join(', ');
  const said = done + (named ? run.editedSince(edited.length, named) : '');
  const message = [said, ...warningSentences(refused, language)].join(' ');
  return { restored, edited, message };
}
