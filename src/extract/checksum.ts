import { md5 } from '@noble/hashes/legacy.js';
import { MOST_CELL_CHARACTERS } from './extractForm';

// MD5, since it is the one hash that BigQuery and DuckDB both have and that is done here in less time
// than the text is read in. It tells an accident, and protects from nobody.

/** Holds a cell's text, each character in at most three bytes; Apps Script has no TextEncoder. */
let bytes = new Uint8Array(3 * MOST_CELL_CHARACTERS);

/**
 * The first 32 bits of the MD5 of a text in UTF-8, from a place in it to its end, as a whole number
 * of 0 or more.
 */
export function checksum(text: string, from = 0): number {
  const room = 3 * (text.length - from);
  if (bytes.length < room) bytes = new Uint8Array(room);
  const hash = md5(bytes.subarray(0, encode(text, from)));
  return new DataView(hash.buffer, hash.byteOffset).getUint32(0);
}

/** Puts a text's UTF-8 into {@link bytes}, and tells how long it is. */
function encode(text: string, from: number): number {
  let length = 0;
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      bytes[length++] = unit;
      continue;
    }
    const point = text.codePointAt(at) as number;
    if (point < 0x800) bytes[length++] = 0xc0 | (point >> 6);
    else {
      if (point < 0x1_0000) bytes[length++] = 0xe0 | (point >> 12);
      else {
        at++;
        bytes[length++] = 0xf0 | (point >> 18);
        bytes[length++] = 0x80 | ((point >> 12) & 0x3f);
      }
      bytes[length++] = 0x80 | ((point >> 6) & 0x3f);
    }
    bytes[length++] = 0x80 | (point & 0x3f);
  }
  return length;
}
