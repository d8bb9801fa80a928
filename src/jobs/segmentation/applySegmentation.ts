import type { AbcSettings } from '../../core/segments/clientAbc';
import { withDocumentLock } from '../../google/documentLock';
import { joinedSettings } from '../../sheets/figures/computedPlan';
import { MemorySheet } from '../../sheets/figures/memorySheet';
import { abcSettingCells } from '../../sheets/settings/abcSettingCells';
import { addOnDocument } from '../../sheets/settings/addOnLanguage';
import { settingsToEdit, writeSettings } from '../../sheets/settings/editSettings';
import { prepareSettings } from '../../sheets/settings/settingsSheet';
import { type Recalculation, recalculate } from '../recalculate';

/**
 * Makes an ABC segmentation that of the base: writes it into Settings and recalculates, both of
 * which Undo takes back together. Where the recalculation stops, the settings are as they were, and
 * so is what Undo takes back.
 *
 * @param requestId chosen by who asks: what is sent again, since no answer came, is done once
 * @throws SheetError where the sheets cannot be worked with
 */
export function applySegmentation(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  wanted: AbcSettings,
  requestId?: string,
): Recalculation {
  const document = addOnDocument();
  const { language } = document;
  return withDocumentLock(language, () => {
    const memorySheet = new MemorySheet(spreadsheet, language);
    const { lastAction } = memorySheet;
    const found = prepareSettings(spreadsheet, language);
    const settings = settingsToEdit(found, abcSettingCells(wanted, language), document);
    const isAgain = requestId !== undefined && lastAction?.requestId === requestId;
    const begun = isAgain && 'settings' in lastAction ? lastAction : null;
    const edited = begun ? joinedSettings(begun.settings, settings) : settings;
    // What is sent again goes on from what is remembered of it, figures included.
    if (edited.length > 0 && begun?.kind !== 'segmented') {
      memorySheet.rememberAction({ kind: 'editedSettings', settings: edited, requestId });
    }
    try {
      writeSettings(found, settings, document);
      return recalculate(spreadsheet, { kind: 'segmented', settings: edited, requestId });
    } catch (error) {
      const standing = new MemorySheet(spreadsheet, language);
      // Once figures are written, Undo takes back both.
      if (edited.length > 0 && standing.lastAction?.kind === 'editedSettings') {
        const back = settings.map(({ setting, before, after }) => ({
          ...{ setting, before: after, after: before },
        }));
        writeSettings(prepareSettings(spreadsheet, language), back, document);
        standing.rememberAction(lastAction);
      }
      throw error;
    }
  });
}
