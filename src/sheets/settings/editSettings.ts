import type { Cell } from '../../cells/cell';
import type { SettingName } from '../../schema/settings';
import type { SheetRow } from '../../schema/sheetRow';
import { texts } from '../../texts/texts';
import type { SheetDocument } from '../document/document';
import type { EditedSetting } from '../document/lastAction';
import { requireUnprotected, type WrittenCells } from '../document/protectedCells';
import { FieldError } from '../document/sheetError';
import { columnLetter } from '../grid/columnLetter';
import { isSame, rememberedCell } from '../grid/rememberedCell';
import { lookAtSettings, type SettingsSheet } from './settingsSheet';
import { writeSettingCells } from './writtenSettings';

/**
 * The settings that are to be given other values, for an action of the user's.
 *
 * @returns those that hold something else
 * @throws SheetError where one of their cells is protected, or holds a formula: what it comes to is
 *   the user's to change
 */
export function settingsToEdit(
  found: SettingsSheet,
  wanted: ReadonlyMap<SettingName, Cell>,
  document: SheetDocument,
): EditedSetting[] {
  const { spreadsheet, sheet, values, valueColumn, settings } = found;
  const { language } = document;
  const edited = [...wanted].flatMap(([setting, after]): EditedSetting[] => {
    const row = settings.rows.get(setting) as SheetRow;
    const before = rememberedCell(values[row - 1]?.[valueColumn - 1] ?? '', document);
    return isSame(before, after) ? [] : [{ setting, before, after }];
  });
  if (edited.length === 0) return edited;
  const cells = edited.map(({ setting }): WrittenCells => {
    const row = settings.rows.get(setting) as SheetRow;
    const name = texts[language].settings[setting][0] ?? '';
    return { sheet, column: valueColumn, firstRow: row, lastRow: row, name };
  });
  requireUnprotected(spreadsheet, cells, language);
  const formulas = sheet.getRange(1, valueColumn, values.length, 1).getFormulas();
  cells.forEach(({ firstRow, name }, index) => {
    if (!formulas[firstRow - 1]?.[0]) return;
    const cell = `${columnLetter(valueColumn - 1)}${firstRow}`;
    const said = texts[language].run.settingIsFormula(sheet.getName(), name, cell);
    throw new FieldError(said, edited[index]?.setting ?? '');
  });
  return edited;
}

/**
 * Gives settings the values that they are to have after an edit.
 *
 * @throws SheetError where somebody has changed one of them meanwhile
 */
export function writeSettings(
  found: SettingsSheet,
  edited: readonly EditedSetting[],
  document: SheetDocument,
): void {
  const written = edited.map(({ setting, before, after }) => ({
    setting,
    from: before,
    to: after,
  }));
  writeSettingCells(found, written, document, () => lookAtSettings(found.spreadsheet));
}
