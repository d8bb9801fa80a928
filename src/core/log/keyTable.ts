import { mixed } from './lineHash';

// 8,040 characters for their 10 bytes each: within the 9 KB of a document's property.
const CELLS = 603;
const BYTES = 10;
/** How many cells a key adds to, one in each part of them. */
const PARTS = 3;
const PART_CELLS = CELLS / PARTS;

/** A key of the table: a number of 48 bits, of which each is as good as drawn. */
export function keyOf(high: number, low: number): number {
  return high * 2 ** 16 + (low & 0xffff);
}

/**
 * An invertible Bloom lookup table: sums of keys by which it is found what two sets do not share,
 * however large they are, as long as that is at most about 400 keys. A key is added to a cell of
 * each part; what is added and taken away again leaves nothing, and where one key is left in a
 * cell, it is read off and taken out of its other cells.
 *
 * M. Goodrich, M. Mitzenmacher (2011), "Invertible Bloom Lookup Tables"; D. Eppstein, M. Goodrich,
 * F. Uyeda, G. Varghese (2011), "What's the Difference? Efficient Set Reconciliation without Prior
 * Context".
 */
export class KeyTable {
  // Not `#`, which would make a WeakMap of each in the build: a million deals are added one by one.
  private readonly counts = new Int16Array(CELLS);
  private readonly highs = new Uint32Array(CELLS);
  private readonly lows = new Uint16Array(CELLS);
  private readonly checks = new Uint16Array(CELLS);

  /** @returns null where the text is not a whole table */
  static of(text: string): KeyTable | null {
    const bytes = bytesOf(text);
    if (bytes.length !== CELLS * BYTES) return null;
    const table = new KeyTable();
    const view = new DataView(bytes.buffer);
    for (let cell = 0; cell < CELLS; cell++) {
      table.counts[cell] = view.getInt16(cell * BYTES);
      table.highs[cell] = view.getUint32(cell * BYTES + 2);
      table.lows[cell] = view.getUint16(cell * BYTES + 6);
      table.checks[cell] = view.getUint16(cell * BYTES + 8);
    }
    return table;
  }

  /** As {@link KeyTable.of} takes it, 8,040 characters of base64url. */
  text(): string {
    const view = new DataView(new ArrayBuffer(CELLS * BYTES));
    for (let cell = 0; cell < CELLS; cell++) {
      view.setInt16(cell * BYTES, this.counts[cell] ?? 0);
      view.setUint32(cell * BYTES + 2, this.highs[cell] ?? 0);
      view.setUint16(cell * BYTES + 6, this.lows[cell] ?? 0);
      view.setUint16(cell * BYTES + 8, this.checks[cell] ?? 0);
    }
    return textOf(new Uint8Array(view.buffer));
  }

  add(key: number, times: 1 | -1): void {
    const high = Math.floor(key / 2 ** 16);
    const low = key % 2 ** 16;
    const check = checkOf(key);
    for (let part = 0; part < PARTS; part++) {
      const cell = cellOf(key, part);
      // Typed arrays keep what their field holds of a sum.
      this.counts[cell] = (this.counts[cell] ?? 0) + times;
      this.highs[cell] = (this.highs[cell] ?? 0) + times * high;
      this.lows[cell] = (this.lows[cell] ?? 0) + times * low;
      this.checks[cell] = (this.checks[cell] ?? 0) + times * check;
    }
  }

  /**
   * Takes all keys out, one by one.
   *
   * @returns those that were added and those that were taken away; null where too many are left to
   * tell apart
   */
  readOff(): { present: Set<number>; missing: Set<number> } | null {
    const present = new Set<number>();
    const missing = new Set<number>();
    const toLookAt = Array.from({ length: CELLS }, (_, cell) => cell);
    for (let cell = toLookAt.pop(); cell !== undefined; cell = toLookAt.pop()) {
      const times = this.counts[cell] ?? 0;
      if (times !== 1 && times !== -1) continue;
      const key = keyOf((times * (this.highs[cell] ?? 0)) >>> 0, times * (this.lows[cell] ?? 0));
      const check = (times * (this.checks[cell] ?? 0)) & 0xffff;
      const isAlone = check === checkOf(key) && cellOf(key, Math.floor(cell / PART_CELLS)) === cell;
      if (!isAlone) continue;
      // Two sets leave a key once: the table was not made of them.
      if (present.has(key) || missing.has(key)) return null;
      (times === 1 ? present : missing).add(key);
      this.add(key, times === 1 ? -1 : 1);
      for (let part = 0; part < PARTS; part++) toLookAt.push(cellOf(key, part));
    }
    const isEmpty = [this.counts, this.highs, this.lows, this.checks].every((sums) =>
      sums.every((sum) => sum === 0),
    );
    return isEmpty ? { present, missing } : null;
  }
}

function checkOf(key: number): number {
  return mixed(mixed(Math.floor(key / 2 ** 16), key % 2 ** 16), PARTS) & 0xffff;
}

function cellOf(key: number, part: number): number {
  const place = mixed(mixed(Math.floor(key / 2 ** 16), part), key % 2 ** 16) % PART_CELLS;
  return part * PART_CELLS + place;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Bytes as base64url (RFC 4648, section 5), their number a multiple of three. Apps Script has no
 * `btoa`.
 */
function textOf(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(index, index + 3);
    const bits = (first << 16) | (second << 8) | third;
    for (const shift of [18, 12, 6, 0]) text += DIGITS.charAt((bits >> shift) & 63);
  }
  return text;
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor(text.length / 4) * 3);
  for (let index = 0; index + 4 <= text.length; index += 4) {
    let bits = 0;
    for (const digit of text.slice(index, index + 4)) bits = (bits << 6) | DIGITS.indexOf(digit);
    const start = (index / 4) * 3;
    bytes[start] = bits >> 16;
    bytes[start + 1] = bits >> 8;
    bytes[start + 2] = bits;
  }
  return bytes;
}
