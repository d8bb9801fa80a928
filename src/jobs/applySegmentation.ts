import type { AbcSettings } from '../core/clientAbc';
import { abcSettingCells } from '../sheets/abcSettingCells';
import { addOnDocument } from '../sheets/addOnLanguage';
import { editSettings, writeSettings } from '../sheets/editSettings';
import { prepareSettings } from '../sheets/settingsSheet';
import { exclusively } from './exclusively';
import { type Recalculation, recalculate } from './recalculate';

/**
 * Makes an ABC segmentation that of the base: writes it into Settings and recalculates, both of which Undo takes back together. Where the
 * recalculation stops, the settings are as they were.
 *
 * @throws SheetError where the sheets cannot be worked with
 */
export function applySegmentation(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  wanted: AbcSettings,
): Recalculation {
  const document = addOnDocument();
  const { language } = document;
  const { found, settings } = exclusively(language, () => {
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
