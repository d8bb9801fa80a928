import { isLanguage, type Language, languageOf } from '../../schema/languages';
import { currentDocument, type SheetDocument } from '../document/document';
import { readStored, type StoredValue } from '../document/storedValue';

// The language chosen in Settings is kept with the document: it is asked for where the settings are
// not read, and before they are.

export const KEPT_LANGUAGE: StoredValue<Language> = {
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

function keptLanguage(): Language | null {
  return readStored(KEPT_LANGUAGE);
}

/** The language of the spreadsheet's locale. */
export function spreadsheetLanguage(): Language {
  return languageOf(SpreadsheetApp.getActive().getSpreadsheetLocale());
}
