import type { EditedSetting, EditedSettings } from '../../sheets/document/lastAction';
import { isSame, rememberedCell } from '../../sheets/grid/rememberedCell';
import { writeSettings } from '../../sheets/settings/editSettings';
import { prepareSettings } from '../../sheets/settings/settingsSheet';
import { beginUndoing, type UndoContext, type Undone } from './undone';

/** Brings back what settings were before they were changed. */
export function undoEditedSettings(action: EditedSettings, context: UndoContext): Undone {
  const { spreadsheet, document, isResumed } = context;
  const found = prepareSettings(spreadsheet, document.language);
  const { sheet, values, valueColumn, settings } = found;
  const back: EditedSetting[] = [];
  const undone: Undone = { restored: 0, edited: [] };
  beginUndoing(action, context);
  for (const { setting, before, after } of action.settings) {
    const row = settings.rows.get(setting);
    if (row === undefined) continue;
    const range = sheet.getRange(row, valueColumn);
    const standing = rememberedCell(values[row - 1]?.[valueColumn - 1] ?? '', document);
    if (isSame(standing, after)) {
      back.push({ setting, before: after, after: before });
      undone.restored += 1;
    } else if (isResumed && isSame(standing, before)) {
      undone.restored += 1;
    } else {
      undone.edited.push(`${sheet.getName()}!${range.getA1Notation()}`);
    }
  }
  writeSettings(found, back, document);
  return undone;
}
