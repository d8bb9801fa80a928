import type { SheetDocument } from '../document/document';
import type { GuardedPlace } from './guardedPlace';
import { GuardedTable } from './guardedTable';
import { movedFormula } from './movedFormula';
import type { Move } from './movedGrid';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * Gives a sheet other conditional formats, which Google takes all at once alone, while people go on
 * working in it: where rows or columns were moved right before, each is put where it belongs by now.
 *
 * @param wanted what is to stand in place of what stands; null where that is as it should be
 * @throws ChangedMeanwhile where the place is not as it was read, or was moved meanwhile
 */
export function changeRules(
  place: GuardedPlace,
  document: SheetDocument,
  wanted: (standing: readonly Rule[]) => Rule[] | null,
): void {
  const { sheet } = place;
  const rules = wanted(sheet.getConditionalFormatRules());
  if (!rules) return;
  const written = rules.map(placeOf);
  new GuardedTable(place, document, []).around(
    () => sheet.setConditionalFormatRules(rules),
    (move) => {
      const standing = sheet.getConditionalFormatRules();
      // What was moved after they were written has taken them along.
      const isStale = standing.map(placeOf).join() === written.join();
      if (isStale) sheet.setConditionalFormatRules(rules.flatMap((rule) => movedRule(rule, move)));
    },
  );
}

/** Where a rule stands, and what it looks at. */
function placeOf(rule: Rule): string {
  const values = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
  return JSON.stringify([rule.getRanges().map((range) => range.getA1Notation()), values]);
}

/** A rule as Sheets takes it along; none where all its cells were deleted. */
function movedRule(rule: Rule, move: Move): Rule[] {
  const ranges = rule.getRanges();
  const [first] = ranges;
  if (!first) return [];
  const placed = isSort(move, first.getSheet().getMaxRows())
    ? { ...move, rowNow: (row: number) => row }
    : move;
  const moved = ranges.flatMap((range) => movedRange(range, placed));
  if (moved.length === 0) return [];
  const builder = rule.copy().setRanges(moved);
  const condition = rule.getBooleanCondition();
  const [formula] = condition?.getCriteriaValues() ?? [];
  const isFormula =
    condition?.getCriteriaType() === SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA &&
    typeof formula === 'string';
  if (isFormula) builder.whenFormulaSatisfied(movedFormula(formula, placed));
  return [builder.build()];
}

/** Whether rows were put into another order: that moves what is in the cells, and no rule. */
function isSort({ rowNow }: Move, rows: number): boolean {
  let last = -1;
  for (let row = 0; row < rows; row++) {
    const now = rowNow(row);
    if (now === null) continue;
    if (now < last) return true;
    last = now;
  }
  return false;
}

function movedRange(range: Range, { rowNow, columnNow }: Move): Range[] {
  const sheet = range.getSheet();
  const rows = movedSpan(range.getRow(), range.getNumRows(), rowNow, sheet.getMaxRows());
  const columns = movedSpan(
    ...([range.getColumn(), range.getNumColumns(), columnNow, sheet.getMaxColumns()] as const),
  );
  if (!rows || !columns) return [];
  return [sheet.getRange(rows.first, columns.first, rows.count, columns.count)];
}

/** Where lines stand now; null where all of them are gone. Counted from 1, the ways from 0. */
function movedSpan(
  first: number,
  count: number,
  nowOf: (index: number) => number | null,
  most: number,
): { first: number; count: number } | null {
  const standing = Array.from({ length: count }, (_, offset) => nowOf(first - 1 + offset)).filter(
    (index) => index !== null,
  );
  const [from, to] = [standing[0], standing[standing.length - 1]];
  if (from === undefined || to === undefined || from >= most) return null;
  return { first: from + 1, count: Math.min(to, most - 1) - from + 1 };
}
