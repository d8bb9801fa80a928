import type { LastAction } from '../../sheets/document/lastAction';
import { writeRow } from '../../sheets/settings/editTables';
import { lookAtSettings } from '../../sheets/settings/settingsSheet';
import type { UndoContext, Undone } from './undone';

/** Clears what was said last of two spellings, unless it was edited since. */
export function undoAlias(
  { alias }: LastAction & { kind: 'alias' },
  { spreadsheet, document }: UndoContext,
): Undone {
  const table = lookAtSettings(spreadsheet)?.tables.aliases;
  const isCleared = table !== undefined && writeRow(table, alias, [], document);
  return { restored: isCleared ? 1 : 0, edited: [] };
}
