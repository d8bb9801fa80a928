import type { Cell } from '../../cells/cell';
import { SETTINGS, type Setting, type SettingName } from '../../schema/settings';
import { type Language, texts } from '../../texts/texts';
import { numberFormat } from '../grid/look';
import { rangeNeed } from './numberNeed';

// What the row of a setting is laid out with.

/** Its label, its value from the start, its unit, and one line of help. */
export function settingCells(
  name: SettingName,
  language: Language,
): [string, Cell, string, string] {
  const { settings, settingUnits } = texts[language];
  const [label = '', help = ''] = settings[name];
  const setting: Setting = SETTINGS[name];
  const standard = wordsOf(name, language)?.[codeOf(setting.default)] ?? setting.default ?? '';
  return [label, standard as Cell, settingUnits[setting.unit], help];
}

/**
 * The words of a choice by its codes, in the order in which they are offered; null where a setting
 * is none.
 */
export function wordsOf(
  name: SettingName,
  language: Language,
): Readonly<Record<string, string>> | null {
  const { settingWords } = texts[language];
  if (SETTINGS[name].kind === 'yesNo') return settingWords.yesNo;
  return name in settingWords ? settingWords[name as keyof typeof settingWords] : null;
}

/** What a choice is called by in its words: yes and no are words as well. */
export function codeOf(value: Setting['default']): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

export function settingFormat(name: SettingName, language: Language): string {
  return numberFormat(SETTINGS[name].kind === 'day' ? 'day' : 'text', language);
}

/**
 * What Sheets lets one type into a setting. Text that is pasted gets past it, and is dealt with
 * when the settings are read.
 */
export function validationOf(
  name: SettingName,
  language: Language,
): GoogleAppsScript.Spreadsheet.DataValidation | null {
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(false);
  const words = wordsOf(name, language);
  if (words) return rule.requireValueInList(Object.values(words), true).build();
  const setting: Setting = SETTINGS[name];
  if (setting.kind === 'number') {
    return rule
      .requireNumberBetween(setting.from, setting.to)
      .setHelpText(rangeNeed(setting, texts[language]))
      .build();
  }
  // The as-of date is the add-on's own to write.
  return setting.kind === 'day' && name !== 'asOf' ? rule.requireDate().build() : null;
}
