import type { LineColumns } from './lineColumns';
import { mixed, textHash } from './lineHash';
import { isSameLine, lineKey } from './salesLine';

/**
 * How many lines in a row stand twice before it is more than chance: two deals of a day may well be
 * equal.
 */
export const BLOCK_LINES = 3;

/** Lines that stand in the log a second time, in the same order. */
export interface RepeatedBlock {
  /** Where they stood first, by their places in the log. */
  above: readonly number[];
  /** Where they stand again, status, refunded and paid cells aside. */
  below: readonly number[];
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
export function repeatedBlocks(log: LineColumns): RepeatedBlock[] {
  const lines = withoutNumber(log);
  const hashes = Uint32Array.from(lines, (place) => lineHash(log, place));
  const firstAt = new Map<number, number>();
  const blocks: RepeatedBlock[] = [];
  let index = 0;
  while (index + BLOCK_LINES <= lines.length) {
    const start = startHash(hashes, index);
    const above = start === null ? undefined : firstAt.get(start);
    const length = above === undefined ? 0 : sameLines(log, lines, above, index);
    if (above !== undefined && length >= BLOCK_LINES) {
      const below = Array.from(lines.subarray(index, index + length));
      const text = below.map((place) => lineKey(log.at(place))).join('\n');
      blocks.push({
        above: Array.from(lines.subarray(above, above + length)),
        below,
        fingerprint: `${length}-${textHash(text, 1).toString(36)}${textHash(text, 2).toString(36)}`,
      });
      index += length;
      continue;
    }
    if (start !== null && above === undefined) firstAt.set(start, index);
    index += 1;
  }
  return blocks;
}

/** The places of the lines without an order number. */
function withoutNumber({ length, orderNumbers }: LineColumns): Int32Array {
  const places = new Int32Array(length);
  let count = 0;
  for (let place = 0; place < length; place++) {
    if (orderNumbers.numberAt(place) < 0) places[count++] = place;
  }
  return places.subarray(0, count);
}

/** By the cells that tell most lines apart; the others are compared where these agree. */
function lineHash({ clients, days, amounts }: LineColumns, place: number): number {
  const client = clients.numberAt(place);
  return mixed(mixed(client, days.at(place) ?? -1), amounts.at(place) ?? -1);
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
function sameLines(log: LineColumns, lines: Int32Array, above: number, below: number): number {
  const at = (index: number) => log.at(lines[index] as number);
  let length = 0;
  while (
    above + length < below &&
    below + length < lines.length &&
    isSameLine(at(above + length), at(below + length))
  ) {
    length += 1;
  }
  return length;
}
