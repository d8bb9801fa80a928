import type { Cell } from '../../cells/cell';
import { CellFault, shown } from '../../cells/cellFault';
import { readDay, serialOf } from '../../cells/day';
import { readEmail } from '../../cells/email';
import { readNumber, typedNumber } from '../../cells/number';
import { readTimeZone } from '../../cells/timeZone';
import { RISING, SETTINGS, type Setting, type SettingName } from '../../schema/settings';
import { texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import { FieldError } from '../document/sheetError';
import { numberNeed } from './numberNeed';
import { wordsOf } from './settingCell';

// Settings as the panel's form has them: texts, of which a day is `2025-02-28` and a choice its code.

/** By the setting. */
export type TypedSettings = ReadonlyMap<SettingName, string>;

/**
 * The cell for what was typed for a setting; '' where that is nothing.
 *
 * @throws FieldError, named after the setting, where it cannot be used
 */
export function typedCell(name: SettingName, typed: string, document: SheetDocument): Cell {
  const words = texts[document.language];
  const setting: Setting = SETTINGS[name];
  const refused = (fault: string) => new FieldError(`${words.settings[name][0]}: ${fault}`, name);
  if (typed === '') return '';
  try {
    switch (setting.kind) {
      case 'number': {
        const value = readNumber(typed, document) ?? 0;
        const need = numberNeed(setting, value, words);
        if (need) throw refused(words.settingFaults.found(shown(typed), need));
        return value;
      }
      case 'choice':
      case 'yesNo': {
        const word = wordsOf(name, document.language)?.[typed];
        if (word === undefined) throw refused(words.refused.malformed);
        return word;
      }
      case 'day': {
        const day = readDay(typed, { ...document, dateOrder: 'yearFirst' });
        return day === null ? '' : serialOf(day);
      }
      case 'timeZone':
        return readTimeZone(typed) ?? '';
      case 'email':
        return readEmail(typed) ?? '';
    }
  } catch (error) {
    if (!(error instanceof CellFault)) throw error;
    throw refused(words.faults.cell(error));
  }
}

/**
 * Sees to it that settings which must rise from each to the next do, with what is typed.
 *
 * @param standing what another one holds; null for nothing
 * @throws FieldError, named after a setting that was typed
 */
export function requireRising(
  typed: ReadonlyMap<SettingName, Cell>,
  standing: (name: SettingName) => number | null,
  document: SheetDocument,
): void {
  const { settings, settingFaults } = texts[document.language];
  const numberOf = (name: SettingName) => {
    const cell = typed.get(name);
    if (cell === undefined) return standing(name);
    return typeof cell === 'number' ? cell : (SETTINGS[name].default as number | null);
  };
  const written = (value: number) => typedNumber(value, document);
  for (const names of RISING) {
    const given = names.flatMap((name) => {
      const value = numberOf(name);
      return value === null ? [] : [{ name, value }];
    });
    given.forEach(({ name, value }, index) => {
      const lower = given[index - 1];
      if (!lower || value > lower.value) return;
      const isTyped = [name, lower.name].find((each) => typed.has(each));
      if (!isTyped) return;
      const [label = ''] = settings[lower.name];
      const fault = settingFaults.order(written(value), label, written(lower.value));
      throw new FieldError(`${settings[name][0]}: ${fault}`, isTyped);
    });
  }
}
