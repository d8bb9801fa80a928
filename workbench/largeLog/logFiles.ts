import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { MOST_CELLS } from '../import/bounds';
import { decoded } from '../import/decoded';
import { delimiterOf } from '../import/delimiter';
import { UnusableInput } from '../import/unusableInput';
import { quotedText } from './duckDb';
import type { LargeLogWords } from './largeLogWords';

/** How a log's files are written. */
export type FileKind = 'parquet' | 'csv';

/** The files of one log. */
export interface LogFiles {
  kind: FileKind;
  /** At least one. */
  paths: string[];
}

/**
 * Whether what stands after `--sales` is a log that a sheet is not for: several files by a pattern,
 * Parquet, or a CSV file with more cells than a spreadsheet has.
 */
export async function isLargeLog(path: string): Promise<boolean> {
  if (extname(path).toLowerCase() === '.parquet') return true;
  const size = await sizeOf(path);
  if (size === null) return isPattern(path);
  if (size <= MOST_CELLS) return false; // each cell has a mark behind it, a byte at least
  return (await kindOf(path)) === 'csv' && (await cellsOfCsv(path)) > MOST_CELLS;
}

/**
 * The files that a path or a pattern names, by name.
 *
 * @throws UnusableInput where there are none, or they are not all Parquet or all CSV
 */
export async function logFiles(
  connection: DuckDBConnection,
  pattern: string,
  words: LargeLogWords,
): Promise<LogFiles> {
  const paths = (await sizeOf(pattern)) === null ? await matching(connection, pattern) : [pattern];
  const [first] = paths;
  if (first === undefined) {
    throw new UnusableInput(isPattern(pattern) ? words.noMatch(pattern) : words.missing(pattern));
  }
  let kind: FileKind | null = null;
  for (const path of paths) {
    const own = await kindOf(path);
    if (own !== 'parquet' && extname(path).toLowerCase() === '.parquet') {
      throw new UnusableInput(words.notParquet(path));
    }
    if (own === null) throw new UnusableInput(words.notPacked(path));
    kind ??= own;
    if (own !== kind) throw new UnusableInput(words.otherKind(path, first));
  }
  return { kind: kind as FileKind, paths };
}

const isPattern = (path: string) => /[*?[]/.test(path);

async function matching(connection: DuckDBConnection, pattern: string): Promise<string[]> {
  // Addresses on a network are no files, and are never asked for.
  if (!isPattern(pattern) || pattern.includes('://')) return [];
  const found = await connection.runAndReadAll(
    `SELECT file FROM glob(${quotedText(pattern)}) ORDER BY file`,
  );
  return found.getRows().map(([file]) => String(file));
}

/** In bytes; null where there is no such file. */
async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

/** What a file is by its first bytes; null where it is neither. */
async function kindOf(path: string): Promise<FileKind | null> {
  const top = await topOf(path);
  if (top.subarray(0, 4).toString('latin1') === 'PAR1') return 'parquet';
  const isBinary = top.subarray(0, 2).toString('latin1') === 'PK' || top.includes(0);
  return isBinary ? null : 'csv';
}

/** So many bytes hold a header and more. */
const TOP_BYTES = 65_536;

/** The first bytes of a file. */
export async function topOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const top = Buffer.alloc(TOP_BYTES);
    const { bytesRead } = await file.read(top, 0, TOP_BYTES, 0);
    return top.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** At most, since a quoted field may run over lines. */
async function cellsOfCsv(path: string): Promise<number> {
  const top = decoded(await topOf(path)).split('\n', 2)[0] ?? '';
  const columns = top.split(delimiterOf(top)).length;
  let lines = 1;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
  }
  return lines * columns;
}
