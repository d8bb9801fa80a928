import type { Cell } from '../../cells/cell';
import { type Language, texts } from '../../texts/texts';
import type { SettingKey } from '../document/settingRows';
import { numberFormat } from '../grid/look';
import { CHOICE_SETTINGS, type ChoiceKey, isChoiceKey } from './choiceSettings';
import { isNumberKey, NUMBER_SETTINGS, rangeNeed } from './numberSettings';

// What the value cell of a setting is laid out with.

const DATES: readonly SettingKey[] = ['asOf', 'abcFrom', 'abcTo'];

/** The value from the start; blank where a setting has none. */
export function standardCell(key: SettingKey, language: Language): Cell {
  if (isChoiceKey(key)) return choiceWords(key, language)[CHOICE_SETTINGS[key].standard] ?? '';
  return isNumberKey(key) ? (NUMBER_SETTINGS[key].standard ?? '') : '';
}

/** The words of a choice by its codes, in the order in which they are offered. */
export function choiceWords(key: ChoiceKey, language: Language): Readonly<Record<string, string>> {
  return CHOICE_SETTINGS[key].words(texts[language]);
}

export function formatOf(key: SettingKey, language: Language): string {
  return numberFormat(DATES.includes(key) ? 'day' : 'text', language);
}

/** What Sheets lets one type into a setting. Text that is pasted gets past it, and is dealt with when the settings are read. */
export function validationOf(
  key: SettingKey,
  language: Language,
): GoogleAppsScript.Spreadsheet.DataValidation | null {
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(false);
  if (isChoiceKey(key)) {
    return rule.requireValueInList(Object.values(choiceWords(key, language)), true).build();
  }
  if (isNumberKey(key)) {
    const setting = NUMBER_SETTINGS[key];
    return rule
      .requireNumberBetween(setting.from, setting.to)
      .setHelpText(rangeNeed(setting, texts[language]))
      .build();
  }
  // The as-of date is the add-on's own to write.
  return DATES.includes(key) && key !== 'asOf' ? rule.requireDate().build() : null;
}
