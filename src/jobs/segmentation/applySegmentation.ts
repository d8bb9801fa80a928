import type { AbcSettings } from '../../core/segments/clientAbc';
import { withDocumentLock } from '../../google/documentLock';
import { abcSettingCells } from '../../sheets/settings/abcSettingCells';
import { addOnDocument } from '../../sheets/settings/addOnLanguage';
import { editSettings, writeSettings } from '../../sheets/settings/editSettings';
import { prepareSettings } from '../../sheets/settings/settingsSheet';
import { type Recalculation, recalculate } from '../recalculate';

/**
 * Makes an ABC segmentation that of the base: writes it into Settings and recalculates, both of
 * which Undo takes back together. Where the recalculation stops, the settings are as they were.
 *
 * @throws SheetError where the sheets cannot be worked with
 */
export function applySegmentation(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  wanted: AbcSettings,
): Recalculation {
  const document = addOnDocument();
  const { language } = document;
  const { found, settings } = withDocumentLock(language, () => {
    const found = prepareSettings(spreadsheet, language);
    return { found, settings: editSettings(found, abcSettingCells(wanted, language), document) };
  });
  try {
    return recalculate(spreadsheet, { kind: 'segmented', settings });
  } catch (error) {
    writeSettings(found, new Map(settings.map(({ setting, before }) => [setting, before])));
    throw error;
  }
}
