import { type Cell, isBlank } from '../cells/cell';
import { shown } from '../cells/cellFault';
import { asDay, isoDay } from '../core/day';
import type { SalesColumn } from '../schema/userColumns';
import type { Texts } from '../texts/texts';
import { ExtractError } from './extractError';
import type { ExtractForm } from './extractForm';
import { type ExtractPlace, type PackedColumn, type PackedValue, packedCell } from './packedCell';

/** A sales log as it stood in BigQuery, row by row. */
export interface ExtractedLog {
  /** What the columns are called there. */
  header: readonly string[];
  columns: ReadonlyMap<SalesColumn, number>;
  rows: readonly (readonly Cell[])[];
  /** Of each row, the index of the cell that it was packed in. */
  cellOf: Int32Array;
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
  const { columns, words, clients } = sortedOut(cells, place, extract, isTop);
  const readers = { day: dayReader(), word: wordReader(words), value: (each: PackedValue) => each };
  const forms = columns.map(([, , form]) => form).slice(0, -1);
  const rows: Cell[][] = [];
  const cellOf: number[] = [];
  for (const { index, client, lines } of clients) {
    for (const line of lines) {
      const row = rowOf(line, forms, readers);
      if (row === null && isTop) continue;
      if (row === null) throw new ExtractError(foreign(cells, index, place, extract));
      row.push(client ?? '');
      rows.push(row);
      cellOf.push(index);
    }
  }
  return {
    header: columns.map(([, name]) => name),
    columns: new Map(columns.flatMap(([role], index) => (role === '' ? [] : [[role, index]]))),
    rows,
    cellOf: Int32Array.from(cellOf),
  };
}

/** What the cells hold, by what it is. */
interface SortedOut {
  columns: readonly PackedColumn[];
  words: readonly PackedValue[];
  clients: { index: number; client: PackedValue; lines: PackedValue[][] }[];
}

function sortedOut(
  cells: readonly Cell[],
  place: ExtractPlace,
  extract: Texts['extract'],
  isTop: boolean,
): SortedOut {
  const { sheet, at } = place;
  const { refused } = extract;
  const seen = new Map<string, number>();
  const words: PackedValue[][] = [];
  const clients: SortedOut['clients'] = [];
  let columns: readonly PackedColumn[] = [];
  let expected: number | null = null;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] ?? '';
    if (isBlank(cell)) continue;
    const packed = packedCell(cell, sheet, at(index), extract);
    expected ??= packed.cells;
    if (packed.cells !== expected) throw new ExtractError(refused.twoRuns(sheet, at(index)));
    const owner = 'columns' in packed ? 'columns' : 'words' in packed ? 'words' : [packed.client];
    const name = JSON.stringify([owner, packed.part]);
    const before = seen.get(name);
    if (before !== undefined) throw new ExtractError(refused.twice(sheet, at(before), at(index)));
    seen.set(name, index);
    if ('columns' in packed) [columns] = packed.lines;
    else if ('words' in packed) words[packed.part] = packed.lines;
    else clients.push({ index, client: packed.client, lines: packed.lines });
  }
  if (expected === null) throw new ExtractError(refused.empty(sheet));
  if (!isTop && seen.size !== expected) {
    throw new ExtractError(refused.notAll(sheet, seen.size, expected));
  }
  return { columns, words: words.flat(), clients };
}

type Readers = Readonly<Record<ExtractForm, (value: PackedValue) => PackedValue | undefined>>;

/** Null where the line is none of these columns. */
function rowOf(
  line: readonly PackedValue[],
  forms: readonly ExtractForm[],
  readers: Readers,
): Cell[] | null {
  if (line.length !== forms.length) return null;
  const row: Cell[] = [];
  for (let column = 0; column < forms.length; column++) {
    const value = readers[forms[column] as ExtractForm](line[column] ?? null);
    if (value === undefined) return null;
    row.push(value ?? '');
  }
  return row;
}

/** Days as a sheet would show them; a log has many of each. */
function dayReader(): Readers['day'] {
  const known = new Map<number, string>();
  return (value) => {
    if (value === null) return null;
    if (typeof value !== 'number' || !Number.isInteger(value)) return undefined;
    const day = known.get(value) ?? isoDay(asDay(value));
    known.set(value, day);
    return day;
  };
}

function wordReader(words: readonly PackedValue[]): Readers['word'] {
  return (value) => (typeof value === 'number' ? words[value] : undefined);
}

function foreign(
  cells: readonly Cell[],
  index: number,
  { sheet, at }: ExtractPlace,
  { refused }: Texts['extract'],
): string {
  return refused.foreign(sheet, at(index), shown(cells[index]));
}
