import { type Cell, isBlank, isDate } from '../../cells/cell';
import { HEADER_ROWS } from '../document/sheetTop';

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

/** Which row is wanted of several that could be the header. */
export interface HeaderWanted<Column extends string> {
  /** A row that bears all of these is taken before one that does not. */
  required?: readonly Column[];
  /** Of the rows that bear them all, which one, counted from 0; left out where the one that names the most columns is. */
  occurrence?: number | undefined;
}

/**
 * Finds the header row and the columns of a table by their headers. The row that names the most columns is the header, and the first of
 * those alike.
 *
 * @param rows the sheet from its first row on
 * @returns null where no row names any
 */
export function locateHeader<Column extends string>(
  rows: readonly (readonly Cell[])[],
  names: HeaderNames<Column>,
  { required = [], occurrence }: HeaderWanted<Column> = {},
): LocatedHeader<Column> | null {
  const located = rowsNaming(rows, names);
  const bearers = located.filter(({ columns }) => required.every((column) => columns.has(column)));
  // One row alone that bears them is meant, however many there were.
  if (occurrence !== undefined && bearers.length > 1) return bearers[occurrence] ?? null;
  return (bearers.length > 0 ? bearers : located).reduce<LocatedHeader<Column> | null>(
    (best, each) => (best && best.columns.size >= each.columns.size ? best : each),
    null,
  );
}

/** Which of the rows that bear these columns a row is, counted from 0; −1 where it is none of them. */
export function headerOccurrence<Column extends string>(
  rows: readonly (readonly Cell[])[],
  names: HeaderNames<Column>,
  required: readonly Column[],
  row: number,
): number {
  return rowsNaming(rows, names)
    .filter(({ columns }) => required.every((column) => columns.has(column)))
    .findIndex((bearer) => bearer.row === row);
}

/**
 * Index of the first row below those in which a header is looked for that looks like one all the same: it bears the required columns, and
 * another or two. Null where there is none.
 */
export function headerTooLow<Column extends string>(
  rows: readonly (readonly Cell[])[],
  names: HeaderNames<Column>,
  required: readonly Column[],
): number | null {
  const known = plainNames(names);
  const row = rows.findIndex((cells, index) => {
    if (index < HEADER_ROWS) return false;
    const { columns } = locateIn(cells, known);
    return columns.size > 1 && required.every((column) => columns.has(column));
  });
  return row < 0 ? null : row;
}

/** Which of the columns a row names. */
export function locateColumns<Column extends string>(
  cells: readonly Cell[],
  names: HeaderNames<Column>,
): Pick<LocatedHeader<Column>, 'columns' | 'doubled'> {
  return locateIn(cells, plainNames(names));
}

/**
 * Index of the row to show where no row is known to be the header: the first that has two cells filled, since a title stands alone. It is
 * one of those among which a header is looked for.
 */
export function firstFilledRow(rows: readonly (readonly Cell[])[]): number {
  const top = rows.slice(0, HEADER_ROWS);
  const filled = (least: number) =>
    top.findIndex((cells) => cells.filter((cell) => !isBlank(cell)).length >= least);
  return Math.max(filled(2) >= 0 ? filled(2) : filled(1), 0);
}

/** A header as it is compared: without regard to case, ё/е, and the marks people put around words. */
export function plainHeader(cell: Cell): string {
  if (isDate(cell)) return '';
  const text = String(cell).toLowerCase().replace(/ё/g, 'е').trim();
  // «№» alone is a header; the marks are all it has.
  return text.replace(/[\s_.:*№#]+/g, ' ').trim() || text;
}

type PlainNames<Column extends string> = readonly (readonly [Column, readonly string[]])[];

function plainNames<Column extends string>(names: HeaderNames<Column>): PlainNames<Column> {
  return (Object.keys(names) as Column[]).map((column) => [column, names[column].map(plainHeader)]);
}

function rowsNaming<Column extends string>(
  rows: readonly (readonly Cell[])[],
  names: HeaderNames<Column>,
): LocatedHeader<Column>[] {
  const known = plainNames(names);
  return rows
    .slice(0, HEADER_ROWS)
    .map((cells, row) => ({ row, ...locateIn(cells, known) }))
    .filter(({ columns }) => columns.size > 0);
}

function locateIn<Column extends string>(
  cells: readonly Cell[],
  names: PlainNames<Column>,
): Pick<LocatedHeader<Column>, 'columns' | 'doubled'> {
  const columns = new Map<Column, number>();
  const doubled: Column[] = [];
  const taken = new Set<number>();
  // Whole headers first: where «Сумма» and «Сумма, USD» both stand, the amount is the former.
  for (const form of [plainHeader, plainCore]) {
    const places = placesOf(cells.map(form));
    for (const [column, all] of names) {
      if (columns.has(column)) continue;
      for (const name of all) {
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

/** Where each header stands. */
function placesOf(headers: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  headers.forEach((header, index) => {
    const others = places.get(header);
    if (others) others.push(index);
    else places.set(header, [index]);
  });
  return places;
}

/** What people say of taxes behind a sum. */
const TAXES =
  /\s(?:(?:с|без|вкл\.?|включая|в т\. ?ч\.)\s*ндс|(?:incl?\.?|including|excl?\.?|excluding|with|without|before|after)\s*(?:vat|gst|tax(?:es)?))\s*$/i;

/** A header without its unit and taxes: `Amount (USD)`, «Сумма с НДС, руб.» A share is another thing than what it is a share of. */
function plainCore(cell: Cell): string {
  if (isDate(cell) || /[%‰]/.test(String(cell))) return '';
  return plainHeader(
    String(cell)
      .replace(/\(.*?\)|\[.*?\]/g, ' ')
      .replace(/,.*$/, '')
      .replace(TAXES, ''),
  );
}
