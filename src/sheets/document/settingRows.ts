import { type Cell, isBlank } from '../../cells/cell';
import { SETTING_NAMES, type SettingName } from '../../schema/settings';
import { ALL_TEXTS } from '../../texts/texts';

/** Where the settings stand on their sheet. Rows are counted from 1. */
export interface SettingRows {
  /** Of each setting, by its label in any language; where it is there twice, the first. */
  rows: ReadonlyMap<SettingName, number>;
  /** Rows that repeat a setting. */
  doubled: readonly { key: SettingName; row: number }[];
  /** Rows among the settings that hold a value under a label of no setting. */
  unknown: readonly { label: string; row: number }[];
}

/** @param valueColumn counted from 1; the labels stand to its left */
export function findSettingRows(
  values: readonly (readonly Cell[])[],
  valueColumn: number,
): SettingRows {
  const rows = new Map<SettingName, number>();
  const doubled: { key: SettingName; row: number }[] = [];
  const unknown: { label: string; row: number }[] = [];
  values.forEach((cells, index) => {
    const label = String(cells[valueColumn - 2] ?? '').trim();
    const row = index + 1;
    const key = KEY_OF_LABEL.get(label.toLowerCase());
    if (key && rows.has(key)) doubled.push({ key, row });
    else if (key) rows.set(key, row);
    else if (label !== '' && !isBlank(cells[valueColumn - 1])) unknown.push({ label, row });
  });
  const [first, last] = [Math.min(...rows.values()), Math.max(...rows.values())];
  return { rows, doubled, unknown: unknown.filter(({ row }) => row > first && row < last) };
}

const KEY_OF_LABEL: ReadonlyMap<string, SettingName> = new Map(
  SETTING_NAMES.flatMap((name) =>
    ALL_TEXTS.map(({ settings }) => [(settings[name][0] ?? '').toLowerCase(), name] as const),
  ),
);
