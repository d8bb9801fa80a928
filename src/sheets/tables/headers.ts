import { type Cell, isBlank, isDate } from '../../cells/cell';
import { joinedHeader, mayBeHeaderRow } from '../../recognition/headerRow';
import type { TableRole } from '../../schema/sheets';
import { HEADER_ROWS } from '../document/sheetTop';
import { tableColumns, type UnusedHeader } from './tableColumns';

/**
 * How a table's columns are known: by the headers that were chosen for them; the others are
 * recognised. Null: there is no such column, whatever the headers say.
 */
export interface KnownColumns<Column extends string> {
  role: TableRole;
  chosen: Readonly<Partial<Record<Column, string | null>>>;
}

/** The columns that a header names. */
export interface LocatedColumns<Column extends string> {
  /**
   * Index of each column that was found. One behind the last cell of the header is put together of
   * two.
   */
  columns: ReadonlyMap<Column, number>;
  /** Columns whose header stands twice; which one is meant only the user knows. */
  doubled: readonly Column[];
  /** The two columns that a client's name is put together of; null where one holds it. */
  name: readonly [number, number] | null;
  unused: readonly UnusedHeader<Column>[];
  /** Whether any was chosen, or is said outright. */
  isSure: boolean;
}

/** Where a table's columns were found. */
export interface LocatedHeader<Column extends string> extends LocatedColumns<Column> {
  /** Index of the header row in the rows given; of two, of the lower. */
  row: number;
  /** Its cells; those of two rows joined. */
  cells: readonly Cell[];
}

/** Which row is wanted of several that could be the header. */
export interface HeaderWanted<Column extends string> {
  /** A row that bears all of these is taken before one that does not. */
  required?: readonly Column[];
  /**
   * Of the rows that bear them all, which one, counted from 0; left out where the one that names
   * the most columns is.
   */
  occurrence?: number | undefined;
}

/**
 * Finds the header row and the columns of a table. The row that names the most columns is the
 * header, and the first of those alike; two rows are read together where no single one bears what
 * is required, or where they say more than any.
 *
 * @param rows the sheet from its first row on
 * @returns null where no row names any
 */
export function locateHeader<Column extends string>(
  rows: readonly (readonly Cell[])[],
  known: KnownColumns<Column>,
  { required = [], occurrence }: HeaderWanted<Column> = {},
): LocatedHeader<Column> | null {
  const { all, bearers } = rowsBearing(rows, known, required);
  // One row alone that bears them is meant, however many there were.
  if (occurrence !== undefined && bearers.length > 1) return bearers[occurrence] ?? null;
  return (bearers.length > 0 ? bearers : all).reduce<LocatedHeader<Column> | null>(
    (best, each) => (best && best.columns.size >= each.columns.size ? best : each),
    null,
  );
}

/**
 * Which of the rows that bear these columns a row is, counted from 0; −1 where it is none of them.
 */
export function headerOccurrence<Column extends string>(
  rows: readonly (readonly Cell[])[],
  known: KnownColumns<Column>,
  required: readonly Column[],
  row: number,
): number {
  return rowsBearing(rows, known, required).bearers.findIndex((bearer) => bearer.row === row);
}

/** How far below the rows in which a header is looked for one is still noticed. */
const ROWS_NOTICED = 1000;

/**
 * Index of the first row below those in which a header is looked for that looks like one all the
 * same: it bears the required columns, and another or two. Null where there is none.
 */
export function headerTooLow<Column extends string>(
  rows: readonly (readonly Cell[])[],
  known: KnownColumns<Column>,
  required: readonly Column[],
): number | null {
  const row = rows.slice(0, HEADER_ROWS + ROWS_NOTICED).findIndex((cells, index) => {
    if (index < HEADER_ROWS || !mayBeHeaderRow(cells)) return false;
    const { columns } = locateColumns(cells, [], known);
    return columns.size > 1 && required.every((column) => columns.has(column));
  });
  return row < 0 ? null : row;
}

/**
 * Index of the row to show where no row is known to be the header: the first that has two cells
 * filled, since a title stands alone. It is one of those among which a header is looked for.
 */
export function firstFilledRow(rows: readonly (readonly Cell[])[]): number {
  const top = rows.slice(0, HEADER_ROWS);
  const filled = (least: number) =>
    top.findIndex((cells) => cells.filter((cell) => !isBlank(cell)).length >= least);
  return Math.max(filled(2) >= 0 ? filled(2) : filled(1), 0);
}

/**
 * A header as it is compared: without regard to case, ё/е, and the marks people put around words.
 */
