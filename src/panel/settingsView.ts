import { type Cell, isBlank, isDate } from '../cells/cell';
import { CellFault } from '../cells/cellFault';
import { readDay } from '../cells/day';
import { typedNumber } from '../cells/number';
import { readWord } from '../cells/word';
import { isoDay } from '../core/day';
import type { ChosenWeight } from '../core/prediction/foresight';
import { SETTING_GROUP_NAMES, SETTING_GROUPS, type SettingGroup } from '../schema/settingGroups';
import { SETTINGS, type Setting, type SettingName } from '../schema/settings';
import type { SheetDocument } from '../sheets/document/document';
import { readManagers } from '../sheets/settings/managersRange';
import { codeOf, wordsOf } from '../sheets/settings/settingCell';
import { SettingReader } from '../sheets/settings/settingReader';
import { type SettingsSheet, settingCellIn } from '../sheets/settings/settingsSheet';
import type { Warning } from '../sheets/tables/warnings';
import { texts } from '../texts/texts';
import { settingVocabulary } from '../texts/vocabulary';

/** A setting as the panel's form has it. */
export interface SettingView {
  name: SettingName;
  label: string;
  help: string;
  unit: string;
  /** A day is `2025-02-28`, a choice its code. */
  kind: 'number' | 'choice' | 'day' | 'text';
  value: string;
  /** What counts where nothing stands; '' for nothing. */
  standard: string;
  /** Of a choice, each by its code. */
  options: [code: string, words: string][];
  /** Of one that is left blank: what the add-on has put in its place, in a sentence; '' for nothing. */
  note: string;
  /** What is wrong with what stands in its cell; '' where nothing is. */
  fault: string;
}

/** The settings by group, in order. */
export interface SettingsView {
  groups: { group: SettingGroup; title: string; settings: SettingView[] }[];
  /** Which managers get e-mails, and where their addresses stand, in a sentence. */
  managers: string;
  /** Where that is; null where the table of managers is gone. */
  managersAt: { sheetId: number; row: number } | null;
}

/** @param chosen the weight that the base's past has chosen; null where it has not */
export function settingsView(
  found: SettingsSheet,
  chosen: ChosenWeight | null,
  document: SheetDocument,
): SettingsView {
  const { settings: labels, settingUnits, settingGroups, run } = texts[document.language];
  const view = (name: SettingName): SettingView => {
    const setting: Setting = SETTINGS[name];
    const [label = '', help = ''] = labels[name];
    const warnings: Warning[] = [];
    new SettingReader(found, document, warnings).value(name);
    const words = wordsOf(name, document.language);
    return {
      ...{ name, label, help },
      unit: settingUnits[setting.unit],
      kind: words
        ? 'choice'
        : setting.kind === 'number' || setting.kind === 'day'
          ? setting.kind
          : 'text',
      value: shownValue(name, setting, settingCellIn(found, name), document),
      standard: typeof setting.default === 'number' ? typedNumber(setting.default, document) : '',
      options: Object.entries(words ?? {}),
      note: name === 'steadyingWeight' ? weightNote(chosen, document) : '',
      fault: warnings[0]?.message ?? '',
    };
  };
  const table = found.tables.managers;
  const told = readManagers(table, document, []).filter(({ email }) => email !== null);
  return {
    groups: SETTING_GROUP_NAMES.map((group) => ({
      group,
      title: settingGroups[group],
      // The day of the figures is the add-on's own to write.
      settings: SETTING_GROUPS[group].filter((name) => name !== 'asOf').map(view),
    })),
    managers: run.managersTold(told.map(({ name }) => name)),
    managersAt: table ? { sheetId: table.sheet.getSheetId(), row: table.headerRow } : null,
  };
}

function weightNote(chosen: ChosenWeight | null, { language }: SheetDocument): string {
  const { foresight, conventions } = texts[language];
  const { note, notYet } = foresight.steadying;
  return chosen ? note(conventions.number(chosen.weight, 0), chosen.untilDay) : notYet;
}

/** What stands there; as it is where it cannot be used, and the default of a choice. */
function shownValue(
  name: SettingName,
  setting: Setting,
  cell: Cell,
  document: SheetDocument,
): string {
  const isChoice = setting.kind === 'choice' || setting.kind === 'yesNo';
  try {
    if (isChoice) return readWord(cell, settingVocabulary(name)) ?? codeOf(setting.default);
    if (isBlank(cell)) return '';
    if (setting.kind === 'day') {
      const day = readDay(cell, document);
      return day === null ? '' : isoDay(day);
    }
  } catch (error) {
    if (!(error instanceof CellFault)) throw error;
    return isChoice ? codeOf(setting.default) : '';
  }
  if (typeof cell === 'number') return typedNumber(cell, document);
  return isDate(cell) ? '' : String(cell);
}
