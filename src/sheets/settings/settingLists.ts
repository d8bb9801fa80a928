import { LANGUAGES, type Language } from '../../schema/languages';
import { SETTING_NAMES, type SettingName } from '../../schema/settings';
import { decorate } from '../document/decoration';
import type { GuardedTable } from '../grid/guardedTable';
import { decorateGuarded } from './decorateGuarded';
import { validationOf } from './settingCell';
import type { SettingsSheet } from './settingsSheet';

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/**
 * Whether the settings were sorted: that takes the cells along, but neither the name AS_OF nor what
 * may be typed into a cell, which would refuse another setting's value.
 */
export function areSorted({ settings, asOfRow }: SettingsSheet): boolean {
  const row = settings.rows.get('asOf');
  return asOfRow !== null && row !== undefined && row !== asOfRow;
}

/** Says of each setting anew what may be typed there; a rule of the user's in a row of theirs stays. */
export function sayWhatMayBeTyped(
  { sheet, settings, valueColumn }: SettingsSheet,
  guarded: GuardedTable,
  language: Language,
): void {
  const rows = [...settings.rows.values()];
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const cells = sheet.getRange(first, valueColumn, last - first + 1, 1);
  const names = new Map<number, SettingName>([...settings.rows].map(([name, row]) => [row, name]));
  const own = new Set(
    LANGUAGES.flatMap((each) => SETTING_NAMES.map((name) => textOf(validationOf(name, each)))),
  );
  decorateGuarded(guarded, sheet, () => {
    const rules = cells.getDataValidations().map(([rule = null], index) => {
      const name = names.get(first + index);
      if (name) return [validationOf(name, language)];
      return [own.has(textOf(rule)) ? null : rule];
    });
    decorate(sheet, 'lists', () => void cells.setDataValidations(rules));
    return [cells];
  });
}

function textOf(rule: Validation | null): string {
  return rule ? JSON.stringify([rule.getCriteriaType(), rule.getCriteriaValues()]) : '';
}
