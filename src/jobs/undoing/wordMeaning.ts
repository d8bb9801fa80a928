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
  const table = lookAtSettings(spreadsheet)?.tables.wordMeanings;
  const begin = () => beginUndoing(action, context);
  const isBack = table !== undefined && writeRow(table, after, before ?? [], document, begin);
  return { restored: isBack || isResumed ? 1 : 0, edited: [] };
}