export function plainHeader(cell: Cell): string {
  if (isDate(cell)) return '';
  const text = String(cell).toLowerCase().replace(/ё/g, 'е').trim();
  // `Sale #` is another column than `Sale`; marks alone are all that a header of them has.
  const marked = text.replace(/[№#]/g, ' № ');
  return marked.replace(/[\s_.:*]+/g, ' ').trim() || text;
}

/** The header of a name that stands in two columns: `First name + Last name`. */
export function nameHeader(
  header: readonly Cell[],
  [first, last]: readonly [number, number],
): string {
  return [first, last].map((index) => String(header[index] ?? '').trim()).join(NAME_PARTS);
}

const NAME_PARTS = ' + ';

/** Whether a header stands in a row, or both that a name is put together of. */
export function bears(header: readonly Cell[], title: string): boolean {
  const titles = header.map(String);
  return titles.includes(title) || title.split(NAME_PARTS).every((part) => titles.includes(part));
}

/**
 * Which of the columns a row names: those that were chosen by their headers, and the others by what
 * it says and what stands below it.
 *
 * @param below the rows of the table; without any, the header alone decides
 */
export function locateColumns<Column extends string>(
  cells: readonly Cell[],
  below: readonly (readonly Cell[])[],
  { role, chosen }: KnownColumns<Column>,
): LocatedColumns<Column> {
  const plain = cells.map(plainHeader);
  const columns = new Map<Column, number>();
  const doubled: Column[] = [];
  const taken = new Set<number>();
  let name: readonly [number, number] | null = null;
  const place = (column: Column, index: number) => {
    columns.set(column, index);
    taken.add(index);
    if (plain.some((each, other) => each === plain[index] && other !== index)) doubled.push(column);
  };
  for (const [column, title] of Object.entries(chosen) as [Column, string | null | undefined][]) {
    if (typeof title !== 'string') continue;
    const index = plain.findIndex((each, at) => each === plainHeader(title) && !taken.has(at));
    if (index >= 0) place(column, index);
    else if (column === 'client') {
      const parts = title.split(NAME_PARTS).map((part) => plain.indexOf(plainHeader(part)));
      const [first = -1, last = -1] = parts;
      if (parts.length !== 2 || first < 0 || last < 0) continue;
      name = [first, last];
      columns.set(column, cells.length);
    }
  }
  const isChosen = columns.size > 0;
  const rest = cells.map((cell, index) => (taken.has(index) ? '' : cell));
  const found = tableColumns<Column>(role, rest, below);
  for (const [column, index] of found.columns) {
    if (column in chosen && (chosen[column] === null || columns.has(column))) continue;
    if (typeof chosen[column] === 'string') continue;
    place(column, index);
  }
  const [client, first, last] = ['client', 'firstName', 'lastName'] as Column[];
  if (client !== undefined && !columns.has(client) && chosen[client] !== null) {
    const parts = [columns.get(first as Column), columns.get(last as Column)];
    const isKnown = parts.every((index) => index !== undefined);
    name = isKnown ? (parts as [number, number]) : found.name;
    if (name) columns.set(client, cells.length);
  }
  const used = new Set(columns.values());
  // What would be a column, had not another been chosen for it, might be that.
  const guesses = new Map<number, readonly Column[]>([
    ...[...found.columns].map(([column, index]) => [index, [column]] as const),
    ...found.unused.map(({ index, mayBe }) => [index, mayBe] as const),
  ]);
  return {
    columns,
    doubled,
    name,
    isSure: found.isSure || isChosen,
    unused: cells.flatMap((cell, index) =>
      isBlank(cell) || isDate(cell) || used.has(index) || name?.includes(index)
        ? []
        : [{ index, mayBe: guesses.get(index) ?? [] }],
    ),
  };
}

function rowsBearing<Column extends string>(
  rows: readonly (readonly Cell[])[],
  known: KnownColumns<Column>,
  required: readonly Column[],
) {
  const top = rows.slice(0, HEADER_ROWS);
  const bears = ({ columns }: LocatedHeader<Column>) =>
    required.every((column) => columns.has(column));
  const said = top.flatMap((cells, row) => located(cells, row, [], known));
  const sure = said.filter(({ isSure }) => isSure);
  // What may be a header is one where what stands below bears it out: a title is not.
  const all =
    sure.length > 0
      ? sure
      : said.flatMap(({ cells, row }) => located(cells, row, rows.slice(row + 1), known));
  const bearers = all.filter(bears);
  // The columns of Clients that are the add-on's own are known by one cell each.
  if (known.role === 'clients') return { all, bearers };
  const most = Math.max(
    0,
    ...(bearers.length > 0 ? bearers : all).map(({ columns }) => columns.size),
  );
  const pairs = top.flatMap((lower, row) => {
    const upper = top[row - 1];
    if (!upper || !mayBeHeaderRow(upper) || !mayBeHeaderRow(lower)) return [];
    // What stands above a header that is said again is the end of what came before.
    if (top.slice(0, row).some((each) => isSameRow(each, lower))) return [];
    if (saysWhole(upper, lower)) return [];
    return located(joinedHeader(upper, lower), row, [], known);
  });
  const better = pairs.filter(
    (pair) => bears(pair) && (bearers.length === 0 || pair.columns.size > most),
  );
  return { all, bearers: better.length > 0 ? better : bearers };
}

/**
 * Whether a row above a header is said of the whole table and heads no column: a title over the
 * first of them, «Менеджер: | Орлова». Under a header of its own a lone cell is a title or a total.
 */
function saysWhole(upper: readonly Cell[], lower: readonly Cell[]): boolean {
  const [over, under] = [upper, lower].map((cells) =>
    cells.flatMap((cell, index) => (isBlank(cell) ? [] : [index])),
  ) as [number[], number[]];
  const [first = 0] = over;
  if (under.length < 2 || (over.length === 1 && first <= (under[0] as number))) return true;
  return upper.some((cell) => typeof cell === 'string' && cell.trim().endsWith(':'));
}

function isSameRow(one: readonly Cell[], other: readonly Cell[]): boolean {
  return one.every((cell, index) => cell === other[index]);
}

function located<Column extends string>(
  cells: readonly Cell[],
  row: number,
  below: readonly (readonly Cell[])[],
  known: KnownColumns<Column>,
): LocatedHeader<Column>[] {
  const titles = Object.values<unknown>(known.chosen).filter((title) => typeof title === 'string');
  const isChosen = titles.length > 0 && titles.some((title) => cells.includes(title as string));
  if (!isChosen && !mayBeHeaderRow(cells)) return [];
  const found = locateColumns(cells, below, known);
  return found.columns.size > 0 ? [{ row, cells, ...found }] : [];
}
