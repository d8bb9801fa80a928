import { type Cell, isBlank } from '../../cells/cell';
import { type Texts, texts } from '../../texts/texts';

export type SettingKey = keyof Texts['settings'];

/** In the order in which they are laid out. */
export const SETTING_KEYS = Object.keys(texts.en.settings) as SettingKey[];

/** Where the settings stand on their sheet. Rows are counted from 1. */
export interface SettingRows {
  /** Of each setting, by its label in either language; where it is there twice, the first. */
  rows: ReadonlyMap<SettingKey, number>;
  /** Rows that repeat a setting. */
  doubled: readonly { key: SettingKey; row: number }[];
  /** Rows among the settings that hold a value under a label of no setting. */
  unknown: readonly { label: string; row: number }[];
}

/** @param valueColumn counted from 1; the labels stand to its left */
export function findSettingRows(
  values: readonly (readonly Cell[])[],
  valueColumn: number,
): SettingRows {
  const rows = new Map<SettingKey, number>();
  const doubled: { key: SettingKey; row: number }[] = [];
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

const KEY_OF_LABEL: ReadonlyMap<string, SettingKey> = new Map(
  SETTING_KEYS.flatMap((key) =>
    [texts.en, texts.ru].map(
      ({ settings }) => [(settings[key][0] ?? '').toLowerCase(), key] as const,
    ),
  ),
);
