import type { LastAction } from '../../sheets/document/lastAction';
import { escapedCell } from '../../sheets/grid/escapedCell';
import { isSame, rememberedCell } from '../../sheets/grid/rememberedCell';
import { prepareSettings } from '../../sheets/settings/settingsSheet';
import { undoFigures } from './figures';
import type { UndoContext, Undone } from './undone';

/** Brings back the figures from before a segmentation, and the settings that it changed. */
export function undoSegmented(
  { settings }: LastAction & { kind: 'segmented' },
  context: UndoContext,
): Undone {
  const { spreadsheet, document } = context;
  const undone = undoFigures(context);
  const {
    sheet,
    values,
    valueColumn,
    settings: known,
  } = prepareSettings(spreadsheet, document.language);
  for (const { setting, before, after } of settings) {
    const row = known.rows.get(setting);
    if (row === undefined) continue;
    const range = sheet.getRange(row, valueColumn);
    const standing = values[row - 1]?.[valueColumn - 1] ?? '';
    if (isSame(rememberedCell(standing, document), after)) {
      range.setValue(escapedCell(before));
      undone.restored += 1;
    } else {
      undone.edited.push(`${sheet.getName()}!${range.getA1Notation()}`);
    }
  }
  return undone;
}
