import type { Cell } from '../../cells/cell';
import type { SettingName } from '../../schema/settings';
import type { SheetRow } from '../../schema/sheetRow';
import { texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import type { EditedSetting } from '../document/lastAction';
import { requireUnprotected, type WrittenCells } from '../document/protectedCells';
import { changedBlocks } from '../grid/changedCells';
import { escapedCell } from '../grid/escapedCell';
import { isSame, rememberedCell } from '../grid/rememberedCell';
import type { SettingsSheet } from './settingsSheet';

/**
 * Gives settings other values, for an action of the user's.
 *
 * @returns those that held something else, for Undo
 * @throws SheetError, before anything is written, where one of their cells is protected
 */
export function editSettings(
  found: SettingsSheet,
  wanted: ReadonlyMap<SettingName, Cell>,
  document: SheetDocument,
): EditedSetting[] {
  const { spreadsheet, sheet, values, valueColumn, settings } = found;
  const edited = [...wanted].flatMap(([setting, after]): EditedSetting[] => {
    const row = settings.rows.get(setting) as SheetRow;
    const before = rememberedCell(values[row - 1]?.[valueColumn - 1] ?? '', document);
    return isSame(before, after) ? [] : [{ setting, before, after }];
  });
  const cells = edited.map(({ setting }): WrittenCells => {
    const row = settings.rows.get(setting) as SheetRow;
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
  values: ReadonlyMap<SettingName, Cell>,
): void {
  const cells = [...values].map(([setting, value]) => ({
    row: settings.rows.get(setting) as SheetRow,
    column: valueColumn,
    value: escapedCell(value),
  }));
  for (const { row, column, values: block } of changedBlocks(cells)) {
    sheet.getRange(row, column, block.length, 1).setValues(block);
  }
}
