import { type Cell, isBlank } from '../../cells/cell';
import { SETTING_NAMES, type SettingName } from '../../schema/settings';
import { type SheetRow, sheetRow } from '../../schema/sheetRow';
import { ALL_TEXTS } from '../../texts/texts';

/** Where the settings stand on their sheet. Rows are counted from 1. */
export interface SettingRows {
  /** Of each setting, by its label in any language; where it is there twice, the first. */
  rows: ReadonlyMap<SettingName, SheetRow>;
  /** Rows that repeat a setting. */
  doubled: readonly { key: SettingName; row: SheetRow }[];
  /** Rows among the settings that hold a value under a label of no setting. */
  unknown: readonly { label: string; row: SheetRow }[];
}

/** @param valueColumn counted from 1; the labels stand to its left */
export function findSettingRows(
  values: readonly (readonly Cell[])[],
  valueColumn: number,
): SettingRows {
  const rows = new Map<SettingName, SheetRow>();
  const doubled: { key: SettingName; row: SheetRow }[] = [];
  const unknown: { label: string; row: SheetRow }[] = [];
  values.forEach((cells, index) => {
    const label = String(cells[valueColumn - 2] ?? '').trim();
    const row = sheetRow(index);
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
    ALL_TEXTS.flatMap(({ settings, formerSettings }) =>
      [settings[name][0] ?? '', ...[formerSettings[name] ?? []].flat()].map(
        (label) => [label.toLowerCase(), name] as const,
      ),
    ),
  ),
);
