import { withDocumentLock } from '../google/documentLock';
import type { LastAction } from '../sheets/document/lastAction';
import { MemorySheet } from '../sheets/figures/memorySheet';
import { addOnDocument } from '../sheets/settings/addOnLanguage';
import { undoAddedClients } from './undoing/addedClients';
import { undoAlias } from './undoing/alias';
import { undoAppendedRow } from './undoing/appendedRow';
import { undoEditedCells } from './undoing/editedCells';
import { undoEditedSettings } from './undoing/editedSettings';
import { undoFigures } from './undoing/figures';
import { undoSegmented } from './undoing/segmented';
import type { UndoContext, Undone } from './undoing/undone';
import { undoWordMeaning } from './undoing/wordMeaning';

/**
 * Takes the add-on's last action back: what it changed is as it was, except what was edited since.
 *
 * @param requestId of the action that is meant; left out: whichever was last
 * @returns `nothing` where there is nothing to take back, `another` where the last action is not
 * the one that is meant
 */
export function undo(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  requestId?: string,
): (Undone & { kind: LastAction['kind'] }) | 'nothing' | 'another' {
  const document = addOnDocument();
  return withDocumentLock(document.language, () => {
    const memorySheet = new MemorySheet(spreadsheet, document.language);
    const { lastAction } = memorySheet;
    if (!lastAction) return 'nothing';
    if (requestId !== undefined && requestId !== lastAction.requestId) return 'another';
    const action = { ...lastAction, isUndoing: true };
    const isResumed = lastAction.isUndoing === true;
    const undone = takeBack(action, { spreadsheet, document, memorySheet, isResumed });
    memorySheet.rememberAction(null);
    return { kind: lastAction.kind, ...undone };
  });
}

function takeBack(action: LastAction, context: UndoContext): Undone {
  switch (action.kind) {
    case 'recalculation':
      return undoFigures(action, null, context);
    case 'segmented':
      return undoSegmented(action, context);
    case 'editedSettings':
      return undoEditedSettings(action, context);
    case 'addedClients':
      return undoAddedClients(action, context);
    case 'alias':
      return undoAlias(action, context);
    case 'wordMeaning':
      return undoWordMeaning(action, context);
    case 'appendedRow':
      return undoAppendedRow(action, context);
    case 'editedCells':
      return undoEditedCells(action, context);
  }
}
