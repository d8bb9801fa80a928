import { type Cell, isBlank } from '../../cells/cell';
import type { SettingName } from '../../schema/settings';
import { rowBelow, type SheetRow, sheetRow } from '../../schema/sheetRow';
import type { SheetDocument } from '../document/document';
import { SheetError } from '../document/sheetError';
import { columnLetter } from '../grid/columnLetter';
import { escapedCell } from '../grid/escapedCell';
import { type FormulaGrid, foundAgain, type GuardedPlace, saidOf } from '../grid/guardedPlace';
import { GuardedTable } from '../grid/guardedTable';
import { isSame, rememberedCell } from '../grid/rememberedCell';
import { areSorted, sayWhatMayBeTyped } from './settingLists';
import type { SettingsSheet } from './settingsSheet';

/** A setting to be given another value, and what it holds; cells as they are remembered. */
export interface WrittenSetting {
  setting: SettingName;
  /** Undefined where it may be written over whatever it holds. */
  from: Cell | undefined;
  to: Cell;
}

/** The Settings sheet, to be written to while people go on working in it. */
export function settingsPlace({
  sheet,
  values,
  valueColumn,
  settings,
}: SettingsSheet): GuardedPlace {
  // Of the rows above all settings, the one with the most in it: the tables beside have their
  // headers there.
  const above = values.slice(0, Math.max(1, Math.min(...settings.rows.values()) - 1));
  const filled = above.map((cells) => cells.filter((cell) => !isBlank(cell)).length);
  const top = Math.max(0, filled.indexOf(Math.max(...filled)));
  return {
    ...{ sheet, name: sheet.getName(), headerRow: sheetRow(top) },
    header: values[top] ?? [],
    rows: values.slice(top + 1),
    width: Math.max(valueColumn, values[0]?.length ?? 0),
    nameColumn: valueColumn - 2,
    ownColumns: [valueColumn - 2, valueColumn + 1],
    hasMoreBelow: false,
  };
}

/**
 * Gives settings other values, wherever they stand by now.
 *
 * @param again reads the sheet anew, where rows or columns were moved since
 * @throws SheetError where somebody has changed one of them meanwhile: it stays as it is
 */
export function writeSettingCells(
  found: SettingsSheet,
  written: readonly WrittenSetting[],
  document: SheetDocument,
  again: () => SettingsSheet | null,
): void {
  let known: SettingsSheet | null = found;
  foundAgain(() => {
    const standing = known ?? again();
    known = null;
    if (!standing) return;
    const { values, valueColumn, settings } = standing;
    const place = settingsPlace(standing);
    const blocks = written.flatMap(({ setting, from, to }) => {
      const row = settings.rows.get(setting);
      if (row === undefined) return [];
      const cell = rememberedCell(values[row - 1]?.[valueColumn - 1] ?? '', document);
      if (from !== undefined && isSame(cell, to)) return [];
      if (from !== undefined && !isSame(cell, from)) {
        const typed = `${columnLetter(valueColumn - 1)}${row}`;
        throw new SheetError(saidOf(place, document.language).typed(typed));
      }
      const index = row - place.headerRow - 1;
      return [{ row: index, column: valueColumn - 1, values: [[escapedCell(to)]] }];
    });
    if (blocks.length === 0) return;
    const guarded = new GuardedTable(place, document, formulasBeside(place, valueColumn));
    if (areSorted(standing)) sayWhatMayBeTyped(standing, guarded, document.language);
    guarded.write(blocks);
  });
}

/** The formulas in the column of values, where alone something is written. */
function formulasBeside(
  { sheet, headerRow, rows }: GuardedPlace,
  valueColumn: number,
): FormulaGrid {
  if (rows.length === 0) return [];
  const first: SheetRow = rowBelow(headerRow, 0);
  const formulas = sheet.getRange(first, valueColumn, rows.length, 1).getFormulas();
  const before = new Array<string>(valueColumn - 1).fill('');
  return formulas.map(([formula = '']) => [...before, formula]);
}
