import { type Cell, isBlank } from '../cells/cell';
import { columnsOf, type TableName } from './columnsOf';
import { kindOf } from './columnValues';

/** Where a table's header stands. */
export interface TableTop {
  /** Index of its first row; titles may stand above it. */
  row: number;
  /** How many rows it has: one, or two that are read together. */
  height: 1 | 2;
  /** Its cells, those of two rows joined: «Дебет» over «сумма» is «Дебет сумма». */
  header: readonly Cell[];
}

/** People put titles above a table, but not a page of them. */
const HEADER_ROWS = 50;
const WIDEST = 500;
const TABLES: readonly TableName[] = ['sales', 'clients', 'contacts'];

/**
 * Finds the header among the first rows of a sheet: the row that says the most roles, the first of
 * those alike. A row above or below it is part of it where the two together say more than either.
 *
 * @returns null where no row says any
 */
export function tableTop(rows: readonly (readonly Cell[])[]): TableTop | null {
  const top = rows.slice(0, HEADER_ROWS);
  let best: { row: number; said: number } | null = null;
  top.forEach((cells, row) => {
    const said = rolesSaid(cells);
    if (said > (best?.said ?? 0)) best = { row, said };
  });
  const found = best as { row: number; said: number } | null;
  if (!found) return null;
  const { row, said } = found;
  for (const first of [row, row - 1]) {
    const [upper, lower] = [top[first], top[first + 1]];
    if (!upper || !lower || !mayBeHeader(upper) || !mayBeHeader(lower)) continue;
    const header = joinedHeader(upper, lower);
    if (rolesSaid(header) > said) return { row: first, height: 2, header };
  }
  return { row, height: 1, header: top[row] ?? [] };
}

function rolesSaid(cells: readonly Cell[]): number {
  if (!mayBeHeader(cells)) return 0;
  const header = cells.slice(0, WIDEST);
  return Math.max(
    ...TABLES.map((table) => {
      const { columns } = columnsOf(header, [], table);
      return [...columns.values()].filter(({ strength }) => strength === 'strong').length;
    }),
  );
}

/** A header is words: no row of days, sums or addresses. `No` over a column is short for number. */
export function mayBeHeader(cells: readonly Cell[]): boolean {
  const filled = cells
    .slice(0, WIDEST)
    .filter((cell) => !isBlank(cell) && String(cell).toLowerCase() !== 'no');
  const texts = filled.filter((cell) => typeof cell === 'string' && !NO_HEADER.has(kindOf(cell)));
  return texts.length > 0 && texts.length >= filled.length * 0.7;
}

const NO_HEADER = new Set(['number', 'email', 'phone', 'yesNo', 'day']);

/** Two header rows as one: what stands above a span of columns is said of each of them. */
export function joinedHeader(upper: readonly Cell[], lower: readonly Cell[]): Cell[] {
  let span = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const [above, below] = [upper[index] ?? '', lower[index] ?? ''].map((cell) =>
      isBlank(cell) ? '' : String(cell).trim(),
    ) as [string, string];
    if (above !== '') span = above;
    else if (below === '') span = '';
    return below === '' ? above : `${span} ${below}`.trim();
  });
}
