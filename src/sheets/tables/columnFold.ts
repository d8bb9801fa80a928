import { type ClientComputedColumn, isInFirstFold } from '../../schema/computedColumns';
import { decorate, refusalOf } from '../document/decoration';
import type { SheetDocument } from '../document/document';
import { unlessUsedUp } from '../document/documentProperties';
import { forget, readStored, type StoredValue, store } from '../document/storedValue';
import { growColumns } from '../grid/growth';
import type { GuardedPlace } from '../grid/guardedPlace';
import { GuardedTable } from '../grid/guardedTable';
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
 *
 * @throws ChangedMeanwhile where columns were moved; the group stands on the add-on's then
 */
export function foldColumns(
  place: GuardedPlace,
  computed: ReadonlyMap<ClientComputedColumn, number>,
  document: SheetDocument,
): void {
  const { sheet } = place;
  if (!isToBeFolded(sheet)) return;
  const foldable = foldableColumns(sheet, computed);
  if (foldable) {
    const { first, width } = foldable;
    // The group's toggle stands over the column behind it.
    growColumns(sheet, first + width + 1);
    const [before = 0, ...depths] = depthsAround(sheet, foldable);
    const behind = depths.pop() ?? 0;
    // All one deep: the group that a run made before it was broken off.
    const isNew = depths.every((depth) => depth === 0);
    if (before + behind === 0 && (isNew || depths.every((depth) => depth === 1))) {
      const columns = sheet.getRange(1, first + 1, 1, width);
      regroup(place, foldable, 1, document, () => {
        if (isNew) columns.shiftColumnGroupDepth(1);
        columns.collapseGroups();
      });
    } else new GuardedTable(place, document, []).requireUnmoved();
  }
  unlessUsedUp(() => forget(UNFOLDED));
}

/**
 * Takes the group away that folds the add-on's columns, with those that were put in among them.
 * One that Google does not let go is kept for `takeRefusals`.
 *
 * @throws ChangedMeanwhile where columns were moved; the group is off the add-on's then
 */
export function unfoldColumns(
  place: GuardedPlace,
  computed: ReadonlyMap<ClientComputedColumn, number>,
  document: SheetDocument,
): void {
  const { sheet } = place;
  const foldable = foldableColumns(sheet, computed);
  if (!foldable) return;
  const group = groupOf(sheet, foldable);
  const ends = group ? [group.first, group.first + group.width - 1] : [];
  const own = new Set(computed.values());
  if (!group || !ends.every((index) => own.has(index))) {
    // A column may have been put in while they were asked, one by one.
    new GuardedTable(place, document, []).requireUnmoved();
    return;
  }
  regroup(place, group, 0, document, () => {
    sheet
      .getRange(1, group.first + 1, 1, group.width)
      .expandGroups()
      .shiftColumnGroupDepth(-1);
  });
}

/** Columns that stand side by side, from an index on. */
interface Span {
  first: number;
  width: number;
}

/** How deep the columns are grouped, with the one before and the one behind them. */
function depthsAround(sheet: Sheet, { first, width }: Span): number[] {
  return Array.from({ length: width + 2 }, (_, offset) =>
    first + offset === 0 || first + offset > sheet.getMaxColumns()
      ? 0
      : sheet.getColumnGroupDepth(first + offset),
  );
}

/**
 * The group that columns are in, with those of the user's that were put in among them since; null
 * where they are in none, or in one among others.
 */
function groupOf(sheet: Sheet, { first, width }: Span): Span | null {
  const most = sheet.getMaxColumns();
  const depthOf = (index: number) =>
    index < 0 || index >= most ? 0 : sheet.getColumnGroupDepth(index + 1);
  const depths = Array.from({ length: width }, (_, offset) => depthOf(first + offset));
  if (depths.some((depth) => depth !== 1)) return null;
  let [left, right] = [first - 1, first + width];
  while (depthOf(left) === 1) left--;
  while (depthOf(right) === 1) right++;
  if (depthOf(left) + depthOf(right) > 0) return null;
  return { first: left + 1, width: right - left - 1 };
}

/**
 * Groups columns, or takes their group away; what Google refuses is kept for `takeRefusals`. Where
 * columns were moved meanwhile, it is done to those that are meant, and to no other.
 */
function regroup(
  place: GuardedPlace,
  { first, width }: Span,
  depth: 0 | 1,
  document: SheetDocument,
  work: () => void,
): void {
  const { sheet } = place;
  const meant = Array.from({ length: width }, (_, offset) => first + offset);
  new GuardedTable(place, document, []).around(
    () => {
      // A server may fail once; what a sheet does not take it refuses again.
      if (refusalOf(work) !== null) decorate(sheet, 'columnGroup', work);
    },
    ({ columnNow }) => {
      const now = meant.flatMap((index) => columnNow(index) ?? []);
      const hit = meant.filter((index) => !now.includes(index) && index < sheet.getMaxColumns());
      decorate(sheet, 'columnGroup', () => {
        setDepth(sheet, now, depth);
        setDepth(sheet, hit, 0);
      });
    },
  );
}

function setDepth(sheet: Sheet, columns: readonly number[], depth: 0 | 1): void {
  const other = columns.flatMap((index) =>
    sheet.getColumnGroupDepth(index + 1) === 1 - depth ? [{ index }] : [],
  );
  for (const run of neighbours(other)) {
    const [left] = run;
    if (!left) continue;
    const range = sheet.getRange(1, left.index + 1, 1, run.length);
    if (depth === 0) range.expandGroups();
    range.shiftColumnGroupDepth(depth === 1 ? 1 : -1);
  }
}

/** The most columns behind the first fold that stand side by side; null where there are none. */
function foldableColumns(
  sheet: Sheet,
  computed: ReadonlyMap<ClientComputedColumn, number>,
): Span | null {
  const frozen = sheet.getFrozenColumns();
  const rest = [...computed].flatMap(([column, index]) =>
    isInFirstFold(column) || index < frozen ? [] : [{ index }],
  );
  const [longest = []] = neighbours(rest).sort((a, b) => b.length - a.length);
  const first = longest[0]?.index;
  return first === undefined ? null : { first, width: longest.length };
}
