import { type Cell, isBlank } from '../cells/cell';
import { isErrorValue, shown } from '../cells/cellFault';
import { type SalesColumn, USER_COLUMNS } from '../schema/userColumns';
import type { Texts } from '../texts/texts';
import { ExtractError } from './extractError';
import { EXTRACT_VERSION, MOST_CELL_CHARACTERS } from './extractForm';

/** A sales log as it stood in BigQuery, row by row. */
export interface ExtractedLog {
  /** What the columns are called there. */
  header: readonly string[];
  columns: ReadonlyMap<SalesColumn, number>;
  rows: readonly (readonly Cell[])[];
  /** Of each row, the index of the cell that it was packed in. */
  cellOf: Int32Array;
}

/** Where the cells of an extract stand, for messages. */
export interface ExtractPlace {
  sheet: string;
  /** The cell of this index, as `A2`. */
  at: (index: number) => string;
}

/** What a cell says of itself. */
interface Packed {
  cells: number;
  columns: readonly (readonly [column: SalesColumn | '', name: string])[];
  client: Cell | null;
  part: number;
  lines: (Cell | null)[][];
}

/**
 * Unpacks the cells under the header of an extract: the rows that BigQuery packed, cell by cell and
 * in a cell as they stand there.
 *
 * @param isTop whether these are but the first of its cells
 * @throws ExtractError where they are not whole, of another version, or none that the query makes
 */
export function extractedLog(
  cells: readonly Cell[],
  place: ExtractPlace,
  { extract: { refused } }: Texts,
  isTop = false,
): ExtractedLog {
  const { sheet, at } = place;
  let first: Packed | null = null;
  let found = 0;
  let told = '';
  const seen = new Map<string, number>();
  const rows: Cell[][] = [];
  const cellOf: number[] = [];
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] ?? '';
    if (isBlank(cell)) continue;
    const packed = packedIn(cell, sheet, at(index), refused);
    const head = JSON.stringify([packed.cells, packed.columns]);
    if (first === null) [first, told] = [packed, head];
    else if (head !== told) throw new ExtractError(refused.twoRuns(sheet, at(index)));
    const name = JSON.stringify([packed.client, packed.part]);
    const before = seen.get(name);
    if (before !== undefined) {
      throw new ExtractError(
        refused.twice(sheet, at(before), at(index), shown(packed.client ?? '')),
      );
    }
    seen.set(name, index);
    found += 1;
    const client = packed.client ?? '';
    for (const line of packed.lines) {
      for (let column = 0; column < line.length; column++) line[column] ??= '';
      line.push(client);
      rows.push(line as Cell[]);
      cellOf.push(index);
    }
  }
  if (first === null) throw new ExtractError(refused.empty(sheet));
  if (found !== first.cells && !(isTop && found < first.cells)) {
    throw new ExtractError(refused.notAll(sheet, found, first.cells));
  }
  return {
    header: first.columns.map(([, name]) => name),
    columns: new Map(
      first.columns.flatMap(([column], index) => (column === '' ? [] : [[column, index]])),
    ),
    rows,
    cellOf: Int32Array.from(cellOf),
  };
}

/** What every cell of an extract begins with, by which one that was cut off is known. */
const BEGINNING = '{"version":';

function packedIn(
  cell: Cell,
  sheet: string,
  at: string,
  refused: Texts['extract']['refused'],
): Packed {
  if (typeof cell !== 'string' || !cell.startsWith(BEGINNING)) {
    throw new ExtractError(
      isBeingRefreshed(cell)
        ? refused.notReady(sheet, at, shown(cell))
        : refused.foreign(sheet, at, shown(cell)),
    );
  }
  if (cell.length > MOST_CELL_CHARACTERS) {
    throw new ExtractError(refused.tooLong(sheet, at, cell.length, MOST_CELL_CHARACTERS));
  }
  const packed = parsed(cell);
  if (packed === undefined) throw new ExtractError(refused.cutOff(sheet, at, cell.length));
  const { version } = packed as { version: unknown };
  if (version !== EXTRACT_VERSION) {
    throw new ExtractError(refused.version(sheet, at, String(version), EXTRACT_VERSION));
  }
  if (!isPacked(packed)) throw new ExtractError(refused.foreign(sheet, at, shown(cell)));
  return packed;
}

function parsed(text: string): object | undefined {
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}

/** `Loading…` and its like end in dots, in every language of Google's. */
function isBeingRefreshed(cell: Cell): boolean {
  return isErrorValue(cell) || (typeof cell === 'string' && /^\S{1,40}(?:…|\.\.\.)$/.test(cell));
}

function isPacked(value: object): value is Packed {
  const { cells, columns, client, part, lines } = value as Partial<Record<keyof Packed, unknown>>;
  if (!isCount(cells) || !isCount(part) || !isValue(client)) return false;
  if (!Array.isArray(columns) || !Array.isArray(lines) || !columns.every(isColumn)) return false;
  const width = columns.length - 1;
  const named = columns.flatMap(([column]) => (column === '' ? [] : [column]));
  return (
    columns[width]?.[0] === 'client' &&
    new Set(named).size === named.length &&
    lines.length > 0 &&
    lines.every((line) => Array.isArray(line) && line.length === width && line.every(isValue))
  );
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isColumn(value: unknown): value is Packed['columns'][number] {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    (value[0] === '' || value[0] in USER_COLUMNS.sales) &&
    typeof value[1] === 'string'
  );
}

function isValue(value: unknown): value is Cell | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
