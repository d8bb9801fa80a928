import { withDocumentLock } from '../google/documentLock';
import type { SettingName } from '../schema/settings';
import { joinedSettings } from '../sheets/figures/computedPlan';
import { MemorySheet } from '../sheets/figures/memorySheet';
import { addOnDocument } from '../sheets/settings/addOnLanguage';
import { settingsToEdit, writeSettings } from '../sheets/settings/editSettings';
import { readSettings } from '../sheets/settings/readSettings';
import { prepareSettings } from '../sheets/settings/settingsSheet';
import { requireRising, type TypedSettings, typedCell } from '../sheets/settings/typedSetting';

/**
 * Writes what was typed for some settings into their cells, which Undo takes back. Figures follow
 * with the next recalculation.
 *
 * @param requestId chosen by who asks: what is sent again, since no answer came, is done once
 * @returns how many hold something else now
 * @throws FieldError where one cannot be used, SheetError where its cell cannot be written; nothing
 *   is written then
 */
export function saySettings(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  typed: TypedSettings,
  requestId: string,
): number {
  const document = addOnDocument();
  const { language } = document;
  return withDocumentLock(language, () => {
    const memorySheet = new MemorySheet(spreadsheet, language);
    const { lastAction } = memorySheet;
    const found = prepareSettings(spreadsheet, language);
    const standing: Readonly<Record<string, unknown>> = { ...readSettings(found, document, []) };
    const cells = new Map(
      [...typed].map(([name, text]) => [name, typedCell(name, text, document)] as const),
    );
    const numberOf = (name: SettingName) => {
      const value = standing[name];
      return typeof value === 'number' ? value : null;
    };
    requireRising(cells, numberOf, document);
    const settings = settingsToEdit(found, cells, document);
    const isAgain = lastAction?.kind === 'editedSettings' && lastAction.requestId === requestId;
    const edited = isAgain ? joinedSettings(lastAction.settings, settings) : settings;
    if (settings.length === 0) return edited.length;
    memorySheet.rememberAction({ kind: 'editedSettings', settings: edited, requestId });
    writeSettings(found, settings, document);
    return edited.length;
  });
}
