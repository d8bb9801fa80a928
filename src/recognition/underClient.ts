import { type Cell, isBlank } from '../cells/cell';
import { kindOf } from './columnValues';
import { isTotal } from './totals';

/**
 * A report whose documents stand below the name of who bought: in a row of its own, with nothing
 * beside it but its totals.
 */
export interface UnderClient {
  /** The column in which the names stand. */
  group: number;
}

/** Of the rows, so many at most may belong to nobody. */
const MOST_LOST = 0.2;
/**
 * So many of the lines say which document they are, where they say anything in the column of names.
 */
const LEAST_DOCUMENTS = 0.8;
const LONGEST = 120;

/**
 * Finds names that head a group of lines each.
 *
 * @param day the column that every line has, and no name's row
 * @returns null where the rows are no such groups
 */
export function underClient(rows: readonly (readonly Cell[])[], day: number): UnderClient | null {
  const first = rows.find((row) => !row.every(isBlank));
  const group = first?.findIndex((cell) => !isBlank(cell)) ?? -1;
  if (group < 0 || group === day) return null;
  const names = rows.filter((row) => isGroupRow(row, group, day));
  const lines = rows.filter((row) => !isBlank(row[day]));
  const bare = rows.filter((row) => !row.every(isBlank) && !isLineOrTotal(row, group, day));
  if (names.length < 1 || lines.length < names.length) return null;
  if (!first || !isGroupRow(first, group, day)) return null;
  // A log whose first line lacks its day has names in the others; a report has documents there, or
  // nothing.
  const said = lines.map((row) =>
    String(row[group] ?? '')
      .slice(0, LONGEST)
      .trim(),
  );
  const beside = said.filter((text) => text !== '' && !isTotal(text));
  const documents = beside.filter((text) => /\d/.test(text)).length;
  if (documents < beside.length * LEAST_DOCUMENTS) return null;
  if (beside.length > 0 && names.length < 2) return null;
  return bare.length - names.length <= rows.length * MOST_LOST ? { group } : null;
}

/**
 * The lines with their client in a column of its own, put last; rows of names and totals are blank,
 * so that each line keeps its place.
 */
export function linesUnderClient(
  { group }: UnderClient,
  rows: readonly (readonly Cell[])[],
  day: number,
): Cell[][] {
  const width = Math.max(0, ...rows.slice(0, 1000).map((row) => row.length));
  let client: Cell = '';
  return rows.map((row) => {
    if (isGroupRow(row, group, day)) client = row[group] ?? '';
    const isLine = !isBlank(row[day]) && !isTotal(String(row[group] ?? ''));
    const cells = Array.from({ length: width }, (_, index) => (isLine ? (row[index] ?? '') : ''));
    return [...cells, isLine ? client : ''];
  });
}

function isGroupRow(row: readonly Cell[], group: number, day: number): boolean {
  const name = row[group];
  if (isBlank(name) || typeof name !== 'string' || !isBlank(row[day]) || isTotal(name))
    return false;
  if (kindOf(name) !== 'text') return false;
  return row.every(
    (cell, index) => index === group || isBlank(cell) || kindOf(cell as Cell) === 'number',
  );
}

function isLineOrTotal(row: readonly Cell[], group: number, day: number): boolean {
  return !isBlank(row[day]) || isTotal(String(row[group] ?? ''));
}
