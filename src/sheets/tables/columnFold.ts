import { type ClientComputedColumn, isInFirstFold } from '../../schema/computedColumns';
import { decorate, refusalOf } from '../document/decoration';
import { unlessUsedUp } from '../document/documentProperties';
import { forget, readStored, type StoredValue, store } from '../document/storedValue';
import { growColumns } from '../grid/growth';
import { neighbours } from '../grid/neighbours';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

// The columns that explain the others are put into a group and folded when the add-on makes its
// columns on a sheet, and never again: from then on the group is the user's.

/** The sheet whose columns are being made and have not been folded yet, by its id. */
const UNFOLDED: StoredValue<number> = {
  key: 'columnsToFold',
  version: 1,
  isValid: (value): value is number => Number.isInteger(value),
};

/** Has the columns that are about to be made on a sheet folded once they stand. */
export function foldOnceMade(sheet: Sheet): void {
  unlessUsedUp(() => store(UNFOLDED, sheet.getSheetId()));
}

/** Whether the columns of a sheet were made, and a run was broken off before they were folded. */
export function isToBeFolded(sheet: Sheet): boolean {
  return readStored(UNFOLDED) === sheet.getSheetId();
}

/**
 * Folds the computed columns behind the first fold, as many as stand side by side; those among the
 * user's columns stay in view. Where a group of the user's is, or Google refuses one, nothing is
 * folded.
 */
export function foldColumns(
  sheet: Sheet,
  computed: ReadonlyMap<ClientComputedColumn, number>,
): void {
  if (!isToBeFolded(sheet)) return;
  const foldable = foldableColumns(sheet, computed);
  if (foldable) {
    const work = () => fold(sheet, foldable.first, foldable.width);
    // A server may fail once; what a sheet does not take it refuses again.
    if (refusalOf(work) !== null) decorate(sheet, 'columnGroup', work);
  }
  unlessUsedUp(() => forget(UNFOLDED));
}

/**
 * Takes the group away that folds the add-on's columns, where it still is as the add-on made it.
 * One that Google does not let go is kept for `takeRefusals`.
 */
export function unfoldColumns(
  sheet: Sheet,
  computed: ReadonlyMap<ClientComputedColumn, number>,
): void {
  const foldable = foldableColumns(sheet, computed);
  if (!foldable) return;
  const { first, width } = foldable;
  const depths = Array.from({ length: width + 2 }, (_, offset) =>
    first + offset === 0 || first + offset > sheet.getMaxColumns()
      ? 0
      : sheet.getColumnGroupDepth(first + offset),
  );
  const isOurs = depths.every((depth, place) => depth === (place === 0 || place > width ? 0 : 1));
  if (!isOurs) return;
  const work = () => {
    sheet
      .getRange(1, first + 1, 1, width)
      .expandGroups()
      .shiftColumnGroupDepth(-1);
  };
  // A server may fail once; what a sheet does not take it refuses again.
  if (refusalOf(work) !== null) decorate(sheet, 'columnGroup', work);
}

/** The most columns behind the first fold that stand side by side; null where there are none. */
function foldableColumns(
  sheet: Sheet,
  computed: ReadonlyMap<ClientComputedColumn, number>,
): { first: number; width: number } | null {
  const frozen = sheet.getFrozenColumns();
  const rest = [...computed].flatMap(([column, index]) =>
    isInFirstFold(column) || index < frozen ? [] : [{ index }],
  );
  const [longest = []] = neighbours(rest).sort((a, b) => b.length - a.length);
  const first = longest[0]?.index;
  return first === undefined ? null : { first, width: longest.length };
}

function fold(sheet: Sheet, first: number, width: number): void {
  // The group's toggle stands over the column behind it.
  growColumns(sheet, first + width + 1);
  const depthOf = (index: number) => (index < 0 ? 0 : sheet.getColumnGroupDepth(index + 1));
  if (depthOf(first - 1) + depthOf(first + width) > 0) return;
  const depths = Array.from({ length: width }, (_, offset) => depthOf(first + offset));
  const columns = sheet.getRange(1, first + 1, 1, width);
  if (depths.every((depth) => depth === 0)) columns.shiftColumnGroupDepth(1);
  // All one deep: the group that a run made before it was broken off.
  else if (depths.some((depth) => depth !== 1)) return;
  columns.collapseGroups();
}
