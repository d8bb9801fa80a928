import { createHash } from 'node:crypto';
import type { Cell } from '../../src/cells/cell';
import type { PackedColumn, PackedValue } from '../../src/extract/packedCell';

/** A log to be packed: each row with its client's value last, as in its columns. */
export interface Unpacked {
  columns: readonly PackedColumn[];
  rows: readonly (readonly PackedValue[])[];
}

/**
 * The cells of an extract, made without the query. Rows stay in their order within a client.
 *
 * @param linesACell how many lines a cell takes
 */
export function packed({ columns, rows }: Unpacked, linesACell: number): string[] {
  const isWord = columns.map(([, , form]) => form === 'word');
  const words = [...new Set(rows.flatMap((row) => row.filter((_, index) => isWord[index])))];
  const byClient = new Map<PackedValue, PackedValue[][]>();
  for (const row of rows) {
    const line = row.map((value, index) => (isWord[index] ? words.indexOf(value) : value));
    const client = line.pop() as PackedValue;
    byClient.set(client, [...(byClient.get(client) ?? []), line]);
  }
  const parts = (owner: Record<string, PackedValue>, lines: readonly unknown[]) =>
    Array.from({ length: Math.ceil(lines.length / linesACell) }, (_, part) => ({
      ...owner,
      part,
      lines: lines.slice(part * linesACell, (part + 1) * linesACell),
    }));
  const cells = [
    ...parts({ columns: true }, [columns]),
    ...parts({ words: true }, words),
    ...[...byClient].flatMap(([client, lines]) => parts({ client }, lines)),
  ];
  return headed(cells.map((cell) => JSON.stringify(cell).slice(1)));
}

/** Puts the head of one run before what cells hold. */
export function headed(held: readonly string[]): string[] {
  const sums = held.map((text) => createHash('md5').update(text).digest('hex').slice(0, 8));
  const run = sums.reduce((xor, sum) => xor ^ BigInt(`0x${sum}`), 0n);
  return held.map(
    (text, index) =>
      `{"version":2,"run":${run},"cells":${held.length},"sum":"${sums[index]}",${text}`,
  );
}

/** The same cells under the head that they would have if this were what the query had written. */
export function reheaded(cells: readonly string[]): string[] {
  return headed(cells.map((cell) => cell.replace(/^.*?"sum":"[\da-f]+",/, '')));
}

/** Cells as a sheet would show what was packed: nothing as a blank, a day as it is written. */
export function shownCell(value: PackedValue, form: PackedColumn[2]): Cell {
  if (value === null) return '';
  if (form !== 'day') return value;
  return new Date(Number(value) * 86_400_000).toISOString().slice(0, 10);
}
