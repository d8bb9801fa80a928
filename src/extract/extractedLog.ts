import { type Cell, isBlank } from '../cells/cell';
import { shown } from '../cells/cellFault';
import { asDay, isoDay } from '../core/day';
import type { SalesColumn } from '../schema/userColumns';
import type { Texts } from '../texts/texts';
import { ExtractError } from './extractError';
import {
  type CellHead,
  type ExtractPlace,
  headOf,
  type PackedCell,
  type PackedColumn,
  type PackedValue,
  packedCell,
} from './packedCell';
import { PackedValues } from './packedValues';

/** A sales log as it stood in BigQuery, row by row. */
export interface ExtractedLog {
  /** What the columns are called there. */
  header: readonly string[];
  columns: ReadonlyMap<SalesColumn, number>;
  rows: PackedRows;
  /** The index of the cell that a row was packed in. */
  cellOf: (row: number) => number;
}

/** Rows whose cells are put together as they are asked for: a log has millions. */
export interface PackedRows {
  readonly length: number;
  cell(row: number, column: number): Cell;
}

/**
 * Unpacks the cells under the header of an extract.
 *
 * @param isTop whether these are but the first of its cells: what is missing is then not asked for
 * @throws ExtractError where they are not whole, of another version, or none that the query makes
 */
export function extractedLog(
  cells: readonly Cell[],
  place: ExtractPlace,
  { extract }: Texts,
  isTop = false,
): ExtractedLog {
  const { columns, words, clients, lines } = sortedOut(cells, place, extract, isTop);
  const cellOf = (row: number) => lines.cellOf.at(row) as number;
  const misfit = isTop ? -1 : firstMisfit(columns, words, lines);
  if (misfit >= 0) throw new ExtractError(foreign(cells, cellOf(misfit), place, extract));
  const dayIn = dayReader();
  return {
    header: columns.map(([, name]) => name),
    columns: new Map(columns.flatMap(([role], index) => (role === '' ? [] : [[role, index]]))),
    rows: {
      length: columns.length === 0 ? 0 : lines.length,
      cell(row, column) {
        const form = columns[column]?.[2];
        if (column === columns.length - 1) return clients[cellOf(row)] ?? '';
        const value = lines.values[column]?.at(row) ?? null;
        if (form === 'day') return dayIn(value);
        return (form === 'word' ? words[value as number] : value) ?? '';
      },
    },
    cellOf,
  };
}

/** What the cells hold, by what it is. */
interface SortedOut {
  columns: readonly PackedColumn[];
  words: readonly PackedValue[];
  /** By the index of the cell. */
  clients: readonly PackedValue[];
  lines: PackedLines;
}

/** The lines of all clients, column by column. */
class PackedLines {
  length = 0;
  readonly values: PackedValues[] = [];
  readonly cellOf = new PackedValues();
  /** The first line that has not as many values as those before it; below 0 where there is none. */
  firstMisfit = -1;

  add(line: readonly PackedValue[], cell: number): void {
    const row = this.length++;
    this.cellOf.add(cell);
    if (row === 0) for (const _ of line) this.values.push(new PackedValues());
    if (line.length !== this.values.length && this.firstMisfit < 0) this.firstMisfit = row;
    for (let column = 0; column < this.values.length; column++) {
      this.values[column]?.add(line[column] ?? null);
    }
  }
}

function sortedOut(
  cells: readonly Cell[],
  place: ExtractPlace,
  extract: Texts['extract'],
  isTop: boolean,
): SortedOut {
  const { sheet, at } = place;
  const { refused } = extract;
  const { filled, isWhole, headLength } = ofOneRun(cells, place, extract, isTop);
  const seen = new SeenParts();
  const words: PackedValue[][] = [];
  const clients: PackedValue[] = Array(cells.length).fill(null);
  const lines = new PackedLines();
  let columns: readonly PackedColumn[] = [];
  for (const index of byOwner(cells, filled, headLength)) {
    const packed = packedCell(cells[index] ?? '');
    if (!packed) throw new ExtractError(foreign(cells, index, place, extract));
    const before = seen.before(packed, index);
    if (before !== undefined) throw new ExtractError(refused.twice(sheet, at(before), at(index)));
    if ('columns' in packed) [columns] = packed.lines;
    else if ('words' in packed) words[packed.part] = packed.lines;
    else {
      clients[index] = packed.client;
      for (const line of packed.lines) lines.add(line, index);
    }
  }
  // Last, since what stands there twice is told by name.
  if (!isTop && !isWhole) throw new ExtractError(refused.otherCells(sheet));
  return { columns, words: words.flat(), clients, lines };
}

