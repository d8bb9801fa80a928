import { type Cell, isBlank } from '../cells/cell';
import type { Conventions } from '../cells/conventions';
import { type Day, dayOf } from '../core/day';
import { columnsOf } from './columnsOf';
import { type Month, monthOf } from './months';
import { isTotal } from './totals';

/** A table with a client a row and a month a column. */
export interface MonthsAcross {
  client: number;
  months: readonly { index: number; month: Month }[];
  /** Whether a month's year is not said: no line can be made of it, and the table is refused. */
  isYearMissing: boolean;
}

/** A sum of one client in one month, where it stood. */
export interface MonthLine {
  client: Cell;
  /** The first of the month: which day it was the table does not say. */
  day: Day;
  amount: Cell;
  /** Indexes in the rows given. */
  row: number;
  column: number;
}

/** Two months may be two notes; three are a table's. */
const LEAST_MONTHS = 3;

/**
 * Finds months that stand side by side in a header; null where there are too few, or nobody to whom
 * they belong.
 */
export function monthsAcross(
  header: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  conventions: Pick<Conventions, 'shownDate'>,
): MonthsAcross | null {
  const found = header.flatMap((cell, index) => {
    const month = monthOf(cell, conventions);
    return month ? [{ index, month }] : [];
  });
  if (found.length < LEAST_MONTHS) return null;
  const first = found[0]?.index ?? 0;
  const before = header.slice(0, first);
  const named = columnsOf(before, rows, 'clients').columns.get('client')?.index;
  // A pivot heads its rows with words of its own; the names stand leftmost.
  const client = named ?? before.findIndex((_, index) => rows.some((row) => isName(row[index])));
  if (client < 0) return null;
  const months = withYears(found);
  return { client, months, isYearMissing: months.some(({ month }) => month.year === null) };
}

/**
 * Turns the table round: a line for each month in which a client has a sum. Totals are left out,
 * and so are blanks and noughts.
 */
export function linesAcross(
  { client, months }: Omit<MonthsAcross, 'isYearMissing'>,
  rows: readonly (readonly Cell[])[],
): MonthLine[] {
  return rows.flatMap((cells, row) => {
    const name = cells[client] ?? '';
    if (isBlank(name) || isTotal(String(name))) return [];
    return months.flatMap(({ index, month: { year, month } }) => {
      const amount = cells[index] ?? '';
      const isNothing =
        isBlank(amount) || amount === 0 || /^[-–—0.,\s]+$/.test(String(amount).slice(0, 20));
      if (isNothing || year === null) return [];
      return [{ client: name, day: dayOf(year, month, 1), amount, row, column: index }];
    });
  });
}

function isName(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && /\p{L}/u.test(cell.slice(0, 100));
}

/**
 * Months without a year go on from one that has it; behind December comes the next year's January.
 */
function withYears(months: MonthsAcross['months']): MonthsAcross['months'] {
  let [year, last]: [number | null, number] = [null, 0];
  return months.map(({ index, month }) => {
    if (month.year !== null) year = month.year;
    else if (year !== null && month.month < last) year++;
    last = month.month;
    return { index, month: { ...month, year } };
  });
}
