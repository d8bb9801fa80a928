import type { Settings } from '../../core/settings';
import { DEFAULT_SETTINGS } from '../../schema/settings';
import type { SheetDocument } from '../document/document';
import { readSettings } from './readSettings';
import { lookAtSettings } from './settingsSheet';

/** The settings as they stand; where there is no sheet of them, none is made, and the defaults stand. Of what is wrong with them the recalculation tells. */
export function standingSettings(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  document: SheetDocument,
): Settings {
  const sheet = lookAtSettings(spreadsheet);
  return sheet ? readSettings(sheet, document, []) : DEFAULT_SETTINGS;
}
