import { DEFAULT_SETTINGS, type Settings } from '../core/settings';
import type { SheetDocument } from '../sheets/document';
import { readSettings } from '../sheets/readSettings';
import { lookAtSettings } from '../sheets/settingsSheet';

/** The settings as they stand; where there is no sheet of them, none is made, and the defaults stand. */
export function standingSettings(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  document: SheetDocument,
): Settings {
  const sheet = lookAtSettings(spreadsheet);
  return sheet ? readSettings(sheet, document, []) : DEFAULT_SETTINGS;
}
