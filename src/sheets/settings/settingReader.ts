import type { Cell } from '../../cells/cell';
import { CellFault, shown } from '../../cells/cellFault';
import { readDay } from '../../cells/day';
import { readNumber } from '../../cells/number';
import { readWord, type Vocabulary } from '../../cells/word';
import type { Day } from '../../core/day';
import { type Texts, texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import type { SettingKey } from '../document/settingRows';
import type { Warning } from '../tables/warnings';
import { CHOICE_SETTINGS, type ChoiceKey, type Chosen } from './choiceSettings';
import { NUMBER_SETTINGS, type NumberKey, type NumberSetting, numberNeed } from './numberSettings';
import { choiceWords } from './settingCell';
import type { SettingsSheet } from './settingsSheet';

/** A number, or null too where the setting may be left blank. */
type NumberOf<Key extends NumberKey> = null extends (typeof NUMBER_SETTINGS)[Key]['standard']
  ? number | null
  : number;

/** Reads single settings. What cannot be used is reported by the row of its cell, and the default stands in for it. */
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

  /** What a reader makes of a cell: null where it is blank, undefined, with a warning, where it cannot be used. */
  read<T>(
    key: SettingKey,
    reader: (cell: Cell) => T | null,
    standard: string | null = null,
  ): T | null | undefined {
    try {
      return reader(this.#cell(key));
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      this.refuse(key, this.#words.faults.cell(error), standard);
      return undefined;
    }
  }

  number<Key extends NumberKey>(key: Key): NumberOf<Key> {
    const setting: NumberSetting = NUMBER_SETTINGS[key];
    const standard = setting.standard === null ? null : this.#written(setting.standard);
    const value = this.read(key, (cell) => readNumber(cell, this.#document), standard);
    const need = value == null ? null : numberNeed(setting, value, this.#words);
    if (need) {
      this.refuse(key, this.#words.settingFaults.found(shown(this.#cell(key)), need), standard);
    }
    return (need || value == null ? setting.standard : value) as NumberOf<Key>;
  }

  /**
   * Thresholds that must rise from each to the next. All fall back where they do not, since any of them may be the wrong one; those left blank
   * are no part of it.
   */
  rising<Key extends NumberKey>(...keys: Key[]): NumberOf<Key>[] {
    const values = keys.map((key) => this.number(key));
    let lower: { key: Key; value: number } | null = null;
    for (const [index, value] of values.entries()) {
      const key = keys[index] as Key;
      if (value === null) continue;
      if (lower && value <= lower.value) {
        const standards = keys.map((each) => NUMBER_SETTINGS[each].standard);
        const fault = this.#words.settingFaults.order(
          this.#written(value),
          this.label(lower.key),
          this.#written(lower.value),
        );
        const written = standards.flatMap((each) => (each === null ? [] : this.#written(each)));
        const { badSetting } = this.#words.warnings;
        const { noneUsed } = this.#words.settingFaults;
        this.#warnOf(key, fault, (said) =>
          written.length > 0 ? badSetting(said, written.join(' / ')) : noneUsed(said),
        );
        return standards as NumberOf<Key>[];
      }
      lower = { key, value };
    }
    return values;
  }

  choice<Key extends ChoiceKey>(key: Key): Chosen<Key> {
    const { vocabulary, standard } = CHOICE_SETTINGS[key];
    const word = choiceWords(key, this.#document.language)[standard];
    const code = this.read(key, (cell) => readWord(cell, vocabulary as Vocabulary<string>), word);
    return (code ?? standard) as Chosen<Key>;
  }

  /** Null where it is blank, or no day. */
  day(key: SettingKey): Day | null {
    return this.read(key, (cell) => readDay(cell, this.#document)) ?? null;
  }

  label(key: SettingKey): string {
    return this.#words.settings[key][0] ?? '';
  }

  /** Reports a setting that cannot be used, and what stands in for it; null where that is nothing. */
  refuse(key: SettingKey, fault: string, standard: string | null): void {
    const { badSetting, cellIgnored } = this.#words.warnings;
    this.#warnOf(key, fault, (said) =>
      standard === null ? cellIgnored(said) : badSetting(said, standard),
    );
  }

  warn(row: number | null, message: string): void {
    const column = this.#words.headers.settings[1] ?? '';
    this.#warnings.push({ sheet: this.#settings.sheet.getName(), row, column, message });
  }

  #warnOf(key: SettingKey, fault: string, consequence: (said: string) => string): void {
    const row = this.#settings.settings.rows.get(key) ?? null;
    this.warn(row, consequence(`${this.label(key)}: ${fault}`));
  }

  #cell(key: SettingKey): Cell {
    const { values, valueColumn, settings } = this.#settings;
    const row = settings.rows.get(key);
    return row === undefined ? '' : (values[row - 1]?.[valueColumn - 1] ?? '');
  }

  #written(value: number): string {
    return String(value).replace('.', this.#document.decimalMark);
  }
}
