import { afterEach, describe, expect, test, vi } from 'vitest';
import { addOnDocument, addOnLanguage } from '../../../src/sheets/settings/addOnLanguage';
import { inChosenLanguage } from '../../../src/sheets/settings/chosenLanguage';
import type { Warning } from '../../../src/sheets/tables/warnings';
import { openSpreadsheet } from '../fakeSpreadsheet';
import { settingsOf } from '../settingsOf';

afterEach(() => vi.unstubAllGlobals());

const refused = (): never => {
  throw new Error('You do not have permission to call this.');
};

/** A document with these properties, in which someone of this locale is at work. */
function openDocument(
  locale: string,
  { kept = {}, user = 'en' }: { kept?: object; user?: string },
) {
  const calls = openSpreadsheet(locale, 'Etc/UTC');
  const properties = new Map(Object.entries(kept));
  const store = {
    getProperty: (key: string) => properties.get(key) ?? null,
    setProperties: (texts: Record<string, string>) => {
      for (const [key, text] of Object.entries(texts)) properties.set(key, text);
    },
    deleteProperty: (key: string) => properties.delete(key),
  };
  vi.stubGlobal('PropertiesService', { getDocumentProperties: () => store });
  vi.stubGlobal('Session', { getActiveUserLocale: () => user });
  return { calls, properties };
}

const keptAs = (language: string) => ({
  language: JSON.stringify({ version: 1, value: language }),
});

describe('the add-on speaks', () => {
  test('the language of the spreadsheet', () => {
    openDocument('ru_RU', {});
    expect(addOnLanguage()).toBe('ru');
    openDocument('de_DE', { user: 'ru' });
    expect(addOnLanguage()).toBe('en');
  });

  test('the one chosen before it', () => {
    const { calls } = openDocument('ru_RU', { kept: keptAs('en') });
    expect(addOnLanguage()).toBe('en');
    expect(calls).toEqual([]);
  });

  test('that of the spreadsheet where what is kept cannot be read', () => {
    openDocument('ru_RU', { kept: { language: '{' } });
    expect(addOnLanguage()).toBe('ru');
    openDocument('ru_RU', { kept: keptAs('fr') });
    expect(addOnLanguage()).toBe('ru');
  });

  test('that of the spreadsheet where properties are refused, as before it is authorised', () => {
    openDocument('ru_RU', { kept: keptAs('en') });
    vi.stubGlobal('PropertiesService', { getDocumentProperties: refused });
    expect(addOnLanguage()).toBe('ru');
  });

  test('the user’s own where the spreadsheet is refused as well', () => {
    openDocument('en_US', { user: 'ru' });
    vi.stubGlobal('PropertiesService', { getDocumentProperties: refused });
    vi.stubGlobal('SpreadsheetApp', { getActive: refused });
    expect(addOnLanguage()).toBe('ru');
  });

  test('and reads and writes as the spreadsheet’s locale does', () => {
    openDocument('ru_RU', { kept: keptAs('en') });
    expect(addOnDocument()).toMatchObject({
      language: 'en',
      decimalMark: ',',
      dateOrder: 'dayFirst',
    });
  });
});

describe('a choice in Settings', () => {
  const choose = (word: string) => {
    const warnings: Warning[] = [];
    const { language } = inChosenLanguage(
      addOnDocument(),
      settingsOf([['Language', word]]),
      warnings,
    );
    return { language, warnings };
  };

  test('is followed, kept, and let go of', () => {
    const { properties } = openDocument('ru_RU', {});
    expect(choose('English')).toEqual({ language: 'en', warnings: [] });
    expect(addOnLanguage()).toBe('en');
    expect(choose('как у таблицы')).toEqual({ language: 'ru', warnings: [] });
    expect([...properties]).toEqual([]);
  });

  test('of the language spoken already writes nothing', () => {
    const { properties } = openDocument('ru_RU', {});
    expect(choose('русский').language).toBe('ru');
    expect([...properties]).toEqual([]);
  });

  test('that is none is reported, and the spreadsheet’s stands in', () => {
    openDocument('ru_RU', { kept: keptAs('en') });
    const { language, warnings } = choose('Deutsch');
    expect(language).toBe('ru');
    expect(warnings).toMatchObject([{ row: 2, column: 'Value' }]);
  });
});