/**
 * The indexes of the cells that hold anything, each of one run of the query and, unless they are but
 * its top, as many as it has at least; whether they are all of it; and how long the head of each is.
 */
function ofOneRun(
  cells: readonly Cell[],
  { sheet, at }: ExtractPlace,
  extract: Texts['extract'],
  isTop: boolean,
): { filled: number[]; isWhole: boolean; headLength: number } {
  const { refused } = extract;
  const filled: number[] = [];
  let first: CellHead | null = null;
  let sums = 0;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] ?? '';
    if (isBlank(cell)) continue;
    const head = headOf(cell, sheet, at(index), extract);
    first ??= head;
    if (head.run !== first.run || head.cells !== first.cells) {
      throw new ExtractError(refused.twoRuns(sheet, at(index)));
    }
    sums ^= head.sum;
    filled.push(index);
  }
  if (first === null) throw new ExtractError(refused.empty(sheet));
  const { run, cells: expected, length } = first;
  if (!isTop && filled.length < expected) {
    throw new ExtractError(refused.notAll(sheet, filled.length, expected));
  }
  const isWhole = filled.length === expected && sums >>> 0 === run;
  return { filled, isWhole, headLength: length };
}

/**
 * Cells by what they are of and by part, in whatever order a database and a sheet have put them: of
 * two spellings of a client, or two sums of a day, the same one is the first after every refresh.
 */
function byOwner(
  cells: readonly Cell[],
  filled: readonly number[],
  headLength: number,
): Iterable<number> {
  const owners = filled.map((index) => {
    const text = String(cells[index]);
    const end = text.indexOf(PART, headLength);
    const part = Number.parseInt(text.slice(end + PART.length, end + PART.length + 9), 10);
    return { index, owner: text.slice(headLength, end), part };
  });
  owners.sort((one, other) => {
    if (one.owner !== other.owner) return one.owner < other.owner ? -1 : 1;
    return one.part - other.part;
  });
  return owners.map(({ index }) => index);
}

/** Stands between whose lines a cell holds and which of them. */
const PART = ',"part":';

/** The parts that cells have held, and which cell held each. */
class SeenParts {
  size = 0;
  // Most clients have but one.
  private readonly firstParts = new Map<PackedValue, number>();
  private readonly others = new Map<string, number>();

  /** The cell that held the same before; undefined where none did. */
  before(packed: PackedCell, index: number): number | undefined {
    this.size += 1;
    if ('client' in packed && packed.part === 0) {
      const before = this.firstParts.get(packed.client);
      this.firstParts.set(packed.client, index);
      return before;
    }
    const owner = 'columns' in packed ? 'columns' : 'words' in packed ? 'words' : [packed.client];
    const name = JSON.stringify([owner, packed.part]);
    const before = this.others.get(name);
    this.others.set(name, index);
    return before;
  }
}

/** The first line that is none of these columns; below 0 where there is none. */
function firstMisfit(
  columns: readonly PackedColumn[],
  words: readonly PackedValue[],
  { length, values, firstMisfit: first }: PackedLines,
): number {
  if (length > 0 && values.length !== columns.length - 1) return 0;
  if (first >= 0) return first;
  for (const [column, own] of values.entries()) {
    const form = columns[column]?.[2];
    if (form === 'value') continue;
    const found = own.firstThatIsNot(
      form === 'day'
        ? (value) => value === null || Number.isInteger(value)
        : (value) => typeof value === 'number' && words[value] !== undefined,
    );
    if (found >= 0) return found;
  }
  return -1;
}

/** Days as a sheet would show them; a log has many of each. */
function dayReader(): (value: PackedValue) => string {
  const known = new Map<PackedValue, string>([[null, '']]);
  return (value) => {
    // What is none stands in the top of an extract alone, of which nothing is asked.
    let day = known.get(value);
    if (day === undefined) {
      day = Number.isInteger(value) ? isoDay(asDay(value as number)) : '';
      known.set(value, day);
    }
    return day;
  };
}

function foreign(
  cells: readonly Cell[],
  index: number,
  { sheet, at }: ExtractPlace,
  { refused }: Texts['extract'],
): string {
  return refused.foreign(sheet, at(index), shown(cells[index]));
}
