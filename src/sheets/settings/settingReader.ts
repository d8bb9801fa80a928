import type { Cell } from '../../cells/cell';
import { CellFault, shown } from '../../cells/cellFault';
import { readDay } from '../../cells/day';
import { readEmail } from '../../cells/email';
import { readNumber, typedNumber } from '../../cells/number';
import { readTimeZone } from '../../cells/timeZone';
import { readWord, type Vocabulary } from '../../cells/word';
import {
  BUSINESS_SETTING_NAMES,
  type BusinessSettings,
  RISING,
  SETTINGS,
  type Setting,
  type SettingName,
  type SettingValue,
} from '../../schema/settings';
import type { SheetRow } from '../../schema/sheetRow';
import { type Texts, texts } from '../../texts/texts';
import { settingVocabulary } from '../../texts/vocabulary';
import type { SheetDocument } from '../document/document';
import type { Warning } from '../tables/warnings';
import { numberNeed } from './numberNeed';
import { codeOf, wordsOf } from './settingCell';
import { type SettingsSheet, settingCellIn } from './settingsSheet';

/**
 * Reads single settings. What cannot be used is reported by the row of its cell, and the default
 * stands in for it.
 */
export class SettingReader {
  readonly #settings: SettingsSheet;
  readonly #document: SheetDocument;
  readonly #words: Texts;
  readonly #warnings: Warning[];

  constructor(settings: SettingsSheet, document: SheetDocument, warnings: Warning[]) {
    this.#settings = settings;
    this.#document = document;
    this.#words = texts[document.language];
    this.#warnings = warnings;
  }

  /**
   * What a reader makes of a cell: null where it is blank, undefined, with a warning, where it
   * cannot be used.
   */
  read<T>(
    name: SettingName,
    reader: (cell: Cell) => T | null,
    standard: string | null = null,
  ): T | null | undefined {
    try {
      return reader(settingCellIn(this.#settings, name));
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      this.refuse(name, this.#words.faults.cell(error), standard);
      return undefined;
    }
  }

  /** The value of a setting; its default where it is blank, or cannot be used. */
  value<Name extends SettingName>(name: Name): SettingValue<Name> {
    const setting: Setting = SETTINGS[name];
    return this.#valueOf(name, setting) as SettingValue<Name>;
  }

  /**
   * The settings of a business. Where some must rise and do not, all of these fall back, since any
   * of them may be the wrong one.
   */
  values(): BusinessSettings {
    const values = Object.fromEntries(
      BUSINESS_SETTING_NAMES.map((name) => [name, this.value(name)]),
    ) as BusinessSettings;
    for (const names of RISING) {
      if (this.#isRising(names, values)) continue;
      Object.assign(
        values,
        Object.fromEntries(names.map((name) => [name, SETTINGS[name].default])),
      );
    }
    return values;
  }

  #valueOf(name: SettingName, setting: Setting): unknown {
    switch (setting.kind) {
      case 'number':
        return this.#number(name, setting);
      case 'choice':
      case 'yesNo': {
        const words = wordsOf(name, this.#document.language) ?? {};
        const vocabulary: Vocabulary<string> = settingVocabulary(name);
        const standard = codeOf(setting.default);
        const code =
          this.read(name, (cell) => readWord(cell, vocabulary), words[standard]) ?? standard;
        return setting.kind === 'yesNo' ? code === 'yes' : code;
      }
      case 'day':
        return this.read(name, (cell) => readDay(cell, this.#document)) ?? null;
      case 'timeZone':
        return this.read(name, readTimeZone) ?? null;
      case 'email':
        return this.read(name, readEmail) ?? null;
    }
  }

  #number(name: SettingName, setting: Extract<Setting, { kind: 'number' }>): number | null {
    const standard = setting.default === null ? null : typedNumber(setting.default, this.#document);
    const value = this.read(name, (cell) => readNumber(cell, this.#document), standard);
    const need = value == null ? null : numberNeed(setting, value, this.#words);
    if (need) {
      this.refuse(
        name,
        this.#words.settingFaults.found(shown(settingCellIn(this.#settings, name)), need),
        standard,
      );
    }
    return need || value == null ? setting.default : value;
  }

  /**
   * Whether settings rise from each to the next; the first that does not is reported. Those left
   * blank are no part of it.
   */
  #isRising(names: (typeof RISING)[number], values: BusinessSettings): boolean {
    const given = names.filter((name) => values[name] !== null);
    const at = given.findIndex(
      (name, index) =>
        index > 0 && Number(values[name]) <= Number(values[given[index - 1] as typeof name]),
    );
    if (at < 0) return true;
    const [lower, name] = [given[at - 1], given[at]] as [
      (typeof names)[number],
      (typeof names)[number],
    ];
    const { settingFaults, warnings } = this.#words;
    const written = (value: number | null) =>
      value === null ? '' : typedNumber(value, this.#document);
    const fault = settingFaults.order(
      written(values[name]),
      this.label(lower),
      written(values[lower]),
    );
    const standards = names
      .map((each) => written(SETTINGS[each].default))
      .filter((each) => each !== '');
    this.#warnOf(name, fault, (said) =>
      standards.length > 0
        ? warnings.badSetting(said, standards.join(' / '))
        : settingFaults.noneUsed(said),
    );
    return false;
  }

  label(name: SettingName): string {
    return this.#words.settings[name][0] ?? '';
  }

  /**
   * Reports a setting that cannot be used, and what stands in for it; null where that is nothing.
   */
  refuse(name: SettingName, fault: string, standard: string | null): void {
    const { badSetting, cellIgnored } = this.#words.warnings;
    this.#warnOf(name, fault, (said) =>
      standard === null ? cellIgnored(said) : badSetting(said, standard),
    );
  }

  warn(row: SheetRow | null, message: string): void {
    const column = this.#words.headers.settings[1] ?? '';
    this.#warnings.push({ sheet: this.#settings.sheet.getName(), row, column, message });
  }

  #warnOf(name: SettingName, fault: string, consequence: (said: string) => string): void {
    const row = this.#settings.settings.rows.get(name) ?? null;
    this.warn(row, consequence(`${this.label(name)}: ${fault}`));
  }
}
