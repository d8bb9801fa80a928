import type { LastAction } from '../../sheets/document/lastAction';
import { writeRow } from '../../sheets/settings/editTables';
import { lookAtSettings } from '../../sheets/settings/settingsSheet';
import { beginUndoing, type UndoContext, type Undone } from './undone';

/** Clears what was said last of two spellings, unless it was edited since. */
export function undoAlias(action: LastAction & { kind: 'alias' }, context: UndoContext): Undone {
  const { spreadsheet, document, isResumed } = context;
  const found = lookAtSettings(spreadsheet);
  const begin = () => beginUndoing(action, context);
  const isCleared = found !== null && writeRow(found, 'aliases', action.alias, [], document, begin);
  return { restored: isCleared || isResumed ? 1 : 0, edited: [] };
}
