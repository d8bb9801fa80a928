import type { LastAction } from '../../sheets/document/lastAction';
import { writeRow } from '../../sheets/settings/editTables';
import { lookAtSettings } from '../../sheets/settings/settingsSheet';
import type { UndoContext, Undone } from './undone';

/** Puts back what the table said of a word before, unless its row was edited since. */
export function undoWordMeaning(
  { before, after }: LastAction & { kind: 'wordMeaning' },
  { spreadsheet, document }: UndoContext,
): Undone {
  const table = lookAtSettings(spreadsheet)?.tables.wordMeanings;
  const isBack = table !== undefined && writeRow(table, after, before ?? [], document);
  return { restored: isBack ? 1 : 0, edited: [] };
}
