import { addClientsFromSales } from '../jobs/addClients';
import { applySegmentation } from '../jobs/applySegmentation';
import { createSample } from '../jobs/createSample';
import { type Inspection, inspect, inspectSheet } from '../jobs/inspect';
import { planAhead } from '../jobs/planAhead';
import { type Recalculation, recalculate } from '../jobs/recalculate';
import { setUp } from '../jobs/setUp';
import { undo } from '../jobs/undo';
import { addOnDocument, addOnLanguage } from '../sheets/addOnLanguage';
import type { TableRole } from '../sheets/mapping';
import type { SheetContents } from '../sheets/sheetContents';
import { texts } from '../texts/texts';
import { booleanOf, requestIdOf } from './argument';
import { choiceOf, headerRowOf, roleOf, sheetOf } from './choice';
import { rememberSummary } from './lastSummary';
import { type Outcome, outcomeOf } from './outcome';
import { abcSettingsOf } from './segmentationWish';
import { type Summary, summaryOf } from './summary';

// What the menu and the panel do, each ending in a sentence.

export function setUpAction(): Outcome {
  return outcomeOf(() => {
    setUp(SpreadsheetApp.getActive());
    return { message: texts[addOnLanguage()].run.setUp };
  });
}

/** What set-up would find, for the user to look at before it is done. */
export function inspectAction(): Outcome<{ inspection: Inspection }> {
  return outcomeOf(() => ({ inspection: inspect(SpreadsheetApp.getActive()), message: '' }));
}

/** What another sheet would be as a table. */
export function inspectSheetAction(
  role: unknown,
  sheetId: unknown,
  headerRow: unknown,
): Outcome<{ contents: SheetContents<TableRole> }> {
  return outcomeOf(() => {
    const language = addOnLanguage();
    const table = roleOf(role, language);
    const sheet = sheetOf(sheetId, table, SpreadsheetApp.getActive(), language);
    return { contents: inspectSheet(sheet, table, headerRowOf(headerRow, language)), message: '' };
  });
}

/**
 * Sets up what was chosen and recalculates. A new sheet of clients is filled from a log of deals that is there; where it stays empty,
 * there is nothing to compute yet.
 */
export function setUpWithAction(given: unknown): Outcome<{ summary: Summary | null }> {
  return outcomeOf(() => {
    const spreadsheet = SpreadsheetApp.getActive();
    const language = addOnLanguage();
    const choice = choiceOf(given, spreadsheet, language);
    setUp(spreadsheet, choice);
    if (choice.clients === 'create' && addClientsFromSales(spreadsheet) === 0) {
      return { summary: null, message: texts[language].run.setUp };
    }
    return recalculated();
  });
}

/** Lays the sample base out and sets the add-on up on it; it is yet to be recalculated. */
export function createSampleAction(replacing: unknown): Outcome {
  return outcomeOf(() => {
    const language = addOnLanguage();
    createSample(SpreadsheetApp.getActive(), booleanOf(replacing, language));
    return { message: texts[language].run.sampleCreated };
  });
}

export function addClientsAction(): Outcome<{ added: number }> {
  return outcomeOf(() => {
    const added = addClientsFromSales(SpreadsheetApp.getActive());
    return { added, message: texts[addOnLanguage()].run.clientsAdded(added) };
  });
}

export function recalculateAction(): Outcome<{ summary: Summary }> {
  return outcomeOf(recalculated);
}

/** Makes the ABC segmentation that is asked for that of the base. */
export function applySegmentationAction(wish: unknown): Outcome<{ summary: Summary }> {
  return outcomeOf(() => {
    const wanted = abcSettingsOf(wish, addOnDocument());
    const { summary, message } = told(applySegmentation(SpreadsheetApp.getActive(), wanted));
    return { summary, message: `${texts[addOnLanguage()].run.segmented} ${message}` };
  });
}

function recalculated(): { summary: Summary; message: string } {
  return told(recalculate(SpreadsheetApp.getActive()));
}

function told(result: Recalculation): { summary: Summary; message: string } {
  const { run } = texts[addOnLanguage()];
  const { clients, overdueContacts } = result.overview;
  const warned = result.warnings.length;
  const summary = summaryOf(result, 'hand');
  rememberSummary(summary);
  return {
    summary,
    message: run.done(clients, overdueContacts) + (warned > 0 ? run.withWarnings(warned) : ''),
  };
}

/** Writes the sheets that look ahead: win-back, plan, second purchases, segments, what if. */
export function planAheadAction(): Outcome<{ queue: number; planned: number; overflow: number }> {
  return outcomeOf(() => {
    const ahead = planAhead(SpreadsheetApp.getActive());
    const { plans } = texts[addOnLanguage()];
    const { queue, planned, overflow } = ahead;
    return {
      ...ahead,
      message: plans.done(queue, planned) + (overflow > 0 ? plans.overflowed(overflow) : ''),
    };
  });
}

/** So many of the cells that were left alone are named; the rest are counted. */
const CELLS_NAMED = 10;

/** @param requestId of the action that is to be taken back; left out: whichever was last */
export function undoAction(requestId?: unknown): Outcome<{ restored: number; edited: string[] }> {
  return outcomeOf(() => {
    const meant = requestId === undefined ? undefined : requestIdOf(requestId, addOnLanguage());
    const undone = undo(SpreadsheetApp.getActive(), meant);
    const { run } = texts[addOnLanguage()];
    if (undone === 'nothing') return { restored: 0, edited: [], message: run.nothingToUndo };
    if (undone === 'another') return { restored: 0, edited: [], message: run.undoneLater };
    const { kind, restored, edited } = undone;
    if (restored === 0 && edited.length === 0) return { restored, edited, message: run.undoneGone };
    const done = restored > 0 ? run.undone[kind](restored) : run.nothingUndone;
    const named = edited.slice(0, CELLS_NAMED).join(', ');
    return {
      restored,
      edited,
      message: done + (named ? run.editedSince(edited.length, named) : ''),
    };
  });
}
