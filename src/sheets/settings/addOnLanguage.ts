import { isLanguage, type Language, languageOf } from '../../schema/languages';
import { currentDocument, type SheetDocument } from '../document/document';
import { forget, readStored, type StoredValue, store } from '../document/storedValue';
import type { Warning } from '../tables/warnings';
import { SettingReader } from './settingReader';
import type { SettingsSheet } from './settingsSheet';

// The language chosen in Settings is kept with the document: it is asked for where the settings are
// not read, and before they are.

const STORED: StoredValue<Language> = {
  key: 'language',
  version: 1,
  isValid: isLanguage,
};

/**
 * What the add-on writes and says: the language chosen in Settings, else the spreadsheet's. Before
 * the user has authorised anything neither may be asked for, and it is the user's own.
 */
export function addOnLanguage(): Language {
  for (const ask of [keptLanguage, spreadsheetLanguage]) {
    try {
      const language = ask();
      if (language) return language;
    } catch {
      // The next one may be asked.
    }
  }
  return languageOf(Session.getActiveUserLocale());
}

/** The document as jobs see it: written as its locale writes, and in the add-on's language. */
export function addOnDocument(): SheetDocument {
  return { ...currentDocument(), language: addOnLanguage() };
}

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
  if (chosen === 'spreadsheet') forget(STORED);
  else store(STORED, language);
  return { ...document, language };
}

function keptLanguage(): Language | null {
  return readStored(STORED);
}

function spreadsheetLanguage(): Language {
  return languageOf(SpreadsheetApp.getActive().getSpreadsheetLocale());
}
