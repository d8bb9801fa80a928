import { type Cell, isBlank } from '../cells/cell';
import { isTotal } from './totals';

/**
 * Whether a column holds each name in the first of its rows alone, as merged cells do: below a name
 * stand rows with a day and none, and no name comes again. Anonymous purchases between the others
 * of a log are another thing: there names do come again.
 *
 * @param column that is to be filled down
 * @param day a column that every line has
 */
export function isFirstRowOnly(
  rows: readonly (readonly Cell[])[],
  column: number,
  day: number,
): boolean {
  const lines = rows.filter((row) => !isBlank(row[day]));
  const named = lines.filter((row) => !isBlank(row[column]));
  const [first] = lines;
  if (!first || isBlank(first[column]) || named.length < 2) return false;
  // A name left out here and there is a gap, and nobody's to fill.
  const blanks = lines.length - named.length;
  if (blanks < 2 || blanks < named.length * LEAST_BLANKS) return false;
  const names = new Set(named.map((row) => String(row[column]).trim().toLowerCase()));
  return names.size === named.length;
}

/** Merged cells leave at least so many blanks to a name. */
const LEAST_BLANKS = 0.5;

/**
 * The rows with a column's blanks filled from above, as far as there are lines; a total ends what
 * it sums up.
 */
export function filledDown(
  rows: readonly (readonly Cell[])[],
  column: number,
  day: number,
): Cell[][] {
  let above: Cell = '';
  return rows.map((row) => {
    const cell = row[column] ?? '';
    if (!isBlank(cell)) above = isTotal(String(cell)) ? '' : cell;
    const isLine = !isBlank(row[day]);
    return row.map((each, index) => (index === column && isBlank(each) && isLine ? above : each));
  });
}
