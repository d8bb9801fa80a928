import type { SheetDocument } from '../document/document';
import { unlessUsedUp } from '../document/documentProperties';
import { forget, store } from '../document/storedValue';
import type { Warning } from '../tables/warnings';
import { KEPT_LANGUAGE, spreadsheetLanguage } from './addOnLanguage';
import { SettingReader } from './settingReader';
import type { SettingsSheet } from './settingsSheet';

/**
 * The document in the language that Settings ask for, which is kept from now on. A choice that
 * cannot be used is reported.
 */
export function inChosenLanguage(
  document: SheetDocument,
  settings: SettingsSheet,
  warnings: Warning[],
): SheetDocument {
  const chosen = new SettingReader(settings, document, warnings).value('language');
  const language = chosen === 'spreadsheet' ? spreadsheetLanguage() : chosen;
  if (language === document.language) return document;
  unlessUsedUp(() => {
    if (chosen === 'spreadsheet') forget(KEPT_LANGUAGE);
    else store(KEPT_LANGUAGE, language);
  });
  return { ...document, language };
}
