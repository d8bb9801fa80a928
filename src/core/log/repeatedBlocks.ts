import { mixed, textHash } from './lineHash';
import { isSameLine, lineKey, type SalesLine } from './salesLine';

/**
 * How many lines in a row stand twice before it is more than chance: two deals of a day may well be
 * equal.
 */
export const BLOCK_LINES = 3;

/** Lines that stand in the log a second time, in the same order. */
export interface RepeatedBlock<Line extends SalesLine> {
  /** Where they stood first. */
  above: readonly Line[];
  /** Where they stand again, status, refunded and paid cells aside. */
  below: readonly Line[];
  /** The same for the same lines in every run, by which an answer to the question is kept. */
  fingerprint: string;
}

/**
 * The blocks of a log that were likely pasted twice: {@link BLOCK_LINES} lines or more without an
 * order number that stand above already in the same order, each block as long as it goes. Lines
 * with an order number are looked after by their orders. A block of one line said again and again
 * is none.
 *
 * Linear: blocks are sought by a rolling hash of their first lines and compared line by line once
 * found.
 */
export function repeatedBlocks<Line extends SalesLine>(
  log: readonly Line[],
): RepeatedBlock<Line>[] {
  const lines = log.filter(({ orderNumber }) => orderNumber === null);
  const hashes = Uint32Array.from(lines, lineHash(lines));
  const firstAt = new Map<number, number>();
  const blocks: RepeatedBlock<Line>[] = [];
  let place = 0;
  while (place + BLOCK_LINES <= lines.length) {
    const start = startHash(hashes, place);
    const above = start === null ? undefined : firstAt.get(start);
    const length = above === undefined ? 0 : sameLines(lines, above, place);
    if (above !== undefined && length >= BLOCK_LINES) {
      const below = lines.slice(place, place + length);
      const text = below.map(lineKey).join('\n');
      blocks.push({
        above: lines.slice(above, above + length),
        below,
        fingerprint: `${length}-${textHash(text, 1).toString(36)}${textHash(text, 2).toString(36)}`,
      });
      place += length;
      continue;
    }
    if (start !== null && above === undefined) firstAt.set(start, place);
    place += 1;
  }
  return blocks;
}

/** By the cells that tell most lines apart; the others are compared where these agree. */
function lineHash(lines: readonly SalesLine[]): (line: SalesLine) => number {
  const clients = new Map<string | null, number>();
  for (const { client } of lines) {
    if (!clients.has(client)) clients.set(client, clients.size);
  }
  return ({ client, day, amount }) =>
    mixed(mixed(clients.get(client) ?? 0, day ?? -1), amount ?? -1);
}

/** Of the lines that a block may start with; null where they are one line said again. */
function startHash(hashes: Uint32Array, place: number): number | null {
  const first = hashes[place] ?? 0;
  let hash = first;
  let isOneLine = true;
  for (let next = place + 1; next < place + BLOCK_LINES; next++) {
    const other = hashes[next] ?? 0;
    isOneLine = isOneLine && other === first;
    hash = mixed(hash, other);
  }
  return isOneLine ? null : hash;
}

/**
 * For how many lines the log says from one place on what it says from another, without running into
 * it.
 */
function sameLines(lines: readonly SalesLine[], above: number, below: number): number {
  let length = 0;
  while (
    above + length < below &&
    below + length < lines.length &&
    isSameLine(lines[above + length] as SalesLine, lines[below + length] as SalesLine)
  ) {
    length += 1;
  }
  return length;
}
