import { type Cell, isDate } from '../cells/cell';

/** The headers a column may bear, likeliest first. */
export type HeaderNames<Column extends string> = Readonly<Record<Column, readonly string[]>>;

/** Where a table's columns were found. */
export interface LocatedHeader<Column extends string> {
  /** Index of the header row in the rows given. */
  row: number;
  /** Index of each column that was found. */
  columns: ReadonlyMap<Column, number>;
  /** Columns whose header stands twice; which one is meant only the user knows. */
  doubled: readonly Column[];
}

/** People put titles above a table, but not a page of them. */
const ROWS_SEARCHED = 20;

/**
 * Finds the header row and the columns of a table by their headers. The row that names the most columns is the header.
 *
 * @param rows the sheet from its first row on
 * @returns null where no row names any
 */
export function locateHeader<Column extends string>(
  rows: readonly (readonly Cell[])[],
  names: HeaderNames<Column>,
): LocatedHeader<Column> | null {
  let best: LocatedHeader<Column> | null = null;
  const plainNames = (Object.keys(names) as Column[]).map(
    (column) => [column, names[column].map(plain)] as const,
  );
  rows.slice(0, ROWS_SEARCHED).forEach((cells, row) => {
    const { columns, doubled } = locateColumns(cells, plainNames);
    if (columns.size > (best?.columns.size ?? 0)) best = { row, columns, doubled };
  });
  return best;
}

function locateColumns<Column extends string>(
  cells: readonly Cell[],
  plainNames: readonly (readonly [Column, readonly string[]])[],
): Pick<LocatedHeader<Column>, 'columns' | 'doubled'> {
  const columns = new Map<Column, number>();
  const doubled: Column[] = [];
  const taken = new Set<number>();
  // Whole headers first: where «Сумма» and «Сумма, USD» both stand, the amount is the former.
  for (const form of [plain, (cell: Cell) => plain(coreOf(cell))]) {
    const places = new Map<string, number[]>();
    cells.forEach((cell, index) => {
      const header = form(cell);
      if (header !== '') places.set(header, [...(places.get(header) ?? []), index]);
    });
    for (const [column, ofColumn] of plainNames) {
      if (columns.has(column)) continue;
      for (const name of ofColumn) {
        const found = (places.get(name) ?? []).filter((index) => !taken.has(index));
        const [index] = found;
        if (index === undefined) continue;
        columns.set(column, index);
        taken.add(index);
        if (found.length > 1) doubled.push(column);
        break;
      }
    }
  }
  return { columns, doubled };
}

function plain(cell: Cell): string {
  if (isDate(cell)) return '';
  return String(cell)
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[\s_.:*№#]+/g, ' ')
    .trim();
}

/** A header without its unit: `Amount (USD)`, «Сумма, руб.» A share is another thing than what it is a share of. */
function coreOf(cell: Cell): string {
  return isDate(cell) || /[%‰]/.test(String(cell))
    ? ''
    : String(cell)
        .replace(/\(.*?\)|\[.*?\]/g, ' ')
        .replace(/,.*$/, '');
}
