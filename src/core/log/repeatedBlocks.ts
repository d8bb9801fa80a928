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
  const starts = startHashes(log, lines);
  const firsts = new FirstPlaces(starts);
  const blocks: RepeatedBlock[] = [];
  let index = 0;
  while (index + BLOCK_LINES <= lines.length) {
    const above = starts[index] === ONE_LINE ? index : firsts.of(index);
    const length = above === index ? 0 : sameLines(log, lines, above, index);
    if (length >= BLOCK_LINES) {
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

/** In place of a hash: the lines that a block would start with are one line said again. */
const ONE_LINE = 0;

/** By line, a hash of those that a block would start with there. */
function startHashes(log: LineColumns, lines: Int32Array): Uint32Array {
  const hashes = new Uint32Array(lines.length);
  for (let index = 0; index < lines.length; index++) {
    hashes[index] = lineHash(log, lines[index] as number);
  }
  for (let index = 0; index + BLOCK_LINES <= lines.length; index++) {
    const first = hashes[index] as number;
    let hash = first;
    let isOneLine = true;
    for (let next = index + 1; next < index + BLOCK_LINES; next++) {
      const other = hashes[next] as number;
      isOneLine &&= other === first;
      hash = mixed(hash, other);
    }
    // Those of the lines above are needed no more.
    hashes[index] = isOneLine ? ONE_LINE : hash || 1;
  }
  return hashes;
}

/**
 * Where each hash stood first, of those that were asked for: a table with open addresses, since a
 * Map of ten million would take half a gigabyte.
 */
class FirstPlaces {
  private readonly mask: number;
  /** By address, the place and one more; 0 where there is none. */
  private readonly table: Int32Array;

  constructor(private readonly hashes: Uint32Array) {
    const size = 2 ** Math.ceil(Math.log2(hashes.length * 1.5 + 1));
    this.mask = size - 1;
    this.table = new Int32Array(size);
  }

  /** The first place asked for that has the hash of this one: itself, where none before it has. */
  of(place: number): number {
    const hash = this.hashes[place] as number;
    let address = hash & this.mask;
    for (;;) {
      const taken = this.table[address] as number;
      if (taken === 0) {
        this.table[address] = place + 1;
        return place;
      }
      if (this.hashes[taken - 1] === hash) return taken - 1;
      address = (address + 1) & this.mask;
    }
  }
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
