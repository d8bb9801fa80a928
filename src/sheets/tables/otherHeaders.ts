import { type Cell, isBlank } from '../../cells/cell';
import { columnsOf } from '../../recognition/columnsOf';
import { mayBeHeader } from '../../recognition/headerRank';
import { TABLE_ROLES, type TableRole } from '../../schema/sheets';
import { REQUIRED } from '../../schema/userColumns';
import { HEADER_ROWS } from '../document/sheetTop';
import { plainHeader } from './headers';
import { tableColumns } from './tableColumns';

// A sheet may have more header rows than one: the header repeated on every printed page, a month
// pasted below with its own, or another table under the first. None of them is a client or a deal.

/** A table's header as it was found. */
export interface Header {
  cells: readonly Cell[];
  columns: ReadonlyMap<string, number>;
}

/**
 * A row that is none of the table's: it says again what the header says, or is the title above one
 * that does.
 */
export type Heading = 'header' | 'title';

/** What stands below a header besides the rows of its table. */
export interface OtherHeaders {
  /** By index of the row. */
  headings: ReadonlyMap<number, Heading>;
  /** Index of the row in which another table's header stands; null where there is none. */
  another: number | null;
  /**
   * How many rows, from the first, are this table's: neither another one nor the title above it.
   */
  length: number;
}

/** Finds the other headers among the rows below a table's. */
export function otherHeaders(
  role: TableRole,
  header: Header,
  rows: readonly (readonly Cell[])[],
): OtherHeaders {
  const headings = new Map<number, Heading>();
  const standing = standingBeside(role, header);
  // In a list of one column every row would look like a title.
  const hasTitles = filled(header.cells) > 1;
  for (let row = 0; row < rows.length; row++) {
    const what = standing(rows[row] ?? []);
    if (what === null) continue;
    const title = hasTitles ? titleAbove(rows, row) : row;
    if (what === 'another') return { headings, another: row, length: title };
    for (let above = title; above < row; above++) headings.set(above, 'title');
    headings.set(row, 'header');
  }
  return { headings, another: null, length: rows.length };
}

/**
 * Indexes of the rows that could be a table's header in place of the one that was found, which is
 * among them.
 */
export function headerCandidates(
  role: TableRole,
  header: Header & { row: number },
  rows: readonly (readonly Cell[])[],
): number[] {
  const standing = standingBeside(role, header);
  return rows
    .slice(0, HEADER_ROWS)
    .flatMap((cells, row) => (row === header.row || standing(cells) !== null ? [row] : []));
}

/**
 * Tells what a row is to a table whose header is another: a repeat, which has the required columns
 * in the same places, another table's header, or none. No client is called «Дата»: in a header,
 * what stands in a required column is a header's word as well.
 */
function standingBeside(
  role: TableRole,
  { cells: headerCells, columns }: Header,
): (cells: readonly Cell[]) => 'repeat' | 'another' | null {
  const required: readonly string[] = REQUIRED[role];
  const placed = [...columns].map(([column, index]) => ({
    index,
    header: plainHeader(headerCells[index] ?? ''),
    isRequired: required.includes(column),
  }));
  const keys = placed.filter(({ isRequired }) => isRequired);

  return (cells) => {
    const plain = (index: number) => plainHeader(cells[index] ?? '');
    const isWord = ({ index }: (typeof keys)[number]) => {
      const cell = cells[index] ?? '';
      return typeof cell === 'string' && !/\d/.test(cell.slice(0, LONGEST));
    };
    if (!keys.every(isWord) || cells.every(isBlank)) return null;
    const saysTheSame = placed.every(({ index, header, isRequired }) => {
      const text = plain(index);
      return text === header || (text === '' && !isRequired);
    });
    // Where the name stands in two columns, none is required: a row that says nothing else is theirs.
    const saysAny = placed.some(({ index, header }) => plain(index) === header);
    if (saysTheSame && saysAny) return 'repeat';
    if (!cells.every(mayHead)) return null;
    const isHeading = ({ index, header }: (typeof keys)[number]) => {
      const text = plain(index);
      return text === header || !/\p{L}/u.test(text) || isHeaderWord(text);
    };
    if (!keys.every(isHeading)) return null;
    const found = tableColumns<string>(role, cells, []).columns;
    if (found.size < 2 || !required.every((column) => found.has(column))) return null;
    const isInPlace = required.every((column) => found.get(column) === columns.get(column));
    return isInPlace ? 'repeat' : 'another';
  };
}

/** A header is of texts, and none is a page. */
function mayHead(cell: Cell): boolean {
  return isBlank(cell) || (typeof cell === 'string' && cell.length <= LONGEST);
}

const LONGEST = 100;

/** Whether a text alone is surely a header's. */
export function isHeaderWord(text: string): boolean {
  if (!mayBeHeader(text)) return false;
  return TABLE_ROLES.some((role) => {
    const { columns } = columnsOf([text], [], role);
    return [...columns.values()].some(({ strength }) => strength === 'strong');
  });
}

/**
 * The first row of a header's title: rows of one cell each, under a blank one. The header's own
 * where it has none.
 */
function titleAbove(rows: readonly (readonly Cell[])[], header: number): number {
  const filledIn = (row: number) => filled(rows[row] ?? []);
  let first = header;
  while (first > 0 && filledIn(first - 1) === 1) first--;
  return first > 0 && filledIn(first - 1) === 0 ? first : header;
}

function filled(cells: readonly Cell[]): number {
  return cells.filter((cell) => !isBlank(cell)).length;
}
