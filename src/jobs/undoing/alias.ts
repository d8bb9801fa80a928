import type { LastAction } from '../../sheets/document/lastAction';
import { clearAlias } from '../../sheets/settings/editAliases';
import type { UndoContext, Undone } from './undone';

/** Clears what was said last of two spellings, unless it was edited since. */
export function undoAlias(
  { alias }: LastAction & { kind: 'alias' },
  { spreadsheet, document }: UndoContext,
): Undone {
  return { restored: clearAlias(spreadsheet, alias, document) ? 1 : 0, edited: [] };
}
