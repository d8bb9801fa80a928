import type { Cell } from '../cells/cell';
import { texts } from '../texts/texts';
import { changedBlocks } from './changedCells';
import type { SheetDocument } from './document';
import type { EditedSetting } from './lastAction';
import { literal } from './literal';
import { isSame, plainCell } from './plainCell';
import { requireUnprotected, type WrittenCells } from './protectedCells';
import type { SettingKey } from './settingRows';
import type { SettingsSheet } from './settingsSheet';

/**
 * Gives settings other values, for an action of the user's.
 *
 * @returns those that held something else, for Undo
 * @throws SheetError, before anything is written, where one of their cells is protected
 */
export function editSettings(
  found: SettingsSheet,
  wanted: ReadonlyMap<SettingKey, Cell>,
  document: SheetDocument,
): EditedSetting[] {
  const { spreadsheet, sheet, values, valueColumn, settings } = found;
  const edited = [...wanted].flatMap(([setting, after]): EditedSetting[] => {
    const row = settings.rows.get(setting) as number;
    const before = plainCell(values[row - 1]?.[valueColumn - 1] ?? '', document);
    return isSame(before, after) ? [] : [{ setting, before, after }];
  });
  const cells = edited.map(({ setting }): WrittenCells => {
    const row = settings.rows.get(setting) as number;
    const name = texts[document.language].settings[setting][0] ?? '';
    return { sheet, column: valueColumn, firstRow: row, lastRow: row, name };
  });
  if (cells.length > 0) requireUnprotected(spreadsheet, cells, document.language);
  writeSettings(found, new Map(edited.map(({ setting, after }) => [setting, after])));
  return edited;
}

/** Writes values of settings as they are. */
export function writeSettings(
  { sheet, valueColumn, settings }: SettingsSheet,
  values: ReadonlyMap<SettingKey, Cell>,
): void {
  const cells = [...values].map(([setting, value]) => ({
    row: settings.rows.get(setting) as number,
    column: valueColumn,
    value: literal(value),
  }));
  for (const { row, column, values: block } of changedBlocks(cells)) {
    sheet.getRange(row, column, block.length, 1).setValues(block);
  }
}
