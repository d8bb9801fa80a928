import type { LastAction } from '../../sheets/document/lastAction';
import { writeRow } from '../../sheets/settings/editTables';
import { lookAtSettings } from '../../sheets/settings/settingsSheet';
import { beginUndoing, type UndoContext, type Undone } from './undone';

/** Puts back what the table said of a word before, unless its row was edited since. */
export function undoWordMeaning(
  action: LastAction & { kind: 'wordMeaning' },
  context: UndoContext,
): Undone {
  const { spreadsheet, document, isResumed } = context;
  const { before, after } = action;
  const found = lookAtSettings(spreadsheet);
  const begin = () => beginUndoing(action, context);
  const isBack =
    found !== null && writeRow(found, 'wordMeanings', after, before ?? [], document, begin);
  return { restored: isBack || isResumed ? 1 : 0, edited: [] };
}
